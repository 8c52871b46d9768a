import {Best} from './best.js';
import {ELIGIBLE, REMOVED, withRoom, type Columns} from './columns.js';
import type {RankingParameters} from './parameters.js';
import type {Postings} from './postings.js';
import {choose, shareIdentity, type Candidate} from './selection.js';

/** Everything that scoring reads: numbers alone, so that it can be shared with worker threads. */
export interface Corpus {
  readonly columns: Columns;
  /** Of the documents there when it was made; later ones are scored without. */
  postings: Postings;
  /** One more than the highest term number. */
  termCount: number;
  readonly parameters: RankingParameters;
}

export interface Ranking {
  /** Best first, up to `max`. */
  readonly items: readonly Candidate[];
  /** The key that a document must reach to have a say in this list (see `reached`); -1 if every document has. */
  readonly floor: number;
}

/** The best so many documents by score are looked at closely. Enough that the near equals of a twelfth item are among them. */
const SHORTLIST = 32;
/** Added to the score of a document in the query's language to make its key; more than any score. */
const SAME_LANGUAGE = 2 ** 32;

/** Ranks documents against one of them. What it finds does not depend on the order in which the documents were added. */
export class Ranker {
  /** Likeness of each document to the one that was scored last. */
  private scores = new Int32Array(0);
  /** The vector of the document `spreadOut`, by term. */
  private spread = new Uint16Array(0);
  private spreadOut = -1;

  constructor(private readonly corpus: Corpus) {}

  /** The list of a document: the best `max`, those in its own language first. */
  rank(query: number, max: number): Ranking {
    const {columns, parameters} = this.corpus;
    const documents = {columns, likeness: this.likeness};
    this.scoreAll(query);
    for (let size = Math.max(SHORTLIST, max); ; size *= 4) {
      const {tiers, floor} = this.shortlist(query, size);
      const items: Candidate[] = [];
      for (const tier of tiers) choose(query, tier, max, documents, parameters, items);
      // Folding duplicates may have used the shortlist up.
      if (items.length >= max || floor < 0) return {items, floor};
    }
  }

  /**
   * The documents whose lists a document may be in or may come into.
   *
   * @param floors of each document's ranking
   */
  reached(document: number, floors: Float64Array): number[] {
    const {columns} = this.corpus;
    const {count, languages, states} = columns;
    if (states[document] !== ELIGIBLE) return [];
    this.scoreAll(document);
    const reached: number[] = [];
    for (let other = 0; other < count; other++) {
      const key = this.scores[other]! + (languages[other] === languages[document] ? SAME_LANGUAGE : 0);
      if (key < floors[other]! || states[other] === REMOVED || other === document) continue;
      if (!shareIdentity(columns, document, other)) reached.push(other);
    }
    return reached;
  }

  /** The dot product of two documents' vectors. Cheapest while `a` stays the same from call to call. */
  readonly likeness = (a: number, b: number): number => {
    this.spreadVector(a);
    const {starts, terms, weights} = this.corpus.columns;
    const {spread} = this;
    let sum = 0;
    for (let i = starts[b]!, end = starts[b + 1]!; i < end; i++) sum += spread[terms[i]!]! * weights[i]!;
    return sum;
  };

  private shortlist(query: number, size: number): {tiers: Candidate[][]; floor: number} {
    const {order} = this.corpus.columns;
    const same = new Best(size, order);
    this.scan(query, true, same);
    if (same.isFull) return {tiers: [same.candidates()], floor: same.threshold + SAME_LANGUAGE};
    const other = new Best(size - same.size, order);
    this.scan(query, false, other);
    return {tiers: [same.candidates(), other.candidates()], floor: other.isFull ? other.threshold : -1};
  }

  /** Offers the documents that may be items of the query's list and are, or are not, in its language. */
  private scan(query: number, inSameLanguage: boolean, best: Best): void {
    const {scores} = this;
    const {columns} = this.corpus;
    const {count, languages, states} = columns;
    const language = languages[query];
    let threshold = best.threshold;
    for (let position = 0; position < count;) {
      if (areBelow(scores, position, threshold)) {
        position += 4;
        continue;
      }
      const other = position++;
      if (scores[other]! < threshold || states[other] !== ELIGIBLE || other === query) continue;
      if ((languages[other] === language) !== inSameLanguage || shareIdentity(columns, query, other)) continue;
      best.offer(other, scores[other]!);
      threshold = best.threshold;
    }
  }

  private scoreAll(query: number): void {
    const {columns, postings} = this.corpus;
    const {starts, terms, weights, count} = columns;
    this.scores = withRoom(this.scores, count + 4);
    const {scores} = this;
    scores.fill(0, 0, count);
    const {starts: postingStarts, entries} = postings;
    for (let i = starts[query]!, end = starts[query + 1]!; i < end; i++) {
      const term = terms[i]!;
      if (term + 1 >= postingStarts.length) continue;
      addProducts(scores, entries, postingStarts[term]!, postingStarts[term + 1]!, weights[i]!);
    }
    for (let position = postings.count; position < count; position++) scores[position] = this.likeness(query, position);
  }

  private spreadVector(document: number): void {
    if (this.spreadOut === document) return;
    const {termCount, columns} = this.corpus;
    const {starts, terms, weights} = columns;
    this.spread = withRoom(this.spread, termCount);
    const {spread} = this;
    if (this.spreadOut >= 0)
      for (let i = starts[this.spreadOut]!; i < starts[this.spreadOut + 1]!; i++) spread[terms[i]!] = 0;
    for (let i = starts[document]!; i < starts[document + 1]!; i++) spread[terms[i]!] = weights[i]!;
    this.spreadOut = document;
  }
}

/**
 * Adds `weight` times the weight of each entry (see postings.ts) from `start` up to `end` to the score of the entry's document.
 *
 * Nearly all the time goes into this loop and into passing over low scores. Each does four steps at once and says its numbers as
 * such: with one step and with imported constants all pairs take almost twice as long.
 */
function addProducts(scores: Int32Array, entries: Uint32Array, start: number, end: number, weight: number): void {
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const a = entries[i]!;
    const b = entries[i + 1]!;
    const c = entries[i + 2]!;
    const d = entries[i + 3]!;
    scores[a >>> 12]! += weight * (a & 0xfff);
    scores[b >>> 12]! += weight * (b & 0xfff);
    scores[c >>> 12]! += weight * (c & 0xfff);
    scores[d >>> 12]! += weight * (d & 0xfff);
  }
  for (; i < end; i++) {
    const entry = entries[i]!;
    scores[entry >>> 12]! += weight * (entry & 0xfff);
  }
}

/** Are the four scores from a position on all below the threshold? */
function areBelow(scores: Int32Array, position: number, threshold: number): boolean {
  return (
    scores[position]! < threshold &&
    scores[position + 1]! < threshold &&
    scores[position + 2]! < threshold &&
    scores[position + 3]! < threshold
  );
}
