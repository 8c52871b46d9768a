import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {seededLibrary, seededRandom} from '../../../bench/lib/seeded-library.js';
import {searchLibrary} from '../../../bench/lib/search-library.js';
import {PAPER_STATUSES} from '../../../src/article/article.js';
import {LoadError} from '../../../src/client/load-error.js';
import type {SearchFilters} from '../../../src/client/search/filters.js';
import {searchWords} from '../../../src/client/search/words.js';
import type {SearchDocument} from '../../../src/node/publish/search-document.js';
import {ENGLISH_STOP_WORDS} from '../../../src/related/stop-words.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {searchable, SearchSite, searchTexts, SITE} from '../fixtures/search-site.js';
import {PublishedSite, SAMPLE_LIBRARY} from '../fixtures/library.js';

const wordsOf = ({item, body}: SearchDocument): string[] =>
  searchWords([item.title, item.content_text, ...(item.tags ?? []), body].join(' '));

/** Every summary that holds every word as a whole or as a beginning, by reading all of them. */
function readAll(documents: readonly SearchDocument[], query: string): string[] {
  const asked = query.split(' ');
  const holds = (words: readonly string[], word: string): boolean =>
    words.some((other) => (word.length > 1 ? other.startsWith(word) : other === word));
  return documents
    .filter((document) => {
      const words = wordsOf(document);
      return asked.every((word) => holds(words, word));
    })
    .map(({item}) => item.id)
    .sort();
}

describe('search over 2,000 seeded summaries', () => {
  const documents = [...searchLibrary(seededLibrary(2000))];
  let site: SearchSite;
  before(() => {
    site = SearchSite.of(documents);
  });

  it('is cut into many files, none of them large but where one word is', () => {
    const files = [...site.files].filter(([path]) => path.includes('/words/'));
    assert.ok(files.length > 10, `${files.length} files`);
    for (const [path, text] of files)
      if ((JSON.parse(text) as string[]).length > 2) assert.ok(text.length < 100_000, `${path}: ${text.length}`);
  });

  it('finds exactly what reading all of them finds, for words and beginnings, one to four at a time', async () => {
    const random = seededRandom(11);
    let found = 0;
    for (let run = 0; run < 150; run++) {
      const words = wordsOf(documents[Math.floor(random() * documents.length)]!);
      const query = Array.from({length: 1 + (run % 4)}, () => {
        const word = words[Math.floor(random() * words.length)]!;
        return run % 3 ? word : word.slice(0, 2 + Math.floor(random() * 4));
      });
      // Words that say nothing are not asked for beside others: "do" is one, and a beginning here.
      const text = [...new Set(query)].filter((word) => !ENGLISH_STOP_WORDS.has(word)).join(' ');
      if (!text) continue;
      const ids = await site.ids(text);
      assert.deepEqual(ids.sort(), readAll(documents, text), text);
      found += ids.length;
    }
    assert.ok(found > 1000, `${found} found in all`);
  });

  it('keeps to its filters exactly', async () => {
    const facts = ({item}: SearchDocument): NonNullable<typeof item._ms_research> => item._ms_research ?? {};
    const cases: [SearchFilters, (document: SearchDocument) => boolean][] = [
      [{topic: 'topic-3'}, ({topics}) => topics.includes('topic-3')],
      [{hideTopics: ['topic-0', 'topic-1']}, ({topics}) => !topics.includes('topic-0') && !topics.includes('topic-1')],
      [{minCredibility: 2.5}, (document) => (facts(document).credibility ?? -1) >= 2.5],
      [{reviewedOnly: true}, (document) => facts(document).reviewed === true],
      [{soundness: 'not-retracted'}, (document) => facts(document).status !== 'retracted'],
      [{soundness: 'sound'}, (document) => ['ok', 'corrected'].includes(facts(document).status!)],
      [{from: 2015}, (document) => Number(facts(document).issued) >= 2015],
      [
        {topic: 'topic-0', minCredibility: 1, soundness: 'sound', from: 2000},
        (document) =>
          document.topics.includes('topic-0') &&
          (facts(document).credibility ?? -1) >= 1 &&
          ['ok', 'corrected'].includes(facts(document).status!) &&
          Number(facts(document).issued) >= 2000,
      ],
    ];
    const query = wordsOf(documents[0]!)[0]!.slice(0, 2);
    const all = readAll(documents, query);
    for (const [filters, passes] of cases) {
      const expected = readAll(documents.filter(passes), query);
      assert.ok(expected.length > 5 && expected.length < all.length, JSON.stringify(filters));
      assert.deepEqual((await site.ids(query, filters)).sort(), expected, JSON.stringify(filters));
      assert.equal((await site.search(query, filters)).leftOut, all.length - expected.length);
    }
  });

  it('corrects a typo at any place of a word, the first letters among them', async () => {
    const words = [...new Set(wordsOf(documents[1]!))].filter((word) => word.length >= 8).slice(0, 12);
    assert.ok(words.length >= 6);
    for (const word of words) {
      for (let at = 0; at < word.length; at++) {
        const typos = [
          word.slice(0, at) + word.slice(at + 1),
          `${word.slice(0, at)}x${word.slice(at)}`,
          `${word.slice(0, at)}x${word.slice(at + 1)}`,
          word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2),
        ];
        for (const typo of typos) {
          const {found, instead} = await site.search(typo);
          assert.ok(found.length > 0, `${typo} for ${word}: nothing`);
          // What is a word or the beginning of one is no typo.
          if (!readAll(documents, typo).length) assert.notEqual(instead, undefined, typo);
        }
      }
    }
  });

  it('asks for the manifest and one file a word, whatever it finds, and for facts only where a filter needs them', async () => {
    const fresh = new SearchSite(site.files);
    const [first, second] = wordsOf(documents[5]!);
    await fresh.search(`${first!} ${second!.slice(0, 2)}`);
    assert.ok(fresh.asked.size <= 3, [...fresh.asked].join());
    await fresh.search(first!, {from: 2010});
    assert.ok(fresh.asked.has('v1/search/facts/year.json'));
    assert.ok(![...fresh.asked].some((path) => /facts\/(status|credibility)|topics\//.test(path)));
  });

  it('comes out the same twice, whatever came before', () => {
    assert.deepEqual([...searchTexts(documents)], [...site.files]);
  });

  it('changes few files for one summary more, and for one word more in an old one', () => {
    const changed = (after: readonly SearchDocument[]): number =>
      [...searchTexts(after)].filter(([path, text]) => site.files.get(path) !== text).length;
    const more = searchable('new', {title: wordsOf(documents[0]!)[0]!}, {status: 'ok'}, ['topic-0']);
    assert.ok(changed([...documents, more]) <= 20, `${changed([...documents, more])} files`);
    const edited = documents.map((document, place) =>
      place === 700 ? {...document, body: `${document.body} zzqq`} : document,
    );
    const count = changed(edited);
    assert.ok(count >= 1 && count <= 20, `${count} files`);
  });

  it('changes no number where a summary is taken back and its place kept', () => {
    const kept = documents.map((document, place): SearchDocument =>
      place === 3 ? {item: {id: document.item.id}, topics: [], body: ''} : document,
    );
    const after = SearchSite.of(kept);
    for (const [path, text] of site.files)
      if (path.includes('/items/') && !path.endsWith('/0.json')) assert.equal(after.files.get(path), text);
  });
});

describe('search over the sample library', () => {
  it('finds every summary by each word of its title, as reading all of them does', async (test) => {
    const published = await PublishedSite.publish(test, {content: SAMPLE_LIBRARY, site: SITE, without: ['cards']});
    const files = published.paths(/^v1\//).map((path) => [path, published.text(path)] as const);
    const site = new SearchSite(new Map(files));
    const items = files
      .filter(([path]) => path.startsWith('v1/search/items/'))
      .flatMap(([, text]) => (JSON.parse(text) as {items: {id: string; title: string}[]}).items);
    assert.equal(items.length, 22);
    for (const {id, title} of items)
      for (const word of searchWords(title)) assert.ok((await site.ids(word)).includes(id), `${word}: ${id}`);
    assert.equal((await site.ids(items[0]!.title))[0], items[0]!.id);
    assert.deepEqual(await site.ids('slcerosis'), await site.ids('sclerosis'));
  });
});

describe('ranking', () => {
  it('puts title before takeaway before topics before body, and the newer of equals first', async () => {
    const site = SearchSite.of([
      searchable('body', {body: 'moss'}),
      searchable('topics', {tags: ['moss']}),
      searchable('takeaway', {takeaway: 'moss'}),
      searchable('title', {title: 'moss'}),
      searchable('longer', {title: 'mosses'}),
      searchable('body-newer', {body: 'moss'}),
    ]);
    const ids = await site.ids('moss');
    assert.deepEqual(ids.slice(0, 3), ['title', 'takeaway', 'topics']);
    assert.ok(ids.indexOf('body-newer') < ids.indexOf('body'));
    assert.ok(ids.includes('longer'));
  });

  it('takes a lone letter for itself alone, and leaves out words that say nothing', async () => {
    const site = SearchSite.of([searchable('d', {body: 'vitamin D'}), searchable('dose', {body: 'vitamin dose'})]);
    assert.deepEqual(await site.ids('vitamin d'), ['d']);
    assert.deepEqual(await site.ids('what is the dose of vitamin'), ['dose']);
  });

  it('writes accents, capitals and letters of any script alike', async () => {
    const site = SearchSite.of([searchable('a', {title: 'Épilepsie'}), searchable('b', {title: 'التصلب'})]);
    assert.deepEqual(await site.ids('EPILEPSIE'), ['a']);
    assert.deepEqual(await site.ids('التصل'), ['b']);
  });
});

describe('an index of anything', () => {
  it('holds no summary, and finds nothing', async () => {
    const site = SearchSite.of([]);
    assert.equal((await site.search('fatigue')).found.length, 0);
  });

  it('finds hostile texts by their own words, and writes safe file names', async () => {
    const documents = HOSTILE_STRINGS.map(({text}, place) =>
      // Enough of each that every beginning is cut to a file of its own.
      searchable(`hostile-${place}`, {title: text, body: Array.from({length: 400}, (_, i) => `${text}${i}`).join(' ')}),
    );
    const site = SearchSite.of(documents);
    for (const path of site.files.keys()) assert.match(path, /^v1\/search\/[a-z]+(\/[a-z0-9.-]+)?\.json$/);
    const names = [...site.files.keys()].map((path) => path.split('/').at(-1)!);
    assert.ok(!names.some((name) => /^(con|prn|aux|nul|com\d|lpt\d)\./i.test(name)));
    for (const {text} of HOSTILE_STRINGS) {
      const [word] = searchWords(text).filter((one) => one.length > 3);
      if (word) assert.deepEqual((await site.ids(word)).sort(), readAll(documents, word), word);
    }
  });

  it('searches for hostile texts without harm', async () => {
    const site = SearchSite.of([searchable('a', {title: 'moss'})]);
    for (const {name, text} of HOSTILE_STRINGS) assert.ok((await site.search(text)).found.length >= 0, name);
    for (const text of ['', ' ', '-', '"', '../..']) assert.equal((await site.search(text)).found.length, 0, text);
  });

  for (const [what, manifest] of [
    ['of another version', {version: 1, documents: 3, pageSize: 10, shards: ['s-l']}],
    ['that is null', null],
    ['that is a list', []],
    ['without keys', {version: 2, documents: 3, pageSize: 10}],
  ] as const)
    it(`is refused as invalid ${what}`, async () => {
      const site = new SearchSite(new Map([['v1/search/index.json', JSON.stringify(manifest)]]));
      await assert.rejects(site.search('moss'), (error) => error instanceof LoadError && error.kind === 'invalid');
    });

  it('is refused as invalid where a file holds something else', async () => {
    const site = SearchSite.of([searchable('a', {title: 'moss'})]);
    for (const file of [{}, null, 7, [1, 2]]) {
      const broken = new Map([...site.files, ['v1/search/words/-.json', JSON.stringify(file)] as const]);
      await assert.rejects(
        new SearchSite(broken).search('moss'),
        (error) => error instanceof LoadError && error.kind === 'invalid',
      );
    }
  });

  it('finds nothing beyond its end where its files are of two publishings', async () => {
    const newer = SearchSite.of([searchable('a', {title: 'moss'}), searchable('b', {title: 'moss'})]);
    const older = SearchSite.of([searchable('a', {title: 'moss'})]);
    const mixed = new Map([
      ...newer.files,
      ['v1/search/index.json', older.files.get('v1/search/index.json')!] as const,
    ]);
    assert.deepEqual(await new SearchSite(mixed).ids('moss'), ['a']);
  });

  it('knows every status of a paper', async () => {
    const site = SearchSite.of(PAPER_STATUSES.map((status) => searchable(status, {body: 'moss'}, {status})));
    assert.deepEqual((await site.ids('moss', {soundness: 'sound'})).sort(), ['corrected', 'ok']);
    assert.equal((await site.ids('moss', {soundness: 'not-retracted'})).includes('retracted'), false);
  });
});
