import assert from 'node:assert/strict';
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';

import {publish} from '../../src/node/publish/publish.js';
import {addressOf, serve} from '../../src/node/serve/server.js';
import {accessibilityProblems, launchBrowser, layoutShift, openPage, sidewaysOverflow} from '../helpers/page.js';
import {SAMPLE_LIBRARY} from '../node/fixtures/library.js';
import {summary} from '../node/fixtures/content-folder.js';

/** A summary in a language that runs from right to left. */
const ARABIC = summary({
  language: 'language: ar',
  title: 'title: الحديد في الدماغ',
  summary: 'summary: ملخص قصير.',
  takeaway: 'takeaway: خلاصة قصيرة.',
  topics: 'topics: [multiple-sclerosis]',
});

const PAGES = {
  'a summary': 'articles/tolebrutinib-progressive-ms/',
  'a retracted paper': 'articles/cd14-gene-variants/',
  'a summary in Arabic': 'articles/arabic/',
  'a topic': 'topics/immune-response/',
  'all topics': 'topics/',
  'the front page': '',
  'a missing address': '404.html',
};

let folder: string;
let server: Server;
let site: string;
let browser: Browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
  await cp(SAMPLE_LIBRARY, join(folder, 'content'), {recursive: true});
  await writeFile(join(folder, 'content/articles/arabic.md'), ARABIC);
  server = await serve([{at: '/', folder: join(folder, 'site')}], 0);
  site = addressOf(server);
  await publish({content: join(folder, 'content'), out: join(folder, 'site'), site});
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, {recursive: true, force: true});
});

for (const [name, path] of Object.entries(PAGES))
  describe(`the page of ${name}`, () => {
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is quiet, accessible and steady in ${colorScheme} colours, and asks its own site alone`, async () => {
        const {page, problems, requests} = await openPage(browser, site + path, {colorScheme});
        assert.deepEqual(await accessibilityProblems(page), []);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          requests.filter((request) => !request.startsWith(site)),
          [],
        );
        assert.ok((await layoutShift(page)) < 0.01);
        await page.context().close();
      });

    it('does not scroll sideways at 320 px, nor with text of twice the size', async () => {
      const {page} = await openPage(browser, site + path, {viewport: {width: 320, height: 640}});
      assert.equal(await sidewaysOverflow(page), 0);
      await page.setViewportSize({width: 640, height: 640});
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      assert.equal(await sidewaysOverflow(page), 0);
      await page.context().close();
    });

    it('has targets of 44 px where they stand alone', async () => {
      const {page} = await openPage(browser, site + path, {viewport: {width: 360, height: 740}});
      const small = await page
        .locator('header a, footer a, nav a, a.target, a.button, .tags a, .ratings a, .topics a')
        .evaluateAll((all) =>
          all
            .map((link) => [link.textContent.trim(), link.getBoundingClientRect()] as const)
            .filter(([, {width, height}]) => height < 44 || width < 44)
            .map(([words]) => words),
        );
      assert.deepEqual(small, []);
      await page.context().close();
    });
  });

describe('a printed summary', () => {
  it('shows its reasons, its address and its day, and no navigation', async () => {
    const {page} = await openPage(browser, site + PAGES['a summary']);
    await page.emulateMedia({media: 'print'});
    assert.ok(await page.getByText('Rules of this rating: credibility-1').isVisible());
    assert.ok(await page.getByText('As of 23 November 2026.').isVisible());
    assert.ok(await page.getByRole('link', {name: site + PAGES['a summary']}).isVisible());
    assert.equal(await page.getByRole('navigation').count(), 0);
    await page.context().close();
  });
});

describe('a policy of `default-src self`', () => {
  it('blocks nothing of a page', async () => {
    const {page, problems} = await openPage(browser, site);
    // Pictures that are still on their way when the page is left would count as failed.
    await page.waitForLoadState('networkidle');
    await page.route(site + PAGES['a summary'], async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {...response.headers(), 'content-security-policy': "default-src 'self'"},
      });
    });
    await page.goto(site + PAGES['a summary']);
    assert.ok(await page.evaluate(() => document.fonts.ready.then(({size}) => size > 0)));
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
