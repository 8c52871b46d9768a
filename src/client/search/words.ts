/** Longer than any word or registration number; what is longer is found by its beginning. */
const LONGEST = 40;

/** Words of a text as they are indexed and asked for: lower case, without accents, cut where they are endless. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word));
}

/** Does a word of a summary answer a word of a query: as a whole, or by its beginning? A lone letter stands for itself alone ("vitamin D"). */
export const answers = (term: string, word: string): boolean =>
  word.length > 1 ? term.startsWith(word) : term === word;

/** The level of a summary that holds only a longer word: below one that holds the word itself in the same place. */
export const longerWordLevel = (level: number): number => level >> 1;
