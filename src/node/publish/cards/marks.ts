import type {PaperStatus} from '../../../article/article.js';
import {html as xml} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';

/** A sign for each status, told apart by shape. All are alike in a mirror, so that they serve both directions. */
const SHAPES: {readonly [S in Exclude<PaperStatus, 'ok'>]: string} = {
  // A stop sign, crossed.
  retracted: 'M29 4H71L96 29V71L71 96H29L4 71V29zM32 32L68 68M68 32L32 68',
  // A warning triangle.
  concern: 'M50 8L95 90H5zM50 38V60M50 74V75',
  // A round note with two lines.
  corrected: 'M6 50A44 44 0 1 1 94 50A44 44 0 1 1 6 50zM28 42H72M34 62H66',
  // A page of a manuscript.
  preprint: 'M18 6H82V94H18zM36 32H64M36 50H64M36 68H64',
};

/** @param size pixels, of both sides */
export const statusMark = (status: keyof typeof SHAPES, x: number, y: number, size: number, color: string): Html =>
  xml`<path transform="translate(${x} ${y}) scale(${size / 100})" d="${SHAPES[status]}" fill="none" stroke="${color}" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"/>`;

const BAR = {width: 44, height: 56, gap: 12, radius: 9};

/** Five bars, each full, half or empty. */
export function ratingBars(value: number, x: number, y: number, full: string, empty: string, edge: string): Html {
  const {width, height, gap, radius} = BAR;
  return xml`${[0, 1, 2, 3, 4].map((index) => {
    const left = x + index * (width + gap);
    const part = Math.min(1, Math.max(0, value - index));
    if (part === 1)
      return xml`<rect x="${left}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${full}"/>`;
    return xml`<rect x="${left + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" rx="${radius - 1}" fill="${empty}" stroke="${edge}" stroke-width="2"/>${
      part > 0 &&
      xml`<path d="M${left + width / 2} ${y}V${y + height}H${left + radius}a${radius} ${radius} 0 0 1 -${radius} -${radius}V${y + radius}a${radius} ${radius} 0 0 1 ${radius} -${radius}z" fill="${full}"/>`
    }`;
  })}`;
}
