import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {FeedItem, Why} from '../../article/feed.js';
import {isCalendarDate} from '../../article/date.js';
import {formatDate} from '../../format/date.js';
import type {Translate} from '../../i18n/text.js';
import {heading} from '../heading.js';

export interface ItemContext {
  /** Level of the item's heading. */
  readonly level: number;
  readonly language: string;
  readonly text: Translate;
}

/** One item of a list: its whole area is the link, its title the link's words. */
export function listItem(item: FeedItem, {level, language, text}: ItemContext): TemplateResult {
  const {_ms_research: extras = {}, summary = item.content_text, title, url, image} = item;
  const {status, why = []} = extras;
  const link = html`<a class="link" href=${url!} rel="noreferrer">${title}</a>`;
  return html`<li part="item" class="item">
    ${picture(item)}
    <div class="words" lang=${item.language ?? nothing}>
      ${heading(level, 'name', link)}
      <p class="soft" lang=${language}>
        ${status && status !== 'ok' ? html`<b class="status">${text(STATUS_KEYS[status])}</b>` : nothing}
        ${dates(item, language, text)}
      </p>
      ${summary ? html`<p class="summary">${summary}</p>` : nothing}
      ${why.length ? html`<p part="why" class="why">${whyText(why[0]!, text)}</p>` : nothing}
      <p class="more" lang=${language} aria-hidden="true">${text('readMore')}</p>
    </div>
  </li>`;

  function picture({_ms_research: {image: size} = {}}: FeedItem): TemplateResult | typeof nothing {
    if (!image) return nothing;
    const {width = 240, height = 135} = size ?? {};
    return html`<img part="image" src=${image} width=${width} height=${height} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />`;
  }
}

/** "Summary of 23 November 2026 · Paper of 2025", with what is known of it. */
function dates(
  {date_published: published = '', _ms_research: extras}: FeedItem,
  language: string,
  text: Translate,
): string {
  const day = published.slice(0, 10);
  const year = extras?.issued?.slice(0, 4);
  const date = isCalendarDate(day) && formatDate(day, language);
  return [
    // Only our own items are known to be summaries.
    date && (extras ? text('summaryOf', {date}) : date),
    year && text('paperOf', {date: year}),
  ]
    .filter(Boolean)
    .join(' · ');
}

const STATUS_KEYS = {
  preprint: 'statusPreprint',
  corrected: 'statusCorrected',
  concern: 'statusConcern',
  retracted: 'statusRetracted',
} as const;

function whyText({kind, text: words = ''}: Why, text: Translate): string {
  switch (kind) {
    case 'topic':
      return text('whyTopic', {text: words});
    case 'terms':
      return text('whyTerms', {text: words});
    case 'design':
      return text('whyDesign', {text: words});
    case 'opposite':
      return text('whyOpposite', {text: words});
    case 'editor':
      return words;
  }
}
