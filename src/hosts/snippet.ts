import type {Article} from '../article/article.js';
import {formatDate} from '../format/date.js';
import {statusText} from '../format/status.js';
import {translator} from '../i18n/text.js';
import {escapeHtml} from './html.js';
import {cardHeight} from './card-height.js';
import type {SnippetDepth} from './card-height.js';

export interface SnippetOptions {
  /** Absolute address of the published site, with a slash at its end. */
  readonly site: string;
  /** How much the card shows at first; `detail` by default. */
  readonly depth?: SnippetDepth;
}

/** Narrowest and widest card that the reserved height is worked out for, in CSS pixels, with the page's usual margins around it. */
const NARROW = {viewport: 360, card: 328};
const WIDE = {viewport: 752, card: 720};

/**
 * What a page pastes to show a card: the script, and the element with a few lines of text that stay where scripts do not run; these say so
 * where the paper was retracted, questioned, corrected or is a preprint. The reserved height falls in a straight line from a phone's width
 * to the card's full width.
 */
export function htmlSnippet(article: Article, {site, depth = 'detail'}: SnippetOptions): string {
  const source = escapeHtml(`${site}widgets/1/ms-research.js`);
  const script = `<script type="module" src="${source}" crossorigin referrerpolicy="no-referrer"></script>`;
  const page = escapeHtml(`${site}articles/${article.id}/`);
  const status = statusText(article.paper, translator('en'));
  const asOf = `As of ${formatDate(article.updated ?? article.published, 'en')}. Check for corrections:`;
  return `${script}
<ms-research-card article="${article.id}"${depth === 'detail' ? '' : ` depth="${depth}"`} style="display: block; min-height: ${reservedHeight(article, depth)}">
  <blockquote>
    <p><strong>${escapeHtml(article.title)}</strong></p>
${status ? `    <p><strong>${escapeHtml(status.title)}</strong> ${escapeHtml(status.body)}</p>\n` : ''}    <p>${escapeHtml(article.takeaway)}</p>
    <p>${asOf} <a href="${page}">${page}</a></p>
  </blockquote>
</ms-research-card>
`;
}

/** A CSS length that is right on phones and on wide pages, and in between nearly so. */
export function reservedHeight(article: Article, depth: SnippetDepth = 'detail'): string {
  const tall = cardHeight(article, NARROW.card, depth);
  const short = cardHeight(article, WIDE.card, depth);
  const slope = (tall - short) / (WIDE.viewport - NARROW.viewport);
  const atZero = Math.round(tall + slope * NARROW.viewport);
  return `max(${short}px, calc(${atZero}px - ${Math.round(slope * 100)}vw))`;
}
