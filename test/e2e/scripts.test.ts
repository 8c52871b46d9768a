import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {openPage} from '../helpers/page.js';
import type {OpenPage} from '../helpers/page.js';
import {browser, demo} from './running-demo.js';

const CARD = '<ms-research-card article="iron-in-the-brain"><p>The text of the page</p></ms-research-card>';

const module = (name: string): string => `<script type="module" src="/widgets/1/${name}.js"></script>`;
const classic = (name: string): string => `<script defer src="/widgets/1/${name}.js"></script>`;

/** Opens a page of a host on the demo's own address, with a policy if there is one. */
async function openHost(body: string, policy = "default-src 'self'"): Promise<OpenPage> {
  const opened = await openPage(browser, 'about:blank');
  const address = `${demo.site}host.html`;
  await opened.page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {'content-security-policy': policy},
      body: `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,">${body}</html>`,
    }),
  );
  await opened.page.goto(address);
  return opened;
}

/** The problems of a page without that of its icon, which the policy may keep out. */
const ours = (problems: readonly string[]): readonly string[] => problems.filter((problem) => !/data:,/.test(problem));

const TITLE = 'How iron in the brain may take part in MS getting worse';

describe('every script', () => {
  for (const script of [
    module('ms-research'),
    module('autoload'),
    module('ms-research-all'),
    classic('ms-research.iife'),
  ]) {
    it(`shows a card under a strict policy, quietly: ${script}`, async () => {
      const {page, problems} = await openHost(script + CARD);
      await page.getByRole('heading', {name: TITLE}).waitFor();
      assert.deepEqual(ours(problems), []);
      await page.context().close();
    });

    it(`makes a card of a form that gets through: ${script}`, async () => {
      const form = `<p><a class="ms-research" href="${demo.site}articles/iron-in-the-brain/?ref=host">Iron and MS</a></p>`;
      const {page, problems} = await openHost(script + form);
      await page.getByRole('heading', {name: TITLE}).waitFor();
      assert.equal(await page.locator('ms-research-card > a').count(), 1);
      assert.deepEqual(ours(problems), []);
      await page.context().close();
    });
  }
});

describe('Trusted Types', () => {
  const policy = (list: string): string =>
    `default-src 'self'; require-trusted-types-for 'script'; trusted-types ${list}`;

  it('that allow our policy let the card be', async () => {
    const {page, problems} = await openHost(module('ms-research') + CARD, policy('ms-research'));
    await page.getByRole('heading', {name: TITLE}).waitFor();
    assert.deepEqual(ours(problems), []);
    await page.context().close();
  });

  for (const script of [module('ms-research'), module('ms-research-all'), classic('ms-research.iife')]) {
    it(`that do not leave the page's own text, and nothing is thrown: ${script}`, async () => {
      const {page, problems} = await openHost(script + CARD, policy('somebody-else'));
      await page.waitForLoadState('networkidle');
      assert.equal(await page.evaluate(() => customElements.get('ms-research-card') === undefined), true);
      assert.ok(await page.getByText('The text of the page').isVisible());
      assert.ok(problems.length > 0, 'the policy refused nothing');
      assert.deepEqual(
        problems.filter((problem) => problem.startsWith('exception')),
        [],
      );
      await page.context().close();
    });
  }
});

describe('a second copy', () => {
  it('leaves the first in place and says so once, with both versions', async () => {
    const {page, problems} = await openHost(classic('ms-research.iife') + module('ms-research') + CARD);
    await page.getByRole('heading', {name: TITLE}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(ours(problems).length, 1, problems.join('\n'));
    assert.match(ours(problems)[0]!, /^console\.warning: ms-research-widgets \S+ stays unused: the page has \d+\.\d+/);
    assert.equal(await page.getByRole('heading', {name: TITLE}).count(), 1);
    await page.context().close();
  });
});
