import {searchPaths} from '../../client/search/layout.js';
import {encodePostings} from '../../client/search/encode.js';
import {LEVELS, posting, WordLevels} from '../../client/search/postings.js';
import {answers, longerWordLevel} from '../../client/search/words.js';
import {cut} from './search-cut.js';
import type {Range} from './search-cut.js';

/** Characters of a word file, before compression. */
const FILE_SIZE = 40_000;

/** All words in alphabetical order, each with its postings. */
export interface Inverted {
  /** How many summaries there are. */
  readonly documents: number;
  readonly words: readonly string[];
  /** Postings of the word at a place in `words`, in ascending order of the summaries. */
  postings(word: number): Uint32Array;
}

/** Turns the words of summaries into the summaries of words, in two columns that grow: 120,000 summaries are some 12 million pairs. */
export class InvertedWords {
  private readonly places = new Map<string, number>();
  private words = new Uint32Array(1 << 16);
  private postings = new Uint32Array(1 << 16);
  private count = 0;

  /** @param document above those that were added before */
  add(document: number, levels: ReadonlyMap<string, number>): void {
    for (const [word, level] of levels) {
      let place = this.places.get(word);
      if (place === undefined) this.places.set(word, (place = this.places.size));
      if (this.count === this.words.length) {
        this.words = grown(this.words);
        this.postings = grown(this.postings);
      }
      this.words[this.count] = place;
      this.postings[this.count++] = posting(document, level);
    }
  }

  /** Sorts by word, by counting: the order of the summaries is kept. */
  invert(documents: number): Inverted {
    const {count} = this;
    const starts = new Uint32Array(this.places.size + 1);
    for (let i = 0; i < count; i++) starts[this.words[i]! + 1]!++;
    for (let place = 0; place < this.places.size; place++) starts[place + 1]! += starts[place]!;
    const next = starts.slice();
    const sorted = new Uint32Array(count);
    for (let i = 0; i < count; i++) sorted[next[this.words[i]!]!++] = this.postings[i]!;
    const words = [...this.places.keys()].sort();
    const places = words.map((word) => this.places.get(word)!);
    return {documents, words, postings: (word) => sorted.subarray(starts[places[word]!], starts[places[word]! + 1])};
  }
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** Word files, and those of the beginnings that are spread over several; returns the keys. */
export function* wordFiles(inverted: Inverted): Generator<readonly [string, unknown], string[]> {
  const {words} = inverted;
  const lists = words.map((_, word) => encodePostings(inverted.postings(word)));
  const {files, spread} = cut(words, (word) => words[word]!.length + lists[word]!.length + 6, FILE_SIZE);
  for (const [key, members] of files)
    yield [searchPaths.words(key), members.flatMap((word) => [words[word]!, lists[word]!])];
  for (const [letters, range] of spread)
    if (letters) yield [searchPaths.beginning(letters), mergedList(letters, range, inverted)];
  return [...files.keys()];
}

/** One list for all words that answer some letters, as the client would merge them. */
function mergedList(letters: string, {from, to}: Range, {words, postings, documents}: Inverted): string {
  const merged = new WordLevels(documents);
  for (let word = from; word < to; word++) {
    if (!answers(words[word]!, letters)) continue;
    const isWhole = words[word] === letters;
    for (const value of postings(word)) {
      const level = value % LEVELS;
      merged.add((value - level) / LEVELS, isWhole ? level : longerWordLevel(level));
    }
  }
  const list = new Uint32Array(merged.size);
  let count = 0;
  merged.levels.forEach((level, document) => level && (list[count++] = posting(document, level - 1)));
  return encodePostings(list);
}
