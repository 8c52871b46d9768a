/**
 * Whole numbers from 0 as a text that needs no escaping in JSON: one sign for a number below 62, a sign more for each 31-fold. Small numbers are
 * most frequent in what is stored this way, and a text of them compresses nearly as well as bits would, without a binary format to fetch.
 */

/** Signs are those of ASCII from the blank on, without the quotation mark and the backslash. */
export const FIRST = 32;
export const QUOTE = 34;
export const BACKSLASH = 92;
/** Signs that end a number; the others say that it goes on. */
export const LAST = 62;
export const MORE = 31;

export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at++) {
    let number = 0;
    let factor = 1;
    for (let digit = digitAt(text, at); ; digit = digitAt(text, ++at)) {
      number += digit * factor;
      // A text that is cut off ends here, too: no sign at all is no number.
      if (!(digit >= LAST)) break;
      factor *= MORE;
    }
    numbers.push(number);
  }
  return numbers;
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - FIRST - Number(code > QUOTE) - Number(code > BACKSLASH);
}
