import type {RelatedReason} from './document.js';
import type {Library} from './library.js';
import type {TermWeights} from './term-weights.js';
import {eachWord, termOf} from './tokenize.js';
import type {Vectorizer} from './vectorizer.js';

/** Most terms named. */
const TERMS = 3;
/** A term in a larger share of the documents is not named: it brings few of them together. */
const NAMED_SHARE = 0.25;
/** Up to this share, the title of one of the two is enough. */
const RARE_SHARE = 0.1;

/** A term that two documents share. */
interface Shared {
  readonly term: number;
  /** What it brings to their likeness. */
  readonly likeness: number;
  /** In how many of the two it stands in a title. */
  readonly titles: number;
}

/** Says why documents are related. */
export class Explainer {
  private readonly topicWords = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly library: Library,
    private readonly vectorizer: Vectorizer,
    private readonly weights: TermWeights,
  ) {}

  /**
   * Why a document is related to each of others: the topics and terms that bring most to their likeness, and their design if it is
   * the same. A term must stand in titles of both, a rare one in a title of one; any will do where there is nothing else to say.
   * Topics already say the words of their ids.
   */
  explain(query: number, others: readonly number[]): RelatedReason[][] {
    const {starts, terms} = this.library.columns;
    const slots = new Map<number, number>();
    for (let slot = starts[query]!; slot < starts[query + 1]!; slot++) slots.set(terms[slot]!, slot);
    return others.map((other) => this.reasons(query, other, this.shared(query, other, slots)));
  }

  /** What they share, what brings most first; equals by name. */
  private shared(query: number, other: number, slots: ReadonlyMap<number, number>): Shared[] {
    const {starts, terms, weights, titleTerms} = this.library.columns;
    const names = this.library.lexicon.terms;
    const shared: Shared[] = [];
    for (let slot = starts[other]!; slot < starts[other + 1]!; slot++) {
      const term = terms[slot]!;
      const own = slots.get(term);
      if (own === undefined) continue;
      const isInOwnTitle = own - starts[query]! < titleTerms[query]!;
      const isInOtherTitle = slot - starts[other]! < titleTerms[other]!;
      const titles = Number(isInOwnTitle) + Number(isInOtherTitle);
      shared.push({term, likeness: weights[slot]! * weights[own]!, titles});
    }
    return shared.sort((a, b) => b.likeness - a.likeness || (names[a.term]! < names[b.term]! ? -1 : 1));
  }

  private reasons(query: number, other: number, shared: readonly Shared[]): RelatedReason[] {
    const topics = shared.map(({term}) => this.vectorizer.topicOf(term)).filter((topic) => topic !== undefined);
    const design = this.sharedDesign(query, other);
    const named = this.named(
      shared,
      topics,
      ({titles}, share) => titles === 2 || (titles === 1 && share <= RARE_SHARE),
    );
    const terms = topics.length || design || named.length ? named : this.named(shared, topics, () => true);
    return [
      ...topics.map((topic) => ({kind: 'topic' as const, topic})),
      ...(terms.length ? [{kind: 'terms' as const, terms}] : []),
      ...(design ? [{kind: 'design' as const, design}] : []),
    ];
  }

  /** The first terms that are worth naming, as they are written. */
  private named(
    shared: readonly Shared[],
    topics: readonly string[],
    isWorth: (shared: Shared, share: number) => boolean,
  ): string[] {
    const named: string[] = [];
    for (const candidate of shared) {
      if (named.length === TERMS) break;
      const name = this.library.lexicon.terms[candidate.term]!;
      const count = this.weights.terms.get(name);
      const share = (count?.documents ?? 1) / this.weights.documents;
      if (share > NAMED_SHARE || !isWorth(candidate, share)) continue;
      if (this.vectorizer.topicOf(candidate.term) !== undefined || topics.some((topic) => this.says(topic, name)))
        continue;
      named.push(count?.spelling ?? name);
    }
    return named;
  }

  private says(topic: string, term: string): boolean {
    let words = this.topicWords.get(topic);
    if (!words) {
      const found = new Set<string>();
      eachWord(topic, (word) => void found.add(termOf(word, true)));
      this.topicWords.set(topic, (words = found));
    }
    return words.has(term);
  }

  private sharedDesign(a: number, b: number): string {
    const {columns, designs} = this.library;
    return columns.designs[a] === columns.designs[b] ? designs[columns.designs[a]!]! : '';
  }
}
