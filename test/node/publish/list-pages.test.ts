import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {PageEntry} from '../../../src/node/publish/pages/entry.js';
import {indexList, LIST_SIZE, listPages, topicList} from '../../../src/node/publish/pages/list-page.js';
import type {ListPage} from '../../../src/node/publish/pages/list-page.js';
import {siteMaps} from '../../../src/node/publish/pages/site-maps.js';
import type {MappedArticle} from '../../../src/node/publish/pages/site-maps.js';
import {attribute, named, parsePage} from '../fixtures/html.js';

const CONFIG = {site: 'https://site.example/', title: 'Library', language: 'en'};
const CONTEXT = {config: CONFIG, without: []};

/** So many summaries, newest first: n9, n8, n7 ... */
const entries = (count: number): readonly PageEntry[] =>
  Array.from({length: count}, (_, index) => ({
    id: `n${count - 1 - index}`,
    title: 'A title',
    summary: 'A summary.',
    language: 'en',
    published: '2026-01-01',
    status: 'ok' as const,
    paperYear: '',
  }));

const hrefs = (source: string): readonly string[] =>
  named(parsePage(source), 'main')
    .flatMap((main) => named(main, 'a'))
    .map((link) => attribute(link, 'href')!);

const rendered = (pages: readonly ListPage<PageEntry>[]): ReadonlyMap<string, string> =>
  new Map(pages.map(({path, render}) => [`${path}index.html`, render((entry) => entry)]));

describe('pages of a long list', () => {
  it('hold every summary once, and link to their neighbours', () => {
    const pages = rendered(listPages(indexList(CONFIG), entries(3 * LIST_SIZE + 7), CONTEXT));
    assert.deepEqual([...pages.keys()], ['index.html', 'page/2/index.html', 'page/1/index.html']);
    const shown = [...pages.values()].flatMap((page) => hrefs(page).filter((href) => href.includes('articles/')));
    assert.equal(new Set(shown.map((href) => href.replace(/^(\.\.\/)*(\.\/)?/, ''))).size, 3 * LIST_SIZE + 7);
    assert.equal(shown.length, 3 * LIST_SIZE + 7);
    assert.deepEqual(hrefs(pages.get('index.html')!).at(-1), './page/2/');
    assert.deepEqual(hrefs(pages.get('page/1/index.html')!).slice(-2), ['../../', '../../page/2/']);
  });

  it('stay as they are when something newer comes, but for a link to a new neighbour', () => {
    const list = topicList({id: 't', label: 'T'});
    const first = rendered(listPages(list, entries(3 * LIST_SIZE + 7), CONTEXT));
    const later = rendered(listPages(list, entries(4 * LIST_SIZE + 1), CONTEXT));
    assert.equal(later.get('topics/t/page/1/index.html'), first.get('topics/t/page/1/index.html'));
    assert.notEqual(later.get('topics/t/index.html'), first.get('topics/t/index.html'));
    assert.deepEqual(
      hrefs(later.get('topics/t/page/2/index.html')!).slice(0, LIST_SIZE),
      hrefs(first.get('topics/t/page/2/index.html')!).slice(0, LIST_SIZE),
    );
  });
});

describe('the page of a topic', () => {
  const near = {
    broader: [{id: 'ms', label: 'MS & more'}],
    narrower: [
      {id: 'early', label: 'Early MS'},
      {id: 'late', label: 'Late MS'},
    ],
  };
  const pages = rendered(listPages(topicList({id: 't', label: 'T'}, near), entries(2 * LIST_SIZE + 1), CONTEXT));

  it('leads to the next broader and narrower topics', () => {
    const page = pages.get('topics/t/index.html')!;
    assert.deepEqual(hrefs(page).slice(0, 3), ['../../topics/ms/', '../../topics/early/', '../../topics/late/']);
    assert.match(page, /Broader topics: <a [^>]*>MS &amp; more<\/a>/);
    assert.match(page, /Narrower topics: <a [^>]*>Early MS<\/a>, <a [^>]*>Late MS<\/a>/);
  });

  it('says so on its newest page alone', () => {
    assert.equal(pages.size, 2);
    for (const [path, page] of pages) assert.equal(page.includes('Broader'), path === 'topics/t/index.html', path);
    const [plain] = rendered(
      listPages(topicList({id: 't', label: 'T'}, {broader: [], narrower: []}), entries(1), CONTEXT),
    ).values();
    assert.doesNotMatch(plain!, /Broader|Narrower|class="near"/);
  });
});

describe('the site map', () => {
  const others = ['', 'topics/'];
  const mapped = (count: number, parts: Partial<MappedArticle> = {}): readonly MappedArticle[] =>
    entries(count).map((entry) => ({...entry, translations: [], ...parts}));
  const written = async (...given: Parameters<typeof siteMaps>): Promise<ReadonlyMap<string, string>> =>
    new Map(await Promise.all(siteMaps(...given).map(async ({path, render}) => [path, await render()] as const)));

  it('gives days and the other languages', async () => {
    const translated = mapped(1, {language: 'pt', updated: '2026-03-04', translations: [{language: 'en', id: 'm'}]});
    const xml = (await written(translated, others, CONFIG)).get('sitemap.xml')!;
    assert.match(xml, /<loc>https:\/\/site\.example\/articles\/n0\/<\/loc><lastmod>2026-03-04<\/lastmod>/);
    for (const [language, id] of [
      ['pt', 'n0'],
      ['en', 'm'],
      ['x-default', 'm'],
    ])
      assert.ok(xml.includes(`hreflang="${language}" href="https://site.example/articles/${id}/"`), language);
  });

  it('becomes an index where there are more addresses than a file may hold; full files stay as they are', async () => {
    const first = await written(mapped(5), others, CONFIG, 3);
    assert.deepEqual([...first.keys()], ['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml']);
    assert.equal(first.get('sitemap.xml')!.match(/<sitemap>/g)?.length, 3);
    assert.match(first.get('sitemap.xml')!, /<loc>https:\/\/site\.example\/sitemap-3\.xml<\/loc>/);
    const later = await written(mapped(6), others, CONFIG, 3);
    assert.equal(later.get('sitemap-1.xml'), first.get('sitemap-1.xml'));
  });
});
