import {escapeHtml} from '../../hosts/html.js';

const ELLIPSIS = '…';

/** Bytes of a text once it stands in HTML. */
export const htmlBytes = (text: string): number => Buffer.byteLength(escapeHtml(text));

/** Text of at most so many bytes in HTML, on one line. A longer one ends at a word, with "…"; a single long word is cut within. */
export function shortened(text: string, bytes: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (htmlBytes(line) <= bytes) return line;
  const room = bytes - Buffer.byteLength(ELLIPSIS);
  let kept = '';
  let size = 0;
  for (const character of line) {
    size += htmlBytes(character);
    if (size > room) break;
    kept += character;
  }
  const whole = line[kept.length] === ' ' ? kept : kept.replace(/\s+\S*$/, '');
  return `${(whole || kept).trimEnd()}${ELLIPSIS}`;
}
