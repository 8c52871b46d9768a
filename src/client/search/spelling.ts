/** Least letters of a word that is corrected, and of one with two typos. */
const LEAST = 5;
const LEAST_FOR_TWO = 9;

/** Most typos allowed in a word. */
export const typosAllowed = (word: string): number => (word.length < LEAST ? 0 : word.length < LEAST_FOR_TWO ? 1 : 2);

/** A word that may stand in a file of spellings: what a typo in a word of `LEAST` letters can be of, and no number. */
export const isSpelled = (word: string): boolean =>
  word.length >= LEAST - 1 && word.length <= 24 && /^\p{L}+$/u.test(word);

/**
 * The word that was most likely meant: that with the fewest typos, of those the most frequent, of those the first in the alphabet.
 *
 * @param spellings words with a digit each for how frequent they are, `fatigue7 fatty3`
 */
export function correction(word: string, spellings: readonly string[]): string | undefined {
  const most = typosAllowed(word);
  let best: {readonly typos: number; readonly often: number; readonly meant: string} | undefined;
  for (const spelling of spellings.flatMap((text) => text.split(' '))) {
    const meant = spelling.slice(0, -1);
    const typos = typosBetween(word, meant, best?.typos ?? most);
    if (typos > most) continue;
    const often = Number(spelling.at(-1));
    if (best && (typos - best.typos || best.often - often || (meant < best.meant ? -1 : 1)) >= 0) continue;
    best = {typos, often, meant};
  }
  return best?.meant;
}

/**
 * Letters missing, added, changed, or swapped with their neighbour: optimal string alignment (Boytsov 2011, "Indexing methods for approximate
 * dictionary searching"). More than `most` is `Infinity`.
 */
export function typosBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = above[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, changed);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return Infinity;
    before = above;
  }
  return row[b.length]! > most ? Infinity : row[b.length]!;
}
