import {PAPER_STATUSES} from '../../article/article.js';
import type {FeedItem} from '../../article/feed.js';
import {encodeDocuments, encodeNumbers} from '../../client/search/encode.js';
import {REVIEWED, searchPaths, SEARCH_VERSION, yearFact, factYear} from '../../client/search/layout.js';
import type {FactName, SearchManifest} from '../../client/search/layout.js';

import type {Config} from '../content/config.js';
import {feed} from './lists.js';
import type {SearchDocument} from './search-document.js';
import {paths} from './site-map.js';
import {wordLevels} from './search-levels.js';
import {spellingFiles} from './search-spellings.js';
import {InvertedWords, wordFiles} from './search-words.js';

/** Summaries per items file: a result costs one small file. */
const PAGE_SIZE = 10;

/**
 * The files of the static search index, see client/search/layout.ts: path and JSON. Summaries are numbered in the order they come in; oldest
 * first, a new one changes nothing that is about the others. Only words and facts are kept of a summary once it was read, and files are made
 * one after the other, so that neither all summaries nor all files are in memory at once.
 */
export function* searchFiles(
  oldestFirst: Iterable<SearchDocument>,
  config: Config,
): Generator<readonly [path: string, file: unknown]> {
  const words = new InvertedWords();
  const facts: Record<FactName, number[]> = {credibility: [], status: [], year: []};
  const topics = new Map<string, number[]>();
  let page: FeedItem[] = [];
  let documents = 0;
  const itemsFile = (): readonly [string, unknown] => {
    const path = searchFile(searchPaths.items(Math.floor((documents - 1) / PAGE_SIZE)));
    return [path, feed(config.title, path, '', page, config)];
  };
  for (const document of oldestFirst) {
    words.add(documents, wordLevels(document));
    for (const id of document.topics) {
      if (!topics.has(id)) topics.set(id, []);
      topics.get(id)!.push(documents);
    }
    addFacts(facts, document.item);
    page.push(document.item);
    documents++;
    if (page.length < PAGE_SIZE) continue;
    yield itemsFile();
    page = [];
  }
  if (page.length) yield itemsFile();

  const inverted = words.invert(documents);
  const keys = yield* underSearch(wordFiles(inverted));
  const {starts, ends} = yield* underSearch(spellingFiles(inverted));
  for (const [name, values] of Object.entries(facts))
    yield [searchFile(searchPaths.facts(name as FactName)), encodeNumbers(values)];
  for (const [id, numbers] of topics) yield [searchFile(searchPaths.topic(id)), encodeDocuments(numbers)];
  const years = facts.year.filter(Boolean);
  const range = years.reduce<[number, number]>(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [Infinity, 0],
  );
  const manifest: SearchManifest = {
    version: SEARCH_VERSION,
    documents,
    pageSize: PAGE_SIZE,
    words: keys,
    starts,
    ends,
    years: years.length ? [factYear(range[0]), factYear(range[1])] : undefined,
  };
  yield [paths.search, manifest];
}

const searchFile = (name: string): string => `v1/search/${name}`;

function* underSearch<T>(files: Generator<readonly [string, unknown], T>): Generator<readonly [string, unknown], T> {
  for (;;) {
    const {done, value} = files.next();
    if (done) return value;
    yield [searchFile(value[0]), value[1]];
  }
}

function addFacts(facts: Record<FactName, number[]>, {_ms_research: extras = {}}: FeedItem): void {
  const {credibility, status = 'ok', reviewed, issued} = extras;
  facts.credibility.push(credibility === null || credibility === undefined ? 0 : credibility * 2 + 1);
  facts.status.push(PAPER_STATUSES.indexOf(status) + (reviewed ? REVIEWED : 0));
  facts.year.push(issued ? yearFact(Number(issued.slice(0, 4))) : 0);
}
