import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {render, renderElement, renderStream} from '../../../src/server/index.js';
import type {RenderOptions} from '../../../src/server/index.js';
import type {Json} from '../../fixtures/article.js';
import {withValue} from '../../fixtures/article.js';
import {articleDocument, feedDocument, feedItem, withdrawnDocument, WORDS} from '../../fixtures/browser-documents.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {filledWith} from '../../browser/shared/marked-document.js';
import {assertInert, attribute, elements, named} from '../fixtures/html.js';
import {TIME_ZONES} from '../fixtures/time-zones.js';
import {markupOf, readDrawn, shownParts, shownWords, wordsOf} from './drawn.js';

const URL_OF_PAGE = 'https://library.example/articles/light-and-sleep/';
const PAGE: RenderOptions = {url: URL_OF_PAGE, language: 'en', styles: {folder: '/css/'}};
const SRC = 'https://library.example/v1/articles/light-and-sleep.json';

const list = (): Json => feedDocument({items: [{...feedItem(1), image: 'https://library.example/1.svg'}]});
const draw = async (json: unknown = articleDocument(), options: RenderOptions = {}) =>
  readDrawn(await render(json, {...PAGE, ...options}));
const host = (root: ReturnType<typeof readDrawn>) => elements(root)[0]!;
const given = (root: ReturnType<typeof readDrawn>): {data: Json; time: number} =>
  JSON.parse(attribute(host(root), 'data-ms-given')!) as {data: Json; time: number};

const {fetch} = globalThis;
before(() => {
  globalThis.fetch = () => assert.fail('a server asks for nothing');
});
after(() => {
  globalThis.fetch = fetch;
});

describe('render', () => {
  const DEPTHS = {
    short: [
      ['takeaway', 'applicability', 'ratings', 'details'],
      ['section', 'glossary', 'topics', 'questions', 'copy'],
    ],
    detail: [
      ['takeaway', 'section', 'numbers', 'glossary', 'topics', 'details'],
      ['questions', 'copy'],
    ],
    full: [['takeaway', 'section', 'numbers', 'glossary', 'topics', 'questions', 'details', 'copy'], []],
  } as const;
  for (const [depth, [shown, hidden]] of Object.entries(DEPTHS))
    it(`draws a card of depth ${depth} whole, with the elements inside it`, async () => {
      const root = await draw(articleDocument(), {attributes: {depth}});
      assert.equal(attribute(host(root), 'depth'), depth);
      for (const part of shown) assert.ok(shownParts(root, part).length, part);
      for (const part of hidden) assert.equal(shownParts(root, part).length, 0, part);
      assert.equal(wordsOf(shownParts(root, 'title')[0]!), WORDS.title);
      assert.equal(shownParts(root, 'bars').length, 2);
      assert.match(shownWords(root), /Credibility 3\.5 of 5: randomised trial/);
      assert.match(shownWords(root), /Ada Ek, Ib Bo, Cy Li, The Light Group/);
    });

  it('writes attributes as they are given: texts, numbers, and true as one without a value', async () => {
    const attributes = {lang: 'en', 'heading-level': 4, tools: true, related: false, sections: undefined, class: 'a"b'};
    const root = await draw(articleDocument(), {attributes});
    const written = host(root).attrs.filter(({name}) => name !== 'data-ms-given');
    assert.deepEqual(
      written.map(({name, value}) => [name, value]),
      [
        ['lang', 'en'],
        ['heading-level', '4'],
        ['tools', ''],
        ['class', 'a"b'],
      ],
    );
    assert.equal(shownParts(root, 'title')[0]!.tagName, 'h4');
    assert.equal(named(root, 'ms-reading-tools').length, 1);
  });

  it('carries the document along, with absolute addresses and the time, for the page to go on with', async () => {
    const time = new Date('2026-11-23T12:00:00Z');
    const {data, time: written} = given(await draw(articleDocument(), {attributes: {src: SRC}, time}));
    assert.equal(written, time.getTime());
    assert.equal(data.url, 'https://library.example/articles/light-and-sleep/');
    assert.equal(data.related, 'https://library.example/v1/related/light-and-sleep.json');
    assert.equal(data.title, WORDS.title);
  });

  it('reads a document from its own address where the element names one, else from the page', async () => {
    const settings = {base: 'https://other.example/library'};
    const at = (options: RenderOptions): Promise<unknown> =>
      draw(articleDocument(), options).then((root) => given(root).data.url);
    assert.equal(await at({attributes: {src: '/a/b/c.json'}}), 'https://library.example/articles/light-and-sleep/');
    assert.equal(
      await at({attributes: {article: 'x'}, settings}),
      'https://other.example/library/articles/light-and-sleep/',
    );
    assert.equal(await at({url: 'https://x.example/a/b/'}), 'https://x.example/articles/light-and-sleep/');
  });

  it('says of a retracted paper what a card says', async () => {
    const root = await draw(
      withValue(withValue(articleDocument(), 'paper.status', 'retracted'), 'ratings.credibility.value', 0),
    );
    const [banner] = shownParts(root, 'banner');
    assert.match(wordsOf(banner!), /^This paper was retracted/);
  });

  it('draws the notice in the place of a summary that was taken back', async () => {
    const root = await draw(withdrawnDocument());
    assert.match(wordsOf(shownParts(root, 'banner')[0]!), /21 November 2026\. A number was wrong\./);
    assert.equal(shownParts(root, 'takeaway').length, 0);
  });

  it('keeps to the settings around', async () => {
    const ruledOut = await draw(articleDocument(), {settings: {'min-credibility': '5'}});
    assert.equal(shownParts(ruledOut, 'takeaway').length, 0);
    assert.equal(shownParts(ruledOut, 'message').length, 1);
    const off = await draw(articleDocument(), {settings: {off: ''}});
    assert.equal(shownParts(off, 'base').length, 0);
    const dark = await draw(articleDocument(), {settings: {theme: 'dark'}});
    assert.equal(attribute(shownParts(dark, 'base')[0]!, 'class'), 'base dark');
  });

  it('speaks the language of the page, and of the element before that', async () => {
    const german = await draw(articleDocument(), {language: 'de-CH'});
    assert.match(shownWords(german), /Mehr Einzelheiten/);
    assert.equal(attribute(shownParts(german, 'base')[0]!, 'lang'), 'de-CH');
    const arabic = await draw(articleDocument({language: 'ar'}), {attributes: {lang: 'ar'}, language: 'de'});
    assert.equal(attribute(shownParts(arabic, 'base')[0]!, 'dir'), 'rtl');
    assert.equal(attribute(named(arabic, 'article')[0]!, 'dir'), 'rtl');
    const unknown = await draw(articleDocument(), {language: 'xx'});
    assert.match(shownWords(unknown), /More details/);
  });

  it('draws many at once, each in its own language', async () => {
    const languages = ['de', 'fr', 'en', 'ar', 'pl', 'es', 'nl', 'it', 'pt'];
    const alone: string[] = [];
    const time = new Date(0);
    for (const language of languages) alone.push(await render(articleDocument(), {...PAGE, language, time}));
    const atOnce = languages.map((language) => render(articleDocument(), {...PAGE, language, time}));
    assert.deepEqual(await Promise.all(atOnce), alone);
    assert.equal(new Set(alone).size, languages.length);
  });

  it('gives the same HTML for the same time, wherever the server stands', async () => {
    const time = new Date('2026-11-23T00:30:00Z');
    const drawn: string[] = [];
    const {TZ} = process.env;
    for (const zone of TIME_ZONES) {
      process.env.TZ = zone;
      drawn.push(await render(articleDocument(), {...PAGE, time}));
    }
    process.env.TZ = TZ;
    assert.equal(new Set(drawn).size, 1);
    assert.match(drawn[0]!, /on 23 November 2026/);
  });

  it('draws related articles from a list that it is given, and leaves those that it is not given to the page', async () => {
    const root = await draw(articleDocument(), {attributes: {related: true}, related: list()});
    const [related] = named(root, 'ms-related-list');
    assert.match(attribute(related!, 'data-ms-given')!, /"Summary number 1"/);
    assert.equal(shownParts(root, 'item').length, 1);
    const without = await draw(articleDocument(), {attributes: {related: true}});
    assert.equal(shownParts(without, 'item').length, 0);
    assert.equal(shownParts(without, 'skeleton').length, 1);
    assert.match(shownWords(without), /Understanding MS research/);
  });

  it('takes over what stands inside the tag', async () => {
    const root = await draw(articleDocument(), {inside: '<p slot="note">Of the page</p>'});
    const [note] = named(root, 'p').filter((element) => attribute(element, 'slot') === 'note');
    assert.equal(wordsOf(note!), 'Of the page');
  });

  it('comes piece by piece as it comes whole', async () => {
    const options = {...PAGE, time: new Date(0), attributes: {depth: 'full'}};
    const pieces: string[] = [];
    for await (const piece of renderStream(articleDocument(), options)) pieces.push(String(piece));
    assert.ok(pieces.length > 1);
    assert.equal(pieces.join(''), await render(articleDocument(), options));
  });
});

describe('render refuses', () => {
  for (const [name, document, options, message] of [
    ['what is no document', {}, {}, /^https:\S+: \$\.version: expected 1$/],
    ['a document without a title', articleDocument({title: 7}), {}, /\$\.title: expected text/],
    ['nothing', null, {}, /\$: expected/],
    ['an attribute that is none', articleDocument(), {attributes: {'a b': 'c'}}, /^attributes: "a b" is no name/],
    ['an attribute that is markup', articleDocument(), {attributes: {'x><b': ''}}, /is no name of an attribute$/],
    ['a list that is none', articleDocument(), {related: {items: 3}}, /\$\.\w+: expected/],
    [
      'a relative address without that of the page',
      articleDocument(),
      {url: undefined, attributes: {src: 'a.json'}},
      /^attributes\.src: a\.json: expected an absolute address/,
    ],
  ] as [string, unknown, RenderOptions, RegExp][])
    it(name, async () => {
      await assert.rejects(() => render(document, {...PAGE, ...options}), {message});
      assert.throws(() => renderStream(document, {...PAGE, ...options}), {message});
    });

  it('an element that is none of ours, one that needs script, and data for one that shows none', async () => {
    for (const tag of ['script', 'ms-research-search', 'ms-reading-tools'])
      await assert.rejects(() => renderElement(tag as never), {
        message: new RegExp(`^<${tag}>: expected one of ms-rating`),
      });
    await assert.rejects(() => renderElement('ms-research-note', {data: {}}), {name: 'TypeError'});
  });
});

describe('renderElement', () => {
  const element = async (...args: Parameters<typeof renderElement>) =>
    readDrawn(await renderElement(args[0], {...PAGE, ...args[1]}));
  const {ratings, topics} = articleDocument() as {ratings: Json; topics: Json[]};

  it('draws a rating with its reasons, or from attributes', async () => {
    const root = await element('ms-rating', {data: ratings.credibility});
    assert.match(shownWords(root), /Credibility 3\.5 of 5: randomised trial/);
    assert.match(shownWords(root), /\+3\.5 A randomised trial: chance decided/);
    const bare = await element('ms-rating', {attributes: {value: 4, kind: 'interest'}});
    assert.match(shownWords(bare), /Interest 4 of 5/);
  });

  it('draws topics as links, and no address that is none', async () => {
    const data = topics.map((topic) => ({...topic, url: 'https://library.example/topics/sleep/'}));
    const root = await element('ms-topic-tags', {data});
    assert.deepEqual(shownParts(root, 'tag').map(wordsOf), ['Sleep', 'Clinical trials']);
    await assert.rejects(() => element('ms-topic-tags', {data: [{id: 'a', label: 'A', url: 'javascript:alert(1)'}]}));
  });

  for (const tag of ['ms-related-list', 'ms-research-feed'] as const)
    it(`draws the items of a ${tag}`, async () => {
      const root = await element(tag, {data: list()});
      assert.deepEqual(shownParts(root, 'name').map(wordsOf), ['Summary number 1']);
      assert.match(shownWords(root), /Same topic: Sleep/);
    });

  it('draws the note', async () => {
    assert.match(shownWords(await element('ms-research-note')), /^Understanding MS research Studies differ/);
  });

  it('draws what waits for its document as it waits', async () => {
    const root = await element('ms-research-card', {attributes: {src: SRC}, inside: '<p>Of the page</p>'});
    assert.equal(shownParts(root, 'skeleton').length, 1);
    assert.equal(attribute(host(root), 'data-ms-given'), undefined);
  });
});

describe('hostile texts', async () => {
  const harmless = markupOf(
    await draw(filledWith(articleDocument(), 'x'), {
      attributes: {depth: 'full', related: true},
      related: filledWith(list(), 'x'),
    }),
  );

  for (const {name, text} of HOSTILE_STRINGS)
    it(`${name} adds nothing to what is drawn`, async () => {
      const attributes = {depth: 'full', related: true, title: text};
      const root = await draw(filledWith(articleDocument(), text), {
        attributes,
        related: filledWith(list(), text),
        language: text,
      });
      assert.deepEqual(
        [...markupOf(root)].filter((name) => !harmless.has(name)),
        ['ms-research-card title'],
      );
      assert.equal(named(root, 'ms-research-card').length, 1);
      for (const element of elements(root))
        for (const {name, value} of element.attrs)
          if (name === 'href' || name === 'src') assert.match(value, /^(?:https?:|mailto:|\/css\/)/);
    });

  it('nothing that is drawn runs', async () => {
    const root = readDrawn(await render(articleDocument(), {...PAGE, attributes: {depth: 'full'}}));
    assertInert(root, {drawings: true});
  });
});
