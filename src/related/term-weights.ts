import type {RelatedDocument} from './document.js';
import {Lexicon} from './lexicon.js';

/**
 * How common each term and topic is. A stored table, part of the input and renewed on demand only: were it counted afresh at each
 * run, one new document would shift every score a little, and an incremental run could not agree with a clean one.
 */
export interface TermWeights {
  /** Documents counted. */
  readonly documents: number;
  /** By term. Terms of a single document are left out and count as 1, as do unknown ones. */
  readonly terms: ReadonlyMap<string, TermCount>;
  /** Documents that have a topic, by topic id. Unknown ones count as 1. */
  readonly topics: ReadonlyMap<string, number>;
}

export interface TermCount {
  /** Documents that hold the term, 2 or more. */
  readonly documents: number;
  /** The term as it is mostly written: "fatigue" for "fatigu", "MRI" for "mri". */
  readonly spelling: string;
}

/** Counts terms and topics. The order of the documents does not matter. */
export function weighTerms(documents: Iterable<RelatedDocument>): TermWeights {
  const lexicon = new Lexicon();
  const counts: number[] = [];
  const lastSeen: number[] = [];
  const topics = new Map<string, number>();
  let count = 0;
  for (const document of documents) {
    count++;
    for (const text of [document.title, document.takeaway, document.body, document.paperTitle])
      lexicon.read(text, document, (word) => {
        word.times++;
        if (lastSeen[word.term] === count) return;
        lastSeen[word.term] = count;
        counts[word.term] = (counts[word.term] ?? 0) + 1;
      });
    for (const topic of new Set(document.topics)) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  }
  const terms = new Map<string, TermCount>();
  for (const [term, spelling] of spellings(lexicon))
    if (counts[term]! > 1) terms.set(lexicon.terms[term]!, {documents: counts[term]!, spelling});
  return {documents: count, terms, topics};
}

/** By term number the word mostly written for it. */
function spellings(lexicon: Lexicon): Map<number, string> {
  const times = new Map<number, Map<string, number>>();
  for (const word of lexicon.words()) {
    if (word.term < 0) continue;
    const words = times.get(word.term) ?? new Map<string, number>();
    words.set(word.text, (words.get(word.text) ?? 0) + word.times);
    times.set(word.term, words);
  }
  return new Map([...times].map(([term, words]) => [term, commonest(words)]));
}

/** Of equally common words the shortest, of these the last by code units, since small letters come after capitals. */
function commonest(words: ReadonlyMap<string, number>): string {
  const [first] = [...words].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || a.length - b.length || (a > b ? -1 : 1),
  );
  return first![0];
}
