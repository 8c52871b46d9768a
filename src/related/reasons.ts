import type {RelatedReason} from './document.js';
import type {TermWeights} from './term-weights.js';
import {termOf, eachWord} from './tokenize.js';
import {FULL_LIKENESS, type Vectorizer} from './vectorizer.js';

/** A document's vector, by term number. */
export type TermMap = ReadonlyMap<number, number>;

/** Most terms named. */
const TERMS = 3;
/** A term is named only if it alone brings this likeness; less is a word in passing. */
const LEAST = 0.004 * FULL_LIKENESS;

interface Shared {
  readonly term: number;
  /** What it brings to the likeness of the two. */
  readonly likeness: number;
}

/** Why two documents are related: what brings most to their likeness. */
export function reasonsFor(
  a: TermMap,
  b: TermMap,
  design: string,
  vectorizer: Vectorizer,
  weights: TermWeights,
): RelatedReason[] {
  const {terms: names} = vectorizer.lexicon;
  const shared: Shared[] = [];
  for (const [term, weight] of b) {
    const other = a.get(term);
    if (other) shared.push({term, likeness: weight * other});
  }
  shared.sort((x, y) => y.likeness - x.likeness || (names[x.term]! < names[y.term]! ? -1 : 1));
  const topics = shared.map(({term}) => vectorizer.topicOf(term)).filter((topic) => topic !== undefined);
  const isSaid = wordsOf(topics);
  const terms = shared
    .filter(({term, likeness}) => likeness >= LEAST && vectorizer.topicOf(term) === undefined)
    .map(({term}) => names[term]!)
    .filter((term) => term.length > 1 && !isSaid.has(term))
    .slice(0, TERMS)
    .map((term) => weights.terms.get(term)?.spelling ?? term);
  return [
    ...topics.map((topic) => ({kind: 'topic' as const, topic})),
    ...(terms.length ? [{kind: 'terms' as const, terms}] : []),
    ...(design ? [{kind: 'design' as const, design}] : []),
  ];
}

/** The terms in the topics' ids, which need no saying again. */
function wordsOf(topics: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const topic of topics) eachWord(topic, (word) => void words.add(termOf(word, true)));
  return words;
}
