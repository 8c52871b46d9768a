import {parentPort, workerData} from 'node:worker_threads';
import {rankRange, type RankedLists} from '../../related/lists.js';
import {Ranker, type Corpus} from '../../related/ranker.js';

/** What the threads share; each array lies in shared memory. */
export interface RankTask {
  readonly corpus: Corpus;
  /** Filled in by the threads. */
  readonly lists: RankedLists;
  /** The first position that no thread has taken yet. */
  readonly next: Int32Array;
  /** Positions a thread takes at a time. */
  readonly chunk: number;
}

const {corpus, lists, next, chunk} = workerData as RankTask;
const ranker = new Ranker(corpus);
const {count} = corpus.columns;
for (let from = Atomics.add(next, 0, chunk); from < count; from = Atomics.add(next, 0, chunk)) {
  const to = Math.min(from + chunk, count);
  rankRange(corpus, ranker, lists, from, to);
  parentPort!.postMessage(to - from);
}
