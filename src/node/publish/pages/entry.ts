import type {PaperStatus} from '../../../article/article.js';
import type {FeedItem, Why} from '../../../article/feed.js';
import {formatDate} from '../../../format/date.js';
import {whyText} from '../../../format/why.js';
import {languageAttributes} from '../../../hosts/fallback.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {paths} from '../site-map.js';
import type {PageLocale} from './locale.js';

/** What lists on pages say of a summary. */
export interface PageEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly published: string;
  readonly status: PaperStatus;
  /** Year of the paper; empty where it is not known. */
  readonly paperYear: string;
  /** A small picture; its path is relative to the site's root. */
  readonly image?: {readonly src: string; readonly width: number; readonly height: number} | undefined;
}

/**
 * What the list item of a summary says, see `listItem`.
 *
 * @param site absolute address of the site
 */
export function pageEntry(item: FeedItem, site: string): PageEntry {
  const {
    id,
    title = '',
    summary = '',
    language = '',
    date_published: published = '',
    image,
    _ms_research: extras = {},
  } = item;
  return {
    id,
    title,
    summary,
    language,
    published: published.slice(0, '2026-11-23'.length),
    status: extras.status ?? 'ok',
    paperYear: extras.issued?.slice(0, 4) ?? '',
    image: image && extras.image ? {...extras.image, src: image.slice(site.length)} : undefined,
  };
}

/** One item of a list. `root` leads from the page to the site's root; `level` is that of the item's heading. */
export function entryItem(
  entry: PageEntry,
  {root, level, locale, why}: {root: string; level: 2 | 3; locale: PageLocale; why?: Why | undefined},
): Html {
  const {id, title, summary, language, published, status, paperYear, image} = entry;
  const {text, interfaceLanguage} = locale;
  const own = languageAttributes(language, locale.language);
  const link = html`<a href="${root}${paths.articlePage(id)}">${title}</a>`;
  const date = text('summaryOf', {date: formatDate(published, interfaceLanguage)});
  return html`<li class="item">
${image && html`<img src="${root}${image.src}" width="${image.width}" height="${image.height}" alt="" loading="lazy" decoding="async">\n`}<div>
${level === 2 ? html`<h2${own}>${link}</h2>` : html`<h3${own}>${link}</h3>`}
<p class="soft"${locale.ui}>${status !== 'ok' && html`<strong class="warn">${text(`status-${status}`)}</strong> · `}${date}${
    paperYear && ` · ${text('paperOf', {date: paperYear})}`
  }</p>
<p${own}>${summary}</p>
${why && html`<p class="soft"${why.kind !== 'editor' && locale.ui}>${whyText(why, text)}</p>\n`}</div>
</li>
`;
}
