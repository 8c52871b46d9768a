import type {Article, PaperStatus} from '../../../article/article.js';
import {DESIGNS} from '../../../article/article.js';
import {firstSentence} from '../../../article/first-sentence.js';
import {applicabilityTexts} from '../../../format/applicability.js';
import {statusText} from '../../../format/status.js';
import type {StatusText} from '../../../format/status.js';
import {canonicalLocale} from '../../../i18n/text.js';
import {textsOf} from '../../texts.js';
import type {LanguageTexts} from '../../texts.js';

/** What a picture card says, in the article's language, before anything is measured. */
export interface CardContent {
  readonly direction: 'ltr' | 'rtl';
  readonly eyebrow: string;
  readonly title: string;
  /** `sentence` is the first of `body`. */
  readonly status?: StatusText & {readonly kind: Exclude<PaperStatus, 'ok'>; readonly sentence: string};
  /** None of a retracted paper, whose claims are not to be passed on. */
  readonly takeaway?: string;
  readonly rating: {
    readonly label: string;
    readonly value: number | null;
    readonly words: string;
    readonly basis: string;
  };
  /** Who was studied, most important first. */
  readonly subjects: readonly string[];
  readonly provenance?: string;
}

export function cardContent(article: Article): CardContent {
  const {locale, direction, text} = textsOf(article.language);
  const {title, takeaway, paper, applicability} = article;
  const status = statusText(paper, text);
  const isRetracted = paper.status === 'retracted';
  const provenance = provenanceLine(article, text);
  return {
    direction,
    eyebrow: text('eyebrow'),
    title,
    ...(status &&
      paper.status !== 'ok' && {status: {...status, kind: paper.status, sentence: sentenceOf(status.body, locale)}}),
    ...(!isRetracted && {takeaway: sentenceOf(takeaway, canonicalLocale(article.language))}),
    rating: rating(article, text),
    subjects: !isRetracted && applicability ? applicabilityTexts(applicability, locale, text) : [],
    ...(provenance && {provenance}),
  };
}

const sentenceOf = (value: string, language: string): string =>
  firstSentence([{type: 'paragraph', children: [{type: 'text', value}]}], language);

/** The card in words, for `og:image:alt` and for who cannot see it; a warning comes first. */
export function cardAlt(article: Article): string {
  const {status, title, rating: credibility} = cardContent(article);
  const sentence = /[.!?…؟。]$/u.test(title) ? title : `${title}.`;
  const basis = credibility.basis && `: ${credibility.basis}`;
  const rated = article.paper.status === 'retracted' ? '' : `${credibility.label}: ${credibility.words}${basis}.`;
  return [status?.title, sentence, rated].filter(Boolean).join(' ');
}

function rating({ratings: {credibility}}: Article, text: LanguageTexts['text']): CardContent['rating'] {
  const {value, reasons} = credibility;
  const design = DESIGNS.find((known) => known === reasons[0]?.code);
  return {
    label: text('credibility'),
    value,
    words: value === null ? text('notEnoughKnown') : text('ofFive', {value}),
    basis: design ? text(design) : '',
  };
}

/** Only what a reader must know before passing the card on. */
function provenanceLine({provenance}: Article, text: LanguageTexts['text']): string {
  const {sample, languageModel, reviews = []} = provenance ?? {};
  const unreviewed = languageModel && !reviews.length;
  return [sample && text('sample'), languageModel && text('drafted'), unreviewed && text('notReviewed')]
    .filter(Boolean)
    .join(' ');
}
