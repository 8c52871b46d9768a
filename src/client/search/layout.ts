/**
 * How the index is laid out below `v1/search/`. Words are kept in files by their first letters; a file that grows too large gives its largest
 * group of words, by one letter more, to a file of their own. The file of a word is that of the longest key that the word begins with. Where
 * the words that begin with some letters are in several files, one more file holds their lists merged into one, so that a query for the
 * beginning of words costs one file as well.
 */
export const SEARCH_VERSION = 2;

export interface SearchManifest {
  readonly version: typeof SEARCH_VERSION;
  /** How many summaries are numbered, from 0, oldest first. */
  readonly documents: number;
  /** Summaries per items file. */
  readonly pageSize: number;
  /** Keys of the word files, in alphabetical order. */
  readonly words: readonly string[];
  /** First and last letters that files of spellings exist for. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Oldest and newest year of a paper that a filter can ask for; none where no year is known. */
  readonly years?: readonly [number, number] | undefined;
}

/** Files below `v1/search/`. */
export const searchPaths = {
  manifest: 'index.json',
  /** Words and their lists in turns: `["fatigue", "...", "fatty", "..."]`. */
  words: (key: string): string => `words/${fileName(key)}.json`,
  /** The lists of all words that begin alike, merged into one. */
  beginning: (letters: string): string => `beginnings/${fileName(letters)}.json`,
  /** Words that begin or end alike, each with a digit for how frequent it is, to correct spellings by. */
  starts: (letters: string): string => `spellings/${fileName(letters)}.json`,
  ends: (letters: string): string => `spellings/-${fileName(letters)}.json`,
  /** What summaries can be filtered by: a number for each. */
  facts: (name: FactName): string => `facts/${name}.json`,
  /** Numbers of the summaries of a topic. */
  topic: (id: string): string => `topics/${id}.json`,
  /** A JSON Feed of some of the summaries. */
  items: (page: number): string => `items/${page}.json`,
} as const;

/** `credibility`: 0 for not known, else twice the value plus 1. `status`: place in `PAPER_STATUSES`, plus 5 if reviewed. `year`: of the paper. */
export type FactName = 'credibility' | 'status' | 'year';
export const REVIEWED = 5;

/** The year that counts as 1; older papers count as of that year. 0 is for a paper without a year. */
const FIRST_YEAR = 1980;
export const yearFact = (year: number): number => Math.max(year - FIRST_YEAR, 0) + 1;
export const factYear = (fact: number): number => fact - 1 + FIRST_YEAR;

/** Letters that a file of spellings is named by. */
export const SPELLING_LETTERS = 2;
export const startOf = (word: string): string => [...word].slice(0, SPELLING_LETTERS).join('');
export const endOf = (word: string): string => [...word].slice(-SPELLING_LETTERS).join('');

/** Letters as a file name on any system: the hyphen keeps names such as "con", which Windows has for itself, apart. */
function fileName(letters: string): string {
  const safe = (letter: string): string =>
    /[a-z0-9]/.test(letter) ? letter : `u${letter.codePointAt(0)!.toString(16)}.`;
  return `${[...letters].map(safe).join('')}-`;
}

/** The longest key that a word begins with. */
export function keyOf(word: string, keys: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const key of keys) if (word.startsWith(key) && key.length >= (found?.length ?? 0)) found = key;
  return found;
}

/** Are the words that begin with these letters in several files? */
export const isSpread = (letters: string, keys: readonly string[]): boolean =>
  keys.some((key) => key.length > letters.length && key.startsWith(letters));
