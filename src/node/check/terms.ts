import type {Word} from './sentences.js';
import {readSentences} from './sentences.js';

/** Words in their stems, in the order of the term. */
export type Stems = readonly string[];

export const stemsOf = (term: string): Stems => readSentences(term).flatMap(({words}) => words.map(({stem}) => stem));

/** Terms by their first stem, the longest first, so that they are found in one pass over a sentence. */
export type TermIndex = ReadonlyMap<string, readonly Stems[]>;

export function indexTerms(terms: Iterable<string>): TermIndex {
  const index = new Map<string, Stems[]>();
  for (const stems of [...terms].map(stemsOf).filter(({length}) => length)) {
    const same = index.get(stems[0]!) ?? [];
    index.set(
      stems[0]!,
      [...same, stems].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** Number of words of the longest term that stands at a place; 0 where there is none. */
export function termLength(words: readonly Word[], at: number, index: TermIndex): number {
  const found = index.get(words[at]!.stem)?.find((stems) => stems.every((stem, i) => words[at + i]?.stem === stem));
  return found?.length ?? 0;
}

/** For each word of a sentence: is it part of a term? */
export function coveredWords(words: readonly Word[], index: TermIndex): readonly boolean[] {
  const covered = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    const length = termLength(words, at, index);
    covered.fill(true, at, at + length);
    if (length) at += length - 1;
  }
  return covered;
}
