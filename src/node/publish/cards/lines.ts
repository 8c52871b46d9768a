import {FAMILIES, familyOf, wordWidth} from './fonts.js';
import type {Style, Weight} from './fonts.js';

/** Text in lines, by widths that are measured with the font that draws it. */

export interface Fitted extends Style {
  readonly lines: readonly string[];
}

/** How many lines a text may take at a size. */
export interface Room extends Omit<Style, 'family'> {
  readonly lines: number;
}

/** No card has room for more; what comes after is cut before it is measured. */
const MOST_LETTERS = 600;
const ELLIPSIS = '…';

/** What has no place in a drawing: overrides of the direction (each line sets its own), controls, what nobody sees. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** More marks on one letter than any language has would be drawn over the lines above and below. */
const HEAPED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** Pictures and marks that can be left out where no font has them; a letter or a number cannot. */
const CAN_GO = /[\p{So}\p{Sk}\p{M}\p{Cf}]/gu;

/** A text that the fonts can draw; undefined where letters or numbers are missing, since half a title misleads. */
export function drawable(text: string): string | undefined {
  const whole = text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').replace(HEAPED_MARKS, '$1');
  if (familyOf(whole)) return whole.trim() || undefined;
  const bare = whole
    .replace(CAN_GO, (letter) => (familyOf(letter) ? letter : ''))
    .replace(/ +/g, ' ')
    .trim();
  return bare && familyOf(bare) ? bare : undefined;
}

/** Fits a text into the first of the rooms that holds it; the last one cuts it at a word. */
export function fit(text: string, width: number, rooms: readonly Room[], balance = false): Fitted {
  const family = familyOf(text) ?? FAMILIES[0];
  for (const {lines: most, ...room} of rooms) {
    const style = {...room, family};
    const lines = wrap(text, width, style, most);
    if (lines) return {...style, lines: balance ? balanced(text, width, style, lines) : lines};
  }
  const {lines: most, ...room} = rooms.at(-1)!;
  const style = {...room, family};
  return {...style, lines: cut(text, width, style, most)};
}

/** Width of a text in one line. */
export const textWidth = (text: string, size: number, weight: Weight): number =>
  lineWidth(text, {size, weight, family: familyOf(text) ?? FAMILIES[0]});

function lineWidth(line: string, style: Style): number {
  const words = line.split(' ');
  const letters = words.reduce((sum, word) => sum + wordWidth(word, style), 0);
  return letters + (words.length - 1) * wordWidth(' ', style);
}

/** Lines as full as they can be; undefined where they are more than `most`. */
function wrap(text: string, width: number, style: Style, most: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .slice(0, MOST_LETTERS)
    .split(' ')
    .flatMap((long) => pieces(long, width, style))) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || lineWidth(longer, style) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
      if (lines.length >= most) return undefined;
    }
  }
  return text.length > MOST_LETTERS ? undefined : [...lines, line];
}

/** Lines of about one length, as many as before: no single word is left over at the end. */
function balanced(text: string, width: number, style: Style, lines: string[]): string[] {
  let [low, high, best] = [width / 2, width, lines];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const narrower = wrap(text, middle, style, lines.length);
    if (narrower && narrower.length === lines.length) [high, best] = [middle, narrower];
    else low = middle;
  }
  return best;
}

/** As many words as there is room for, with an ellipsis. */
function cut(text: string, width: number, style: Style, most: number): string[] {
  const words = text
    .slice(0, MOST_LETTERS)
    .split(' ')
    .flatMap((word) => pieces(word, width, style));
  let [low, high] = [1, words.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (wrap(shortened(words, middle), width, style, most)) low = middle;
    else high = middle - 1;
  }
  return wrap(shortened(words, low), width, style, most) ?? [];
}

const shortened = (words: readonly string[], count: number): string =>
  words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:.–-]+$/u, '') + ELLIPSIS;

/** A word that is wider than a line, in pieces that are not. Room is left for an ellipsis. */
function pieces(word: string, width: number, style: Style): string[] {
  const room = width - wordWidth(ELLIPSIS, style);
  if (wordWidth(word, style) <= width) return [word];
  const cutUp = [''];
  for (const {segment} of new Intl.Segmenter('en').segment(word)) {
    const longer = cutUp.at(-1)! + segment;
    if (wordWidth(longer, style) <= room) cutUp[cutUp.length - 1] = longer;
    else cutUp.push(segment);
  }
  return cutUp;
}
