import type {Columns} from './columns.js';

/** For each term the documents that hold it, with its weight there. Covers the first `count` documents. */
export interface Postings {
  readonly count: number;
  /** Where a term's entries begin; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Position of the document times 4096, plus the weight: reading one array instead of two saves a fifth of the time. */
  readonly entries: Uint32Array;
}

const WEIGHT_BITS = 12;
/** What the rest of an entry can number. */
export const MAX_DOCUMENTS = 2 ** (32 - WEIGHT_BITS);

/** Inverts the vectors of all documents, whose terms have numbers below `termCount`. */
export function invert({count, starts: vectorStarts, terms, weights}: Columns, termCount: number): Postings {
  const total = vectorStarts[count]!;
  const starts = new Uint32Array(termCount + 1);
  for (let i = 0; i < total; i++) starts[terms[i]! + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const entries = new Uint32Array(total);
  for (let position = 0; position < count; position++) {
    for (let i = vectorStarts[position]!; i < vectorStarts[position + 1]!; i++)
      entries[next[terms[i]!]!++] = (position << WEIGHT_BITS) | weights[i]!;
  }
  return {count, starts, entries};
}
