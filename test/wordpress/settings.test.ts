import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {openPage, takeScreenshot} from '../helpers/page.js';
import {classicPostWith} from './site/forms.js';
import {publishPost} from './site/posts.js';
import {openAdmin, running} from './site/running.js';
import {seenIn, settled, strangersAmong} from './site/seen.js';

const PAGE = 'options-general.php?page=ms-research';

/** The first card of a page says that it is not shown. */
const notShown = (page: Page): Promise<void> =>
  page
    .locator('ms-research-card [part~=message]')
    .filter({hasText: 'This page does not show this summary.'})
    .first()
    .waitFor();

describe("the plugin's settings", () => {
  const all = running();
  const settings = async (): Promise<unknown> =>
    JSON.parse(await all.site.php("echo json_encode(get_option('ms_research'));"));
  const set = (values: object): Promise<string> =>
    all.site.php(
      `update_option('ms_research', json_decode('${JSON.stringify({base: all.library.address, ...values})}', true));`,
    );

  it('are taken from the page', async () => {
    const {page, problems} = await openAdmin(all, 'administrator', PAGE);
    await page.getByLabel('Colours').selectOption('Calm: little glare');
    await page.getByLabel('Lowest Credibility shown').selectOption('2.5 of 5');
    await page.getByLabel('Show only summaries that a person reviewed').check();
    await page.getByLabel('Topics not shown').fill(' mouse-studies,, <b>Vitamin</b> "D" ');
    await page.getByLabel('Leave retracted papers out of lists').check();
    await page.getByLabel("Load the widgets from this site instead of the library's").check();
    await page.getByRole('button', {name: 'Save Changes'}).click();
    await page.getByText('Settings saved.').waitFor();
    await takeScreenshot(page, 'wordpress/settings');
    assert.equal(await page.getByText('No library answers').count(), 0);
    const {address: base} = all.library;
    assert.deepEqual(await settings(), {
      base,
      theme: 'calm',
      min_credibility: 2.5,
      reviewed_only: true,
      hide_topics: 'mouse-studies, Vitamin "D"',
      hide_retracted: true,
      local_widgets: true,
    });
    assert.deepEqual(problems(), []);
    await page.context().close();
  });

  for (const [typed, said, kept] of [
    ['ftp://library.example/', 'is not the address of a library', false],
    ['https://library.example/?x=1', 'is not the address of a library', false],
    ['"><script>alert(1)</script>', 'is not the address of a library', false],
    ['http://127.0.0.1:9/', 'No library answers at http://127.0.0.1:9/', true],
  ] as const) {
    it(`say what is wrong with ${typed}`, async () => {
      await set({});
      const {page, problems} = await openAdmin(all, 'administrator', PAGE);
      const field = page.getByLabel('Address of the library');
      // The browser's own check of addresses is no defence.
      await field.evaluate((input: HTMLInputElement) => (input.type = 'text'));
      await field.fill(typed);
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.getByText(said).waitFor();
      assert.equal(await field.inputValue(), kept ? typed : all.library.address);
      assert.deepEqual(problems(), []);
      await page.context().close();
    });
  }

  it('are for administrators alone', async () => {
    const {page} = await openAdmin(all, 'editor', PAGE);
    await page.getByText('Sorry, you are not allowed to access this page.').waitFor();
    await page.context().close();
  });

  it('go around every card', async () => {
    await set({theme: 'dark', min_credibility: 3});
    const texts = ['[ms-research id="iron-in-the-brain"]', all.library.page('diet-and-fatigue')];
    const post = await publishPost(all.site, {role: 'author'}, classicPostWith(texts));
    const {page, problems} = await openPage(all.browser, post.link);
    await settled(page);
    const around = page.locator('ms-research-settings[theme=dark][min-credibility="3"]');
    assert.equal(await around.count(), 2);
    // The first is rated 1.5 of 5.
    assert.ok(!(await page.locator('ms-research-card').first().getByRole('heading').count()));
    await notShown(page);
    assert.equal((await seenIn(page)).cards[1], all.library.document('diet-and-fatigue').title);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  for (const name of ['id', 'label'] as const)
    it(`hide a topic by its ${name}, with and without a script`, async () => {
      const {title, topics} = all.library.document('diet-and-fatigue');
      await set({hide_topics: `no-such-topic, ${topics[0]![name].toUpperCase()}`});
      const post = await publishPost(all.site, {role: 'author'}, '[ms-research id="diet-and-fatigue"]');
      const html = await (await fetch(post.link)).text();
      assert.ok(html.includes('This page does not show this summary.') && !html.includes(title), html);
      const {page, problems} = await openPage(all.browser, post.link);
      await settled(page);
      await notShown(page);
      assert.deepEqual(problems, []);
      await page.context().close();
    });

  it('hold for what an author puts around a card', async () => {
    await set({min_credibility: 3});
    const card = '<ms-research-card article="iron-in-the-brain"></ms-research-card>';
    const text = `<ms-research-settings data-ms-site min-credibility="0" base="${all.library.address}">${card}</ms-research-settings>`;
    const post = await publishPost(all.site, {role: 'author'}, text);
    const {page} = await openPage(all.browser, post.link);
    await settled(page);
    await notShown(page);
    await page.context().close();
  });

  it("load the plugin's own copy of the widgets", async () => {
    await set({local_widgets: true});
    const post = await publishPost(all.site, {role: 'author'}, '[ms-research id="diet-and-fatigue"]');
    const {page, problems, requests} = await openPage(all.browser, post.link);
    await settled(page);
    assert.deepEqual((await seenIn(page)).cards, [all.library.document('diet-and-fatigue').title]);
    const scripts = requests.filter((address) => address.endsWith('.js') && address.includes('ms-research'));
    assert.ok(scripts.length > 0);
    assert.ok(
      scripts.every((address) => address.startsWith(`${all.site.address}wp-content/plugins/ms-research/widgets/`)),
      scripts.join('\n'),
    );
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('load nothing on pages that hold no card, and nothing from strangers on pages that do', async () => {
    await set({});
    const without = await publishPost(all.site, {role: 'author'}, 'We write of ms-research in a sentence.');
    const plain = await openPage(all.browser, without.link);
    assert.deepEqual(strangersAmong(plain.requests, [all.site.address]), []);
    await plain.page.context().close();
    const withCard = await publishPost(all.site, {role: 'author'}, '[ms-research id="diet-and-fatigue"]');
    const opened = await openPage(all.browser, withCard.link);
    await settled(opened.page);
    assert.deepEqual(strangersAmong(opened.requests, [all.site.address, all.library.address, 'data:']), []);
    const script = opened.page.locator(`script[src="${all.library.address}widgets/1/ms-research.js"]`);
    assert.equal(await script.getAttribute('type'), 'module');
    assert.equal(await script.getAttribute('crossorigin'), '');
    assert.equal(await script.getAttribute('referrerpolicy'), 'no-referrer');
    await opened.page.context().close();
  });
});
