import {COMMON_HEADERS, FEED_TYPES, HASHED_FOLDERS, LONG_CACHE, SHORT_CACHE, SITE_FEED_TYPES} from './headers.js';
import {paths} from './site-map.js';

/** Types by extension. A `types` block takes the place of the server's own, so everything that a site may hold is named. */
const TYPES: readonly (readonly [string, string])[] = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/javascript', 'js mjs'],
  ['text/plain', 'txt'],
  ['application/json', 'json map'],
  ['application/xml', 'xml'],
  ['application/x-bibtex', 'bib'],
  ['application/x-research-info-systems', 'ris'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/svg+xml', 'svg'],
  ['image/x-icon', 'ico'],
  ['font/woff2', 'woff2'],
];

/** nginx adds no charset to a type that is not listed; JSON and XML say it themselves. */
const WITH_CHARSET = 'text/css text/javascript text/plain application/x-bibtex application/x-research-info-systems';

/**
 * What to include in nginx's `server` block. Every answer allows any origin, errors and redirects included, since a browser shows a page
 * nothing of an answer that does not.
 *
 * @param site the site's absolute address; its path is where the rules hold
 */
export function nginxSnippet(site: string): string {
  const base = new URL(site).pathname;
  const start = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const rules = [...settings(base), '', ...locations(base, start)];
  return `# Rules for ${base}, written by ms-research publish. Use: server { root ...; include .../${paths.nginx}; }
# The root must be the folder in which ${base} is found.
set $ms_research_cache "${SHORT_CACHE}";

${(base === '/' ? rules : [`location ${base} {`, ...rules.map((line) => line && `  ${line}`), '}']).join('\n')}
`;
}

const settings = (base: string): readonly string[] => [
  ...Object.entries(COMMON_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
  '# Not on errors: they must not be kept.',
  'add_header Cache-Control $ms_research_cache;',
  '',
  'types {',
  ...TYPES.map(([type, extensions]) => `  ${type} ${extensions};`),
  '}',
  'charset utf-8;',
  `charset_types ${WITH_CHARSET};`,
  '',
  'index index.html;',
  'absolute_redirect off;',
  `error_page 404 ${base}404.html;`,
  `error_page 403 =404 ${base}404.html;`,
  '',
  '# Files that `publish --precompress` wrote.',
  'gzip_static on;',
  'gzip_vary on;',
  '# The .br files need the module ngx_brotli (Debian: libnginx-mod-http-brotli-static). With it, add this to your',
  '# server block, not here, since this file is written anew:',
  '# brotli_static on;',
];

/** A location that sets its own headers loses all others, so what differs goes through a variable. */
function locations(base: string, start: string): readonly string[] {
  const long = `set $ms_research_cache "${LONG_CACHE}";`;
  const feeds = Object.entries({...FEED_TYPES, ...SITE_FEED_TYPES}).map(([name, type]) => {
    const folder = name in FEED_TYPES ? `${start}(?:topics/[a-z0-9-]+/)?` : start;
    const short = `set $ms_research_cache "${SHORT_CACHE}";`;
    const [mime] = type.split(';');
    return `location ~ "^${folder}${name.replace('.', '\\.')}$" { types { } default_type "${mime}; charset=utf-8"; ${short} }`;
  });
  const hidden = [
    String.raw`(?:/\.(?!well-known/)|\.tmp$)`,
    `^${start}(?:_headers|${paths.nginx.replaceAll('.', '\\.')})$`,
  ];
  return [
    ...hidden.map((pattern) => `location ~ "${pattern}" { return 404; }`),
    `location = ${base}404.html { internal; }`,
    ...feeds,
    String.raw`location ~ "^${start}(?:${HASHED_FOLDERS.join('|')})/.+\.[0-9a-f]{8}\.[\w.]+$" { ${long} }`,
    String.raw`location ~ "^${start}widgets/\d+\.\d+\.\d+[^/]*/" { ${long} }`,
  ];
}
