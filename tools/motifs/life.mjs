/** Motifs of what surrounds the disease: causes, daily life, treatment. */
import * as p from './palette.mjs';
import {band, block, corners, d, disc, oval, outline, picture, polar, polygon, shape, stroke, wave} from './shapes.mjs';

/** Path data of nine wedges that open upwards from (x, y) and run beyond the picture. */
const rays = (x, y) =>
  Array.from({length: 9}, (_, i) => 185 + 20 * i)
    .map((angle) => outline([[x, y], polar(x, y, 460, angle), polar(x, y, 460, angle + 10)]))
    .join('');

/** A disc with ten knobbed spikes. */
function coronavirus(x, y, r, body, spikes) {
  const knobs = Array.from({length: 10}, (_, i) => polar(x, y, r * 1.46, 36 * i - 90));
  return [
    stroke(knobs.map(([kx, ky]) => d`M${x} ${y}L${kx} ${ky}`).join(''), r * 0.14, spikes),
    // A stroke of no length with round caps draws a dot: one path for all ten.
    stroke(knobs.map(([kx, ky]) => d`M${kx} ${ky}h0`).join(''), r * 0.4, spikes),
    disc(x, y, r, body),
  ];
}

/** A toothed wheel with a round hole; `k` scales its size. */
function gear(x, y, k, fill, hole) {
  const teeth = Array.from({length: 8}, (_, i) => polar(x, y, 112 * k, 45 * i + 22.5));
  return [
    stroke(teeth.map(([tx, ty]) => d`M${x} ${y}L${tx} ${ty}`).join(''), 38 * k, fill, 'butt'),
    disc(x, y, 88 * k, fill),
    disc(x, y, 34 * k, hole),
  ];
}

/** An upright figure without features: a round top on an arched body. */
function figure(x, base, width, height, fill, head) {
  const half = width / 2;
  return [
    shape(d`M${x - half} ${base}V${base - height + half}a${half} ${half} 0 0 1 ${width} 0V${base}z`, fill),
    disc(x, base - height - width * 0.2, width * 0.38, head),
  ];
}

/** A curling plume from below the picture to a tip at `top`; `x` is its left foot, `k` scales its size. */
function plume(x, top, k, fill) {
  const at = (dx, dy) => d`${x + dx * k} ${top + dy * k}`;
  const left = `C${at(0, 230)} ${at(72, 200)} ${at(72, 130)}S${at(20, 60)} ${at(44, 0)}`;
  const right = `C${at(56, 56)} ${at(124, 70)} ${at(124, 136)}S${at(56, 250)}`;
  return shape(d`M${x} 380${left}${right} ${x + 56 * k} 380z`, fill);
}

/** The ten facets of an icosahedron that show when one faces the reader; the edges take the colour of the ground. */
function icosahedron(x, y, r, ground) {
  const rim = corners(x, y, r, 6);
  // Seen along a threefold axis, the near corners stand at 1 / golden ratio of the rim's radius.
  const near = corners(x, y, r * 0.618, 3);
  const facets = [[near, p.TERRACOTTA]];
  near.forEach((corner, i) => {
    const [before, tip, after] = [rim[(2 * i + 5) % 6], rim[2 * i], rim[2 * i + 1]];
    facets.push([[corner, before, tip], p.VIOLET], [[corner, tip, after], p.VIOLET]);
    facets.push([[corner, after, near[(i + 1) % 3]], p.SOFT_VIOLET]);
  });
  return [
    facets.map(([points, fill]) => polygon(points, fill)),
    stroke(facets.map(([points]) => outline(points)).join(''), 7, ground),
  ];
}

export const life = {
  sleep: picture(
    p.LILAC,
    shape('M352 58A84 84 0 1 0 398 176A68 68 0 0 1 352 58z', p.OCHRE),
    disc(440, 80, 9, p.OCHRE),
    disc(228, 60, 6, p.OCHRE),
    disc(92, 110, 8, p.OCHRE),
    disc(560, 150, 7, p.OCHRE),
    band(240, 360, p.TEAL),
    block(320, 266, 150, 12, 6, p.SOFT_TEAL),
    block(336, 294, 100, 12, 6, p.SOFT_TEAL),
    block(316, 322, 50, 12, 6, p.SOFT_TEAL),
  ),

  exercise: picture(
    p.LINEN,
    stroke('M196 126L272 84L372 214', 44, p.TERRACOTTA),
    disc(414, 134, 40, p.TERRACOTTA),
    shape(`${wave(232, 44, 160)}V360H0z`, p.SOFT_TEAL),
    shape(`${wave(284, 44, 160, 80)}V360H0z`, p.TEAL),
  ),

  diet: picture(
    p.SAND,
    band(304, 360, p.SAND_SHADE),
    shape('M400 176C400 110 430 66 470 52C488 104 468 150 420 176z', p.TEAL),
    disc(236, 150, 44, p.OCHRE),
    disc(376, 140, 48, p.OCHRE),
    disc(304, 128, 62, p.TERRACOTTA),
    block(320, 306, 110, 26, 8, p.TEAL),
    shape('M182 166H458A138 140 0 0 1 182 166z', p.TEAL),
  ),

  'gut-microbiome': picture(
    p.BLUSH,
    stroke('M-40 84H398A48 48 0 0 1 398 180H242A48 48 0 0 0 242 276H680', 70, p.TERRACOTTA),
    disc(200, 78, 13, p.TEAL),
    block(262, 90, 44, 18, 9, p.BLUSH, 20),
    disc(336, 76, 10, p.BLUSH),
    block(404, 88, 46, 18, 9, p.TEAL, -18),
    block(240, 182, 44, 18, 9, p.TEAL, -30),
    disc(308, 186, 12, p.BLUSH),
    block(376, 178, 40, 18, 9, p.BLUSH, 24),
    disc(262, 280, 10, p.BLUSH),
    block(330, 274, 46, 18, 9, p.TEAL, 16),
    disc(404, 280, 13, p.BLUSH),
    disc(450, 266, 9, p.TEAL),
    block(70, 84, 42, 18, 9, p.BLUSH, -20),
    disc(128, 90, 9, p.BLUSH),
    block(540, 276, 42, 18, 9, p.BLUSH, 22),
    disc(602, 280, 11, p.TEAL),
  ),

  viruses: picture(
    p.LILAC,
    polygon(corners(64, 96, 40, 6), p.LILAC_SHADE),
    polygon(corners(590, 262, 48, 6), p.LILAC_SHADE),
    icosahedron(320, 180, 142, p.LILAC),
  ),

  vaccination: picture(
    p.MIST,
    shape('M320 36C280 66 240 78 196 78V176C196 256 250 302 320 330z', p.TEAL),
    shape('M320 36C360 66 400 78 444 78V176C444 256 390 302 320 330z', p.SOFT_TEAL),
    disc(320, 172, 46, p.OCHRE),
    disc(74, 120, 18, p.OCHRE),
    disc(566, 230, 18, p.OCHRE),
  ),

  'covid-19': picture(
    p.BLUSH,
    coronavirus(40, 300, 44, p.BLUSH_SHADE, p.BLUSH_SHADE),
    coronavirus(320, 180, 92, p.TERRACOTTA, p.RUST),
    disc(290, 150, 18, p.BLUSH),
    disc(356, 182, 12, p.BLUSH),
    disc(304, 218, 10, p.BLUSH),
  ),

  'btk-inhibitors': picture(
    p.LINEN,
    gear(20, 330, 0.7, p.LINEN_SHADE, p.LINEN),
    gear(610, 300, 0.9, p.LINEN_SHADE, p.LINEN),
    gear(296, 204, 1.08, p.TEAL, p.LINEN),
    polygon(
      [
        [365, 135],
        [468, 102],
        [398, 32],
      ],
      p.TERRACOTTA,
    ),
  ),

  'stem-cell-transplantation': picture(
    p.MIST,
    stroke('M320 290V170', 16, p.TEAL),
    shape('M320 200C250 200 206 160 200 96C270 96 320 136 320 200z', p.SOFT_TEAL),
    shape('M320 168C320 100 370 54 440 50C440 124 392 168 320 168z', p.TEAL),
    oval(320, 400, 460, 132, p.TERRACOTTA),
    disc(250, 316, 14, p.LINEN),
    disc(322, 330, 18, p.LINEN),
    disc(398, 312, 11, p.LINEN),
  ),

  pregnancy: picture(
    p.BLUSH,
    oval(320, 180, 252, 190, p.BLUSH_SHADE, -14),
    oval(320, 182, 150, 126, p.TERRACOTTA, -14),
    oval(330, 204, 104, 84, p.BLUSH, -14),
    oval(340, 232, 52, 42, p.OCHRE, -14),
  ),

  natalizumab: picture(
    p.LINEN,
    band(262, 360, p.LINEN_SHADE),
    Array.from({length: 8}, (_, i) => block(12 + 88 * i, 236, 78, 52, 24, p.TEAL)),
    disc(230, 158, 50, p.TERRACOTTA),
    disc(346, 112, 56, p.TERRACOTTA),
    disc(432, 170, 38, p.TERRACOTTA),
    disc(70, 150, 40, p.TERRACOTTA),
    disc(566, 120, 46, p.TERRACOTTA),
  ),

  'risk-factors': picture(
    p.SAND,
    band(312, 360, p.SAND_SHADE),
    polygon(
      [
        [320, 214],
        [264, 312],
        [376, 312],
      ],
      p.TEAL,
    ),
    block(320, 208, 292, 20, 10, p.TEAL, -9),
    disc(208, 184, 36, p.TERRACOTTA),
    disc(278, 172, 32, p.TERRACOTTA),
    disc(238, 118, 34, p.TERRACOTTA),
    disc(424, 152, 30, p.OCHRE),
  ),

  'sunlight-and-vitamin-d': picture(
    p.LINEN,
    shape(rays(320, 276), p.LINEN_SHADE),
    disc(320, 276, 112, p.OCHRE),
    band(276, 360, p.TERRACOTTA),
  ),

  smoking: picture(
    p.SAND,
    plume(8, 60, 0.9, p.SAND_SHADE),
    plume(520, 120, 0.8, p.SAND_SHADE),
    plume(196, 90, 0.9, p.SOFT_VIOLET),
    plume(270, 30, 1.1, p.VIOLET),
    plume(372, 110, 0.84, p.GREY),
  ),

  'childhood-ms': picture(
    p.MIST,
    band(312, 360, p.MIST_SHADE),
    figure(264, 312, 124, 176, p.TEAL, p.SOFT_TEAL),
    figure(400, 312, 78, 92, p.TERRACOTTA, p.SOFT_TEAL),
  ),
};
