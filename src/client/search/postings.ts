import {decodeNumbers} from './numbers.js';

/**
 * Which summaries hold a word, and how strongly: numbers of summaries in ascending order, each with a level from 0 to 7. Stored as the gap to the
 * number before, times eight, plus the level.
 */
export const LEVELS = 8;

/** A posting in one number: that of the summary times `LEVELS`, plus the level. */
export const posting = (document: number, level: number): number => document * LEVELS + level;

/** Level plus 1 of each summary that holds a word, by its number, and 0 of each other one; `size` tells how many hold it. */
export class WordLevels {
  readonly levels: Uint8Array;
  size = 0;

  constructor(documents: number) {
    this.levels = new Uint8Array(documents);
  }

  /** Notes a level, unless a better one is known. */
  add(document: number, level: number): void {
    const known = this.levels[document];
    if (!known) this.size++;
    if (level >= known!) this.levels[document] = level + 1;
  }

  /** Notes all postings of a list, each by its level or what becomes of it. */
  addAll(list: string, levelOf: (level: number) => number): void {
    let document = -1;
    for (const number of decodeNumbers(list)) {
      document += Math.floor(number / LEVELS) + 1;
      // What a list of another publishing of the site names beyond the end is no summary of this one.
      if (document < this.levels.length) this.add(document, levelOf(number % LEVELS));
    }
  }
}

/** Numbers of summaries without levels, ascending. */
export function decodeDocuments(list: string): number[] {
  let document = -1;
  return decodeNumbers(list).map((gap) => (document += gap + 1));
}
