import {SitemapIndexStream, SitemapStream, streamToPromise} from 'sitemap';
import type {SitemapItemLoose} from 'sitemap';

import type {Config} from '../../content/config.js';
import {sealed, UNSEALED} from '../seal.js';
import {paths} from '../site-map.js';
import {alternates} from './translations.js';
import type {Translation} from './translations.js';

/** Addresses in one file at most, as sitemaps.org has it. */
export const SITE_MAP_SIZE = 50_000;

/** What the site map says of a summary. */
export interface MappedArticle extends Translation {
  readonly published: string;
  readonly updated?: string | undefined;
  readonly translations: readonly Translation[];
}

/** One file, and what it is made of as text. */
export interface SiteMapFile {
  readonly path: string;
  readonly source: string;
  render(): Promise<string>;
}

/**
 * `sitemap.xml`: an index of several where there are more addresses than one file may hold. Summaries come oldest first, so that something
 * new changes the last file alone; the pages that list them come after them.
 *
 * @param others paths of the pages that list summaries
 */
export function siteMaps(
  newestFirst: readonly MappedArticle[],
  others: readonly string[],
  config: Config,
  size = SITE_MAP_SIZE,
): readonly SiteMapFile[] {
  const absolute = (path: string): string => new URL(path, config.site).href;
  const items: SitemapItemLoose[] = [
    ...newestFirst
      .map((entry) => ({
        url: absolute(paths.articlePage(entry.id)),
        lastmod: entry.updated ?? entry.published,
        links: alternates(entry, config).map(({tag, path}) => ({lang: tag, url: absolute(path)})),
      }))
      .reverse(),
    ...others.map((path) => ({url: absolute(path)})),
  ];
  const file = (path: string, part: readonly SitemapItemLoose[]): SiteMapFile => ({
    path,
    source: JSON.stringify(part),
    render: () => written(part),
  });
  if (items.length <= size) return [file(paths.siteMap, items)];
  const parts = Array.from({length: Math.ceil(items.length / size)}, (_, index) =>
    file(paths.siteMapPart(index + 1), items.slice(index * size, (index + 1) * size)),
  );
  const listed = parts.map(({path}, index) => {
    const days = items.slice(index * size, (index + 1) * size).flatMap((item) => item.lastmod ?? []);
    const lastmod = days.sort().at(-1);
    return {url: absolute(path), ...(lastmod ? {lastmod} : {})};
  });
  return [...parts, {path: paths.siteMap, source: JSON.stringify(listed), render: () => writtenIndex(listed)}];
}

async function writtenIndex(parts: readonly {readonly url: string; readonly lastmod?: string}[]): Promise<string> {
  const stream = new SitemapIndexStream({lastmodDateOnly: true});
  const done = streamToPromise(stream);
  for (const part of parts) stream.write(part);
  stream.end();
  return sealedXml(String(await done));
}

async function written(items: readonly SitemapItemLoose[]): Promise<string> {
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: {news: false, image: false, video: false, xhtml: true},
  });
  const done = streamToPromise(stream);
  for (const item of items) stream.write(item);
  stream.end();
  return sealedXml(String(await done));
}

/** The library writes no comment of its own. */
const sealedXml = (xml: string): string => sealed(xml.replace('?>', `?><!-- ${UNSEALED} -->`));

/** `robots.txt`: everything may be read; it names the site map. */
export const robots = (config: Config): string =>
  sealed(`# ${UNSEALED}\nUser-agent: *\nAllow: /\n\nSitemap: ${new URL(paths.siteMap, config.site).href}\n`);
