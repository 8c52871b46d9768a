import type {RelatedDocument} from './document.js';

/** What ranking needs of a document besides its words: dates and identities, as numbers. */

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
/** More than any day number. */
const DAYS = 2 ** 22;
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Shorter titles, such as "Multiple sclerosis today", stand over different papers. */
const FEWEST_TITLE_WORDS = 4;

/** Both dates as one number that grows with the day of publication, then with the paper's date. An unknown date is the oldest. */
export function dateKey({published, paperDate}: RelatedDocument): number {
  return dayNumber(published) * DAYS + dayNumber(paperDate ?? '');
}

function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = dateParts(date);
  return (year * 13 + month) * 32 + day;
}

/** Years from 1950 to the paper's date (or else the summary's), 0-150. */
export function yearsOf({published, paperDate}: RelatedDocument): number {
  const [year = FIRST_YEAR, month = 1] = dateParts(paperDate ?? published);
  return Math.min(Math.max(year + (month - 1) / 12, FIRST_YEAR), LAST_YEAR) - FIRST_YEAR;
}

function dateParts(date: string): number[] {
  const parts = ISO_DATE.exec(date)?.slice(1) ?? [];
  return parts.filter((part) => part !== undefined).map(Number);
}

/** Fingerprints of what makes two documents the same thing: paper, translation group, title, paper's title. 0 for none. */
export function identitiesOf({paperKey, translationGroup, title, paperTitle}: RelatedDocument): number[] {
  return [
    fingerprint('paper', paperKey),
    fingerprint('translation', translationGroup),
    titleFingerprint('title', title),
    titleFingerprint('paper title', paperTitle),
  ];
}

function titleFingerprint(kind: string, title: string): number {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length < FEWEST_TITLE_WORDS ? 0 : fingerprint(kind, words.join(' '));
}

/**
 * A number from 1 to 2^52 for a text, from two rounds of FNV-1a (32 bit, different seeds); 0 for no text. Among a million texts two
 * agree by chance in one library of 9,000; those two would then not be in each other's lists, nothing worse.
 */
export function fingerprint(kind: string, text: string | undefined): number {
  if (!text) return 0;
  const input = `${kind}:${text}`;
  return (fnv1a(input, 0x811c9dc5) & 0xfffff) * 2 ** 32 + fnv1a(input, 0x9747b28c) + 1;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
