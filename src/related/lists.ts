import {REMOVED} from './columns.js';
import type {Corpus, Ranker} from './ranker.js';

/** The lists of all documents as numbers, so that worker threads can fill them. */
export interface RankedLists {
  /** Longest list. */
  readonly max: number;
  /** `max` positions a document, best first; -1 after the last. */
  readonly items: Int32Array;
  /** The items' scores. */
  readonly scores: Int32Array;
  /** By document, see `Ranking.floor`. */
  readonly floors: Float64Array;
}

/** @param memory makes it; a `SharedArrayBuffer` where threads are to fill it */
export function emptyLists(
  count: number,
  max: number,
  memory = (bytes: number): ArrayBufferLike => new ArrayBuffer(bytes),
): RankedLists {
  return {
    max,
    items: new Int32Array(memory(4 * count * max)).fill(-1),
    scores: new Int32Array(memory(4 * count * max)),
    floors: new Float64Array(memory(8 * count)).fill(-1),
  };
}

/** Fills in the lists of the documents from one position up to, but without, another. */
export function rankRange({columns}: Corpus, ranker: Ranker, lists: RankedLists, from: number, to: number): void {
  for (let query = from; query < to; query++) {
    if (columns.states[query] === REMOVED) continue;
    const {items, floor} = ranker.rank(query, lists.max);
    lists.floors[query] = floor;
    items.forEach(({position, score}, i) => {
      lists.items[query * lists.max + i] = position;
      lists.scores[query * lists.max + i] = score;
    });
  }
}
