/** Motifs of research: what is measured, and how. */
import * as p from './palette.mjs';
import {band, block, disc, grid, oval, picture, ring, shape, stroke} from './shapes.mjs';

/** Two strands of dots that wind about each other; the nearer a dot, the larger, and the later it is drawn. */
function helix() {
  const steps = Array.from({length: 20}, (_, i) => {
    const x = 35 + 30 * i;
    const angle = ((x - 320) / 340) * 2 * Math.PI;
    return {x, lift: 96 * Math.sin(angle), depth: Math.cos(angle)};
  });
  const dots = steps.flatMap(({x, lift, depth}) => [
    {x, y: 180 - lift, depth, fill: p.TEAL},
    {x, y: 180 + lift, depth: -depth, fill: p.TERRACOTTA},
  ]);
  dots.sort((a, b) => a.depth - b.depth);
  return dots.map(({x, y, depth, fill}) => disc(x, y, 16 + 5 * depth, fill));
}

export const research = {
  genetics: picture(p.LILAC, helix()),

  mri: picture(
    p.MIST,
    [
      [62, 76],
      [121, 122],
      [180, 144],
      [239, 122],
      [298, 76],
    ].flatMap(([y, rx], i) => [
      oval(320, y, rx, 27, i === 2 ? p.OCHRE : p.TEAL),
      oval(320, y, rx * 0.52, 13, i === 2 ? p.LINEN : p.SOFT_TEAL),
    ]),
  ),

  biomarkers: picture(
    p.BLUSH,
    shape('M320 30C350 104 428 160 428 224A108 108 0 0 1 212 224C212 160 290 104 320 30z', p.RUST),
    block(268, 258, 34, 44, 7, p.BLUSH),
    block(320, 240, 34, 80, 7, p.OCHRE),
    block(372, 222, 34, 116, 7, p.BLUSH),
  ),

  remyelination: picture(
    p.MIST,
    stroke(
      'M310 230A60 60 0 0 0 310 110A82 82 0 0 0 310 274A104 104 0 0 0 310 66A124 124 0 0 0 310 314H660',
      30,
      p.TEAL,
    ),
    disc(310, 172, 32, p.OCHRE),
  ),

  'animal-studies': picture(
    p.LINEN,
    band(290, 360, p.LINEN_SHADE),
    stroke('M206 276C130 276 130 210 60 220', 12, p.TERRACOTTA),
    shape('M184 290C184 190 240 136 312 136C392 136 440 200 468 276Q472 290 456 290z', p.GREY),
    disc(368, 138, 44, p.GREY),
    disc(368, 138, 26, p.TERRACOTTA),
    disc(460, 276, 11, p.RUST),
  ),

  'laboratory-studies': picture(
    p.LILAC,
    band(316, 360, p.LILAC_SHADE),
    shape('M290 48H350V140L440 292Q452 316 424 316H216Q188 316 200 292L290 140z', p.SOFT_TEAL),
    shape('M245 216H395L440 292Q452 316 424 316H216Q188 316 200 292z', p.TEAL),
    block(320, 48, 88, 22, 11, p.TEAL),
    disc(296, 266, 16, p.OCHRE),
    disc(346, 246, 10, p.OCHRE),
    disc(372, 286, 12, p.OCHRE),
    disc(322, 180, 9, p.OCHRE),
  ),

  'clinical-trials': picture(
    p.SAND,
    stroke('M320 70V132M236 196V180Q236 132 284 132H356Q404 132 404 180V196', 14, p.OCHRE),
    disc(320, 66, 36, p.OCHRE),
    grid(2, 3, (column, row) => disc(210 + 52 * column, 214 + 48 * row, 20, p.TERRACOTTA)),
    grid(2, 3, (column, row) => disc(378 + 52 * column, 214 + 48 * row, 20, p.TEAL)),
  ),

  'digital-health': picture(
    p.MIST,
    [270, 210, 150].map((r) => ring(320, 180, r, 22, p.MIST_SHADE)),
    block(320, 180, 168, 296, 28, p.TEAL),
    block(320, 176, 136, 240, 10, p.MIST),
    ring(320, 136, 40, 16, p.TERRACOTTA),
    block(320, 218, 92, 18, 9, p.SOFT_TEAL),
    block(304, 252, 60, 18, 9, p.SOFT_TEAL),
  ),
};
