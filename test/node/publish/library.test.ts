import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

import type {JsonSchema} from '../../../src/article/json-schema.js';
import {publish} from '../../../src/node/publish/publish.js';
import {attribute, named, parsePage, textOf} from '../fixtures/html.js';
import {contentFolder, problemLines, readFiles, summary, temporaryFolder} from '../fixtures/content-folder.js';
import {PublishedSite, SAMPLE_LIBRARY} from '../fixtures/library.js';

// A CommonJS package, whose default export is seen as the module.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

const ADDRESS = 'https://site.example/base/';
const RETRACTED = 'cd14-gene-variants';
/** A page of the host's own, which the sample library's config names. */
const REPORT = `${ADDRESS}report/`;

/** Feeds are written by a part of their own. */

describe('the sample library', () => {
  let out: string;
  let site: PublishedSite;

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'ms-research-'));
    await publish({content: SAMPLE_LIBRARY, out, site: ADDRESS});
    site = await PublishedSite.read(out, ADDRESS);
  });

  after(() => rm(out, {recursive: true, force: true}));

  it('has 22 summaries, as its manifest says', () => {
    assert.equal(site.articles().length, 22);
    const {articles, withdrawn, newest, corpus} = site.json('v1/manifest.json') as Record<string, unknown>;
    assert.deepEqual({articles, withdrawn}, {articles: 22, withdrawn: 0});
    assert.equal(
      newest,
      site
        .articles()
        .flatMap(({published: day, updated = day}) => [day, updated])
        .sort()
        .at(-1),
    );
    assert.match(corpus as string, /^[0-9a-f]{64}$/);
  });

  it('validates against the schema that is published with it', () => {
    const ajv = new Ajv2020({strict: true, allErrors: true});
    addFormats(ajv);
    const validate = ajv.compile(site.json('v1/schema/article.v1.schema.json') as JsonSchema);
    for (const path of site.paths(/^v1\/articles\//))
      assert.ok(validate(site.json(path)), `${path}: ${JSON.stringify(validate.errors)}`);
  });

  it('gives every summary 6 to 12 related ones: never itself, never one twice, never a retracted paper', () => {
    const lists = site.paths(/^v1\/related\//);
    assert.equal(lists.length, 22);
    for (const path of lists) {
      const ids = site.feed(path).items.map(({id}) => id);
      assert.ok(ids.length >= 6 && ids.length <= 12, `${path}: ${ids.length}`);
      assert.equal(new Set(ids).size, ids.length, path);
      assert.ok(!ids.includes(RETRACTED), path);
      assert.ok(!ids.some((id) => path === `v1/related/${id}.json`), path);
    }
  });

  it('shows the retracted paper for what it is: rated 0, in no related list, with a banner on its page', () => {
    const document = site.articles().find(({id}) => id === RETRACTED)!;
    assert.equal(document.paper.status, 'retracted');
    assert.equal(document.ratings.credibility.value, 0);
    const page = parsePage(site.text(`articles/${RETRACTED}/index.html`));
    const banner = named(page, 'div').find((element) => attribute(element, 'role') === 'note')!;
    assert.match(textOf(banner).trim(), /^This paper was retracted\./);
  });

  it('has every summary in the latest list, and under each of its topics', () => {
    const latest = site.paths(/^v1\/latest(\/\d+)?\.json$/).flatMap((path) => site.feed(path).items.map(({id}) => id));
    assert.deepEqual(
      latest.sort(),
      site
        .articles()
        .map(({id}) => id)
        .sort(),
    );
    for (const {id, topics} of site.articles())
      for (const topic of topics)
        assert.ok(
          site.feed(`v1/topics/${topic.id}.json`).items.some((item) => item.id === id),
          `${id} under ${topic.id}`,
        );
  });

  it('counts its topics rightly', () => {
    const {topics} = site.json('v1/topics.json') as {topics: {id: string; count: number; url: string; list: string}[]};
    for (const {id, count, url, list} of topics) {
      assert.equal(
        count,
        site.articles().filter((article) => article.topics.some((topic) => topic.id === id)).length,
        id,
      );
      assert.ok(site.resolves(url) && site.resolves(list), id);
    }
  });

  it('leads nowhere within the site where nothing is', () => {
    for (const path of site.paths(/^v1\/.*\.json$/)) {
      if (/^v1\/(schema|search\/(?!items))\//.test(path)) continue;
      const addresses = path.startsWith('v1/articles/')
        ? Object.values(addressesOf(site.document(path)))
        : Object.values(addressesOf(site.json(path)));
      for (const address of addresses)
        assert.ok(!address.startsWith(ADDRESS) || address === REPORT || site.resolves(address), `${path}: ${address}`);
    }
  });

  it('holds relative addresses alone in its documents, but for those that lead elsewhere', () => {
    for (const path of site.paths(/^v1\/articles\//)) assert.ok(!site.text(path).includes(ADDRESS), path);
  });

  it('leads nowhere in its pages where nothing is', () => {
    const pages = site.paths(/(?:index|404)\.html$/);
    assert.ok(pages.length > 22);
    for (const path of pages) {
      const base = ADDRESS + path.replace(/index\.html$/, '');
      for (const element of named(parsePage(site.text(path)), 'a', 'link')) {
        const {href} = new URL(attribute(element, 'href')!, base);
        assert.ok(!href.startsWith(ADDRESS) || href === REPORT || site.resolves(href), `${path}: ${href}`);
      }
    }
  });

  it('says on every page who wrote it, that nobody reviewed it, and whether it was checked', () => {
    for (const {id} of site.articles()) {
      const text = textOf(parsePage(site.text(`articles/${id}/index.html`)));
      for (const words of [
        /Sample text\./,
        /Drafted by a language model/,
        /Not reviewed by a clinician\./,
        /(Not yet checked|Checked) for corrections/,
        /Report an error/,
      ])
        assert.match(text, words, id);
    }
  });

  it('comes out the same byte for byte when it is run again, from a folder that was filled in another order', async (test) => {
    const copy = await temporaryFolder(test);
    const names = await readdir(SAMPLE_LIBRARY, {recursive: true, withFileTypes: true});
    for (const {parentPath, name} of names.filter((entry) => entry.isFile()).reverse())
      await cp(join(parentPath, name), join(copy, parentPath.slice(SAMPLE_LIBRARY.length), name));
    const again = await publish({content: copy, out, site: ADDRESS});
    assert.equal(again.articles, 22);
    assert.deepEqual(again.files, {written: 0, unchanged: Object.keys(site.files).length, removed: 0});
    assert.deepEqual(await readFiles(out), site.files);
  });

  it('stays as it is when other content would drop its summaries', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const lines = await problemLines(publish({content, out}));
    assert.equal(lines.length, 22);
    for (const line of lines) assert.match(line, /^articles\/[a-z0-9-]+\.md: was published and is gone/);
    assert.deepEqual(await readFiles(out), site.files);
  });
});

/** Every text below a value that is an http or https address. */
function addressesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesOf) : [];
}
