import {html as xml} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {drawable, fit} from './lines.js';
import type {Fitted, Room} from './lines.js';

export const WIDTH = 1200;
export const HEIGHT = 630;

/** Embedding that makes a line run from right to left, whatever its first letter is; resvg takes every line for one from left to right. */
const [RIGHT_TO_LEFT, END] = ['\u202b', '\u202c'];

/** Draws by the coordinates of a card from left to right; one from right to left comes out as its mirror image, letters aside. */
export class Canvas {
  private readonly shapes: Html[] = [];
  private readonly pictures: Html[] = [];
  private readonly texts: Html[] = [];

  constructor(private readonly direction: 'ltr' | 'rtl') {}

  box(x: number, y: number, width: number, height: number, fill: string, radius = 0): void {
    this.shapes.push(xml`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`);
  }

  shape(shape: Html): void {
    this.shapes.push(shape);
  }

  /** A picture that fills its frame, its edges cut where the sides differ. */
  picture(type: string, bytes: Uint8Array, x: number, y: number, width: number, height: number): void {
    const data = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    const left = this.direction === 'rtl' ? WIDTH - x - width : x;
    this.pictures.push(
      xml`<image x="${left}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" href="${data}"/>`,
    );
  }

  /** Lines of text, the first one's top at `y`. @returns the bottom of the last line */
  lines({lines, size, weight, family}: Fitted, x: number, y: number, leading: number, fill: string): number {
    const [left, anchor] = this.direction === 'rtl' ? [WIDTH - x, 'end'] : [x, 'start'];
    const [start, end] = this.direction === 'rtl' && family === 'Noto Sans Arabic' ? [RIGHT_TO_LEFT, END] : ['', ''];
    lines.forEach((line, index) => {
      // Letters stand in the middle of their line; capitals are about 0.7 of the size.
      const baseline = Math.round(y + index * leading + leading / 2 + size * 0.35);
      this.texts.push(
        xml`<text x="${left}" y="${baseline}" text-anchor="${anchor}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}">${start}${line}${end}</text>`,
      );
    });
    return y + lines.length * leading;
  }

  svg(ground: string): string {
    const mirror = this.direction === 'rtl' ? `translate(${WIDTH} 0) scale(-1 1)` : 'scale(1)';
    return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>
<g transform="${mirror}">${this.shapes}</g>
${this.pictures}
${this.texts.map((text) => xml`${text}\n`)}</svg>
`.source;
  }
}

/** A text fitted into its room; nothing where it is missing or no font can draw it. */
export function fitted(
  text: string | undefined,
  width: number,
  rooms: readonly Room[],
  balance = false,
): Fitted | undefined {
  const drawn = text && drawable(text);
  return drawn ? fit(drawn, width, rooms, balance) : undefined;
}
