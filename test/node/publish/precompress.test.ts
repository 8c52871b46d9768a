import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {join} from 'node:path';

import {encodings} from '../../../src/node/publish/precompress.js';
import {publish} from '../../../src/node/publish/publish.js';
import {contentFolder, readFiles, summary, temporaryFolder, writeFiles} from '../fixtures/content-folder.js';

const TEXT = 'Words of a page, again and again. '.repeat(100);

describe('compressed copies', () => {
  for (const path of [
    'index.html',
    'v1/a.json',
    'feed.xml',
    'page.css',
    'widgets/1/a.js',
    'a.mjs',
    'a.svg',
    'a.bib',
    'a.ris',
  ])
    it(`puts a .gz and a .br beside ${path} that hold the same`, () => {
      const copies = new Map(encodings(path, TEXT));
      assert.deepEqual([...copies.keys()], [`${path}.gz`, `${path}.br`]);
      assert.equal(gunzipSync(copies.get(`${path}.gz`)!).toString(), TEXT);
      assert.equal(brotliDecompressSync(copies.get(`${path}.br`)!).toString(), TEXT);
    });

  for (const path of ['a.png', 'a.webp', 'a.jpg', 'a.woff2', '_headers', 'v1/manifest.json'])
    it(`leaves ${path} alone`, () => assert.deepEqual(encodings(path, TEXT), []));

  it('leaves alone what is small, and what would not get smaller', () => {
    const random = Uint8Array.from({length: 4096}, (_, index) => Math.imul(index + 1, 2654435761) >>> 24);
    let state = 1;
    const noise = random.map(() => (state = Math.imul(state, 48271) & 0x7fffffff) >>> 16);
    for (const content of [TEXT.slice(0, 1023), noise]) assert.deepEqual(encodings('a.json', content), []);
  });

  it('gives the same bytes on every system and at every hour', () => {
    const [, once] = encodings('a.json', TEXT)[0]!;
    // Magic number, deflate, no flags, no time, slowest, no system.
    assert.deepEqual([...once.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
    assert.deepEqual(encodings('a.json', TEXT)[0]![1], once);
  });
});

describe('publish with precompress', () => {
  it('keeps compressed files in step, and takes them away without it; those of others stay', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const out = join(await temporaryFolder(test), 'site');
    await publish({content, out});
    const plain = await readFiles(out);
    await writeFiles(out, {'logo.css.gz': 'theirs', 'about/index.html.gz': 'theirs'});
    await publish({content, out, precompress: true});
    const both = await readFiles(out);
    const encoded = Object.keys(both).filter((path) => /\.(gz|br)$/.test(path) && both[path] !== 'theirs');
    assert.ok(encoded.includes('articles/a/index.html.gz') && encoded.includes('feed.xml.br'));
    for (const path of encoded) assert.ok(path.replace(/\.(gz|br)$/, '') in plain, path);
    assert.equal((await publish({content, out, precompress: true})).files.written, 0);
    assert.equal((await publish({content, out})).files.removed, encoded.length);
    assert.deepEqual(await readFiles(out), {...plain, 'about/index.html.gz': 'theirs', 'logo.css.gz': 'theirs'});
  });
});
