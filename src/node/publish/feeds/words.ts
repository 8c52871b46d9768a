import type {Article, PaperStatus} from '../../../article/article.js';
import {directionOf} from '../../../i18n/direction.js';
import {feedTranslator} from '../../../i18n/feed-texts.js';
import {mailTranslator} from '../../../i18n/mail-texts.js';
import {Html, html} from '../../../hosts/html.js';
import {pageLocale} from '../pages/locale.js';
import type {FeedEntry, NoticeKind} from './entries.js';

/** What an item needs to speak the language of its summary, and a feed that of the library; English where we have no other. */
export function feedLocale(language: string) {
  const locale = pageLocale(language);
  const {interfaceLanguage} = locale;
  return {...locale, mail: mailTranslator(interfaceLanguage), feed: feedTranslator(interfaceLanguage)};
}

export type FeedLocale = ReturnType<typeof feedLocale>;

/** The HTML of an item. Readers take it to run from left to right where nothing says otherwise. */
export const directed = (content: string, language: string): string =>
  directionOf(language) === 'rtl' ? html`<div lang="${language}" dir="rtl">${new Html(content)}</div>`.source : content;

const STATUS_WORDS: {readonly [S in PaperStatus]: ((locale: FeedLocale) => string) | undefined} = {
  ok: undefined,
  preprint: ({text}) => text('status-preprint'),
  corrected: ({feed}) => feed('correctedPaper'),
  concern: ({feed}) => feed('concernPaper'),
  retracted: ({feed}) => feed('retractedPaper'),
};

const EVENT_WORDS: {readonly [K in NoticeKind | 'withdrawn']: (locale: FeedLocale) => string} = {
  retraction: ({text}) => text('status-retracted'),
  concern: ({feed}) => feed('concernNotice'),
  correction: ({text}) => text('status-corrected'),
  withdrawn: ({feed}) => feed('takenBack'),
};

/** A title alone must not let a retracted paper look sound: many tools show nothing else. */
export function entryTitle({kind, document}: FeedEntry): string {
  const words = kind === 'summary' ? STATUS_WORDS[document.paper.status] : EVENT_WORDS[kind];
  const title = document.title.replace(/\s+/g, ' ').trim();
  return words ? `${words(feedLocale(document.language))}: ${title}` : title;
}

/** Which status the words about a notice are those of. */
export const STATUS_OF: {readonly [K in NoticeKind]: PaperStatus} = {
  retraction: 'retracted',
  concern: 'concern',
  correction: 'corrected',
};

/** Who wrote a summary, as its provenance says, in the summary's language. */
export function writerOf({provenance = {}, language}: Article, publisher: string): string {
  const {feed} = feedLocale(language);
  const {author, languageModel, sample} = provenance;
  const name = author ?? (languageModel ? undefined : publisher);
  const drafted = name === undefined ? feed('draft') : feed('withDraft', {writer: name});
  const writer = name !== undefined && !languageModel ? name : drafted;
  const words = sample ? feed('sampleBy', {writer}) : writer;
  return words[0]!.toUpperCase() + words.slice(1);
}
