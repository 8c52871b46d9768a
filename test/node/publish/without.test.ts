import assert from 'node:assert/strict';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {optionalOutputs, staysForEver} from '../../../src/node/publish/outputs/outputs.js';
import {publish} from '../../../src/node/publish/publish.js';
import {BASE_FILES, readFiles, summary, temporaryFolder, writeFiles} from '../fixtures/content-folder.js';
import {PublishedSite} from '../fixtures/library.js';

const SITE = 'https://site.example/';

/** Kinds whose files lie where those of a larger site may. */
const COMMON_NAMES = ['pages', 'feeds'];

const THEIRS = Object.fromEntries(
  [
    'index.html',
    '404.html',
    'robots.txt',
    'sitemap.xml',
    'sitemap-1.xml',
    'page/2/index.html',
    'topics/index.html',
    'topics/sleep/index.html',
    'topics/sleep/feed.xml',
    'feed.xml',
    'atom.xml',
    'feed.json',
    'weekly.xml',
  ].map((path) => [path, 'theirs']),
);

/** Addresses that a summary and a topic are known by, whoever makes the pages. */
const PERMANENT = /^(?:articles\/[^/]+\/|topics\/[^/]+\/|)$/;

/** Every link to a file of the site that is not there, in every file that may hold one; the scripts' own words are none. */
function deadLinks(site: PublishedSite, kind: string): string[] {
  const dead: string[] = [];
  for (const path of site.paths(/^(?!widgets\/|v1\/schema\/).*\.(?:html|json|xml|txt|bib|ris)$/)) {
    const text = site.text(path);
    const absolute = text.match(/https:\/\/site\.example\/[^\s"'<>()\\&,]*/g) ?? [];
    const attributes = [...text.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].flatMap(([, value]) =>
      value!.split(', '),
    );
    const relative = [...attributes, ...[...text.matchAll(/"((?:\.\.\/)+[^"]*)"/g)].map(([, value]) => value!)];
    const base = SITE + path.replace(/index\.html$/, '');
    for (const address of [...absolute, ...relative.map((value) => new URL(value.split(' ')[0]!, base).href)]) {
      const isExcused = kind === 'pages' && PERMANENT.test(address.slice(SITE.length).replace(/#.*/, ''));
      if (address.startsWith(SITE) && !site.resolves(address) && !isExcused) dead.push(`${path}: ${address}`);
    }
  }
  return dead;
}

describe('publish --without', () => {
  let folder: string;
  let content: string;
  let full: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
    [content, full] = [join(folder, 'content'), join(folder, 'full')];
    await writeFiles(content, {
      ...BASE_FILES,
      'articles/a.md': summary({aliases: 'aliases: [former]'}),
      'articles/b.md': summary({topics: 'topics: [fatigue]'}),
      'articles/c.md': summary({withdrawn: 'withdrawn: {date: 2026-11-23, reason: It was wrong.}'}),
    });
    await publish({content, out: full});
  });

  after(() => rm(folder, {recursive: true, force: true}));

  for (const kind of optionalOutputs())
    it(`${kind} comes to what a clean run makes, with what is known of the site and without, and links to nothing that is not there`, async (test) => {
      const work = await temporaryFolder(test);
      const options = {content, without: [kind]};
      const clean = join(work, 'clean');
      await publish({...options, out: clean});
      const wanted = await readFiles(clean);
      assert.deepEqual(deadLinks(await PublishedSite.read(clean, SITE), kind), []);
      const known = join(work, 'known');
      await publish({content, out: known});
      await publish({...options, out: known});
      const lost = join(work, 'lost');
      await cp(full, lost, {recursive: true});
      await publish({...options, out: lost});
      for (const out of [known, lost]) {
        const files = Object.entries(await readFiles(out));
        assert.deepEqual(Object.fromEntries(files.filter(([path]) => path in wanted || !staysForEver(path))), wanted);
      }
    });

  it('widgets leaves out the pages for frames, too, which load them', async (test) => {
    const site = await PublishedSite.publish(test, {content, without: ['widgets']});
    assert.deepEqual(site.paths(/^(?:embed|widgets|v1\/oembed)\//), []);
  });

  it('leaves what others put where the kinds that are left out would be', async (test) => {
    const out = await temporaryFolder(test);
    await writeFiles(out, THEIRS);
    for (const state of ['none yet', 'known', 'lost']) {
      if (state === 'lost') await rm(join(content, '.ms-research'), {recursive: true});
      await publish({content, out, without: COMMON_NAMES});
      const left = await readFiles(out);
      for (const [path, text] of Object.entries(THEIRS)) assert.equal(left[path], text, `${path}, ${state}`);
    }
  });

  it('leaves what others made of files of ours', async (test) => {
    const out = await temporaryFolder(test);
    await cp(full, out, {recursive: true});
    const before = await readFiles(out);
    const changed = Object.fromEntries(
      Object.keys(THEIRS)
        .filter((path) => path in before)
        .map((path) => [path, Buffer.from(`${before[path]!}\n`, 'latin1')]),
    );
    assert.ok(Object.keys(changed).length > 9);
    await writeFiles(out, changed);
    await publish({content, out, without: COMMON_NAMES});
    const left = await readFiles(out);
    for (const [path, bytes] of Object.entries(changed)) assert.equal(left[path], bytes.toString('latin1'), path);
  });
});
