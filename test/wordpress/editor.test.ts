import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';

import type {Frame, Page} from 'playwright-core';

import {openPage, takeScreenshot} from '../helpers/page.js';
import {LEAKS, seenIn, settled} from './site/seen.js';
import {wordpressSnippet} from './site/forms.js';
import {openAdmin, running} from './site/running.js';

const BLOCK = '[data-type="ms-research/summary"]';

/** What `wp` is in the editor, as far as these tests ask it. */
interface Editor {
  readonly data: {
    select(store: 'core/editor'): {
      getCurrentPostId(): number;
      getEditedPostContent(): string;
      isCurrentPostPublished(): boolean;
      isSavingPost(): boolean;
    };
    dispatch(store: 'core/editor'): {editPost(edits: object): void; savePost(): Promise<void>};
  };
}

/** Where the editor draws blocks: newer ones do in a frame of their own. */
async function canvasOf(page: Page): Promise<Page | Frame> {
  const drawn = page.locator('.block-editor-block-list__layout, iframe[name="editor-canvas"]').first();
  await drawn.waitFor();
  const frame = await (await drawn.elementHandle())?.contentFrame();
  await frame?.locator('.block-editor-block-list__layout').first().waitFor();
  return frame ?? page;
}

/** Waits until the block shows its card. */
async function ready(canvas: Page | Frame): Promise<void> {
  await canvas.locator(BLOCK).locator('ms-research-card').waitFor();
  await canvas.waitForFunction(() => document.querySelector('ms-research-card')?.matches(':state(ready)'));
}

/** Publishes the post that is open and returns its id and its text. */
function publish(page: Page, title: string): Promise<{id: number; content: string}> {
  return page.evaluate(async (title) => {
    const {data} = (window as unknown as {wp: Editor}).wp;
    data.dispatch('core/editor').editPost({title, status: 'publish'});
    await data.dispatch('core/editor').savePost();
    const editor = data.select('core/editor');
    return {id: editor.getCurrentPostId(), content: editor.getEditedPostContent()};
  }, title);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press('Control+V');
}

/** Puts the cursor into the first paragraph of a new post. */
async function startWriting(page: Page): Promise<Page | Frame> {
  const canvas = await canvasOf(page);
  await canvas
    .locator('.block-editor-default-block-appender')
    .locator('[role=button], [role=document]')
    .first()
    .click();
  return canvas;
}

describe("WordPress's block editor", () => {
  const all = running();

  for (const role of ['administrator', 'author'] as const) {
    it(`lets the ${role} search the library, see the card, and publish it`, async () => {
      const {library, site, browser} = all;
      const {page, problems} = await openAdmin(all, role, 'post-new.php');
      const canvas = await startWriting(page);
      await page.keyboard.type('/ms research');
      await page.getByRole('option', {name: 'MS research summary'}).click();
      const block = canvas.locator(BLOCK);
      await block.getByRole('searchbox').fill('iron');
      await block.locator('ms-research-search').getByRole('button', {name: 'Search'}).click();
      const title = library.document('iron-in-the-brain').title;
      const result = block.locator('ms-research-search').getByRole('link', {name: title});
      await result.waitFor();
      await takeScreenshot(page, `wordpress/editor-search-${role}`);
      await result.click();
      await ready(canvas);
      await takeScreenshot(page, `wordpress/editor-card-${role}`);
      const {id, content} = await publish(page, 'Iron');
      assert.match(content, /<blockquote [^>]*data-ms-article="[^"]+\/articles\/iron-in-the-brain\/"/);
      assert.ok(content.includes(title) && content.includes('Check for corrections:'), content);
      // Kept as it was written, whoever wrote it.
      await page.goto(`${site.address}wp-admin/post.php?post=${id}&action=edit`);
      const again = await canvasOf(page);
      await ready(again);
      assert.equal(await again.locator('.block-editor-warning').count(), 0);
      assert.deepEqual(problems(), []);
      await page.context().close();

      const opened = await openPage(browser, `${site.address}?p=${id}`);
      await settled(opened.page);
      const seen = await seenIn(opened.page);
      assert.deepEqual(seen.cards, [title]);
      assert.equal(seen.text, '');
      assert.deepEqual(opened.problems, []);
      await opened.page.context().close();
    });
  }

  describe('makes the block of what is pasted', () => {
    const pasted: readonly (readonly [string, () => string])[] = [
      ["a summary's address", () => all.library.page('diet-and-fatigue')],
      ['the snippet', () => wordpressSnippet(all.library.document('diet-and-fatigue'), all.library)],
      ['the shortcode', () => '[ms-research id="diet-and-fatigue"]'],
      [
        'the quotation',
        () =>
          `<blockquote class="ms-research" data-ms-article="${all.library.page('diet-and-fatigue')}"><p>Words</p></blockquote>`,
      ],
    ];
    for (const [name, text] of pasted) {
      it(name, async () => {
        const {page} = await openAdmin(all, 'author', 'post-new.php');
        const canvas = await startWriting(page);
        await paste(page, text());
        await ready(canvas);
        const {content} = await publish(page, 'Pasted');
        assert.match(content, /^<!-- wp:ms-research\/summary \{"summary":"diet-and-fatigue"[^\n]*-->\n<blockquote /);
        assert.ok(content.includes(all.library.document('diet-and-fatigue').title), content);
        assert.equal(content.match(/<!-- wp:/g)?.length, 1, content);
        await page.context().close();
      });
    }
  });

  it('takes an address, and says where it is of another library', async () => {
    const {page} = await openAdmin(all, 'author', 'post-new.php');
    const canvas = await startWriting(page);
    await page.keyboard.type('/ms research');
    await page.getByRole('option', {name: 'MS research summary'}).click();
    const block = canvas.locator(BLOCK);
    const field = block.getByLabel('Or the address of its page');
    await field.fill('https://elsewhere.example/articles/iron-in-the-brain/');
    await block.getByRole('button', {name: 'Choose', exact: true}).click();
    await block.getByText('This is not the address of a summary of your library.').first().waitFor();
    await field.fill(all.library.page('iron-in-the-brain'));
    await block.getByRole('button', {name: 'Choose', exact: true}).click();
    await ready(canvas);
    await page.context().close();
  });

  it('keeps a block of a summary that the library does not have, as a link', async () => {
    const {page} = await openAdmin(all, 'author', 'post-new.php');
    const canvas = await startWriting(page);
    await paste(page, '[ms-research id="no-such-summary"]');
    await canvas.locator(BLOCK).getByText('The library has no summary of this name.').first().waitFor();
    const {content} = await publish(page, 'Missing');
    assert.ok(content.includes(`<a href="${all.library.page('no-such-summary')}">`), content);
    await page.context().close();
  });

  it('leaves a snippet alone where HTML is written', async () => {
    const {page} = await openAdmin(all, 'administrator', 'post-new.php');
    const canvas = await startWriting(page);
    await page.keyboard.type('/custom html');
    await page.getByRole('option', {name: 'Custom HTML'}).click();
    const snippet = wordpressSnippet(all.library.document('diet-and-fatigue'), all.library);
    const code = canvas.locator('[data-type="core/html"] textarea');
    const edit = canvas.getByRole('button', {name: 'Edit HTML'});
    await code.or(edit).waitFor();
    // Newer editors take it in a dialog.
    const hasDialog = await edit.isVisible();
    if (hasDialog) await edit.click();
    await (hasDialog ? page.getByPlaceholder('Write HTML') : code).click();
    await paste(page, snippet);
    if (hasDialog) await page.getByRole('button', {name: 'Update', exact: true}).click();
    const {content} = await publish(page, 'HTML');
    assert.equal(content, `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`);
    await page.context().close();
  });

  describe('which gave way to the classic one', () => {
    before(() =>
      writeFileSync(
        join(all.site.root, 'wp-content/mu-plugins/classic.php'),
        "<?php\nadd_filter('use_block_editor_for_post', '__return_false');\nadd_filter('user_can_richedit', '__return_true');\n",
      ),
    );

    for (const role of ['administrator', 'author'] as const) {
      it(`keeps the element of the ${role} from text to visual and back`, async () => {
        const {page} = await openAdmin(all, role, 'post-new.php');
        const source = page.locator('#content');
        await page.locator('#content-html').click();
        await source.fill(
          '<ms-research-card article="diet-and-fatigue"><a href="https://library.example/">A link</a></ms-research-card>',
        );
        await page.locator('#content-tmce').click();
        await page.frameLocator('#content_ifr').getByText('A link').waitFor();
        await page.locator('#content-html').click();
        assert.match(
          await source.inputValue(),
          /<ms-research-card article="diet-and-fatigue"><a href="https:\/\/library\.example\/">A link<\/a><\/ms-research-card>/,
        );
        await page.locator('#title').fill('Classic');
        await page.locator('#publish').click();
        await page.locator('#message').waitFor();
        const link = await page.locator('#message a').first().getAttribute('href');
        await page.context().close();

        const opened = await openPage(all.browser, link!);
        await settled(opened.page);
        const seen = await seenIn(opened.page);
        assert.deepEqual(seen.cards, [all.library.document('diet-and-fatigue').title]);
        assert.doesNotMatch(seen.text, LEAKS);
        await opened.page.context().close();
      });
    }
  });
});
