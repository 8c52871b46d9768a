import {mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';

import type * as Axe from 'axe-core';
import {chromium} from 'playwright-core';
import sharp from 'sharp';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';

import {chromiumArgs, resolveChromium} from '../../tools/resolve-chromium.mjs';
import {projectRoot} from './project.js';

// Functions given to `page.evaluate` run in the page: they may hold no named inner function, since the test's compiler marks those
// with a helper of its own that the page does not have.

/** Starts Chromium: the machine's own, or the one that an npm package brings. Close it in `after`. */
export async function launchBrowser(): Promise<Browser> {
  const {executablePath} = await resolveChromium();
  return chromium.launch({executablePath, args: chromiumArgs});
}

export interface OpenPage {
  readonly page: Page;
  /** Warnings and errors of the console, exceptions nobody caught, and requests that failed, each as one line. */
  readonly problems: readonly string[];
  /** Addresses of all requests, in order. */
  readonly requests: readonly string[];
}

/** Opens an address in a browser profile of its own, and waits until its `load` event. Close it with `page.context().close()`. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const zone = {locale: 'en-US', timezoneId: 'America/Los_Angeles'};
  const context = await browser.newContext({...zone, viewport: {width: 1280, height: 800}, ...options});
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) problems.push(`console.${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) =>
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`HTTP ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return {page, problems, requests};
}

/** Where screenshots go: the folder that `SCREENSHOTS` names, seen from the project, else a cache that nobody keeps. */
const screenshotFolder = resolve(projectRoot, process.env.SCREENSHOTS ?? 'node_modules/.cache/screenshots');

/** Path of a picture in that folder, which is made where it is missing. */
export function screenshotPath(file: string): string {
  const path = join(screenshotFolder, file);
  mkdirSync(dirname(path), {recursive: true});
  return path;
}

/**
 * Writes a picture of the whole page to `<name>.png`, once fonts and images are there, and with animations at their end.
 * `SCREENSHOTS=docs/images npm run test:e2e -- demo gallery` renews those that the documents show.
 *
 * @returns the file's path
 */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  await showLazyImages(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  const path = screenshotPath(`${name}.png`);
  const picture = await page.screenshot({fullPage: true, animations: 'disabled', caret: 'hide'});
  // A palette without dithering is enough for pages like these, and a fraction of the size.
  await sharp(picture).png({palette: true, colours: 128, dither: 0, compressionLevel: 9}).toFile(path);
  return path;
}

/** Images that wait until they are near the window, those of shadow trees among them. */
async function showLazyImages(page: Page): Promise<void> {
  const {height, width} = page.viewportSize() ?? {height: 900, width: 1280};
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({width, height: Math.min(full, 12_000)});
  // A page may hold an address that never answers; pictures come long before this.
  await page.waitForLoadState('networkidle', {timeout: 3000}).catch(() => undefined);
  await page.setViewportSize({width, height});
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a whole page, shadow trees included, colour contrast and target size among it: one line a place. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axePath});
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof Axe};
    const {violations, passes} = await axe.run(document, {rules: {'target-size': {enabled: true}}});
    if (!passes.some(({id}) => id === 'color-contrast')) return ['axe found no text to check'];
    return violations.flatMap(({id, help, nodes}) =>
      nodes.map(
        ({target, failureSummary}) => `${id}: ${help}: ${target.flat().join(' >>> ')}: ${failureSummary ?? ''}`,
      ),
    );
  });
}

/** Pixels by which the page is wider than its window: more than zero means that it scrolls sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The page's layout shift so far, as Chromium scores it, without what followed an input within half a second. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    type Shift = PerformanceEntry & {readonly value: number; readonly hadRecentInput: boolean};
    const shifts: Shift[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
    observer.observe({type: 'layout-shift', buffered: true});
    // Two frames: one for layout that is under way, one for the observer to hear of it.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    shifts.push(...(observer.takeRecords() as Shift[]));
    observer.disconnect();
    return shifts.filter(({hadRecentInput}) => !hadRecentInput).reduce((sum, {value}) => sum + value, 0);
  });
}
