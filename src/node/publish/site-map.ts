/**
 * Where everything lies on the published site, relative to its root. Documents refer to each other by relative addresses, so that a copy
 * of the site works wherever it is put.
 */
export const paths = {
  manifest: 'v1/manifest.json',
  schema: 'v1/schema/article.v1.schema.json',
  article: (id: string): string => `v1/articles/${id}.json`,
  related: (id: string): string => `v1/related/${id}.json`,
  topics: 'v1/topics.json',
  topic: (id: string): string => `v1/topics/${id}.json`,
  topicPart: (id: string, part: number): string => `v1/topics/${id}/${part}.json`,
  latest: 'v1/latest.json',
  latestPart: (part: number): string => `v1/latest/${part}.json`,
  search: 'v1/search/index.json',
  articlePage: (id: string): string => `articles/${id}/`,
  /** The citation of the article's paper as BibTeX, RIS or CSL-JSON. */
  citation: (id: string, format: 'bib' | 'ris' | 'json'): string => `articles/${id}/citation.${format}`,
  /** The page that other sites show in a frame. */
  embedPage: (id: string): string => `embed/${id}/`,
  oembed: (id: string): string => `v1/oembed/${id}.json`,
  /** The scripts that pages load: an exact version, or `1` for the newest that reads version 1 of the documents. */
  widgets: (version: string): string => `widgets/${version}/`,
  /** Picture card, 1200 x 630. */
  card: (id: string): string => `cards/${id}.png`,
  /** A card to put into a mail, and its plain text. */
  emailHtml: (id: string): string => `email/${id}.html`,
  emailText: (id: string): string => `email/${id}.txt`,
  indexPart: (part: number): string => `page/${part}/`,
  topicsPage: 'topics/',
  topicPage: (id: string): string => `topics/${id}/`,
  rss: 'feed.xml',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  /** One item a week, for tools that send what is new once a week. */
  weekly: 'weekly.xml',
  topicRss: (id: string): string => `topics/${id}/feed.xml`,
  topicAtom: (id: string): string => `topics/${id}/atom.xml`,
  topicJsonFeed: (id: string): string => `topics/${id}/feed.json`,
  headers: '_headers',
  nginx: 'ms-research.nginx.conf',
  topicPagePart: (id: string, part: number): string => `topics/${id}/page/${part}/`,
  notFound: '404.html',
  robots: 'robots.txt',
  siteMap: 'sitemap.xml',
  siteMapPart: (part: number): string => `sitemap-${part}.xml`,
} as const;

const ROOT = 'https://base.invalid/';

/** An address relative to the file `base`, as seen from the file `from`, both relative to the site's root. Absolute ones stay. */
export function moveAddress(address: string, base: string, from: string): string {
  const {href} = new URL(address, ROOT + base);
  return href.startsWith(ROOT) ? relativeAddress(from, href.slice(ROOT.length)) : href;
}

/** The address of `to` as seen from the file `from`, both relative to the site's root. */
export function relativeAddress(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}
