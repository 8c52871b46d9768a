import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article} from '../../article/article.js';
import type {LocaleController} from '../../controllers/locale.js';
import {formatDate} from '../../format/date.js';
import {readingMinutes} from '../../format/reading-time.js';

/** What this is, from when, and how long it takes to read. */
export function eyebrow(article: Article, {text, language}: LocaleController): TemplateResult {
  const date = formatDate(article.updated ?? article.published, language);
  return html`<span lang=${language}>${text('eyebrow')}</span> <span lang=${language}>${text('summaryOf', {date})}</span>
    <span lang=${language}>${text('minutes', {count: readingMinutes(article)})}</span>`;
}
