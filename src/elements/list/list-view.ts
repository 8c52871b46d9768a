import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {FeedItem} from '../../article/feed.js';
import type {LocaleController} from '../../controllers/locale.js';
import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';
import {listItem} from './list-item.js';

addTexts('en', enTools);

export const LAYOUTS = ['grid', 'list', 'row'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A layout as a page may write it; one that we do not know is the usual one. */
export const layoutOf = (layout: Layout, usual: Layout): Layout => (LAYOUTS.includes(layout) ? layout : usual);

/** How many items a page asks for; what is no number of items is the usual one. */
export const countOf = (count: number, usual: number): number => (count >= 1 ? Math.floor(count) : usual);

/** Boxes that stand in for items at most, however many a page asks for. */
const MOST_BOXES = 12;

/** The items of a list, in a grid, one below the other, or in one row that scrolls. */
export function listView(
  items: readonly FeedItem[],
  layout: Layout,
  level: number,
  {language, text}: LocaleController,
): TemplateResult {
  return html`<ul part="list" class="list ${layout}" role="list">
    ${items.map((item) => listItem(item, {level, language, text}))}
  </ul>`;
}

/** Quiet boxes where the items will be. */
export function listSkeleton(words: string, count: number, layout: Layout): TemplateResult {
  return html`<div part="skeleton" class="skeleton">
      <p class="hidden">${words}</p>
      <ul class="list ${layout}" aria-hidden="true">
        ${Array.from({length: Math.min(count, MOST_BOXES)}, () => html`<li class="item"></li>`)}
      </ul>
    </div>`;
}
