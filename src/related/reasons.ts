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
/** A term in a larger share of the documents is not named: it brings few of them together. */
const NAMED_SHARE = 0.25;
/** Up to this share, the title of one of the two is enough. */
const RARE_SHARE = 0.1;

/**
 * Why two documents are related: the topics and terms that bring most to their likeness, and their design if it is the same. A term
 * must stand in the titles of both, a rare one in the titles of one; any will do where there is nothing else to say. Topics already
 * say the words of their ids.
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
  const share = (term: number): number => (weights.terms.get(names[term]!)?.documents ?? 1) / weights.documents;
  const words = ranked.filter(
    (term) => vectorizer.topicOf(term) === undefined && !said.has(names[term]!) && share(term) <= NAMED_SHARE,
  );
  const isInTitles = (term: number): boolean => {
    const titles = Number(a.titleTerms.has(term)) + Number(b.titleTerms.has(term));
    return titles === 2 || (titles === 1 && share(term) <= RARE_SHARE);
  };
  const design = a.design && a.design === b.design ? a.design : undefined;
  const named = words.filter(isInTitles);
  const terms = (topics.length || design || named.length ? named : words).slice(0, TERMS);
  const spelled = terms.map((term) => weights.terms.get(names[term]!)?.spelling ?? names[term]!);
  return [
    ...topics.map((topic) => ({kind: 'topic' as const, topic})),
    ...(spelled.length ? [{kind: 'terms' as const, terms: spelled}] : []),
    ...(design ? [{kind: 'design' as const, design}] : []),
  ];
}

function wordsOf(topics: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const topic of topics) eachWord(topic, (word) => void words.add(termOf(word, true)));
  return words;
}
