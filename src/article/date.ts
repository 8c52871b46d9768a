const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Is this text a day of the Gregorian calendar, written `YYYY-MM-DD`? Our own rule, since `new Date('2024-02-30')` is
 * 1 March in some engines and invalid in others.
 */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (ISO_DATE.exec(text) ?? []).map(Number) as [unknown, number?, number?, number?];
  return !!year && isDay(year, month, day);
}

/** Is this text a date with the precision that is known: `2026`, `2026-11` or `2026-11-23`? */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  return isDay(year!, month, day);
}

/** Do year, month (1-12, may be missing) and day (1-31, may be missing) name a date? */
export function isDay(year: number, month?: number, day?: number): boolean {
  if (year < 1 || year > 9999) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

/** The day before the first of the next month. The calendar repeats every 400 years; from numbers, unlike from text, all engines make the same date. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
