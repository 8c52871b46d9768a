/**
 * Builders of SVG markup. Lengths are in units of the 640 x 360 view box (y points down), angles in degrees, clockwise
 * from the direction to the right. Numbers are rounded to one decimal: the output is small and the same on every run.
 */
export const WIDTH = 640;
export const HEIGHT = 360;

const round = (value) => (typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);

/** A tagged template that rounds the numbers put into it: path data, point lists, attribute values. */
export const d = (strings, ...values) => String.raw({raw: strings}, ...values.map(round));

/** The point at `angle` degrees and distance `r` from (x, y), as [x, y]. */
export function polar(x, y, r, angle) {
  const radians = (angle * Math.PI) / 180;
  return [x + r * Math.cos(radians), y + r * Math.sin(radians)];
}

export const disc = (x, y, r, fill) => d`<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

export const ring = (x, y, r, width, stroke) =>
  d`<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;

const turned = (x, y, turn) => (turn ? d` transform="rotate(${turn} ${x} ${y})"` : '');

/** An ellipse, turned by `turn` degrees about its own centre. */
export const oval = (x, y, rx, ry, fill, turn = 0) =>
  d`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${turned(x, y, turn)}/>`;

/** A rectangle by its centre, with rounded corners, turned about that centre. */
export const block = (x, y, width, height, corner, fill, turn = 0) =>
  d`<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}"` +
  d`${corner ? d` rx="${corner}"` : ''} fill="${fill}"${turned(x, y, turn)}/>`;

/** A band across the whole picture, from `top` down to `bottom`. */
export const band = (top, bottom, fill) => d`<path d="M0 ${top}H${WIDTH}V${bottom}H0z" fill="${fill}"/>`;

export const shape = (data, fill) => `<path d="${data}" fill="${fill}"/>`;

/** An open stroke; `cap` is round unless told. */
export const stroke = (data, width, colour, cap = 'round') =>
  d`<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="${cap}"` +
  ' stroke-linejoin="round"/>';

/** Path data of the closed figure through [x, y] points. */
export const outline = (points) => `M${points.map(([x, y]) => d`${x} ${y}`).join('L')}z`;

/** The closed figure through [x, y] points, filled. */
export const polygon = (points, fill) => shape(outline(points), fill);

/** The corners of a regular polygon with `count` corners, the first on top. */
export const corners = (x, y, r, count) =>
  Array.from({length: count}, (_, i) => polar(x, y, r, (360 / count) * i - 90));

/** The corners of a star: `count` points at distance `outer`, the first on top, with hollows at `inner`. */
export const star = (x, y, outer, inner, count) =>
  Array.from({length: 2 * count}, (_, i) => polar(x, y, i % 2 ? inner : outer, (180 / count) * i - 90));

/** `columns` x `rows` figures, each drawn by `figure(column, row)`. */
export const grid = (columns, rows, figure) =>
  Array.from({length: columns * rows}, (_, i) => figure(Math.floor(i / rows), i % rows));

/** A sine-like wave as path data, from beyond the left edge to beyond the right one; one crest a `length`. */
export function wave(y, height, length, phase = 0) {
  const half = length / 2;
  let data = d`M${phase - length} ${y}q${half / 2} ${-height} ${half} 0`;
  for (let x = phase - length + half; x < WIDTH; x += half) data += d`t${half} 0`;
  return data;
}

/** The whole picture: a paper ground with the parts on it, the last on top; a part may be a nested list. */
export const picture = (ground, ...parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">\n` +
  `${[band(0, HEIGHT, ground), ...parts.flat(Infinity)].join('\n')}\n</svg>\n`;
