import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rankAll} from '../../src/node/related/rank-all.js';
import type {RelatedDocument} from '../../src/related/document.js';
import type {RankedLists} from '../../src/related/lists.js';
import {RelatedIndex} from '../../src/related/related-index.js';
import {decodeIndex, encodeIndex} from '../../src/related/stored-index.js';
import {weighTerms} from '../../src/related/term-weights.js';
import {exhaustiveList} from './exhaustive.js';
import {seededRandom} from './seeded-library.js';

/** Times in seconds unless named otherwise. */
export interface ScaleResult {
  readonly name: string;
  readonly documents: number;
  readonly termsPerDocument: number;
  /** Counting terms, with reading (seeded: making) the documents. */
  readonly weigh: number;
  /** Making the index, with reading the documents. */
  readonly index: number;
  /** The top 6 of every document. */
  readonly allPairs: number;
  /** Processor time of that, over all threads: how much of the machine it got shows beside the time on the clock. */
  readonly allPairsCpu: number;
  /** Share of the exact lists' items found, 0-1, over a seeded sample. */
  readonly exact: number;
  /** Peak of the whole process so far, MB. */
  readonly peakMemory: number;
  /** One document more, and every list that changes with it made anew: milliseconds, middle and worst of 20. */
  readonly addMedian: number;
  readonly addWorst: number;
  /** Lists made anew for one document, on average. */
  readonly listsPerAdd: number;
  /** MB of the stored index. */
  readonly stored: number;
  readonly store: number;
  readonly load: number;
}

const MAX = 6;
const SAMPLE = 60;
const ADDED = 20;

/**
 * @param documents gives the documents anew each time, so that they need not all be held
 * @param extra documents to add afterwards, at least 20
 */
export async function measureScale(
  name: string,
  documents: () => Iterable<RelatedDocument>,
  extra: readonly RelatedDocument[],
  threads: number,
): Promise<ScaleResult> {
  const [weights, weigh] = timed(() => weighTerms(documents()));
  const [index, indexTime] = timed(() => RelatedIndex.of(documents(), weights));
  const {columns} = index.corpus;
  const documentCount = columns.count;
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const lists = await rankAll(index, {max: MAX, threads});
  const allPairs = secondsSince(start);
  const {user, system} = process.cpuUsage(cpuBefore);
  const peakMemory = process.resourceUsage().maxRSS / 1000;
  const exact = shareFound(index, lists);
  const storing = measureStore(index);
  const adds = extra.slice(0, ADDED).map((document) => timed(() => addOne(index, document)));
  const addTimes = adds.map(([, seconds]) => seconds * 1000).sort((a, b) => a - b);
  return {
    name,
    documents: documentCount,
    termsPerDocument: columns.starts[documentCount]! / documentCount,
    weigh,
    index: indexTime,
    allPairs,
    allPairsCpu: (user + system) / 1e6,
    exact,
    peakMemory,
    addMedian: addTimes[ADDED / 2]!,
    addWorst: addTimes.at(-1)!,
    listsPerAdd: adds.reduce((sum, [lists]) => sum + lists, 0) / ADDED,
    ...storing,
  };
}

/** Adds a document and makes anew what changes; returns the number of lists. */
function addOne(index: RelatedIndex, document: RelatedDocument): number {
  index.add(document);
  const ids = [document.id, ...index.affectedBy(document.id)];
  for (const id of ids) index.relatedTo(id, {max: MAX});
  return ids.length;
}

function shareFound({corpus}: RelatedIndex, {items, max}: RankedLists): number {
  const random = seededRandom(7);
  let found = 0;
  let all = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const query = Math.floor(random() * corpus.columns.count);
    const list = items.subarray(query * max, (query + 1) * max);
    const exact = exhaustiveList(corpus, query, max);
    all += exact.length;
    found += exact.filter((position) => list.includes(position)).length;
  }
  return found / all;
}

function measureStore(index: RelatedIndex): {stored: number; store: number; load: number} {
  const file = join(tmpdir(), `ms-research-bench-${process.pid}.index`);
  try {
    const [, store] = timed(() => writeFileSync(file, encodeIndex(index)));
    const [{length}, load] = timed(() => {
      const bytes = readFileSync(file);
      decodeIndex(bytes, index.weights);
      return bytes;
    });
    return {stored: length / 1e6, store, load};
  } finally {
    rmSync(file, {force: true});
  }
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, secondsSince(start)];
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;
