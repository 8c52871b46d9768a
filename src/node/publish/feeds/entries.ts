import type {Article, Notice, PaperStatus, Topic, Withdrawn} from '../../../article/article.js';
import {isWithdrawn} from '../../../article/parse-article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import {byDate, paperDate} from '../lists.js';

/** What feeds are made of. */
export type FeedEntry = SummaryEntry | NoticeEntry | WithdrawnEntry;

interface Dated {
  /** `2026-11-23`. */
  readonly date: string;
  readonly topics: readonly Topic[];
}

export interface SummaryEntry extends Dated {
  readonly kind: 'summary';
  readonly document: Article;
}

/** What a journal said about a paper later on. */
export interface NoticeEntry extends Dated {
  readonly kind: NoticeKind;
  readonly document: Article;
  /** Missing where the paper's record holds its status alone. */
  readonly notice?: Notice | undefined;
  /** Counts notices of one kind and day, from 1. */
  readonly number: number;
}

export interface WithdrawnEntry extends Dated {
  readonly kind: 'withdrawn';
  readonly document: Withdrawn;
}

export type NoticeKind = 'retraction' | 'concern' | 'correction';

const NOTICE_OF: {readonly [S in PaperStatus]?: NoticeKind} = {
  retracted: 'retraction',
  concern: 'concern',
  corrected: 'correction',
};

/**
 * The entries of one document: the summary, and every notice about its paper; or that it was taken back.
 *
 * @param topics of a summary that was taken back, whose document names none
 */
export function feedEntries(document: ArticleDocument, topics: readonly Topic[] = []): readonly FeedEntry[] {
  if (isWithdrawn(document)) return [{kind: 'withdrawn', document, topics, date: document.withdrawn.date}];
  return [{kind: 'summary', document, topics: document.topics, date: document.published}, ...noticeEntries(document)];
}

/** Once a paper is retracted, its earlier corrections no longer matter, and to report them would let it look sound. */
function noticeEntries(document: Article): NoticeEntry[] {
  const {status, notices = []} = document.paper;
  const expected = NOTICE_OF[status];
  const told = notices.filter(({kind}) => kind !== 'note' && (status !== 'retracted' || kind === 'retraction'));
  const listed: readonly (Notice | undefined)[] =
    expected && !told.some(({kind}) => kind === expected) ? [...told, undefined] : told;
  const seen = new Map<string, number>();
  return listed.map((notice) => {
    const kind = (notice?.kind ?? expected) as NoticeKind;
    const key = `${kind} ${notice?.date ?? ''}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return {kind, document, topics: document.topics, notice, number, date: noticeDay(document, notice)};
  });
}

/**
 * The notice's own date, its first day where only the month or the year is known. Where none is known: the day the registers were asked, else
 * the day the summary was written or changed.
 */
function noticeDay({published, updated, paper}: Article, notice: Notice | undefined): string {
  const date = notice?.date;
  return date ? `${date}-01-01`.slice(0, 10) : (paper.statusChecked ?? updated ?? published);
}

/** What tells an entry from all others and gives it its place, without its document. */
export interface EntryKey {
  readonly id: string;
  readonly kind: FeedEntry['kind'];
  readonly date: string;
  /** See `NoticeEntry`; 1 for the others. */
  readonly number: number;
  /** Of summaries; see `byDate`. */
  readonly paperDate: string;
}

export const entryKey = (entry: FeedEntry): EntryKey => ({
  id: entry.document.id,
  kind: entry.kind,
  date: entry.date,
  number: 'number' in entry ? entry.number : 1,
  paperDate: entry.kind === 'summary' ? paperDate(entry.document) : '',
});

/** Newest first; on one day what warns stands before what reports. */
export function byEntryDate(a: EntryKey, b: EntryKey): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const rank = ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  if (rank) return rank;
  if (a.kind === 'summary') return byDate({...a, published: a.date}, {...b, published: b.date});
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.number - b.number;
}

/** What warns before what reports, then newest first. */
export const byWarning = (a: EntryKey, b: EntryKey): number =>
  Number(a.kind === 'summary') - Number(b.kind === 'summary') || byEntryDate(a, b);

const ORDER: readonly FeedEntry['kind'][] = ['retraction', 'concern', 'withdrawn', 'correction', 'summary'];
