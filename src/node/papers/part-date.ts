import {isDay} from '../../article/date.js';

/** A date with the precision that is known: year; year and month; year, month and day. */
export type PartDate = readonly [number] | readonly [number, number] | readonly [number, number, number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date of the calendar, or undefined. A day without a month is no date. */
export function partDate(year?: number, month?: number, day?: number): PartDate | undefined {
  if (year === undefined || !isDay(year, month, day)) return undefined;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** Crossref's and CSL's `{"date-parts": [[2025, 4, 8]]}`; any other form (`[2025]`, `[[null]]`) is undefined. */
export function csl(value: unknown): PartDate | undefined {
  const parts = (value as {'date-parts'?: unknown} | undefined)?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first) || !first.length || first.length > 3 || !first.every(Number.isInteger)) return undefined;
  return partDate(...(first as [number, number?, number?]));
}

/** The number of a month's name or number: `Sep`, `September`, `09`. */
export function monthNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = /^[a-z]{3,9}$/i.test(text) ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return index < 0 ? undefined : index + 1;
}

/** `2025-04-08`, `2025-04` or `2025`. */
export const partText = (date: PartDate): string =>
  date.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');

export function readPartText(text: string): PartDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)?.slice(1).filter(Boolean).map(Number);
  return parts && partDate(...(parts as [number, number?, number?]));
}

/** Do they name the same time, one perhaps more exactly than the other? */
export const agree = (one: PartDate, other: PartDate): boolean =>
  one.slice(0, other.length).every((part, index) => part === other[index]);

/** Negative where `one` begins earlier; of two that agree, the more exact comes first. */
export function compareDates(one: PartDate, other: PartDate): number {
  if (agree(one, other)) return other.length - one.length;
  return partText(one) < partText(other) ? -1 : 1;
}

/** Is it after `today` (`YYYY-MM-DD`), as far as it is known? */
export const isFuture = (date: PartDate, today: string): boolean =>
  partText(date) > today.slice(0, partText(date).length);
