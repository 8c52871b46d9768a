import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {accessibilityProblems, openPage, sidewaysOverflow, takeScreenshot} from '../helpers/page.js';
import {browser, demo} from './running-demo.js';

const PAGES = ['', 'clinic.html', 'blog.html', 'report/'];
const SCHEMES = ['light', 'dark'] as const;

/** Waits until every card and list of a page shows what it has to show. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ms-research-card, ms-related-list')].every((element) =>
      element.shadowRoot?.querySelector('[part~="title"]'),
    ),
  );
  await page.waitForLoadState('networkidle');
}

describe('the clinic page', () => {
  it('shows all eleven parts of a summary of the iron paper', async () => {
    const {page} = await openPage(browser, `${demo.site}clinic.html`);
    await settled(page);
    const card = page.locator('ms-research-card');
    const title = 'How iron in the brain may take part in MS getting worse';
    const parts: readonly [string, number][] = [
      ['title', await card.getByRole('heading', {name: title}).count()],
      ['Credibility', await card.getByRole('button', {name: /^Credibility 1.5 of 5/}).count()],
      ['Interest', await card.getByRole('button', {name: /^Interest 3.5 of 5/}).count()],
      ['Key Takeaway', await card.getByText('Key takeaway').count()],
      ['What They Found', await card.getByRole('heading', {name: 'What they found'}).count()],
      ['Who Should Care and Why', await card.getByRole('heading', {name: 'Who should care and why'}).count()],
      ['Important Considerations', await card.getByRole('heading', {name: 'Important considerations'}).count()],
      ['More Details', await card.getByRole('heading', {name: 'More details'}).count()],
      ['Understanding MS Research', await page.getByRole('heading', {name: 'Understanding MS research'}).count()],
      ['You May Also Like', await page.getByRole('heading', {name: 'You may also like'}).count()],
    ];
    for (const [part, count] of parts) assert.equal(count, 1, `${part}: ${count} times`);
    assert.equal(
      await card
        .getByRole('link', {name: /Cerebral iron|Demyelination|Immune|Multiple|Neuro|Oxidative|^Iron$/})
        .count(),
      7,
    );
    await page.context().close();
  });

  it('shows six related cards, each with picture, title, date, a line of text and Read more', async () => {
    const {page} = await openPage(browser, `${demo.site}clinic.html`);
    await settled(page);
    const items = page.locator('ms-related-list').getByRole('listitem');
    assert.equal(await items.count(), 6);
    for (const item of await items.all()) {
      assert.equal(await item.locator('img').count(), 1);
      assert.equal(await item.getByRole('link').count(), 1);
      assert.match(await item.innerText(), /Summary of 23 November 2026[\s\S]*\.[\s\S]*Read more/);
    }
    await page.context().close();
  });

  it("opens a rating's reasons and leads from the standing note to the source", async () => {
    const {page} = await openPage(browser, `${demo.site}clinic.html`);
    await settled(page);
    await page.getByRole('button', {name: /^Credibility/}).click();
    assert.ok(await page.getByText('A narrative review: the authors chose which studies to tell about').isVisible());
    await page.context().close();
  });
});

describe('a foreign page with nothing but the snippet', () => {
  it('shows the card, asks only the site for files, and says nothing on the console', async () => {
    const {page, problems, requests} = await openPage(browser, demo.foreign);
    await settled(page);
    assert.ok(await page.getByRole('heading', {name: /How iron in the brain/}).isVisible());
    assert.deepEqual(problems, []);
    const strangers = requests.filter((url) => !url.startsWith(demo.site) && !url.startsWith(demo.foreign));
    assert.deepEqual(strangers, []);
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.context().close();
  });

  it('sends no Referer and no cookies with its requests', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const headers: Record<string, string>[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(demo.site)) headers.push(request.headers());
    });
    await page.goto(demo.foreign);
    await settled(page);
    assert.ok(headers.length >= 2);
    for (const {referer, cookie} of headers) assert.ok(!referer && !cookie, `Referer ${referer}, Cookie ${cookie}`);
    await context.close();
  });

  it('keeps text and link where scripts do not run', async () => {
    const {page} = await openPage(browser, demo.foreign, {javaScriptEnabled: false});
    assert.ok(await page.getByText('How iron in the brain may take part in MS getting worse').isVisible());
    assert.ok(await page.getByText('As of 23 November 2026. Check for corrections:').isVisible());
    assert.equal(await page.getByRole('link').count(), 1);
    await page.context().close();
  });
});

describe('every demo page', () => {
  for (const path of PAGES) {
    for (const colorScheme of SCHEMES) {
      it(`/${path} is accessible and quiet, ${colorScheme}`, async () => {
        const {page, problems} = await openPage(browser, demo.site + path, {colorScheme});
        await settled(page);
        assert.deepEqual(await accessibilityProblems(page), []);
        assert.deepEqual(problems, []);
        await page.context().close();
      });
    }

    it(`/${path} does not scroll sideways at 320 px`, async () => {
      const {page} = await openPage(browser, demo.site + path, {viewport: {width: 320, height: 640}});
      await settled(page);
      assert.equal(await sidewaysOverflow(page), 0);
      await page.context().close();
    });
  }
});

describe('the states page', () => {
  it('brings every card to the state that its heading names', async () => {
    const {page} = await openPage(browser, `${demo.site}states.html`);
    const expected = {
      ready: ['ready', 'related', 'retracted', 'corrected', 'preprint', 'withdrawn', 'not-known', 'foreign-list'],
      error: ['nothing-named', 'missing', 'not-a-summary', 'not-json', 'server-error', 'unreachable', 'failed-list'],
      empty: ['empty-list'],
      loading: ['loading', 'too-slow'],
    };
    for (const [state, ids] of Object.entries(expected)) {
      for (const id of ids)
        await page.locator(`#${id} :is(ms-research-card, ms-related-list):state(${state})`).first().waitFor();
    }
    await page.context().close();
  });

  it('shows a retraction above everything, and rates it 0', async () => {
    const {page} = await openPage(browser, `${demo.site}states.html`);
    const card = page.locator('ms-research-card[article="cd14-gene-variants"]').first();
    await card.getByText('This paper was retracted.').waitFor();
    assert.ok(await card.getByRole('button', {name: /0 of 5: Retracted/}).isVisible());
    await page.context().close();
  });
});

describe('README', () => {
  it('holds the snippet that the clinic page embeds', () => {
    const element = /<ms-research-card article[\s\S]*?<\/ms-research-card>/;
    const [readme] = element.exec(readFileSync('README.md', 'utf8')) ?? [];
    const [clinic] = element.exec(readFileSync('demo/clinic.html', 'utf8')) ?? [];
    const flat = (text = ''): string => text.replace(/\s+/g, ' ');
    assert.ok(readme);
    assert.equal(flat(clinic), flat(readme));
  });
});

/** They are for people to look at: taken where `SCREENSHOTS` names their folder. */
describe('screenshots', {skip: !process.env.SCREENSHOTS}, () => {
  for (const name of ['clinic', 'blog', 'states']) {
    for (const width of [1280, 360]) {
      for (const colorScheme of SCHEMES) {
        it(`${name} at ${width} px, ${colorScheme}`, async () => {
          const {page} = await openPage(browser, `${demo.site}${name}.html`, {
            colorScheme,
            viewport: {width, height: 900},
          });
          if (name !== 'states') await settled(page);
          const path = await takeScreenshot(page, `${name}-${width}-${colorScheme}`);
          assert.ok(readFileSync(path).length > 10_000);
          await page.context().close();
        });
      }
    }
  }
});
