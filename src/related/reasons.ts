import type {RelatedReason} from './document.js';
import type {TermWeights} from './term-weights.js';
import {eachWord, termOf} from './tokenize.js';
import type {Vectorizer} from './vectorizer.js';

/** What reasons are drawn from. */
export interface Subject {
  /** The vector, by term number. */
  readonly weights: ReadonlyMap<number, number>;
  /** The words of its titles: what it is about, and not only what it mentions. */
  readonly titleTerms: ReadonlySet<number>;
  /** Empty if unknown. */
  readonly design: string;
}

/** Most terms named. */
const TERMS = 3;

/**
 * Why two documents are related: the topics and terms that bring most to their likeness, and their design if it is the same. A term
 * must stand in a title of one of the two. Topics already say the words of their ids.
 */
export function reasonsFor(a: Subject, b: Subject, vectorizer: Vectorizer, weights: TermWeights): RelatedReason[] {
  const {terms: names} = vectorizer.lexicon;
  const shared = [...b.weights].filter(([term]) => a.weights.has(term));
  const likeness = new Map(shared.map(([term, weight]) => [term, weight * a.weights.get(term)!]));
  const ranked = [...likeness.keys()].sort(
    (x, y) => likeness.get(y)! - likeness.get(x)! || (names[x]! < names[y]! ? -1 : 1),
  );
  const topics = ranked.map((term) => vectorizer.topicOf(term)).filter((topic) => topic !== undefined);
  const said = wordsOf(topics);
  const terms = ranked
    .filter((term) => a.titleTerms.has(term) || b.titleTerms.has(term))
    .map((term) => names[term]!)
    .filter((name) => !said.has(name))
    .slice(0, TERMS)
    .map((name) => weights.terms.get(name)?.spelling ?? name);
  return [
    ...topics.map((topic) => ({kind: 'topic' as const, topic})),
    ...(terms.length ? [{kind: 'terms' as const, terms}] : []),
    ...(a.design && a.design === b.design ? [{kind: 'design' as const, design: a.design}] : []),
  ];
}

function wordsOf(topics: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const topic of topics) eachWord(topic, (word) => void words.add(termOf(word, true)));
  return words;
}
