import {SitemapIndexStream, SitemapStream, streamToPromise} from 'sitemap';
import type {SitemapItemLoose} from 'sitemap';

import type {Config} from '../../content/config.js';
import {alternates} from './article-head.js';
import type {PageEntry} from './entry.js';
import {paths} from '../site-map.js';

/** Addresses in one file at most, as sitemaps.org has it. */
export const SITE_MAP_SIZE = 50_000;

/** A page other than a summary's: a path, and the day of the newest that it lists. */
export interface ListedPage {
  readonly path: string;
  readonly changed?: string | undefined;
}

/**
 * `sitemap.xml`, by path: an index of several where there are more addresses than one file may hold. Summaries come oldest first, so that
 * something new changes the last file alone; the pages that list them come after them.
 */
export async function siteMaps(
  newestFirst: readonly PageEntry[],
  others: readonly ListedPage[],
  config: Config,
  size = SITE_MAP_SIZE,
): Promise<ReadonlyMap<string, string>> {
  const absolute = (path: string): string => new URL(path, config.site).href;
  const items: SitemapItemLoose[] = [
    ...newestFirst
      .map((entry) => ({
        url: absolute(paths.articlePage(entry.id)),
        lastmod: entry.updated ?? entry.published,
        links: alternates(entry, config).map(({tag, path}) => ({lang: tag, url: absolute(path)})),
      }))
      .reverse(),
    ...others.map(({path, changed}) => ({url: absolute(path), ...(changed ? {lastmod: changed} : {})})),
  ];
  if (items.length <= size) return new Map([[paths.siteMap, await written(items)]]);
  const parts = Array.from({length: Math.ceil(items.length / size)}, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
  const files = new Map<string, string>();
  const index = new SitemapIndexStream({lastmodDateOnly: true});
  for (const [number, part] of parts.entries()) {
    const path = paths.siteMapPart(number + 1);
    files.set(path, await written(part));
    const lastmod = part
      .flatMap((item) => item.lastmod ?? [])
      .sort()
      .at(-1);
    index.write({url: absolute(path), ...(lastmod ? {lastmod} : {})});
  }
  index.end();
  return files.set(paths.siteMap, String(await streamToPromise(index)));
}

async function written(items: readonly SitemapItemLoose[]): Promise<string> {
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: {news: false, image: false, video: false, xhtml: true},
  });
  const done = streamToPromise(stream);
  for (const item of items) stream.write(item);
  stream.end();
  return String(await done);
}

/** `robots.txt`: everything may be read; it names the site map. */
export const robots = (config: Config): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${new URL(paths.siteMap, config.site).href}\n`;
