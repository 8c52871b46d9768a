import {endOf, searchPaths, startOf} from '../../client/search/layout.js';
import {isSpelled} from '../../client/search/spelling.js';
import type {Inverted} from './search-words.js';

/** From so many summaries on, a word that is in one of them alone is taken for a typo itself, and nothing is corrected to it. */
const LARGE_LIBRARY = 1000;

/** Words that begin alike, and those that end alike, to correct spellings by; returns the letters that files exist for. */
export function* spellingFiles({
  documents,
  words,
  postings,
}: Inverted): Generator<readonly [string, unknown], {starts: string[]; ends: string[]}> {
  const least = documents < LARGE_LIBRARY ? 1 : 2;
  const starts = new Map<string, string[]>();
  const ends = new Map<string, string[]>();
  words.forEach((word, place) => {
    const found = postings(place).length;
    if (found < least || !isSpelled(word)) return;
    // A digit for each fourfold, so that one summary more seldom changes a file.
    const spelling = word + Math.min(9, Math.floor(Math.log2(found) / 2));
    push(starts, startOf(word), spelling);
    push(ends, endOf(word), spelling);
  });
  for (const [letters, spellings] of starts) yield [searchPaths.starts(letters), spellings.join(' ')];
  for (const [letters, spellings] of ends) yield [searchPaths.ends(letters), spellings.join(' ')];
  return {starts: [...starts.keys()].sort(), ends: [...ends.keys()].sort()};
}

function push(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
