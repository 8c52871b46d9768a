import type {Paper} from '../article/article.js';
import type {Translate} from '../i18n/text.js';
import {formatParts} from './date.js';

/** Authors named before "and others". */
const NAMED = 3;

/** "Autoimmunity Reviews, 2025. Bjørklund, Wallace, Hangan and others": whatever of it is known. */
export function byline(paper: Paper, locale: string, text: Translate): string {
  const issued = paper.issued && formatParts(paper.issued['date-parts'][0]!, locale);
  const source = [paper['container-title'], issued].filter(Boolean).join(', ');
  return [source, authorNames(paper, text)].filter(Boolean).join('. ');
}

function authorNames({author = []}: Paper, text: Translate): string {
  const names = author
    .map(({family, given, literal}) => family ?? literal ?? given)
    .filter((name) => name !== undefined);
  const first = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? text('andOthers', {names: first}) : first;
}
