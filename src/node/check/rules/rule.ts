import type {ArticleText} from '../article-text.js';
import type {Severity} from '../finding.js';
import type {TextSection} from '../markdown-texts.js';
import type {Sentence} from '../sentences.js';
import type {TermIndex} from '../terms.js';

/** A picture as an author names it; anything but text stands as undefined. */
export interface NamedImage {
  /** JSON path of the picture. */
  readonly path: string;
  readonly line: number;
  readonly file: string | undefined;
  readonly alt: string | undefined;
}

/** One summary, as far as rules look at it. It need not be finished nor in order. */
export interface CheckedArticle {
  /** BCP 47. */
  readonly language: string;
  /** Texts of the front matter. */
  readonly fields: readonly ArticleText[];
  readonly sections: readonly TextSection[];
  /** All of both, in reading order. */
  readonly texts: readonly ArticleText[];
  /** Terms of the glossary, and those that every reader knows. */
  readonly known: TermIndex;
  /** Stems of the words that the glossary's terms are made of. */
  readonly glossaryWords: ReadonlySet<string>;
  /** Shows dots for natural frequencies. */
  readonly hasNumbers: boolean;
  readonly image: NamedImage | undefined;
  /** Line of the front matter's first field. */
  readonly firstLine: number;
}

/** What a rule found, and where. */
export interface Found {
  readonly line: number;
  readonly path?: string | undefined;
  readonly excerpt?: string | undefined;
  /** What is wrong. */
  readonly message: string;
}

export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** Language whose texts it can judge; every language where none is named. */
  readonly language?: 'en';
  /** What it looks for, in a sentence for the documentation. */
  readonly finds: string;
  /** What to do about a finding. */
  readonly advice: string;
  check(article: CheckedArticle): Iterable<Found>;
}

export const foundIn = (text: ArticleText, sentence: Sentence, message: string): Found => ({
  line: text.lineAt(sentence.start),
  path: text.path,
  excerpt: sentence.text,
  message,
});

/** Sentences of some texts, each with the text it stands in. */
export const sentencesOf = (texts: readonly ArticleText[]): readonly (readonly [ArticleText, Sentence])[] =>
  texts.flatMap((text) => text.sentences.map((sentence) => [text, sentence] as const));
