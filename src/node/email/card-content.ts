import type {Article, Paper, Rating, Withdrawn} from '../../article/article.js';
import {firstSentence} from '../../article/first-sentence.js';
import {isWithdrawn} from '../../article/parse-article.js';
import type {ArticleDocument} from '../../article/parse-article.js';
import {applicabilityTexts} from '../../format/applicability.js';
import {byline} from '../../format/byline.js';
import {formatDate} from '../../format/date.js';
import {provenanceText} from '../../format/provenance.js';
import {ratingText} from '../../format/rating.js';
import {readingMinutes} from '../../format/reading-time.js';
import {statusText} from '../../format/status.js';
import {directionOf} from '../../i18n/direction.js';
import {mailTranslator} from '../../i18n/mail-texts.js';
import {canonicalLocale} from '../../i18n/text.js';
import type {Translate} from '../../i18n/text.js';
import type {Config} from '../content/config.js';
import {pageLocale} from '../publish/pages/locale.js';
import {paths} from '../publish/site-map.js';
import {cardLink} from './links.js';

/** What a card in a mail says, in the article's language, before it becomes HTML or plain text. */
export interface MailCard {
  readonly id: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Language of our own words around the text, where it is another than the text's. */
  readonly interfaceLanguage?: string | undefined;
  /** What is wrong with the paper or the summary. */
  readonly banner?: {readonly title: string; readonly body: string} | undefined;
  /** "Summary of 23 November 2026 · 2 minutes". */
  readonly facts: string;
  readonly title: string;
  /** Absolute address of the summary's page. */
  readonly page: string;
  readonly picture?: MailPicture | undefined;
  readonly ratings: readonly MailRating[];
  readonly takeaway?: Labelled | undefined;
  readonly studied?: Labelled | undefined;
  readonly limits?: Labelled | undefined;
  readonly source?: (Labelled & {readonly link?: MailLink | undefined}) | undefined;
  /** To the whole summary, or to the one that replaces it. */
  readonly more: MailLink;
  readonly provenance?: string | undefined;
  readonly note?: Labelled | undefined;
  /** "As of 23 November 2026. Check for corrections:"; the page's address follows. */
  readonly asOf: string;
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

export interface MailLink {
  readonly words: string;
  /** Absolute. */
  readonly url: string;
}

export interface MailPicture {
  /** Absolute address of a PNG or JPEG. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface MailRating extends Labelled {
  /** 0 to 5; null where not enough is known. */
  readonly value: number | null;
}

export function mailCard(document: ArticleDocument, {site}: Config): MailCard {
  return isWithdrawn(document) ? withdrawnCard(document, site) : articleCard(document, site);
}

/** Of a retracted paper nothing is passed on but its title, that it was retracted, and where to read about it. */
function articleCard(article: Article, site: string): MailCard {
  const {language, title, takeaway, paper, ratings, published, updated, applicability} = article;
  const {text, mail, interfaceLanguage} = words(language);
  const isRetracted = paper.status === 'retracted';
  const date = text('summaryOf', {date: formatDate(published, interfaceLanguage)});
  return {
    ...common(article, site),
    banner: statusText(paper, text),
    facts: isRetracted ? date : `${date} · ${text('minutes', {count: readingMinutes(article)})}`,
    title,
    source: {label: mail('source'), ...sourceOf(paper, interfaceLanguage, text)},
    more: {words: mail('readWhole'), url: pageOf(article, site)},
    provenance: provenanceText(article, interfaceLanguage, text),
    asOf: asOf(language, [updated ?? '', published].sort().at(-1)!),
    ...(!isRetracted && {
      picture: pictureOf(article, site),
      ratings: (['credibility', 'interest'] as const).flatMap((kind) => {
        const rating: Rating | undefined = ratings[kind];
        if (!rating) return [];
        return [{label: text(kind), value: rating.value, text: ratingText(kind, rating.value, rating.reasons, text)}];
      }),
      takeaway: {label: text('takeaway'), text: takeaway},
      studied: applicability && {
        label: mail('whoStudied'),
        text: sentences([applicabilityTexts(applicability, interfaceLanguage, text).join('; '), applicability.note]),
      },
      limits: limitsOf(article, mail('limits')),
      note: {label: text('noteTitle'), text: text('noteBody')},
    }),
  };
}

function sourceOf(paper: Paper, locale: string, text: Translate) {
  const url = paper.URL && cardLink(paper.URL);
  return {
    text: sentences([paper.title, byline(paper, locale, text)]),
    link: url ? {words: text('readPaper'), url} : undefined,
  };
}

function withdrawnCard(document: Withdrawn, site: string): MailCard {
  const {language, title, withdrawn} = document;
  const {date, reason, replacement} = withdrawn;
  const {text, mail, interfaceLanguage} = words(language);
  const page = pageOf(document, site);
  const next = replacement && cardLink(absolute(document, replacement, site));
  return {
    ...common(document, site),
    banner: {title: text('withdrawn'), body: reason},
    facts: formatDate(date, interfaceLanguage),
    title,
    more: next ? {words: text('withdrawnReplacement'), url: next} : {words: mail('readWhole'), url: page},
    asOf: asOf(language, date),
  };
}

function common(document: ArticleDocument, site: string) {
  const {language} = document;
  const {interfaceLanguage, ui} = pageLocale(language);
  return {
    id: document.id,
    language,
    direction: directionOf(language),
    interfaceLanguage: ui && interfaceLanguage,
    page: pageOf(document, site),
    ratings: [],
  };
}

function words(language: string) {
  const locale = pageLocale(language);
  return {...locale, mail: mailTranslator(locale.interfaceLanguage)};
}

function asOf(language: string, date: string): string {
  const {page, interfaceLanguage} = pageLocale(language);
  return `${page('asOf', {date: formatDate(date, interfaceLanguage)})} ${page('checkCorrections')}`;
}

/** Documents hold addresses relative to their own place. */
const absolute = ({id}: ArticleDocument, address: string, site: string): string =>
  new URL(address, new URL(paths.article(id), site)).href;

const pageOf = (document: ArticleDocument, site: string): string => absolute(document, document.url, site);

function pictureOf(article: Article, site: string): MailPicture | undefined {
  const {image} = article;
  const src = image && cardLink(absolute(article, image.src, site));
  return image && src ? {src, width: image.width, height: image.height, alt: image.alt} : undefined;
}

/** The first sentence of the considerations, which every summary has. */
function limitsOf({sections, language}: Article, label: string): Labelled | undefined {
  const body = sections.find(({kind}) => kind === 'considerations')?.body;
  const text = body && firstSentence(body, canonicalLocale(language));
  return text ? {label, text} : undefined;
}

/** Parts with a full stop where they lack one. */
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter((part): part is string => !!part)
    .map((part) => (/[.!?…؟。！？]$/u.test(part) ? part : `${part}.`))
    .join(' ');
