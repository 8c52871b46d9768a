import type {RelatedDocument} from './document.js';
import {Lexicon} from './lexicon.js';
import type {RankingParameters} from './parameters.js';
import type {TermWeights} from './term-weights.js';

/**
 * Length of a document's vector. Its weights are whole numbers, so sums of products are exact and their order does not matter; they
 * take 12 bits (see postings.ts), which is fine enough: the least word of a long text still weighs ten or more.
 */
export const UNIT = 2 ** 12 - 1;
/** The likeness of a document to itself, give or take rounding. */
export const FULL_LIKENESS = UNIT * UNIT;

/** A sparse vector. */
export interface Vector {
  /** Numbers of its terms. */
  readonly terms: readonly number[];
  /** In the same order, 1 to `UNIT`. */
  readonly weights: readonly number[];
  /** So many of them, the first, are words of the title or the paper's title. */
  readonly titleTerms: number;
}

/** Marks topics, which share the space of terms; no text yields a term that begins with it. */
const TOPIC = '#';

/** Below this many documents a term is never too common: a small library has little else to go by. */
const COMMON_FROM = 256;

/**
 * Makes the vectors of documents. The likeness of two documents is the dot product of their vectors.
 *
 * A term weighs sqrt(idf) * tf / (tf + k1): the product for two documents holds the idf of Robertson and Spärck Jones once and
 * BM25's saturation once a side (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009), with
 * fields weighted before saturation as in BM25F. Unlike BM25 it is the same in both directions, which incremental runs need; length
 * is dealt with by the cosine's norm (G. Salton, C. Buckley, Term-weighting approaches in automatic text retrieval, 1988).
 * Words and topics are normed apart and joined so that topics have `topicShare` of the likeness.
 */
export class Vectorizer {
  /** The root of idf by term number; 0 for terms too common to count. */
  private readonly importances: number[] = [];

  constructor(
    private readonly weights: TermWeights,
    private readonly parameters: RankingParameters,
    readonly lexicon = new Lexicon(),
  ) {}

  vectorOf(document: RelatedDocument): Vector {
    const {topicShare} = this.parameters;
    const vector = {terms: [], weights: []};
    const {words, titleTerms} = this.wordWeights(document);
    addScaled(words, Math.sqrt(1 - topicShare), vector);
    addScaled(this.topicWeights(document), Math.sqrt(topicShare), vector);
    return {...vector, titleTerms};
  }

  /** The topic that a term number stands for, or undefined for a word. */
  topicOf(term: number): string | undefined {
    const text = this.lexicon.terms[term]!;
    return text.startsWith(TOPIC) ? text.slice(TOPIC.length) : undefined;
  }

  /** Weights of the words, those of the titles first, and how many these are. */
  private wordWeights(document: RelatedDocument): {words: Map<number, number>; titleTerms: number} {
    const {k1, titleWeight, mostWords} = this.parameters;
    const words = new Map<number, number>();
    const count = (text: string, weight: number): void =>
      this.lexicon.read(text, document, ({term}) => {
        if (this.importance(term) > 0) words.set(term, (words.get(term) ?? 0) + weight);
      });
    count(document.title, titleWeight);
    count(document.paperTitle, titleWeight);
    const titles = [...words.keys()];
    count(document.takeaway, titleWeight);
    count(document.body, 1);
    for (const [term, frequency] of words) words.set(term, (this.importance(term) * frequency) / (frequency + k1));
    for (const term of this.lightest(words, words.size - mostWords)) words.delete(term);
    return {words, titleTerms: titles.filter((term) => words.has(term)).length};
  }

  /** The `count` terms that weigh least; of equal ones those last by name, since numbers depend on what was read before. */
  private lightest(words: ReadonlyMap<number, number>, count: number): number[] {
    if (count <= 0) return [];
    const {terms} = this.lexicon;
    const sorted = [...words].sort(([a, x], [b, y]) => x - y || (terms[a]! > terms[b]! ? -1 : 1));
    return sorted.slice(0, count).map(([term]) => term);
  }

  private topicWeights({topics}: RelatedDocument): Map<number, number> {
    const weights = new Map<number, number>();
    for (const topic of topics) {
      const documents = this.weights.topics.get(topic) ?? 1;
      weights.set(this.lexicon.number(TOPIC + topic), Math.sqrt(idf(documents, this.weights.documents)));
    }
    return weights;
  }

  private importance(term: number): number {
    return (this.importances[term] ??= this.importanceOf(this.lexicon.terms[term]!));
  }

  private importanceOf(term: string): number {
    const all = this.weights.documents;
    const documents = this.weights.terms.get(term)?.documents ?? 1;
    if (documents > Math.max(this.parameters.commonShare * all, COMMON_FROM)) return 0;
    return Math.sqrt(idf(documents, all));
  }
}

/** Inverse document frequency after Robertson and Spärck Jones, with the 1 that keeps it above 0 for what most documents have. */
function idf(documents: number, all: number): number {
  const holding = Math.min(documents, all);
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** Norms a part to the length `share` (of `UNIT`) and adds it, rounded, to the vector. */
function addScaled(
  part: ReadonlyMap<number, number>,
  share: number,
  vector: {terms: number[]; weights: number[]},
): void {
  let squares = 0;
  for (const weight of part.values()) squares += weight * weight;
  const scale = (UNIT * share) / Math.sqrt(squares);
  for (const [term, weight] of part) {
    vector.terms.push(term);
    vector.weights.push(Math.max(Math.round(scale * weight), 1));
  }
}
