/**
 * Measures the search index: building it, and what queries fetch and cost.
 *
 *     node --import tsx bench/search.ts [--quick] [--minisearch] [--json]
 *
 * `--quick` leaves 120,000 documents out; `--minisearch` measures beside it, on all but those, what MiniSearch needs: one index for all, and one
 * for each pair of first letters. `--json` prints nothing but one JSON document. Sizes are of gzip's default level; the peak of memory counts
 * all files of the index, which are held to be searched.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';

import {publish} from '../src/node/publish/publish.js';
import {miniSearchSizes} from './lib/minisearch-run.js';
import type {MiniSearchResult} from './lib/minisearch-run.js';
import {realPapers} from './lib/real-papers.js';
import {drawn, searchLibrary} from './lib/search-library.js';
import {build, measureQuery, SITE} from './lib/search-run.js';
import type {BuildResult, Files, QueryResult} from './lib/search-run.js';
import {seededLibrary} from './lib/seeded-library.js';

const {values: options} = parseArgs({
  options: {
    quick: {type: 'boolean', default: false},
    minisearch: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
  },
});

const print = (line: string): void => {
  if (!options.json) console.log(line);
};

/** One to four words, beginnings, typos, filters: what readers type. */
const REAL_QUERIES = [
  'fatigue',
  'fatigue sleep',
  'vitamin d',
  'natalizumab pml',
  'relapsing remitting multiple sclerosis',
  'multiple sclerosis patients treatment',
  'what is the effect of vitamin d on fatigue',
  'in',
  'pro',
  'ocreli',
  'ntaalizumab',
  'fatigie',
];
const SEEDED_WORDS = [...seededLibrary(3)][0]!.body.split(' ');
const SEEDED_QUERIES = [
  ...[1, 2, 3, 4].map((count) => SEEDED_WORDS.slice(0, count).join(' ')),
  SEEDED_WORDS[4]!.slice(0, 2),
  SEEDED_WORDS[4]!.slice(0, 4),
  `x${SEEDED_WORDS[6]!.slice(1)}`,
];

interface Result {
  readonly name: string;
  readonly documents: number;
  readonly build?: BuildResult;
  /** Compressed bytes of what any search begins with. */
  readonly first: number;
  readonly queries: readonly QueryResult[];
  readonly filtered: QueryResult;
  readonly miniSearch?: MiniSearchResult | undefined;
}

const results: Result[] = [];
await measureSample();
const real = realPapers();
if (real) {
  const few = (): ReturnType<typeof searchLibrary> => searchLibrary(real);
  await measure('real', real.length, build(few()), REAL_QUERIES, few);
  if (!options.quick)
    await measure('drawn from real', 120_000, build(searchLibrary(drawn(real, 120_000))), REAL_QUERIES);
} else print('No real papers beside the project: left out.');
if (!options.quick) await measure('seeded', 120_000, build(searchLibrary(seededLibrary(120_000))), SEEDED_QUERIES);
if (options.json) console.log(JSON.stringify({results}, undefined, 2));

async function measureSample(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'ms-research-'));
  try {
    const content = fileURLToPath(new URL('../demo/content', import.meta.url));
    const {articles} = await publish({content, out, site: SITE, without: ['cards']});
    const names = readdirSync(out, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.json'));
    const files: Files = new Map(names.map((name) => [SITE + name, readFileSync(join(out, name), 'utf8')]));
    await measure('sample', articles, {files}, REAL_QUERIES);
  } finally {
    rmSync(out, {recursive: true});
  }
}

async function measure(
  name: string,
  documents: number,
  {files, result}: {files: Files; result?: BuildResult},
  queries: readonly string[],
  again?: () => ReturnType<typeof searchLibrary>,
): Promise<void> {
  const measured: Result = {
    name,
    documents,
    ...(result && {build: result}),
    first: gzipSync(files.get(`${SITE}v1/search/index.json`)!).length,
    queries: await inTurn(queries, (query) => measureQuery(files, query)),
    filtered: await measureQuery(files, queries[0]!, {minCredibility: 2, soundness: 'sound', from: 2010}),
    miniSearch: options.minisearch && again ? miniSearchSizes(again()) : undefined,
  };
  results.push(measured);
  printResult(measured);
}

async function inTurn<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const value of values) done.push(await work(value));
  return done;
}

function printResult({name, documents, build: built, first, queries, filtered, miniSearch}: Result): void {
  print(`\n${documents} ${name} documents`);
  if (built) {
    print(
      `  built in ${built.seconds.toFixed(1)} s, peak of memory ${built.peakMemory.toFixed(0)} MB, ${built.files} files`,
    );
    for (const [kind, {files, bytes, gzip, largestGzip}] of Object.entries(built.kinds))
      print(
        `    ${kind.padEnd(12)}${String(files).padStart(6)} files ${kB(bytes)}, gzip ${kB(gzip)}, largest ${kB(largestGzip)}`,
      );
  }
  print(`  first file ${kB(first)}`);
  print('  query                                        found  files      gzip   largest  results      ms');
  for (const query of [...queries, {...filtered, query: `${filtered.query}, filtered`}]) {
    const {query: words, instead, found, requests, gzip, largestGzip, itemsGzip, milliseconds} = query;
    const label = instead ? `${words} -> ${instead}` : words;
    print(
      `  ${label.padEnd(42)}${String(found).padStart(8)}${String(requests).padStart(7)} ${kB(gzip)}${kB(largestGzip)}${kB(itemsGzip)}${milliseconds.toFixed(1).padStart(8)}`,
    );
  }
  if (miniSearch)
    print(
      `  MiniSearch: one index ${miniSearch.seconds.toFixed(1)} s, ${kB(miniSearch.gzip)}; ${miniSearch.shards} by two letters in ${miniSearch.shardSeconds.toFixed(1)} s, ${kB(miniSearch.shardsGzip)}, largest ${kB(miniSearch.largestGzip)} (${miniSearch.largest})`,
    );
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
