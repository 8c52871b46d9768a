import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import type {BrowserContextOptions, Page} from 'playwright-core';

import type {OpenPage} from '../helpers/page.js';
import {accessibilityProblems, openPage, sidewaysOverflow} from '../helpers/page.js';
import {projectRoot} from '../helpers/project.js';
import {browser, demo} from './running-demo.js';

const pagesIn = (folder: string): string[] =>
  readdirSync(`${projectRoot}/demo/${folder}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${folder}/${name}`);

const ELEMENTS = pagesIn('elements');
const HOSTS = pagesIn('hosts');
const PAGES = [...ELEMENTS, ...HOSTS];

/** Pages on which no element gets as far as its text: the first blocks scripts, the second waits for its server. */
const UNREADY = ['hosts/no-script.html', 'hosts/slow.html'];

/** Chromium's words for a script that the page's policy blocks. */
const BLOCKED = /Content Security Policy|ERR_BLOCKED_BY_CSP|failed: \S+\/ms-research\.js csp$/;

/** Waits until every element of a page shows what it has to show. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ms-research-card, ms-related-list, ms-research-feed')].every(
      (element) => element.closest('[off]') || element.matches(':state(ready)'),
    ),
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ms-rating, ms-topic-tags, ms-research-note, ms-research-search')].every((element) =>
      element.shadowRoot?.querySelector('[part~="base"]'),
    ),
  );
  await page.waitForLoadState('networkidle');
}

/** Opens a page and waits for what it can show: its elements, or the page's own words inside them. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await openPage(browser, demo.site + path, options);
  if (UNREADY.includes(path)) await opened.page.locator('ms-research-card').getByRole('link').waitFor();
  else await settled(opened.page);
  return opened;
}

describe('the index of demo pages', () => {
  it('links every page of an element and of an awkward host', async () => {
    const {page} = await openPage(browser, demo.site);
    for (const path of PAGES) assert.equal(await page.locator(`a[href="${path}"]`).count(), 1, path);
    await page.context().close();
  });
});

describe('every page of an element and of an awkward host', () => {
  for (const path of PAGES) {
    it(`/${path} shows its elements, is quiet and is accessible`, async () => {
      const {page, problems} = await open(path);
      if (path === 'hosts/no-script.html') {
        assert.ok(problems.length > 0, 'the policy blocked nothing');
        assert.deepEqual(
          problems.filter((problem) => !BLOCKED.test(problem)),
          [],
        );
      } else {
        assert.deepEqual(problems, []);
      }
      // The policy that blocks the page's script blocks axe too: the same page is read without both.
      if (path === 'hosts/no-script.html') await withoutScriptAndPolicy(page);
      assert.deepEqual(await accessibilityProblems(page), []);
      await page.context().close();
    });

    it(`/${path} does not scroll sideways at 320 px`, async () => {
      const {page} = await open(path, {viewport: {width: 320, height: 640}});
      assert.equal(await sidewaysOverflow(page), 0);
      await page.context().close();
    });
  }

  it('shows the HTML that it uses', () => {
    for (const path of PAGES) {
      const source = readFileSync(`${projectRoot}/demo/${path}`, 'utf8');
      const bare = (text: string): string => text.replace(/\s+/g, '');
      const shown = [...source.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, code]) =>
        bare(code!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
      );
      assert.ok(shown.length > 0, path);
      for (const code of shown)
        assert.ok(bare(source).includes(code), `${path} shows HTML that it does not use: ${code}`);
    }
  });
});

/** Loads the same page once more, less its policy and its script. */
async function withoutScriptAndPolicy(page: Page): Promise<void> {
  await page.route(page.url(), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/<meta\s+http-equiv[^>]*>/, '').replace(/<script[\s\S]*?<\/script>/, '');
    assert.ok(html.length - body.length > 100, 'there was no policy and no script');
    await route.fulfill({response, body});
  });
  await page.reload();
}

describe('a page that blocks scripts', () => {
  it('keeps the words inside the tag', async () => {
    const {page} = await open('hosts/no-script.html');
    const card = page.locator('ms-research-card');
    assert.ok(await card.getByText('Iron is needed for the brain to work').isVisible());
    assert.equal(await card.evaluate((element) => element.shadowRoot), null);
    await page.context().close();
  });
});

describe('a page on a slow network', () => {
  it('keeps the words inside the tag, then says what is wrong and offers to try again', async () => {
    const {page} = await open('hosts/slow.html');
    const card = page.locator('ms-research-card');
    const words = card.getByRole('link', {name: /How iron in the brain/});
    await page.locator('ms-research-card:state(loading)').waitFor();
    assert.ok(await words.isVisible());
    await page.locator('ms-research-card:state(error)').waitFor({timeout: 15_000});
    assert.ok(await words.isVisible());
    assert.ok(await card.getByRole('button', {name: 'Try again'}).isVisible());
    await page.context().close();
  });
});

describe('a page with heavy styles', () => {
  it('leaves the card its text sizes and its order', async () => {
    const {page} = await open('hosts/heavy-css.html');
    const card = page.locator('ms-research-card');
    const paragraphs = await card.locator('p').evaluateAll((all) =>
      all
        .filter((paragraph) => paragraph.getRootNode() !== document && paragraph.getClientRects().length > 0)
        .map((paragraph) => ({
          size: parseFloat(getComputedStyle(paragraph).fontSize),
          text: paragraph.textContent.trim(),
        })),
    );
    assert.ok(paragraphs.length >= 5, `${paragraphs.length} paragraphs`);
    assert.deepEqual(
      paragraphs.filter(({size}) => size < 14),
      [],
    );
    const parts = ['eyebrow', 'title', 'ratings', 'takeaway', 'depth', 'section', 'details'];
    const tops = await Promise.all(
      parts.map(async (part) => (await card.locator(`[part="${part}"]`).first().boundingBox())!.y),
    );
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
      `tops of ${parts.join(', ')}: ${tops.join(', ')}`,
    );
    await page.context().close();
  });

  it('leaves the card its own styles', async () => {
    const {page} = await open('hosts/heavy-css.html');
    const sheet = page.locator('ms-research-card .sheet');
    assert.equal(await sheet.evaluate((element) => getComputedStyle(element).borderTopLeftRadius), '14px');
    const {width} = (await sheet.boundingBox())!;
    assert.ok(width > 600, `the card is ${width} px wide`);
    await page.context().close();
  });
});

describe('an Arabic page', () => {
  it('has an Arabic interface from right to left around an article from left to right', async () => {
    const {page} = await open('hosts/arabic.html');
    const card = page.locator('ms-research-card');
    await card.getByText('الخلاصة', {exact: true}).waitFor();
    const facts = await card.evaluate((element) => {
      const root = element.shadowRoot!;
      const texts = [
        '.base',
        '.eyebrow span',
        '[part="takeaway"] .label span',
        'article',
        '[part="title"]',
        '[part="takeaway"] p',
      ];
      return texts.map((selector) => {
        const found = root.querySelector(selector)!;
        return `${selector} ${found.closest('[lang]')!.getAttribute('lang')} ${getComputedStyle(found).direction}`;
      });
    });
    assert.deepEqual(facts, [
      '.base ar rtl',
      '.eyebrow span ar rtl',
      '[part="takeaway"] .label span ar rtl',
      'article en ltr',
      '[part="title"] en ltr',
      '[part="takeaway"] p en ltr',
    ]);
    const buttons = await card.getByRole('button').allInnerTexts();
    assert.ok(buttons.length >= 5, `${buttons.length} buttons`);
    const arabic = /\p{Script=Arabic}/u;
    const terms = await card.locator('[part~="term"]').allInnerTexts();
    assert.deepEqual(
      buttons.filter((text) => !arabic.test(text) && !terms.includes(text)),
      [],
    );
    await page.context().close();
  });
});

describe('themes of a page', () => {
  for (const [path, ground] of [
    ['hosts/dark.html', 'rgb(27, 32, 35)'],
    ['hosts/high-contrast.html', 'rgb(255, 255, 255)'],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`/${path} keeps its colours on a device that is ${colorScheme}`, async () => {
        const {page} = await open(path, {colorScheme});
        const sheet = page.locator('ms-research-card .sheet');
        assert.equal(await sheet.evaluate((element) => getComputedStyle(element).backgroundColor), ground);
        await page.context().close();
      });
    }
  }

  it('is accessible with forced colours', async () => {
    const {page} = await open('hosts/high-contrast.html', {forcedColors: 'active'});
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.context().close();
  });
});

describe('a page on paper', () => {
  it('opens everything, with the address and the date, whatever the depth', async () => {
    const {page} = await open('hosts/print.html');
    const card = page.locator('ms-research-card');
    const findings = card.getByRole('heading', {name: 'What they found'});
    assert.ok(!(await findings.isVisible()));
    // The paper's record is loaded when the browser is idle.
    await card.locator('[part="copy"]').waitFor({state: 'attached'});
    await page.emulateMedia({media: 'print'});
    await findings.waitFor();
    assert.ok(await card.getByText(/doi:10\.1056/).isVisible(), 'the citation is not on paper');
    for (const part of ['takeaway', 'numbers', 'details', 'reasons', 'questions', 'glossary'])
      assert.ok(await card.locator(`[part~="${part}"]`).first().isVisible(), `${part} is not on paper`);
    const printed = await card.locator('.sheet > .printed').innerText();
    assert.match(printed, /articles\/tolebrutinib-progressive-ms\//);
    assert.match(printed, /\b20\d\d\b/);
    assert.match(
      await card.locator('[part="glossary"]').innerText(),
      /relapses: Times when MS/,
      'a word is not explained on paper',
    );
    assert.ok(!(await card.locator('[part="depth"]').isVisible()), 'the depth buttons are on paper');
    await page.context().close();
  });
});
