import type {Applicability} from '../article/article.js';
import {canonicalLocale} from '../i18n/text.js';
import type {Translate} from '../i18n/text.js';

/** "Is this about me?" in a few short pieces: who, how many, which MS, what age, how long. Only what is known. */
export function applicabilityTexts(applicability: Applicability, locale: string, text: Translate): readonly string[] {
  const {subjects, participants, msTypes = [], ages, duration} = applicability;
  const who = subjects.map((subject) =>
    subject === 'people' && participants ? text('people', {count: participants}) : text(`subject-${subject}`),
  );
  return [
    ...who,
    ...msTypes.map((type) => text(`ms-${type}`)),
    ages && agesText(ages, text),
    duration && text('followed', {duration: durationText(duration, locale)}),
  ].filter((piece): piece is string => !!piece);
}

function agesText({min, max}: NonNullable<Applicability['ages']>, text: Translate): string {
  if (min === undefined) return max === undefined ? '' : text('agesTo', {max});
  return max === undefined ? text('agesFrom', {min}) : text('agesBetween', {min, max});
}

function durationText({value, unit}: NonNullable<Applicability['duration']>, locale: string): string {
  const options = {style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long'} as const;
  return new Intl.NumberFormat(canonicalLocale(locale), options).format(value);
}
