import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {FeedItem, Why} from '../../article/feed.js';
import {isCalendarDate} from '../../article/date.js';
import {formatDate} from '../../format/date.js';
import {whyText} from '../../format/why.js';
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
  const warning = status && status !== 'ok' ? html`<b class="status">${text(`status-${status}`)}</b>` : '';
  const when = dates(item, language, text);
  const link = html`<a class="link" href=${url!} rel="noreferrer">${title}</a>`;
  return html`<li part="item" class="item">
    ${picture(item)}
    <div class="words" lang=${item.language ?? nothing}>
      ${heading(level, 'name', link)}
      ${warning || when ? html`<p class="soft" lang=${language}>${warning} ${when}</p>` : nothing}
      ${summary ? html`<p class="summary">${summary}</p>` : nothing}
      ${why.length ? reason(why[0]!) : nothing}
      <p class="more" lang=${language} aria-hidden="true">${text('readMore')}</p>
    </div>
  </li>`;

  function reason(first: Why): TemplateResult {
    // An editor's own words are in the language of the item.
    return html`<p part="why" class="why" lang=${first.kind === 'editor' ? nothing : language}>${whyText(first, text)}</p>`;
  }

  function picture({_ms_research: {image: size} = {}}: FeedItem): TemplateResult | typeof nothing {
    if (!image) return nothing;
    const {width = 240, height = 135} = size ?? {};
    // Asked for without cookies, as all else is; a site that does not let other sites have its pictures shows none here.
    return html`<img part="image" crossorigin="anonymous" src=${image} width=${width} height=${height} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />`;
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
