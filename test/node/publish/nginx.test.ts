import assert from 'node:assert/strict';
import {chmod, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

import {ASSETS} from '../../../src/node/publish/pages/assets.js';
import {publish} from '../../../src/node/publish/publish.js';
import {writeFiles} from '../fixtures/content-folder.js';
import {SAMPLE_LIBRARY} from '../fixtures/library.js';
import {LOAD_BROTLI, noBrotli, noNginx, startNginx} from '../fixtures/nginx.js';
import type {Answer, Get} from '../fixtures/nginx.js';

/** Kinds of files that no test here asks for; to press them takes longer than all the rest. */
const WITHOUT = ['cards', 'email', 'search', 'widgets', 'embed'];

const SHORT = 'max-age=300, must-revalidate';
const LONG = 'public, max-age=31536000, immutable';

function assertOpen({headers, status}: Answer): void {
  assert.equal(headers['access-control-allow-origin'], '*', `${status}`);
  assert.equal(headers['x-content-type-options'], 'nosniff', `${status}`);
  assert.equal(headers['referrer-policy'], 'no-referrer', `${status}`);
}

/** What docs/feeds.md says to add, and the snippet, as a comment. */
const BROTLI_LINE = 'brotli_static on;';

interface Served {
  readonly get: Get;
  /** The folder that was published into. */
  readonly out: string;
}

/** The sample library behind nginx, while the tests of one suite run. */
function served(base: string, files: Readonly<Record<string, string>> = {}, also = '', modules?: string): () => Served {
  const ended: (() => Promise<unknown>)[] = [];
  let folder: string;
  let running: Served;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
    // nginx started by root reads files as another user.
    await chmod(folder, 0o755);
    const out = join(folder, 'root', base);
    const site = `https://site.example${base}`;
    await publish({content: SAMPLE_LIBRARY, out, site, precompress: true, without: WITHOUT});
    await writeFiles(out, files);
    const get = await startNginx(
      {after: (end) => void ended.push(end as () => Promise<unknown>)},
      folder,
      `root ${join(folder, 'root')}; include ${out}/ms-research.nginx.conf; ${also}`,
      modules,
    );
    running = {get, out};
  });

  after(async () => {
    for (const end of ended) await end();
    await rm(folder, {recursive: true, force: true});
  });

  return () => running;
}

for (const base of ['/', '/ms/'])
  describe(`the nginx snippet of a site at ${base}`, {skip: noNginx}, () => {
    const site = served(base, {
      '404.html': '<!doctype html><title>Nothing here</title>',
      'page/2/index.html': '<!doctype html><title>Page 2</title>',
      'sitemap-2.xml': '<urlset/>',
      'widgets/1/ms-research.js': 'export {};',
      'widgets/0.1.0/ms-research.js': 'export {};',
      'articles/a.bib': '@article{a}',
      'articles/a.ris': 'TY  - JOUR',
      'v1/a.json.0123456789ab.tmp': 'half',
      '.git/config': 'secret',
    });
    const get: Get = (path, headers) => site().get(path, headers);

    const TYPES = [
      ['', 'text/html; charset=utf-8', SHORT],
      ['articles/fatigue-drugs/', 'text/html; charset=utf-8', SHORT],
      ['page/2/', 'text/html; charset=utf-8', SHORT],
      ['topics/', 'text/html; charset=utf-8', SHORT],
      ['sitemap.xml', 'application/xml', SHORT],
      ['sitemap-2.xml', 'application/xml', SHORT],
      ['robots.txt', 'text/plain; charset=utf-8', SHORT],
      ['weekly.xml', 'application/rss+xml; charset=utf-8', SHORT],
      [ASSETS.styles, 'text/css; charset=utf-8', LONG],
      [ASSETS.font, 'font/woff2', LONG],
      ['v1/latest.json', 'application/json', SHORT],
      ['feed.xml', 'application/rss+xml; charset=utf-8', SHORT],
      ['atom.xml', 'application/atom+xml; charset=utf-8', SHORT],
      ['feed.json', 'application/feed+json; charset=utf-8', SHORT],
      ['topics/fatigue/feed.xml', 'application/rss+xml; charset=utf-8', SHORT],
      ['topics/fatigue/atom.xml', 'application/atom+xml; charset=utf-8', SHORT],
      ['articles/a.bib', 'application/x-bibtex; charset=utf-8', SHORT],
      ['articles/a.ris', 'application/x-research-info-systems; charset=utf-8', SHORT],
      ['widgets/1/ms-research.js', 'text/javascript; charset=utf-8', SHORT],
      ['widgets/0.1.0/ms-research.js', 'text/javascript; charset=utf-8', LONG],
    ] as const;
    for (const [path, type, cache] of TYPES)
      it(`serves ${path || 'the front page'} as what it is`, async () => {
        const answer = await get(base + path);
        assert.equal(answer.status, 200);
        assert.deepEqual([answer.headers['content-type'], answer.headers['cache-control']], [type, cache]);
        assertOpen(answer);
      });

    it('lets pictures with a hash be kept for a year', async () => {
      const feed = JSON.parse(await readFile(join(site().out, 'feed.json'), 'utf8')) as {items: {image?: string}[]};
      const answer = await get(new URL(feed.items.find(({image}) => image)!.image!).pathname);
      assert.deepEqual(
        [answer.status, answer.headers['content-type'], answer.headers['cache-control']],
        [200, 'image/png', LONG],
      );
      assertOpen(answer);
    });

    for (const path of ['v1/latest.json', 'feed.xml', 'topics/fatigue/feed.xml', 'articles/fatigue-drugs/'])
      it(`serves the compressed copy of ${path} to those who take it`, async () => {
        const plain = await get(base + path);
        const packed = await get(base + path, {'Accept-Encoding': 'gzip'});
        assert.equal(plain.headers['content-encoding'], undefined);
        assert.equal(packed.headers['content-encoding'], 'gzip');
        assert.deepEqual(gunzipSync(packed.body), plain.body);
        const file = path.endsWith('/') ? `${path}index.html` : path;
        assert.deepEqual(packed.body, await readFile(join(site().out, `${file}.gz`)));
        for (const answer of [plain, packed]) {
          assert.equal(answer.headers.vary, 'Accept-Encoding');
          assert.equal(answer.headers['content-type'], plain.headers['content-type']);
          assertOpen(answer);
        }
      });

    it('allows any origin on what has not changed', async () => {
      for (const encoding of ['identity', 'gzip']) {
        const headers = {'Accept-Encoding': encoding};
        const {headers: first} = await get(`${base}v1/latest.json`, headers);
        const answer = await get(`${base}v1/latest.json`, {...headers, 'If-None-Match': first.etag!});
        assert.deepEqual([answer.status, answer.headers['cache-control']], [304, SHORT]);
        assertOpen(answer);
      }
    });

    it('allows any origin on a redirect to a folder, and names no host', async () => {
      const answer = await get(`${base}articles/fatigue-drugs`);
      assert.deepEqual([answer.status, answer.headers.location], [301, `${base}articles/fatigue-drugs/`]);
      assertOpen(answer);
    });

    for (const path of [
      'v1/articles/nothing.json',
      'nothing/',
      'articles/',
      'images/nothing.0123abcd.640.png',
      'widgets/0.1.0/nothing.js',
      '404.html',
      '.git/config',
      'v1/a.json.0123456789ab.tmp',
      '_headers',
      'ms-research.nginx.conf',
    ])
      it(`answers ${path} with the page that says so, which is not to be kept`, async () => {
        const answer = await get(base + path);
        assert.equal(answer.status, 404);
        assert.match(answer.body.toString(), /Nothing here/);
        assert.match(answer.headers['content-type']!, /^text\/html/);
        assert.equal(answer.headers['cache-control'], undefined);
        assertOpen(answer);
      });

    it('allows any origin where the server cannot answer, and lets nobody keep that', async () => {
      const [first, second] = [await get(`${base}v1/topics.json?busy=1`), await get(`${base}v1/topics.json?busy=1`)];
      assert.deepEqual([first.status, second.status], [200, 503]);
      assert.equal(second.headers['cache-control'], undefined);
      assertOpen(second);
    });
  });

for (const base of ['/', '/ms/'])
  describe(`the nginx snippet of a site at ${base}, where nginx has brotli`, {skip: noBrotli}, () => {
    const site = served(base, {}, BROTLI_LINE, LOAD_BROTLI);

    const UNPACK = {br: brotliDecompressSync, gzip: gunzipSync};
    for (const [path, file, type, cache] of [
      ['v1/latest.json', 'v1/latest.json', 'application/json', SHORT],
      ['feed.xml', 'feed.xml', 'application/rss+xml; charset=utf-8', SHORT],
      ['topics/fatigue/atom.xml', 'topics/fatigue/atom.xml', 'application/atom+xml; charset=utf-8', SHORT],
      ['articles/fatigue-drugs/', 'articles/fatigue-drugs/index.html', 'text/html; charset=utf-8', SHORT],
      [ASSETS.styles, ASSETS.styles, 'text/css; charset=utf-8', LONG],
    ] as const)
      for (const [accepted, encoding] of [
        ['gzip, deflate, br', 'br'],
        ['br', 'br'],
        ['gzip, deflate', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
        ['identity', undefined],
      ] as const)
        it(`sends ${path} as ${encoding ?? 'it is'} to those who take ${accepted}`, async () => {
          const plain = await readFile(join(site().out, file));
          const answer = await site().get(base + path, {'Accept-Encoding': accepted});
          assert.deepEqual([answer.status, answer.headers['content-encoding']], [200, encoding]);
          assert.equal(answer.headers.vary, 'Accept-Encoding');
          assert.deepEqual([answer.headers['content-type'], answer.headers['cache-control']], [type, cache]);
          assertOpen(answer);
          assert.deepEqual(encoding ? UNPACK[encoding](answer.body) : answer.body, plain);
        });
  });
