import {FIRST, LAST, MORE} from './numbers.js';
import {LEVELS} from './postings.js';

/** The other half of numbers.ts and postings.ts, for those who write an index. */

const SIGNS = Array.from({length: 127 - FIRST}, (_, i) => String.fromCharCode(FIRST + i)).filter(
  (sign) => !/["\\]/.test(sign),
);

export function encodeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (let number of numbers) {
    for (; number >= LAST; number = Math.floor((number - LAST) / MORE)) text += SIGNS[LAST + ((number - LAST) % MORE)]!;
    text += SIGNS[number]!;
  }
  return text;
}

/** @param postings in ascending order of the summaries, each of them once */
export function encodePostings(postings: ArrayLike<number>): string {
  let next = 0;
  return encodeNumbers(
    Array.from(postings, (value) => {
      const gap = value - next;
      next = value - (value % LEVELS) + LEVELS;
      return gap;
    }),
  );
}

/** Numbers of summaries without levels, ascending. */
export function encodeDocuments(documents: readonly number[]): string {
  return encodeNumbers(documents.map((document, index) => document - (documents[index - 1] ?? -1) - 1));
}
