import {DESIGNS} from '../article/article.js';
import type {Rating} from '../article/article.js';
import type {Translate} from '../i18n/text.js';

/** "4.5 of 5: randomised trial": a rating out of five, and what it rests on in two words where its reasons are known. */
export function ratingText(
  kind: 'credibility' | 'interest',
  value: number | null,
  reasons: Rating['reasons'] | undefined,
  text: Translate,
): string {
  if (value === null) return text('notEnoughKnown');
  const design = DESIGNS.find((known) => known === reasons?.[0]?.code);
  const basis = kind === 'interest' ? 'editorial' : value === 0 && reasons ? 'status-retracted' : design;
  return text('ofFive', {value}) + (basis ? `: ${text(basis)}` : '');
}
