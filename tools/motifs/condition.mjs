/** Motifs of the disease itself: what happens in the body, its forms and its companions. */
import * as p from './palette.mjs';
import {block, d, disc, grid, picture, polar, polygon, shape, star, stroke, wave} from './shapes.mjs';

/** A jagged line across the whole picture. */
const crack = 'M-20 150L44 214L108 150L172 214L236 146L296 216L356 144L412 214L468 146L532 210L596 150L660 210';

/** A bell-shaped rise from level ground, `height` high above (x, base). */
const bell = (x, base, half, height, fill) =>
  shape(
    d`M${x - half} ${base}C${x - half * 0.5} ${base} ${x - half * 0.55} ${base - height} ${x} ${base - height}` +
      d`S${x + half * 0.5} ${base} ${x + half} ${base}z`,
    fill,
  );

export const condition = {
  'cerebral-iron-accumulation': picture(
    p.SAND,
    disc(70, 250, 12, p.RUST),
    disc(112, 96, 8, p.RUST),
    disc(540, 290, 10, p.RUST),
    disc(592, 150, 15, p.RUST),
    disc(290, 168, 104, p.TERRACOTTA),
    disc(382, 222, 66, p.RUST),
    disc(412, 82, 24, p.TEAL),
  ),

  demyelination: picture(
    p.MIST,
    stroke('M0 180H640', 26, p.TEAL, 'butt'),
    block(-14, 180, 130, 116, 40, p.OCHRE),
    block(150, 180, 158, 116, 40, p.OCHRE),
    block(490, 180, 158, 116, 40, p.OCHRE),
    block(654, 180, 130, 116, 40, p.OCHRE),
    block(272, 122, 48, 28, 10, p.TERRACOTTA, -20),
    block(332, 88, 38, 26, 10, p.TERRACOTTA, 16),
    block(378, 134, 44, 28, 10, p.TERRACOTTA, 32),
    block(282, 246, 40, 26, 10, p.TERRACOTTA, 24),
    block(360, 242, 50, 28, 10, p.TERRACOTTA, -14),
    block(322, 300, 34, 22, 9, p.TERRACOTTA, -34),
  ),

  'immune-response': picture(
    p.BLUSH,
    polygon(star(320, 180, 60, 40, 8), p.RUST),
    [
      [-4, 46],
      [56, 38],
      [114, 46],
      [176, 46],
      [236, 40],
      [296, 46],
    ].map(([angle, r], i) => {
      const [x, y] = polar(320, 180, 105, angle);
      return disc(x, y, r, i % 2 ? p.TEAL : p.SOFT_TEAL);
    }),
    disc(66, 120, 34, p.SOFT_TEAL),
    disc(104, 262, 24, p.TEAL),
    disc(578, 244, 36, p.SOFT_TEAL),
    disc(542, 92, 22, p.TEAL),
  ),

  'multiple-sclerosis': picture(
    p.SAND,
    [30, 105, 180, 255, 330].map((y) => stroke(wave(y, 36, 320, 80), 32, p.VIOLET, 'butt')),
    disc(242, 126, 52, p.TERRACOTTA),
    disc(410, 96, 34, p.TERRACOTTA),
    disc(376, 244, 62, p.TERRACOTTA),
    disc(222, 284, 28, p.TERRACOTTA),
    disc(66, 210, 42, p.TERRACOTTA),
    disc(580, 150, 48, p.TERRACOTTA),
  ),

  neurodegeneration: picture(
    p.LILAC,
    grid(10, 5, (column, row) => {
      const lost = (column / 9) * 0.8 + (row / 4) * 0.2;
      return disc(32 + 64 * column, 52 + 64 * row, 30 - 26 * lost, lost > 0.62 ? p.SOFT_VIOLET : p.VIOLET);
    }),
  ),

  'oxidative-stress': picture(
    p.LINEN,
    disc(320, 180, 140, p.TEAL),
    stroke(crack, 52, p.LINEN),
    stroke(crack, 20, p.RUST),
    polygon(
      [
        [76, 92],
        [112, 104],
        [82, 128],
      ],
      p.OCHRE,
    ),
    polygon(
      [
        [548, 262],
        [584, 248],
        [578, 286],
      ],
      p.OCHRE,
    ),
    polygon(
      [
        [440, 62],
        [470, 54],
        [462, 86],
      ],
      p.OCHRE,
    ),
    polygon(
      [
        [176, 282],
        [204, 290],
        [180, 312],
      ],
      p.OCHRE,
    ),
  ),

  iron: picture(
    p.SAND,
    stroke('M232 220V150A88 88 0 0 1 408 150V220', 66, p.RUST, 'butt'),
    block(232, 202, 66, 40, 0, p.GREY),
    block(408, 202, 66, 40, 0, p.GREY),
    [
      [216, 239, 16],
      [250, 243, 20],
      [230, 272, 15],
      [257, 275, 10],
    ].map(([x, y, r]) => [disc(x, y, r, p.TERRACOTTA), disc(640 - x, y, r, p.TERRACOTTA)]),
    disc(232, 318, 12, p.TERRACOTTA),
    disc(76, 304, 18, p.TERRACOTTA),
    disc(112, 334, 10, p.TERRACOTTA),
    disc(562, 320, 16, p.TERRACOTTA),
  ),

  fatigue: picture(
    p.BLUSH,
    shape('M0 120C180 120 190 292 320 292S460 120 640 120V360H0z', p.BLUSH_SHADE),
    disc(320, 184, 98, p.TERRACOTTA),
    stroke('M-10 120C180 120 190 292 320 292S460 120 650 120', 18, p.TEAL),
  ),

  cognition: picture(
    p.MIST,
    [
      [101, 107],
      [101, 253],
      [539, 107],
      [539, 253],
    ].map(([x, y]) => block(x, y, 128, 128, 20, p.MIST_SHADE)),
    [
      [393, 107],
      [247, 253],
    ].map(([x, y]) => block(x, y, 128, 128, 20, p.SOFT_TEAL)),
    [
      [247, 107],
      [393, 253],
    ].map(([x, y]) => [block(x, y, 128, 128, 20, p.TEAL), disc(x, y, 36, p.OCHRE)]),
  ),

  depression: picture(
    p.LILAC,
    disc(320, -150, 400, p.LILAC_SHADE),
    disc(320, -150, 330, p.SOFT_VIOLET),
    disc(320, -150, 256, p.VIOLET),
    disc(320, 298, 36, p.OCHRE),
  ),

  'progressive-ms': picture(
    p.SAND,
    shape('M0 292C200 270 420 170 640 20V360H0z', p.SAND_SHADE),
    shape('M0 326C220 310 440 220 640 96V360H0z', p.TERRACOTTA),
    shape('M0 352C240 340 460 280 640 190V360H0z', p.RUST),
    disc(232, 98, 34, p.TEAL),
  ),

  'relapsing-ms': picture(
    p.MIST,
    bell(40, 252, 70, 110, p.TERRACOTTA),
    bell(206, 252, 66, 134, p.TERRACOTTA),
    bell(322, 252, 50, 70, p.TERRACOTTA),
    bell(436, 252, 70, 178, p.TERRACOTTA),
    bell(594, 252, 66, 96, p.TERRACOTTA),
    stroke('M0 260H640', 22, p.TEAL, 'butt'),
  ),

  encephalitis: picture(
    p.SAND,
    disc(320, 180, 172, p.SAND_SHADE),
    stroke('M186 188A134 134 0 0 0 454 188', 28, p.TEAL),
    shape(
      'M334 38C342 98 402 122 402 188A82 82 0 0 1 238 188C238 150 262 130 274 94' +
        'C288 105 298 118 302 134C321 112 330 80 334 38z',
      p.TERRACOTTA,
    ),
    shape('M324 146C332 176 362 188 362 218A42 42 0 0 1 278 218C278 190 312 178 324 146z', p.RUST),
  ),
};
