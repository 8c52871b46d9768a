import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {HtmlValidate} from 'html-validate';

import type {ArticleDocument} from '../../../src/article/parse-article.js';
import {embedPage} from '../../../src/node/publish/pages/embed-page.js';
import {article as shown, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {article} from '../fixtures/documents.js';
import {attribute, elements, named, parsePage} from '../fixtures/html.js';
import {markupOf, readDrawn, shownParts, shownWords, wordsOf} from '../server/drawn.js';

const CONFIG = {site: 'https://site.example/base/', title: 'A library', language: 'en'} as Parameters<
  typeof embedPage
>[1];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'require-sri': 'off',
    // Without it, one engine reads no list where the dots are gone.
    'no-redundant-role': 'off',
    // The title stands twice: in the card's shadow tree, and in the plain text that shows where there is none.
    'heading-level': ['error', {allowMultipleH1: true}],
  },
});

function problems(source: string): string[] {
  const {results} = validator.validateStringSync(source);
  return results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line}: ${ruleId}: ${message}`));
}

const page = (document: ArticleDocument = article()): Promise<string> => embedPage(document, CONFIG);

describe('the page for frames', () => {
  it('is valid, accessible HTML', async () => {
    assert.deepEqual(problems(await page()), []);
    assert.deepEqual(problems(await page(shown(withdrawnDocument()))), []);
  });

  it('holds the card before any script runs, and the summary as plain HTML inside it', async () => {
    const source = await page();
    const drawn = readDrawn(source);
    assert.equal(wordsOf(shownParts(drawn, 'title')[0]!), article().title);
    // Shadow trees are none of the page's own elements.
    const [title, ...more] = named(parsePage(source), 'h1');
    assert.equal(wordsOf(title!), article().title);
    assert.equal(more.length, 0);
    const [note] = elements(drawn).filter((element) => attribute(element, 'slot') === 'note');
    assert.match(
      wordsOf(note!),
      /Check for corrections: https:\/\/site\.example\/base\/articles\/sleep-and-fatigue\/$/,
    );
  });

  it('speaks the language of its summary', async () => {
    const source = await page(article({language: 'ar'}));
    assert.equal(attribute(named(parsePage(source), 'html')[0]!, 'dir'), 'rtl');
    assert.equal(attribute(shownParts(readDrawn(source), 'base')[0]!, 'dir'), 'rtl');
  });

  it('says that a summary was taken back', async () => {
    const drawn = readDrawn(await page(shown(withdrawnDocument())));
    assert.match(wordsOf(shownParts(drawn, 'banner')[0]!), /A number was wrong\./);
  });

  it('tells the day of its summary, not that of the publisher', async () => {
    const drawn = readDrawn(await page(article({updated: '2026-12-01'})));
    const given = attribute(named(drawn, 'ms-research-card')[0]!, 'data-ms-given')!;
    assert.equal((JSON.parse(given) as {time: number}).time, Date.UTC(2026, 11, 1));
    const {withdrawn} = withdrawnDocument() as {withdrawn: {date: string}};
    assert.match(await page(shown(withdrawnDocument())), new RegExp(`"time":${Date.parse(withdrawn.date)}}`));
  });

  it('asks its own site alone, and holds no inline style', async () => {
    const drawn = readDrawn(await page());
    for (const element of elements(drawn)) {
      assert.ok(element.tagName !== 'style' && attribute(element, 'style') === undefined);
      const isLoaded =
        element.tagName === 'script' || ['stylesheet', 'preload', 'icon'].includes(attribute(element, 'rel') ?? '');
      if (isLoaded)
        assert.match(attribute(element, 'src') ?? attribute(element, 'href')!, /^\.\.\/\.\.\/(?:assets|widgets)\//);
    }
  });

  it('asks early for every style sheet of what it holds', async () => {
    const links = named(readDrawn(await page()), 'link');
    const addresses = (rel: string): Set<string> =>
      new Set(
        links
          .filter((link) => attribute(link, 'rel') === rel && /\.css$/.test(attribute(link, 'href')!))
          .map((link) => attribute(link, 'href')!)
          .filter((address) => address.includes('/widgets/')),
      );
    assert.deepEqual(addresses('preload'), addresses('stylesheet'));
    assert.equal(addresses('preload').size, 3);
  });

  it('shows hostile texts as mere text', async () => {
    const harmless = markupOf(readDrawn(await page(article({title: 'x', takeaway: 'x'}))));
    for (const {name, text} of HOSTILE_STRINGS) {
      if (!text.trim()) continue;
      const drawn = readDrawn(await page(article({title: text, takeaway: text})));
      assert.deepEqual(
        [...markupOf(drawn)].filter((markup) => !harmless.has(markup)),
        [],
        name,
      );
      assert.ok(shownWords(drawn).length > 0);
    }
  });
});
