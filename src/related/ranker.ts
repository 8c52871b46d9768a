import {Best} from './best.js';
import {ELIGIBLE, REMOVED, withRoom, type Columns} from './columns.js';
import type {RankingParameters} from './parameters.js';
import {WEIGHT_BITS, WEIGHT_MASK, type Postings} from './postings.js';
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
    for (let position = 0; position < count; position++) {
      const score = scores[position]!;
      if (score < threshold) continue;
      if ((languages[position] === language) !== inSameLanguage || states[position] !== ELIGIBLE) continue;
      if (position === query || shareIdentity(columns, query, position)) continue;
      best.offer(position, score);
      threshold = best.threshold;
    }
  }

  private scoreAll(query: number): void {
    const {columns, postings} = this.corpus;
    const {starts, terms, weights, count} = columns;
    this.scores = withRoom(this.scores, count);
    const {scores} = this;
    scores.fill(0, 0, count);
    const {starts: postingStarts, entries} = postings;
    for (let i = starts[query]!, end = starts[query + 1]!; i < end; i++) {
      const term = terms[i]!;
      if (term + 1 >= postingStarts.length) continue;
      const weight = weights[i]!;
      for (let j = postingStarts[term]!, last = postingStarts[term + 1]!; j < last; j++) {
        const entry = entries[j]!;
        scores[entry >>> WEIGHT_BITS]! += weight * (entry & WEIGHT_MASK);
      }
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
