import assert from 'node:assert/strict';
import {statSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';

import type {Browser, Page} from 'playwright-core';
import sharp from 'sharp';

import {launchBrowser, openPage, takeScreenshot} from '../helpers/page.js';
import {startDemo} from './demo-server.js';
import type {DemoServer} from './demo-server.js';

let demo: DemoServer;
let browser: Browser;

before(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
after(async () => {
  demo.stop();
  await browser.close();
});

const DEPTHS = ['short', 'detail', 'full'] as const;
/** Theme -> the device's own colours. `auto` follows the device, so it is shown on a dark one. */
const THEMES = {light: 'light', dark: 'light', calm: 'light', contrast: 'light', auto: 'dark'} as const;
/** Colours that the card's ground takes, by theme. */
const GROUNDS = {
  light: 'rgb(255, 255, 255)',
  dark: 'rgb(27, 32, 35)',
  calm: 'rgb(245, 238, 225)',
  contrast: 'rgb(255, 255, 255)',
  auto: 'rgb(27, 32, 35)',
} as const;

/** Contact sheets: the window's width, the page's language and direction, and the width at which each card is shown. */
const SHEETS = [
  {name: 'gallery-desktop', width: 1280, page: 'lang="en"', shown: 310},
  {name: 'gallery-phone', width: 360, page: 'lang="en"', shown: 180},
  {name: 'gallery-rtl', width: 1280, page: 'lang="ar" dir="rtl"', shown: 310},
] as const;

const MOST_BYTES = 600_000;

interface Cell {
  readonly caption: string;
  readonly height: number;
  readonly png: Buffer;
}

const host = (page: string): string => `<!doctype html><html ${page}><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Gallery</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles/plain.css">
<script type="module" src="/widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer"></script>
<main><ms-research-card article="tolebrutinib-progressive-ms" tools></ms-research-card></main>`;

/** The card in one theme at one depth, with a little of the page around it. */
async function cell(page: Page, theme: keyof typeof THEMES, depth: string): Promise<Cell> {
  await page.emulateMedia({colorScheme: THEMES[theme]});
  const card = page.locator('ms-research-card');
  await card.evaluate(
    async (element, [theme, depth]) => {
      Object.assign(element, {theme, depth});
      await (element as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
    },
    [theme, depth] as const,
  );
  const ground = await card.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
  assert.equal(ground, GROUNDS[theme], theme);
  const {x, y, width, height} = (await card.boundingBox())!;
  const scrolled = await page.evaluate(() => scrollY);
  const clip = {x: x - 16, y: y + scrolled - 16, width: width + 32, height: height + 32};
  const png = await page.screenshot({fullPage: true, clip, animations: 'disabled', caret: 'hide'});
  return {caption: `${theme}, ${depth}${theme === 'auto' ? ', on a dark device' : ''}`, height, png};
}

/** One page with all cards of a sheet: a column for each theme, a row for each depth. */
async function contactSheet(cells: readonly Cell[], shown: number): Promise<string> {
  const figures = await Promise.all(
    cells.map(async ({caption, png}) => {
      const small = await sharp(png).resize({width: shown}).png().toBuffer();
      const source = `data:image/png;base64,${small.toString('base64')}`;
      return `<figure><figcaption>${caption}</figcaption><img width="${shown}" src="${source}"></figure>`;
    }),
  );
  return `<!doctype html><meta charset="utf-8"><style>
body { display: grid; grid-template-columns: repeat(${Object.keys(THEMES).length}, ${shown}px); gap: 16px; width: max-content; margin: 16px; font: 15px sans-serif; color: #000; background: #fff }
figure { margin: 0 } figcaption { margin-bottom: 6px } img { display: block; outline: 1px solid #ccc }</style>${figures.join('')}`;
}

describe('the card at every depth in every theme', () => {
  for (const {name, width, page: attributes, shown} of SHEETS) {
    it(`is drawn as ${name}`, async () => {
      const {page, problems} = await openPage(browser, 'about:blank', {viewport: {width, height: 900}});
      await page.route(`${demo.site}gallery`, (route) =>
        route.fulfill({contentType: 'text/html', body: host(attributes)}),
      );
      await page.goto(`${demo.site}gallery`);
      await page.locator('ms-research-card:state(ready)').waitFor();
      // The code for the paper's record and for the tools comes after the card, once for all depths and themes.
      await page.locator('ms-research-card').evaluate((element) => element.setAttribute('depth', 'full'));
      await page.locator('ms-research-card [part~="copy"]').waitFor();
      await page.locator('ms-reading-tools [part="base"]').waitFor();
      const cells: Cell[] = [];
      for (const depth of DEPTHS)
        for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) cells.push(await cell(page, theme, depth));
      assert.deepEqual(problems, []);
      // Each depth shows more than the one before, in every theme.
      const themes = Object.keys(THEMES).length;
      for (const [index, {caption, height}] of cells.slice(themes).entries())
        assert.ok(height > cells[index]!.height, `${caption} is ${height} px tall, and ${cells[index]!.caption} too`);

      await page.emulateMedia({colorScheme: 'light'});
      await page.setViewportSize({width: (shown + 16) * themes + 16, height: 900});
      await page.setContent(await contactSheet(cells, shown));
      const path = await takeScreenshot(page, name);
      writeFileSync(path, await sharp(path).png({palette: true, colours: 64, dither: 0}).toBuffer());
      const {size} = statSync(path);
      assert.ok(size > 50_000 && size < MOST_BYTES, `${name} has ${size} bytes`);
      await page.context().close();
    });
  }
});
