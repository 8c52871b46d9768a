import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import {emptyLists, rankRange, type RankedLists} from '../../related/lists.js';
import {Ranker, type Corpus} from '../../related/ranker.js';
import {MAX_ITEMS, type RelatedIndex} from '../../related/related-index.js';
import {workerAddress} from '../worker-address.js';
import type {RankTask} from './rank-worker.js';

export interface RankAllOptions {
  readonly max?: number;
  /** Worker threads; as many as the machine runs at once unless given. */
  readonly threads?: number;
  /** Called now and then with the documents done and all documents. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Documents ranked between two calls of `onProgress`, and taken by a thread at a time. */
const CHUNK = 250;
/** Below this, threads take longer to start than to rank. */
const FEWEST_FOR_THREADS = 2000;

/** Makes the lists of all documents of an index; `index.listed` reads them. The number of threads changes nothing but the time. */
export async function rankAll(index: RelatedIndex, options: RankAllOptions = {}): Promise<RankedLists> {
  const {max = MAX_ITEMS, threads = availableParallelism(), onProgress = () => {}} = options;
  const {count} = index.corpus.columns;
  const isThreaded = threads > 1 && count >= FEWEST_FOR_THREADS;
  const lists = emptyLists(count, max, isThreaded ? (bytes) => new SharedArrayBuffer(bytes) : undefined);
  if (isThreaded)
    await rankInThreads(
      {corpus: sharedCorpus(index.corpus), lists, next: sharedCounter(), chunk: CHUNK},
      threads,
      onProgress,
    );
  else rankHere(index.corpus, lists, onProgress);
  index.noteLists(lists);
  return lists;
}

function rankHere(corpus: Corpus, lists: RankedLists, onProgress: (done: number, all: number) => void): void {
  const ranker = new Ranker(corpus);
  const {count} = corpus.columns;
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(from + CHUNK, count);
    rankRange(corpus, ranker, lists, from, to);
    onProgress(to, count);
  }
}

async function rankInThreads(
  task: RankTask,
  threads: number,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const workers = Array.from(
    {length: threads},
    () => new Worker(workerAddress('./rank-worker', import.meta.url), {workerData: task, execArgv: []}),
  );
  let done = 0;
  for (const worker of workers)
    worker.on('message', (ranked: number) => onProgress((done += ranked), task.corpus.columns.count));
  try {
    // Waiting for the end of a worker that fails rejects with its error.
    await Promise.all(workers.map((worker) => once(worker, 'exit')));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

const sharedCounter = (): Int32Array => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** A copy in shared memory. */
function sharedCorpus({columns, postings, ...rest}: Corpus): Corpus {
  return {...rest, columns: shared(columns), postings: shared(postings)};
}

/** A copy of an object whose typed arrays lie in shared memory. */
function shared<T extends object>(object: T): T {
  const copies = Object.entries(object).map(([key, value]) => [
    key,
    ArrayBuffer.isView(value) ? sharedArray(value) : (value as unknown),
  ]);
  return Object.fromEntries(copies) as T;
}

function sharedArray(array: ArrayBufferView): ArrayBufferView {
  const memory = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(memory).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const Type = array.constructor as new (memory: SharedArrayBuffer) => ArrayBufferView;
  return new Type(memory);
}
