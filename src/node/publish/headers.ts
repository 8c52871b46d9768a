import {paths} from './site-map.js';

/**
 * Short: a retraction reaches every reader within minutes. `stale-while-revalidate` is left out on purpose, since it would show a withdrawn
 * text once more.
 */
export const SHORT_CACHE = 'max-age=300, must-revalidate';
/** For files whose address changes with their content. */
export const LONG_CACHE = 'public, max-age=31536000, immutable';

/** Folders whose files hold a hash in their names: with exact versions of the widgets, all that never changes. */
export const HASHED_FOLDERS = ['images', 'assets'] as const;

/** All that can change, as rules of `_headers` name it; feeds, which need a type of their own, are left out. */
const CHANGING = [
  '/',
  '/v1/*',
  '/articles/*',
  '/page/*',
  '/topics/*',
  '/embed/*',
  '/email/*',
  '/cards/*',
  '/widgets/1/*',
  `/${paths.notFound}`,
  `/${paths.robots}`,
  `/${paths.siteMap}`,
  '/sitemap-*',
] as const;

/** On every answer. `*` since any page on any host may show what is published, a sandboxed frame (origin `null`) included. */
export const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

export const FEED_TYPES: Readonly<Record<string, string>> = {
  [paths.rss]: 'application/rss+xml; charset=utf-8',
  [paths.atom]: 'application/atom+xml; charset=utf-8',
  [paths.jsonFeed]: 'application/feed+json; charset=utf-8',
};

/** Feeds of the whole site alone. */
export const SITE_FEED_TYPES: Readonly<Record<string, string>> = {[paths.weekly]: FEED_TYPES[paths.rss]!};

type Headers = Readonly<Record<string, string>>;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both join the values of all rules that match, so each header of an address comes from
 * one rule. A rule's `*` stands at its end only and `:topic` for one folder, which is what both understand.
 *
 * @param versions those in `widgets/`; past the newest 50, which are as many as Cloudflare's 100 rules leave room for, none has a rule
 */
export function headersFile(versions: Iterable<string>): string {
  const cached = (value: string): Headers => ({'Cache-Control': value});
  const rules: readonly (readonly [string, Headers])[] = [
    ['/*', COMMON_HEADERS],
    ...CHANGING.map((path) => [path, cached(SHORT_CACHE)] as const),
    ...HASHED_FOLDERS.map((folder) => [`/${folder}/*`, cached(LONG_CACHE)] as const),
    ...newest([...versions]).map((version) => [`/widgets/${version}/*`, cached(LONG_CACHE)] as const),
    ...Object.entries(FEED_TYPES).flatMap(([name, type]) => [
      [`/${name}`, {'Content-Type': type, ...cached(SHORT_CACHE)}] as const,
      [`/${paths.topicPage(':topic')}${name}`, {'Content-Type': type}] as const,
    ]),
    ...Object.entries(SITE_FEED_TYPES).map(
      ([name, type]) => [`/${name}`, {'Content-Type': type, ...cached(SHORT_CACHE)}] as const,
    ),
  ];
  return rules
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const newest = (versions: readonly string[]): readonly string[] =>
  [...versions].sort((a, b) => b.localeCompare(a, 'en', {numeric: true})).slice(0, 50);
