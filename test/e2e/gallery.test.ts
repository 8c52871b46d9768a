import assert from 'node:assert/strict';
import {statSync} from 'node:fs';
import {describe, it} from 'node:test';

import type {Page} from 'playwright-core';
import sharp from 'sharp';

import {openPage, screenshotPath} from '../helpers/page.js';
import {browser, demo} from './running-demo.js';

const DEPTHS = ['short', 'detail', 'full'] as const;
type Depth = (typeof DEPTHS)[number];

/** Theme -> the device's own colours. `auto` follows the device, so it is shown on a dark one. */
const THEMES = {light: 'light', dark: 'light', calm: 'light', contrast: 'light', auto: 'dark'} as const;
type Theme = keyof typeof THEMES;

/** Colours that the card's ground takes, by theme. */
const GROUNDS: Record<Theme, string> = {
  light: 'rgb(255, 255, 255)',
  dark: 'rgb(27, 32, 35)',
  calm: 'rgb(245, 238, 225)',
  contrast: 'rgb(255, 255, 255)',
  auto: 'rgb(27, 32, 35)',
};

const DIRECTIONS = {ltr: 'lang="en"', rtl: 'lang="ar" dir="rtl"'} as const;
type Direction = keyof typeof DIRECTIONS;

const WIDTHS = [1280, 360] as const;
type Width = (typeof WIDTHS)[number];

/** One card, drawn. Every combination of theme, depth, width and direction is. */
interface Drawn {
  readonly theme: Theme;
  readonly depth: Depth;
  readonly width: Width;
  readonly direction: Direction;
  readonly height: number;
  /** Colour of the page around it, as CSS. */
  readonly page: string;
  readonly png: Buffer;
}

/**
 * The pictures that are kept, each with its cards from left to right. Cards longer than `tallest` fade out there; every card is at
 * its own size, so its text can be read.
 */
const PICTURES: Readonly<Record<string, {show(card: Drawn): boolean; tallest: number}>> = {
  'depths-desktop': {
    show: ({theme, width, direction}) => theme === 'light' && width === 1280 && direction === 'ltr',
    tallest: 5400,
  },
  'depths-phone': {
    show: ({theme, width, direction}) => theme === 'light' && width === 360 && direction === 'ltr',
    tallest: 5400,
  },
  ...Object.fromEntries(
    (['light', 'dark', 'calm', 'contrast'] as const).map((theme) => [`theme-${theme}`, pair(theme, 'ltr')]),
  ),
  'right-to-left-light': pair('light', 'rtl'),
  'right-to-left-dark': pair('dark', 'rtl'),
};

/** A desktop and a phone beside each other: in detail, and in short. */
function pair(theme: Theme, direction: Direction): (typeof PICTURES)[string] {
  const depths = {1280: 'detail', 360: 'short'};
  return {
    show: (card) => card.theme === theme && card.direction === direction && card.depth === depths[card.width],
    tallest: 1700,
  };
}

const MOST_BYTES = 400_000;

const host = (page: string): string => `<!doctype html><html ${page}><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Gallery</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles/plain.css">
<script type="module" src="/widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer"></script>
<main><ms-research-card article="tolebrutinib-progressive-ms" tools></ms-research-card></main>`;

/** A page's colours behind the card that fit its theme: those of plain.css, as the device asks for them. */
const pageScheme = (theme: Theme): 'dark' | 'light' => (theme === 'dark' ? 'dark' : THEMES[theme]);

/** The card in one theme at one depth, with a little of the page around it. */
async function draw(page: Page, theme: Theme, depth: Depth, width: Width, direction: Direction): Promise<Drawn> {
  const card = page.locator('ms-research-card');
  await page.emulateMedia({colorScheme: THEMES[theme]});
  await card.evaluate(
    async (element, [theme, depth]) => {
      Object.assign(element, {theme, depth});
      await (element as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
    },
    [theme, depth] as const,
  );
  const ground = await card.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
  assert.equal(ground, GROUNDS[theme], theme);
  await page.emulateMedia({colorScheme: pageScheme(theme)});
  const around = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const {height} = (await card.boundingBox())!;
  const png = await card.screenshot({animations: 'disabled', caret: 'hide'});
  return {theme, depth, width, direction, height, page: around, png};
}

/** The card in every theme at every depth, in a window of this width. */
async function drawAll(width: Width, direction: Direction): Promise<Drawn[]> {
  const {page, problems} = await openPage(browser, 'about:blank', {viewport: {width, height: 900}});
  await page.route(`${demo.site}gallery`, (route) =>
    route.fulfill({contentType: 'text/html', body: host(DIRECTIONS[direction])}),
  );
  await page.goto(`${demo.site}gallery`);
  await page.locator('ms-research-card:state(ready)').waitFor();
  // The code for the paper's record and for the tools comes after the card, once for all depths and themes.
  await page.locator('ms-research-card').evaluate((element) => element.setAttribute('depth', 'full'));
  await page.locator('ms-research-card [part~="copy"]').waitFor();
  await page.locator('ms-reading-tools [part="base"]').waitFor();
  const drawn: Drawn[] = [];
  for (const theme of Object.keys(THEMES) as Theme[])
    for (const depth of DEPTHS) drawn.push(await draw(page, theme, depth, width, direction));
  assert.deepEqual(problems, []);
  await page.context().close();
  return drawn;
}

/** Pixels around and between cards, and those over which a card that is cut fades out. */
const GAP = 24;
const FADE = 160;

/** The colour that a card fades into, from nothing at its top. */
const fade = (width: number, colour: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${FADE}">
<linearGradient id="fade" x2="0" y2="1"><stop stop-color="${colour}" stop-opacity="0"/><stop offset="1" stop-color="${colour}"/></linearGradient>
<rect width="${width}" height="${FADE}" fill="url(#fade)"/></svg>`);

/** Writes cards beside each other on their page's own colour, and returns the file's path. */
async function compose(name: string, cards: readonly Drawn[], tallest: number): Promise<string> {
  const background = cards[0]!.page;
  const layers = [];
  let [left, bottom] = [GAP, 0];
  for (const {png} of cards) {
    const {width, height} = await sharp(png).metadata();
    const shown = Math.min(height, tallest);
    layers.push({input: await sharp(png).extract({left: 0, top: 0, width, height: shown}).toBuffer(), left, top: GAP});
    if (shown < height) layers.push({input: fade(width, background), left, top: GAP + shown - FADE});
    left += width + GAP;
    bottom = Math.max(bottom, GAP + shown);
  }
  const path = screenshotPath(`${name}.png`);
  const flat = await sharp({create: {width: left, height: bottom + GAP, channels: 3, background}})
    .composite(layers)
    .png()
    .toBuffer();
  await sharp(flat).png({palette: true, colours: 128, dither: 0, compressionLevel: 9}).toFile(path);
  return path;
}

describe('the card at every depth in every theme', () => {
  const drawn: Drawn[] = [];

  for (const direction of Object.keys(DIRECTIONS) as Direction[]) {
    for (const width of WIDTHS) {
      it(`is drawn at ${width} px, ${direction}, and shows more at each depth`, async () => {
        const cards = await drawAll(width, direction);
        drawn.push(...cards);
        assert.equal(cards.length, 15);
        for (const [index, {theme, depth, height}] of cards.entries()) {
          const before = cards[index - 1];
          if (before?.theme !== theme) continue;
          assert.ok(height > before.height, `${theme}, ${depth} is ${height} px tall, and ${before.depth} too`);
        }
      });
    }
  }

  for (const [name, {show, tallest}] of Object.entries(PICTURES)) {
    it(`is kept as ${name}`, async () => {
      const cards = drawn.filter(show);
      assert.ok(cards.length >= 2, `${cards.length} cards`);
      const {size} = statSync(await compose(name, cards, tallest));
      assert.ok(size > 30_000 && size < MOST_BYTES, `${name} has ${size} bytes`);
    });
  }
});
