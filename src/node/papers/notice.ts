import type {Notice} from '../../article/article.js';
import {agree, readPartText} from './part-date.js';
import type {Found} from './record.js';
import {sameDoi} from './paper-id.js';

type Kind = Notice['kind'];

/**
 * Crossref's `updated-by` types. A paper retracted in part must not pass as sound, but is not wholly withdrawn; one that was reinstated stays
 * retracted while the retraction stands in the record.
 */
const CROSSREF_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['correction', 'correction'],
  ['corrigendum', 'correction'],
  ['erratum', 'correction'],
  ['retraction', 'retraction'],
  ['withdrawal', 'retraction'],
  ['removal', 'retraction'],
  ['partial_retraction', 'concern'],
  ['expression_of_concern', 'concern'],
  ['addendum', 'note'],
  ['clarification', 'note'],
  ['new_version', 'note'],
  ['new_edition', 'note'],
  ['reinstatement', 'note'],
]);

/** PubMed's `RefType`s, and Europe PMC's, which are the same in words. Those not named here (comments and the like) are no notices. */
const PUBMED_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['erratumin', 'correction'],
  ['correctedandrepublishedin', 'correction'],
  ['retractionin', 'retraction'],
  ['retractedandrepublishedin', 'retraction'],
  ['partialretractionin', 'concern'],
  ['expressionofconcernin', 'concern'],
  ['updatein', 'note'],
]);

const spelled = (type: string): string => type.toLowerCase().replace(/[\s-]+/g, '_');

export const isCrossrefType = (type: string): boolean => CROSSREF_KINDS.has(spelled(type));
/** A type that we do not know reads as a concern, never as harmless. */
export const crossrefKind = (type: string): Kind => CROSSREF_KINDS.get(spelled(type)) ?? 'concern';
export const pubmedKind = (type: string): Kind | undefined =>
  PUBMED_KINDS.get(type.toLowerCase().replace(/[\s_-]/g, ''));

/** Types of `update-to` that make a Crossref work a notice about another paper. */
export const isNoticeType = (type: string): boolean => isCrossrefType(type) && crossrefKind(type) !== 'note';

const NOTICE_TYPES = [
  'published erratum',
  'retraction of publication',
  'retraction notice',
  'expression of concern',
  'correction',
  'retraction',
];

/** A PubMed or Europe PMC publication type of something that is a notice and no paper. */
export const isNoticePublication = (types: readonly string[]): boolean =>
  types.some((type) => NOTICE_TYPES.includes(type.toLowerCase()));

/** Is it one event? A kind with one DOI, or with one day, as far as they are known. */
export function sameNotice(one: Notice, other: Notice): boolean {
  if (one.kind !== other.kind) return false;
  if (one.DOI !== undefined && other.DOI !== undefined) return sameDoi(one.DOI, other.DOI);
  if (one.url !== undefined && one.url === other.url) return true;
  const [date, otherDate] = [one.date, other.date].map((text) => text && readPartText(text));
  if (date && otherDate) return agree(date, otherDate);
  // A paper is retracted once; nothing speaks against it being the same.
  return one.kind === 'retraction';
}

/** Joins what several registers tell of the same events; the first to tell a detail is believed. Newest first, undated last. */
export function mergeNotices(found: readonly Found<Notice>[]): readonly Found<Notice>[] {
  const merged: Found<Notice>[] = [];
  for (const {value, source} of found) {
    const index = merged.findIndex((other) => sameNotice(other.value, value));
    const known = merged[index];
    if (!known) merged.push({value, source});
    else {
      const sources = known.source.split(', ');
      merged[index] = {
        value: {...value, ...known.value, date: longer(known.value.date, value.date)},
        source: [...sources, ...(sources.includes(source) ? [] : [source])].join(', '),
      };
    }
  }
  return merged.sort((a, b) => ((a.value.date ?? '') < (b.value.date ?? '') ? 1 : -1));
}

/** Of two dates that agree, the more exact one; otherwise the first. */
function longer(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other?.startsWith(one) ?? false) ? other : one;
}
