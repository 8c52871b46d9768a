import type {Article} from '../article/article.js';
import type {Translate} from '../i18n/text.js';
import {formatDate} from './date.js';

/** Who wrote and who reviewed a summary, and whether its paper was checked for corrections: a few short sentences. */
export function provenanceText({provenance = {}, paper}: Article, locale: string, text: Translate): string {
  const {sample, author, languageModel, reviews = []} = provenance;
  const names = reviews.map(({name, role}) => (role ? `${name} (${role})` : name)).join(', ');
  const {date} = languageModel ?? {};
  return [
    sample && text('sample'),
    author && text('writtenBy', {author}),
    languageModel && (date ? text('draftedOn', {date: formatDate(date, locale)}) : text('drafted')),
    names ? text('reviewedBy', {names}) : text('notReviewed'),
    paper.statusChecked ? text('checked', {date: formatDate(paper.statusChecked, locale)}) : text('neverChecked'),
  ]
    .filter(Boolean)
    .join(' ');
}
