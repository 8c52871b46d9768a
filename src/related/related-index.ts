import {REMOVED, withRoom} from './columns.js';
import type {RelatedDocument, RelatedItem} from './document.js';
import {addDocument, compacted, emptyLibrary, sortAll, sortIn, type Library} from './library.js';
import type {RankedLists} from './lists.js';
import {PARAMETERS} from './parameters.js';
import {invert} from './postings.js';
import {Ranker, type Corpus} from './ranker.js';
import {Explainer} from './reasons.js';
import type {Candidate} from './selection.js';
import type {TermWeights} from './term-weights.js';
import {FULL_LIKENESS, Vectorizer} from './vectorizer.js';

/** Items in a list unless asked otherwise. */
export const MAX_ITEMS = 12;

/** Documents added before the inverted lists are made anew: until then each of them costs every ranking a little. */
const MOST_OUTSIDE = 1000;

/** An index as it is stored: without removed documents, with what is known of each document's list. */
export interface IndexState {
  readonly library: Library;
  /** By position, see `Ranking.floor`. */
  readonly floors: Float64Array;
}

/**
 * Says which documents of a library belong together.
 *
 * A document's list depends on the documents and the term weights alone: not on the order of the documents, nor on what was added
 * and removed on the way. One document more or less changes few lists; `affectedBy` names them.
 */
export class RelatedIndex {
  /** For worker threads: what a `Ranker` of theirs needs. */
  readonly corpus: Corpus;
  private readonly library: Library;
  private readonly ranker: Ranker;
  private readonly vectorizer: Vectorizer;
  private readonly explainer: Explainer;
  private readonly positions = new Map<string, number>();
  /** By position, what ranking said last; -1 for a document that was not ranked, since then anything may be news to it. */
  private floors: Float64Array;

  /** Indexes documents. Throws if two have the same id. */
  static of(documents: Iterable<RelatedDocument>, weights: TermWeights, parameters = PARAMETERS): RelatedIndex {
    const library = emptyLibrary();
    const vectorizer = new Vectorizer(weights, parameters, library.lexicon);
    for (const document of documents) addDocument(library, document, vectorizer.vectorOf(document));
    sortAll(library);
    return new RelatedIndex({library, floors: new Float64Array(library.ids.length).fill(-1)}, weights, parameters);
  }

  /** @param state made under the same weights and parameters */
  constructor(
    {library, floors}: IndexState,
    readonly weights: TermWeights,
    parameters = PARAMETERS,
  ) {
    const termCount = library.lexicon.terms.length;
    this.library = library;
    this.floors = floors;
    this.corpus = {columns: library.columns, termCount, parameters, postings: invert(library.columns, termCount)};
    this.ranker = new Ranker(this.corpus);
    this.vectorizer = new Vectorizer(weights, parameters, library.lexicon);
    this.explainer = new Explainer(library, this.vectorizer, weights);
    for (const [position, id] of library.ids.entries()) {
      this.assertNew(id);
      this.positions.set(id, position);
    }
  }

  /** Documents, removed ones not counted. */
  get size(): number {
    return this.positions.size;
  }

  has(id: string): boolean {
    return this.positions.has(id);
  }

  /** The list of one document, best first. It has `max` items wherever there are as many documents that may stand in it. */
  relatedTo(id: string, {max = MAX_ITEMS} = {}): RelatedItem[] {
    const query = this.positionOf(id);
    const {items, floor} = this.ranker.rank(query, max);
    this.floors[query] = floor;
    return this.explained(query, items);
  }

  /** The same list, out of those that `rankRange` made. */
  listed(id: string, {max, items, scores}: RankedLists): RelatedItem[] {
    const query = this.positionOf(id);
    const list: Candidate[] = [];
    for (let i = query * max; i < (query + 1) * max && items[i]! >= 0; i++)
      list.push({position: items[i]!, score: scores[i]!});
    return this.explained(query, list);
  }

  /** Tells the index of lists made elsewhere, so that `affectedBy` can do its work. */
  noteLists({floors}: RankedLists): void {
    this.floors.set(floors);
  }

  /** From 0 (nothing in common) to 1 (the same words and topics), whatever order the two come in. */
  likeness(a: string, b: string): number {
    return this.ranker.likeness(this.positionOf(a), this.positionOf(b)) / FULL_LIKENESS;
  }

  /** Adds a document. A changed one is removed first. */
  add(document: RelatedDocument): void {
    this.assertNew(document.id);
    const position = addDocument(this.library, document, this.vectorizer.vectorOf(document));
    this.positions.set(document.id, position);
    sortIn(this.library);
    this.corpus.termCount = this.library.lexicon.terms.length;
    this.floors = withRoom(this.floors, position + 1);
    this.floors[position] = -1;
    if (position - this.corpus.postings.count >= MOST_OUTSIDE)
      this.corpus.postings = invert(this.library.columns, this.corpus.termCount);
  }

  remove(id: string): void {
    this.library.columns.states[this.positionOf(id)] = REMOVED;
    this.positions.delete(id);
  }

  /**
   * The other documents whose lists a document may be in or come into, in the order of their positions: all whose list can differ
   * once it is removed, or since it was added. Lists must have been made with one `max` throughout.
   */
  affectedBy(id: string): string[] {
    return this.ranker.reached(this.positionOf(id), this.floors).map((position) => this.library.ids[position]!);
  }

  /** What to store. */
  state(): IndexState {
    const {library, from} = compacted(this.library);
    return {library, floors: Float64Array.from(from, (position) => this.floors[position]!)};
  }

  private assertNew(id: string): void {
    if (this.has(id)) throw new Error(`Two documents have the id "${id}".`);
  }

  private positionOf(id: string): number {
    const position = this.positions.get(id);
    if (position === undefined) throw new Error(`There is no document "${id}".`);
    return position;
  }

  private explained(query: number, items: readonly Candidate[]): RelatedItem[] {
    const positions = items.map(({position}) => position);
    const reasons = this.explainer.explain(query, positions);
    return items.map(({position, score}, i) => ({
      id: this.library.ids[position]!,
      score: score / FULL_LIKENESS,
      reasons: reasons[i]!,
    }));
  }
}
