import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';

import {headersFile} from '../../../src/node/publish/headers.js';
import {publish} from '../../../src/node/publish/publish.js';
import {SAMPLE_LIBRARY} from '../fixtures/library.js';

const SHORT = 'max-age=300, must-revalidate';
const LONG = 'public, max-age=31536000, immutable';

/** What is for servers, and not sent. */
const RULES = ['_headers', 'ms-research.nginx.conf'];

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** Reads the file as Netlify and Cloudflare Pages do: `*` at the end is anything, `:name` one folder. */
function rules(file: string): readonly Rule[] {
  return file.split(/\n(?=\/)/).map((block) => {
    const [path = '', ...lines] = block.trimEnd().split('\n').filter(Boolean);
    assert.match(path, /^\/[^*]*\*?$/);
    const pattern = path
      .replace(/[.]/g, '\\.')
      .replace(/:[a-z]+/g, '[^/]+')
      .replace(/\*$/, '.*');
    const headers = lines.map((line) => /^ {2}([A-Za-z-]+): (.+)$/.exec(line)!.slice(1) as [string, string]);
    return {pattern: new RegExp(`^${pattern}$`), headers};
  });
}

/** Headers of an address; a header that several rules set is joined, as the hosts do. */
function headersOf(path: string, file: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const {pattern, headers} of rules(file))
    if (pattern.test(path))
      for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
  return found;
}

describe('_headers', () => {
  const file = headersFile(['0.1.0', '1.2.3-beta.1']);

  for (const [path, cache] of [
    ['/', SHORT],
    ['/v1/manifest.json', SHORT],
    ['/v1/articles/a.json', SHORT],
    ['/v1/oembed/a.json', SHORT],
    ['/embed/a/', SHORT],
    ['/articles/a/', SHORT],
    ['/topics/sleep/', SHORT],
    ['/feed.xml', SHORT],
    ['/topics/sleep/feed.xml', SHORT],
    ['/topics/sleep/feed.json', SHORT],
    ['/widgets/1/ms-research.js', SHORT],
    ['/widgets/0.1.0/ms-research.js', LONG],
    ['/widgets/1.2.3-beta.1/a.js', LONG],
    ['/images/moon.0123abcd.640.png', LONG],
    ['/assets/page.0123abcd.css', LONG],
    ['/page/2/', SHORT],
    ['/topics/', SHORT],
    ['/topics/sleep/page/2/', SHORT],
    ['/weekly.xml', SHORT],
    ['/sitemap.xml', SHORT],
    ['/sitemap-2.xml', SHORT],
    ['/robots.txt', SHORT],
    ['/404.html', SHORT],
    ['/nothing/here', undefined],
  ] as const)
    it(`of ${path} say how long to keep it, once: ${cache ?? 'nothing'}`, () =>
      assert.equal(headersOf(path, file)['Cache-Control'], cache));

  it('leave out no file of a site, and let only those be kept for a year that never change', async (test) => {
    const out = await mkdtemp(join(tmpdir(), 'ms-research-'));
    test.after(() => rm(out, {recursive: true, force: true}));
    await publish({content: SAMPLE_LIBRARY, out, site: 'https://site.example/'});
    const written = await readFile(join(out, '_headers'), 'utf8');
    const entries = await readdir(out, {recursive: true, withFileTypes: true});
    const files = entries
      .filter((entry) => entry.isFile() && !RULES.includes(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => `/${relative(out, join(entry.parentPath, entry.name)).replace(/\bindex\.html$/, '')}`);
    assert.ok(files.some((path) => path.startsWith('/assets/')) && files.includes('/sitemap.xml'));
    for (const path of files) {
      const stays = /\.[0-9a-f]{8}\./.test(path) || /^\/widgets\/\d+\.\d+\.\d+/.test(path);
      assert.equal(headersOf(path, written)['Cache-Control'], stays ? LONG : SHORT, path);
    }
  });

  it('of everything allow any origin, and send and guess nothing', () => {
    for (const path of ['/', '/v1/latest.json', '/feed.xml', '/nothing/here']) {
      const headers = headersOf(path, file);
      assert.equal(headers['Access-Control-Allow-Origin'], '*');
      assert.equal(headers['X-Content-Type-Options'], 'nosniff');
      assert.equal(headers['Referrer-Policy'], 'no-referrer');
    }
  });

  it('of feeds name their types', () => {
    for (const folder of ['/', '/topics/sleep/'])
      assert.deepEqual(
        ['feed.xml', 'atom.xml', 'feed.json'].map((name) => headersOf(folder + name, file)['Content-Type']),
        ['rss+xml', 'atom+xml', 'feed+json'].map((type) => `application/${type}; charset=utf-8`),
      );
  });

  it('keep to what Cloudflare Pages reads: 100 rules, lines of 2,000 characters', () => {
    assert.ok(rules(file).length <= 100);
    for (const line of file.split('\n')) assert.ok(line.length <= 2000);
  });

  it('never let an old answer stand in for a new one', () => assert.doesNotMatch(file, /stale/));
});
