import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Resvg} from '@resvg/resvg-js';
import sharp from 'sharp';

import type {Article, PaperStatus} from '../../../src/article/article.js';
import {isWithdrawn, parseArticle} from '../../../src/article/parse-article.js';
import {cardSvg} from '../../../src/node/publish/cards/card-svg.js';
import {cardAlt} from '../../../src/node/publish/cards/content.js';
import {fontFile} from '../../../src/node/publish/cards/fonts.js';
import {fit} from '../../../src/node/publish/cards/lines.js';
import {cardPng} from '../../../src/node/publish/cards/render-card.js';
import {color} from '../../../src/node/publish/cards/colors.js';
import {contrast, parseHex} from '../../browser/shared/contrast.js';
import {articleJson} from '../../fixtures/article.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {assertGolden} from '../fixtures/golden.js';
import {PublishedSite, SAMPLE_LIBRARY} from '../fixtures/library.js';

const SITE = {title: 'A library', site: 'https://site.example/base/'};
const ARABIC = 'تولبروتينيب أبطأ تفاقم أحد أشكال التصلب المتعدد (MS) المترقي';

function article(changes: Partial<Article> = {}): Article {
  const result = parseArticle(articleJson());
  assert.ok(result.ok && !isWithdrawn(result.value));
  const {paper} = result.value;
  return {...result.value, paper: {...paper, status: 'ok'}, ...changes};
}

const withStatus = (status: PaperStatus): Article => {
  const {paper, ratings} = article();
  const value = status === 'retracted' ? 0 : 2.5;
  return article({paper: {...paper, status}, ratings: {...ratings, credibility: {...ratings.credibility, value}}});
};

/** Pixels of a card, three bytes each. */
async function pixels(svg: string): Promise<{at(x: number, y: number): string; opaque: boolean}> {
  const {data, info} = await sharp(await cardPng(svg))
    .toColourspace('srgb')
    .raw()
    .toBuffer({resolveWithObject: true});
  assert.deepEqual([info.width, info.height], [1200, 630]);
  const at = (x: number, y: number): string =>
    data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3).toString('hex');
  return {at, opaque: info.channels === 3};
}

/** What a reader sees: the words of the card in order. */
const words = (svg: string): string =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line]) => line).join(' ');

describe('a picture card', () => {
  it('is an opaque PNG of 1200 by 630, the same bytes each time', async () => {
    const svg = cardSvg(article(), SITE);
    const png = await cardPng(svg);
    assert.equal(Buffer.from(png).subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok((await pixels(svg)).opaque);
    assert.deepEqual(await cardPng(cardSvg(article(), SITE)), png);
  });

  it('says the title, the takeaway, who was studied, how far to trust it and whose it is', () => {
    const said = words(cardSvg(article(), SITE));
    for (const part of [
      'Research in plain words',
      'How sleep',
      'Better sleep',
      'Credibility',
      '2.5 of 5',
      'cohort study',
    ])
      assert.ok(said.includes(part), `${part} in ${said}`);
    assert.match(said, /A library · site\.example/);
  });

  for (const status of ['preprint', 'corrected', 'concern'] as const)
    it(`says first that the paper is "${status}", by a shape and in words`, () => {
      const [plain, marked] = [cardSvg(article(), SITE), cardSvg(withStatus(status), SITE)];
      assert.equal(marked.match(/<path transform/g)?.length, 1);
      assert.equal(plain.match(/<path transform/g), null);
      assert.match(words(marked), /This is a preprint\.|This paper was corrected\.|The journal has raised a concern/);
    });

  it('of a retracted paper says so above everything, and shows no rating, picture or takeaway', () => {
    const svg = cardSvg(withStatus('retracted'), SITE, {type: 'image/png', bytes: new Uint8Array([1])});
    assert.match(words(svg), /This paper was retracted\. Its results must not be relied on\./);
    assert.doesNotMatch(words(svg), /Credibility|of 5|Better sleep/);
    assert.doesNotMatch(svg, /<image/);
  });

  it('says that a language model drafted it and nobody reviewed it, and no more once somebody has', () => {
    const drafted = {languageModel: {}, reviews: []};
    assert.match(words(cardSvg(article({provenance: drafted}), SITE)), /Drafted by a language model\. Not reviewed/);
    const reviewed = {languageModel: {}, reviews: [{name: 'A. Clinician'}]};
    assert.doesNotMatch(words(cardSvg(article({provenance: reviewed}), SITE)), /Not reviewed/);
  });

  it('says "Not enough known" without bars where there is no rating', () => {
    const {ratings} = article();
    const svg = cardSvg(article({ratings: {credibility: {...ratings.credibility, value: null, reasons: []}}}), SITE);
    assert.match(words(svg), /Not enough known/);
    assert.doesNotMatch(svg, /stroke-width="2"/);
  });

  for (const [name, title] of [
    ['300 letters', 'Relapses and lesions and tablets '.repeat(10).slice(0, 300).trim()],
    ['one word', 'x'.repeat(300)],
    ['wide letters', 'WM'.repeat(150)],
    ['Arabic', `${ARABIC} `.repeat(6).trim()],
  ] as const)
    it(`keeps a title of ${name} inside its column`, async () => {
      const language = name === 'Arabic' ? 'ar' : 'en';
      const {at} = await pixels(cardSvg(article({title, language}), SITE));
      const margins =
        language === 'ar'
          ? [
              [1137, 1199],
              [377, 422],
            ]
          : [
              [0, 62],
              [778, 822],
            ];
      for (const [from, to] of margins)
        for (let x = from!; x <= to!; x += 3)
          for (let y = 0; y < 630; y += 2) assert.equal(at(x, y), at(from!, 0), `${x}, ${y}`);
    });

  it('ends a title that is too long with an ellipsis, at a word', () => {
    const svg = cardSvg(article({title: 'Relapses and lesions '.repeat(20).trim()}), SITE);
    assert.match(words(svg), /(?:Relapses|and|lesions)…/);
  });

  it('measures text as wide as it is drawn', () => {
    for (const [text, family] of [
      ['A daily tablet slowed AVATAR fluffy', 'Atkinson Hyperlegible Next'],
      [ARABIC, 'Noto Sans Arabic'],
    ] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><text x="9" y="99" font-family="${family}" font-weight="700" font-size="60">${text}</text></svg>`;
      const fontFiles = [fontFile(family, 700)];
      const drawn = new Resvg(svg, {font: {loadSystemFonts: false, fontFiles}}).getBBox()!.width;
      const room = (width: number): number => fit(text, width, [{size: 60, weight: 700, lines: 99}]).lines.length;
      assert.equal(room(drawn + 9), 1);
      assert.equal(room(drawn - 9), 2);
    }
  });

  it('runs from right to left in Arabic, with our words in Arabic', async () => {
    const svg = cardSvg(article({title: ARABIC, language: 'ar'}), SITE);
    assert.match(words(svg), /المصداقية/);
    assert.doesNotMatch(svg, /text-anchor="start"/);
    const {at} = await pixels(svg);
    assert.notEqual(at(10, 10), at(1190, 10), 'the panel stands at the left');
  });

  it('draws Greek letters, and leaves a title to the page where no font has its letters', () => {
    assert.match(words(cardSvg(article({title: 'Interferon-β in MS'}), SITE)), /Interferon-β in MS/);
    assert.match(words(cardSvg(article({title: 'Sleep 🧠 and MS'}), SITE)), /Sleep and MS/);
    const foreign = cardSvg(article({title: '多発性硬化症', language: 'ja'}), SITE);
    assert.match(words(foreign), /Research in plain words/);
    assert.doesNotMatch(foreign, /多/);
  });

  for (const {name, text} of HOSTILE_STRINGS)
    it(`takes ${name} for mere text`, async () => {
      const hostile = article({title: text, takeaway: text, provenance: {sample: true}});
      const svg = cardSvg(hostile, {...SITE, title: text}, undefined);
      const elements = new Set([...svg.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
      assert.deepEqual(
        [...elements].filter((tag) => !['svg', 'g', 'rect', 'path', 'text'].includes(tag!)),
        [],
      );
      // What draws it reads strict XML, and throws on anything else.
      assert.ok((await pixels(svg)).opaque);
    });

  it('has text of 28 pixels and more', () => {
    for (const status of ['ok', 'preprint', 'concern', 'retracted'] as const)
      for (const [, size] of cardSvg(withStatus(status), SITE).matchAll(/font-size="([\d.]+)"/g))
        assert.ok(Number(size) >= 28, size);
  });

  for (const [ink, ground] of [
    ['ink', 'quiet'],
    ['soft', 'quiet'],
    ['accent', 'quiet'],
    ['ink', 'tint'],
    ['soft', 'tint'],
    ['warn', 'warning'],
    ['sheet', 'warn'],
  ] as const)
    it(`sets ${ink} on ${ground} with a contrast of 4.5 and more`, () => {
      assert.ok(contrast(parseHex(color(ink)), parseHex(color(ground))) >= 4.5);
    });

  it('is told in words, a warning first', () => {
    assert.equal(cardAlt(article()), 'How sleep and tiredness go together. Credibility: 2.5 of 5: cohort study.');
    assert.equal(cardAlt(withStatus('retracted')), 'This paper was retracted. How sleep and tiredness go together.');
  });

  it('is drawn as it was drawn', async () => {
    await assertGolden('publish', 'cards', {
      'summary.svg': cardSvg(article(), SITE),
      'retracted-ar.svg': cardSvg({...withStatus('retracted'), title: ARABIC, language: 'ar'}, SITE),
    });
  });
});

describe('picture cards of the sample library', () => {
  it('are there for each summary, small enough to send', async (test) => {
    const {files} = await PublishedSite.publish(test, {content: SAMPLE_LIBRARY});
    const cards = Object.entries(files).filter(([path]) => path.startsWith('cards/'));
    assert.equal(cards.length, 22);
    for (const [path, bytes] of cards) assert.ok(bytes.length < 80_000, `${path}: ${bytes.length} bytes`);
  });
});
