import type {FeedItem} from '../../article/feed.js';
import type {Client} from '../client.js';
import {passesOf} from './filters.js';
import type {SearchFilters} from './filters.js';
import {searchPaths} from './layout.js';
import {LEVELS} from './postings.js';
import type {WordLevels} from './postings.js';
import {SearchIndex} from './search-index.js';
import {searchWords} from './words.js';

export interface SearchResults {
  readonly query: string;
  /** What was searched for instead, where a word of the query is nowhere and another is spelled like it. */
  readonly instead?: string | undefined;
  /** Numbers of all summaries found, best first. */
  readonly found: Uint32Array;
  /** How many the filters left out. */
  readonly leftOut: number;
  /** Those of some numbers that can be had. */
  items(numbers: Iterable<number>, signal: AbortSignal): Promise<readonly FeedItem[]>;
}

export interface SearchRequest {
  /** Absolute address of the published site, with a slash at the end. */
  readonly site: string;
  readonly query: string;
  readonly filters: SearchFilters;
  /** Words that say nothing: asked for only where a query has no others. */
  readonly stopWords: ReadonlySet<string>;
}

/** Words of a query that are searched for at most: each costs a file. */
const MAX_WORDS = 12;

/**
 * Finds the summaries that hold every word of a query, as a whole or as the beginning of a longer word. A word that is nowhere is taken for a typo.
 * A summary's score is the sum over the words of BM25's weight for how rare a word is, times how strongly the summary holds it; of equals the
 * newer comes first.
 *
 * @throws LoadError where the index cannot be had
 */
export async function search(
  {site, query, filters, stopWords}: SearchRequest,
  client: Client,
  signal: AbortSignal,
): Promise<SearchResults> {
  const index = await SearchIndex.open(site, client, signal);
  const [words, passes] = await Promise.all([
    Promise.all(queryWords(query, stopWords).map((word) => findWord(word, index))),
    passesOf(filters, index),
  ]);
  const all = rank(
    words.map(({levels}) => levels),
    index.manifest.documents,
  );
  const found = all.filter((document) => passes.every((pass) => pass(document)));
  const corrected = new Map(words.map(({word, meant}) => [word, meant]));
  const instead = words.some(({word, meant}) => word !== meant)
    ? searchWords(query)
        .map((word) => corrected.get(word) ?? word)
        .join(' ')
    : undefined;
  const {pageSize} = index.manifest;
  return {
    query,
    instead,
    found,
    leftOut: all.length - found.length,
    items: async (numbers, itemsSignal) => {
      const items = [...numbers].map(async (number) => {
        const path = searchPaths.items(Math.floor(number / pageSize));
        const feed = await client.feed(`${site}v1/search/${path}`, itemsSignal);
        return feed.items[number % pageSize];
      });
      return (await Promise.all(items)).filter((item) => item !== undefined);
    },
  };
}

/** Words that say something, each once; all of them where none does. */
function queryWords(query: string, stopWords: ReadonlySet<string>): readonly string[] {
  const words = [...new Set(searchWords(query))];
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length ? telling : words).slice(0, MAX_WORDS);
}

async function findWord(word: string, index: SearchIndex): Promise<{word: string; meant: string; levels: WordLevels}> {
  const levels = await index.levelsOf(word);
  const meant = levels.size ? undefined : await index.correctionOf(word);
  return meant === undefined ? {word, meant: word, levels} : {word, meant, levels: await index.levelsOf(meant)};
}

/** Numbers of the summaries that hold every word, best first. */
function rank(words: readonly WordLevels[], documents: number): Uint32Array {
  if (!words.length) return new Uint32Array();
  const weights = words.map(({size}) => rarity(size, documents));
  // Rounded score and number in one value: typed arrays sort numbers many times faster than a comparing function does.
  const keys: number[] = [];
  next: for (let document = 0; document < documents; document++) {
    let score = 0;
    for (let word = 0; word < words.length; word++) {
      const level = words[word]!.levels[document]!;
      if (!level) continue next;
      score += weights[word]! * ((level - 0.5) / LEVELS);
    }
    keys.push(Math.round(score * 1000) * documents + document);
  }
  return Uint32Array.from(Float64Array.from(keys).sort().reverse(), (key) => key % documents);
}

/** BM25's inverse document frequency. */
const rarity = (found: number, documents: number): number => Math.log(1 + (documents - found + 0.5) / (found + 0.5));
