import {gzipSync} from 'node:zlib';

import {admit} from '../../src/client/client.js';
import type {Client} from '../../src/client/client.js';
import {LoadError} from '../../src/client/load-error.js';
import {search} from '../../src/client/search/search.js';
import {parseFeed} from '../../src/article/feed.js';
import type {SearchFilters} from '../../src/client/search/filters.js';
import {ENGLISH_STOP_WORDS} from '../../src/related/stop-words.js';
import {searchFiles} from '../../src/node/publish/search-index.js';
import type {SearchDocument} from '../../src/node/publish/search-document.js';

export const SITE = 'https://library.example/';
const CONFIG = {site: SITE, title: 'Library', language: 'en'} as Parameters<typeof searchFiles>[1];

/** A built index in memory: JSON by address. */
export type Files = ReadonlyMap<string, string>;

export interface BuildResult {
  /** Seconds, with making the documents and the JSON. */
  readonly seconds: number;
  /** Highest resident memory of the process so far, MB, with the files held to be searched. */
  readonly peakMemory: number;
  readonly files: number;
  readonly kinds: Readonly<Record<string, {files: number; bytes: number; gzip: number; largestGzip: number}>>;
}

export function build(documents: Iterable<SearchDocument>): {files: Files; result: BuildResult} {
  const start = performance.now();
  const files = new Map<string, string>();
  for (const [path, file] of searchFiles(documents, CONFIG)) files.set(SITE + path, JSON.stringify(file));
  const seconds = (performance.now() - start) / 1000;
  const peakMemory = process.resourceUsage().maxRSS / 1000;
  const kinds: Record<string, {files: number; bytes: number; gzip: number; largestGzip: number}> = {};
  for (const [address, text] of files) {
    const kind = address.replace(`${SITE}v1/search/`, '').split('/')[0]!;
    const group = (kinds[kind] ??= {files: 0, bytes: 0, gzip: 0, largestGzip: 0});
    const gzip = gzipSync(text).length;
    group.files++;
    group.bytes += text.length;
    group.gzip += gzip;
    group.largestGzip = Math.max(group.largestGzip, gzip);
  }
  return {files, result: {seconds, peakMemory, files: files.size, kinds}};
}

export interface QueryResult {
  readonly query: string;
  readonly found: number;
  readonly instead?: string | undefined;
  readonly requests: number;
  /** Bytes of what is fetched, compressed: index, then the items of the first ten results. */
  readonly gzip: number;
  readonly itemsGzip: number;
  readonly largestGzip: number;
  /** Milliseconds of computing, parsing of JSON with it: the middle of seven. */
  readonly milliseconds: number;
}

const RUNS = 7;

export async function measureQuery(files: Files, query: string, filters: SearchFilters = {}): Promise<QueryResult> {
  const times: number[] = [];
  const asked = new Map<string, number>();
  let [found, instead]: [number, string | undefined] = [0, undefined];
  for (let run = 0; run < RUNS; run++) {
    const client = readingClient(files, asked);
    const start = performance.now();
    const {signal} = new AbortController();
    const results = await search({site: SITE, query, filters, stopWords: ENGLISH_STOP_WORDS}, client, signal);
    await results.items(results.found.slice(0, 10), signal);
    times.push(performance.now() - start);
    [found, instead] = [results.found.length, results.instead];
  }
  const sizes = [...asked].filter(([address]) => !address.includes('/items/')).map(([, size]) => size);
  const items = [...asked].filter(([address]) => address.includes('/items/')).map(([, size]) => size);
  return {
    query,
    found,
    instead,
    requests: sizes.length,
    gzip: sum(sizes),
    itemsGzip: sum(items),
    largestGzip: Math.max(...sizes),
    milliseconds: times.sort((a, b) => a - b)[RUNS >> 1]!,
  };
}

/** Reads the files as the page would, each once a search; counts their compressed size. */
function readingClient(files: Files, asked: Map<string, number>): Client {
  const open = new Map<string, Promise<unknown>>();
  const json = (url: string): Promise<unknown> => {
    if (!open.has(url)) open.set(url, read(url));
    return open.get(url)!;
  };
  const read = async (url: string): Promise<unknown> => {
    const text = files.get(url);
    if (text === undefined) throw new LoadError('missing', url);
    if (!asked.has(url)) asked.set(url, gzipSync(text).length);
    return Promise.resolve(JSON.parse(text));
  };
  return {
    json,
    feed: async (url) => admit(parseFeed(await json(url), url), url),
    article: () => Promise.reject(new Error('a search asks for no article')),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
