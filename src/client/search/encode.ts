import {BACKSLASH, FIRST, LAST, MORE, QUOTE} from './numbers.js';
import {LEVELS} from './postings.js';

/** The other half of numbers.ts and postings.ts, for those who write an index. */

/** Codes of the signs by their digit. */
const CODES = Uint8Array.from(
  Array.from({length: 127 - FIRST}, (_, digit) => FIRST + digit).filter((code) => code !== QUOTE && code !== BACKSLASH),
);

const decoder = new TextDecoder();
let bytes = new Uint8Array(1 << 10);

export function encodeNumbers(numbers: ArrayLike<number>): string {
  // A number below 2^53 takes at most twelve signs. Bytes and not `+=`: a text made sign by sign keeps an object for each.
  if (bytes.length < numbers.length * 12) bytes = new Uint8Array(numbers.length * 12);
  let length = 0;
  for (let i = 0; i < numbers.length; i++) {
    let number = numbers[i]!;
    for (; number >= LAST; number = Math.floor((number - LAST) / MORE))
      bytes[length++] = CODES[LAST + ((number - LAST) % MORE)]!;
    bytes[length++] = CODES[number]!;
  }
  return decoder.decode(bytes.subarray(0, length));
}

/** @param postings in ascending order of the summaries, each of them once */
export function encodePostings(postings: ArrayLike<number>): string {
  let next = 0;
  const gaps = new Float64Array(postings.length);
  for (let i = 0; i < postings.length; i++) {
    const value = postings[i]!;
    gaps[i] = value - next;
    next = value - (value % LEVELS) + LEVELS;
  }
  return encodeNumbers(gaps);
}

/** Numbers of summaries without levels, ascending. */
export function encodeDocuments(documents: readonly number[]): string {
  return encodeNumbers(documents.map((document, index) => document - (documents[index - 1] ?? -1) - 1));
}
