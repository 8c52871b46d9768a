import type {RelatedDocument} from './document.js';
import {eachWord, primaryLanguage, termOf} from './tokenize.js';

/** A word as it is written, and the number of its term. */
export interface Word {
  readonly text: string;
  /** -1 for words that are no terms. */
  readonly term: number;
  /** For the caller to count in. */
  times: number;
}

/** Numbers the terms of texts as they come, and remembers which term a word counts as. */
export class Lexicon {
  /** Terms by their number. */
  readonly terms: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly english = new Map<string, Word>();
  private readonly foreign = new Map<string, Word>();

  constructor(terms: Iterable<string> = []) {
    for (const term of terms) this.number(term);
  }

  /** The number of a term, a new one if need be. */
  number(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.terms.push(term) - 1;
      this.numbers.set(term, number);
    }
    return number;
  }

  /** Visits the words of one of a document's texts that are terms. */
  read(text: string, document: RelatedDocument, visit: (word: Word) => void): void {
    const isEnglish = primaryLanguage(document.language) === 'en';
    const known = isEnglish ? this.english : this.foreign;
    eachWord(text, (written) => {
      let word = known.get(written);
      if (!word) {
        const term = termOf(written, isEnglish);
        const text = detached(written);
        word = {text, term: term ? this.number(detached(term)) : -1, times: 0};
        known.set(text, word);
      }
      if (word.term >= 0) visit(word);
    });
  }

  /** Every word read so far. */
  *words(): Generator<Word> {
    yield* this.english.values();
    yield* this.foreign.values();
  }
}

/** A copy. Engines keep the whole text alive as long as a slice of it, and a lexicon would hold every text it has read. */
const detached = (slice: string): string => ` ${slice}`.slice(1);
