/** Dates as readers write them. A date alone never shifts a day: it is read and written in one zone. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, parts: number): Intl.DateTimeFormat {
  const key = `${locale} ${parts}`;
  let made = formatters.get(key);
  if (!made) {
    const options: Intl.DateTimeFormatOptions = {timeZone: 'UTC', year: 'numeric'};
    if (parts > 1) options.month = 'long';
    if (parts > 2) options.day = 'numeric';
    made = new Intl.DateTimeFormat(usable(locale), options);
    formatters.set(key, made);
  }
  return made;
}

/** `Intl` throws on a locale that is not well formed; such a one falls back to English. */
function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

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
  return formatter(locale === 'en' ? 'en-GB' : locale, parts.length).format(time);
}
