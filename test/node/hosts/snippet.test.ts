import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PAPER_STATUSES} from '../../../src/article/article.js';
import type {Article} from '../../../src/article/article.js';
import {cardHeight} from '../../../src/hosts/card-height.js';
import {reservedHeight} from '../../../src/hosts/reserved-height.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {htmlSnippet} from '../../helpers/html-snippet.js';
import {article} from '../fixtures/documents.js';
import {assertInert, attribute, elements, named, outline, parsePart, textOf} from '../fixtures/html.js';
import type {Element} from '../fixtures/html.js';
import {inTimeZone, TIME_ZONES} from '../fixtures/time-zones.js';

const SITE = 'https://site.example/';
const snippet = (document: Article): string => htmlSnippet(document, {site: SITE});

/** The element with that name, which must be the only one. */
function only(source: string, name: string): Element {
  const found = named(parsePart(source), name);
  assert.equal(found.length, 1);
  return found[0]!;
}

const SHAPE = [
  'script[type][src][crossorigin][referrerpolicy]',
  'ms-research-card[article][style]',
  'blockquote[lang]',
  'p',
  'strong',
  'p',
  'p',
  'a[href]',
];
const IN_ORDER = article({'paper.status': 'ok'});

describe('htmlSnippet', () => {
  it('is one script tag and one element with the text in it', () => {
    assert.deepEqual(outline(parsePart(snippet(IN_ORDER))), SHAPE);
    assertInert(parsePart(snippet(IN_ORDER)), {scripts: 1});
  });

  it('loads the script without sending anything along', () => {
    const script = only(snippet(IN_ORDER), 'script');
    assert.equal(attribute(script, 'src'), `${SITE}widgets/1/ms-research.js`);
    assert.equal(attribute(script, 'type'), 'module');
    assert.equal(attribute(script, 'crossorigin'), '');
    assert.equal(attribute(script, 'referrerpolicy'), 'no-referrer');
    assert.equal(textOf(script), '');
  });

  it('names the summary and reserves its height', () => {
    const card = only(snippet(IN_ORDER), 'ms-research-card');
    assert.equal(attribute(card, 'article'), IN_ORDER.id);
    assert.ok(attribute(card, 'style')!.includes(`min-height: ${reservedHeight(IN_ORDER)}`));
  });

  it('says how much the card is to show, where that is not the usual', () => {
    for (const depth of ['short', 'full'] as const) {
      const card = only(htmlSnippet(IN_ORDER, {site: SITE, depth}), 'ms-research-card');
      assert.equal(attribute(card, 'depth'), depth);
      assert.ok(attribute(card, 'style')!.includes(`min-height: ${reservedHeight(IN_ORDER, depth)}`));
    }
    assert.equal(attribute(only(snippet(IN_ORDER), 'ms-research-card'), 'depth'), undefined);
  });

  it('closes every tag by an end tag, since no element of ours may close itself', () => {
    const source = snippet(IN_ORDER);
    assert.doesNotMatch(source, /\/>/);
    const opened = [...source.matchAll(/<([a-z-]+)/g)].map(([, name]) => name).sort();
    const closed = [...source.matchAll(/<\/([a-z-]+)>/g)].map(([, name]) => name).sort();
    assert.deepEqual(closed, opened);
  });

  it('ends with the day and a link to the page', () => {
    const last = elements(only(snippet(IN_ORDER), 'blockquote'))
      .filter(({tagName}) => tagName === 'p')
      .at(-1)!;
    const page = `${SITE}articles/${IN_ORDER.id}/`;
    assert.equal(textOf(last), `As of 1 December 2026. Check for corrections: ${page}`);
    assert.equal(attribute(named(last, 'a')[0]!, 'href'), page);
  });

  it('gives the day of the summary where it was never changed, in every zone', () => {
    for (const zone of TIME_ZONES)
      inTimeZone(zone, () => assert.match(snippet(article({updated: undefined})), /As of 23 November 2026\. /));
  });

  for (const status of PAPER_STATUSES)
    it(`${status === 'ok' ? 'is silent on' : 'says above the takeaway'} that the paper is ${status}`, () => {
      const document = article({'paper.status': status, 'ratings.credibility.value': 0});
      const lines = named(parsePart(snippet(document)), 'p').map(textOf);
      assert.equal(lines[0], document.title);
      assert.equal(lines.at(-2), document.takeaway);
      assert.equal(lines.length, status === 'ok' ? 3 : 4);
      if (status === 'retracted')
        assert.match(lines[1]!, /^This paper was retracted\. Its results must not be relied on\./);
    });

  for (const {name, text} of HOSTILE_STRINGS)
    it(`lets ${name} be nothing but text`, () => {
      const document = article({'paper.status': 'ok', title: `T ${text}`, takeaway: `K ${text}`});
      const part = parsePart(snippet(document));
      assert.deepEqual(outline(part), SHAPE);
      assertInert(part, {scripts: 1});
      assert.equal(textOf(named(part, 'script')[0]!), '');
      assert.match(
        textOf(named(part, 'blockquote')[0]!).trim(),
        /As of 1 December 2026\. Check for corrections: https:\S+$/,
      );
    });

  it("lets the site's address not break out of its attributes", () => {
    const part = parsePart(htmlSnippet(IN_ORDER, {site: 'https://site.example/"><script>x</script>/'}));
    assert.deepEqual(outline(part), SHAPE);
  });
});

describe('reservedHeight', () => {
  const LENGTH = /^max\((\d+)px, calc\((\d+)px - (\d+)vw\)\)$/;

  /** The length in CSS pixels in a viewport of some width. */
  function heightAt(document: Article, viewport: number): number {
    const [, least, atZero, slope] = LENGTH.exec(reservedHeight(document))!.map(Number) as [
      number,
      number,
      number,
      number,
    ];
    return Math.max(least, atZero - (slope * viewport) / 100);
  }

  it('is what the card is estimated to take on a phone and on a wide page', () => {
    // Whole vw units: half of one is up to 4 px in 752.
    assert.ok(Math.abs(heightAt(IN_ORDER, 360) - cardHeight(IN_ORDER, 328)) <= 2.5);
    assert.ok(Math.abs(heightAt(IN_ORDER, 752) - cardHeight(IN_ORDER, 720)) <= 4.5);
    assert.equal(heightAt(IN_ORDER, 1920), cardHeight(IN_ORDER, 720));
  });

  it('never grows with the width', () => {
    for (let viewport = 320; viewport < 1400; viewport += 20)
      assert.ok(heightAt(IN_ORDER, viewport + 20) <= heightAt(IN_ORDER, viewport));
  });
});

describe('cardHeight', () => {
  it('is a whole number of pixels above none', () => {
    for (const width of [280, 328, 519, 520, 720]) {
      const height = cardHeight(IN_ORDER, width);
      assert.ok(Number.isInteger(height) && height > 300, String(height));
    }
  });

  for (const [name, change] of [
    ['takeaway', {takeaway: 'word '.repeat(200)}],
    ['title', {title: 'word '.repeat(60)}],
    ['section', {'sections.1.body.0.children.0.value': 'word '.repeat(400)}],
    [
      'list of topics',
      {topics: Array.from({length: 12}, (_, index) => ({id: `t${index}`, label: 'A rather long topic'}))},
    ],
  ] as const)
    it(`grows with a longer ${name}`, () => {
      for (const width of [328, 720])
        assert.ok(
          cardHeight(article({'paper.status': 'ok', ...change}), width) > cardHeight(IN_ORDER, width),
          String(width),
        );
    });

  it('grows with the depth', () => {
    for (const width of [328, 720])
      assert.ok(
        cardHeight(IN_ORDER, width, 'short') < cardHeight(IN_ORDER, width, 'detail') &&
          cardHeight(IN_ORDER, width, 'detail') < cardHeight(IN_ORDER, width, 'full'),
      );
  });

  it('has room for a banner', () =>
    assert.ok(cardHeight(article({'paper.status': 'corrected'}), 328) > cardHeight(IN_ORDER, 328)));

  it('is greater on narrow cards', () => assert.ok(cardHeight(IN_ORDER, 328) > cardHeight(IN_ORDER, 720)));
});
