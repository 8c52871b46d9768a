import {canonicalLocale} from '../i18n/text.js';

/** Dates as readers write them. A date alone never shifts a day: it is read and written in one zone. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, parts: number): Intl.DateTimeFormat {
  const key = `${locale} ${parts}`;
  let made = formatters.get(key);
  if (!made) {
    const options: Intl.DateTimeFormatOptions = {timeZone: 'UTC', year: 'numeric'};
    if (parts > 1) options.month = 'long';
    if (parts > 2) options.day = 'numeric';
    const tag = canonicalLocale(locale);
    made = new Intl.DateTimeFormat(tag === 'en' ? ENGLISH : tag, options);
    formatters.set(key, made);
  }
  return made;
}

/** Where the language names no country: the day before the month, as most of the world has it. */
const ENGLISH = 'en-GB';

/** `2026-11-23` as "23 November 2026". The date must be one of the calendar. */
export const formatDate = (date: string, locale: string): string => formatPartialDate(date, locale);

/** `2026`, `2026-11` or `2026-11-23` with the precision that it has. */
export function formatPartialDate(date: string, locale: string): string {
  return formatParts(date.split('-').map(Number), locale);
}

/** CSL date parts `[year, month?, day?]`. */
export function formatParts(parts: readonly number[], locale: string): string {
  const [year = 0, month = 1, day = 1] = parts;
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return formatter(locale, parts.length).format(time);
}
