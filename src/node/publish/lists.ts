import type {Article} from '../../article/article.js';
import type {Feed, FeedItem, Why} from '../../article/feed.js';
import type {Config} from '../content/config.js';
import type {Entry} from './outputs/output.js';
import {paths} from './site-map.js';

/** JSON Feeds: related, topic and latest lists. They hold absolute addresses, since any feed reader must be able to use them. */

/** Items on a full page of a paged list. */
export const PAGE_SIZE = 20;

const VERSION = 'https://jsonfeed.org/version/1.1';

/** Newest first; ties by the paper's date, newest first, then by id. */
export function byDate(a: Dated, b: Dated): number {
  return descending(a.published, b.published) || descending(paperDateOf(a), paperDateOf(b)) || (a.id < b.id ? -1 : 1);
}

type Dated = Pick<Entry, 'id' | 'published'> & (Pick<Entry, 'paperDate'> | Pick<Article, 'paper'>);

const paperDateOf = (dated: Dated): string => ('paperDate' in dated ? dated.paperDate : paperDate(dated));

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** `2025-04-08`, `2025-04` or `2025`: the precision that is known; empty where nothing is. */
export function paperDate({paper}: Pick<Article, 'paper'>): string {
  return (paper.issued?.['date-parts'][0] ?? [])
    .map((part, index) => String(part).padStart(index ? 2 : 4, '0'))
    .join('-');
}

export function listItem(article: Article, {site}: Config, why?: readonly Why[]): FeedItem {
  const {id, image, ratings, provenance} = article;
  // An address relative to the document is absolute once the document's own address is known.
  const absolute = (address: string): string => new URL(address, new URL(paths.article(id), site)).href;
  const picture = image && [...(image.sources ?? []), image].find(({width}) => width >= 200);
  return {
    id,
    url: absolute(article.url),
    title: article.title,
    summary: article.summary,
    content_text: article.takeaway,
    image: picture && absolute(picture.src),
    date_published: `${article.published}T00:00:00Z`,
    language: article.language,
    tags: article.topics.map(({label}) => label),
    _ms_research: {
      credibility: ratings.credibility.value,
      interest: ratings.interest?.value,
      status: article.paper.status,
      subjects: article.applicability?.subjects,
      issued: paperDate(article) || undefined,
      document: new URL(paths.article(id), site).href,
      image: picture && {width: picture.width, height: picture.height},
      reviewed: !!provenance?.reviews?.length,
      why,
    },
  };
}

export function feed(
  title: string,
  path: string,
  page: string,
  items: readonly FeedItem[],
  config: Config,
  next?: string,
): Feed {
  const absolute = (to: string): string => new URL(to, config.site).href;
  return {
    version: VERSION,
    title,
    home_page_url: absolute(page),
    feed_url: absolute(path),
    next_url: next && absolute(next),
    language: config.language,
    items,
  };
}

/** A feed as it is written, of items that are JSON already. `head` has none. */
export function feedJson(head: Feed, items: readonly string[]): string {
  // `items` is the last key, see `feed`.
  return `${JSON.stringify(head).slice(0, -']}'.length)}${items.join(',')}]}\n`;
}

/**
 * Cuts a list, newest first, into numbered pages. Full pages are counted from the oldest and never change when something newer comes; the
 * first one returned is the newest and holds what no full page does, so one to two pages' worth.
 */
export function pages<T>(
  newestFirst: readonly T[],
  size = PAGE_SIZE,
): {readonly part?: number; readonly items: readonly T[]}[] {
  const full = Math.max(0, Math.floor(newestFirst.length / size) - 1);
  const cut = newestFirst.length - full * size;
  const parts = Array.from({length: full}, (_, index) => ({
    part: full - index,
    items: newestFirst.slice(cut + index * size, cut + (index + 1) * size),
  }));
  return [{items: newestFirst.slice(0, cut)}, ...parts];
}
