import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {Browser} from 'playwright-core';

import {launchBrowser, openPage, takeScreenshot} from '../helpers/page.js';
import {allForms, classicPostWith, postWith} from './site/forms.js';
import {startLibrary} from './site/library.js';
import type {Library} from './site/library.js';
import {nameOf, publishPost, WRITERS} from './site/posts.js';
import {LEAKS, seenIn, settled} from './site/seen.js';
import {startWordPress} from './site/wordpress.js';
import type {WordPress} from './site/wordpress.js';

/** Paragraphs that stand between the forms: all that a reader sees beside the cards. */
const between = (count: number): string =>
  [...Array.from({length: count}, (_, index) => `Before ${index + 1}.`), 'The end.'].join(' ');

for (const theme of ['twentytwentythree', 'twentytwentyone'] as const)
  describe(`WordPress with the plugin, theme ${theme}`, () => {
    let library: Library;
    let site: WordPress;
    let browser: Browser;
    before(async () => {
      library = await startLibrary();
      site = await startWordPress({library: library.address, plugin: {}, theme});
      browser = await launchBrowser();
    });
    after(async () => {
      await browser.close();
      await site.stop();
      await library.stop();
    });

    for (const writer of WRITERS)
      for (const editor of ['block', 'classic'] as const) {
        it(`makes a card of every form that the ${nameOf(writer)} writes in the ${editor} editor`, async () => {
          const forms = allForms(library).filter((form) => form[editor]);
          const texts = forms.map((form) => form[editor]!);
          const post = await publishPost(site, writer, editor === 'block' ? postWith(texts) : classicPostWith(texts));
          const {page, problems} = await openPage(browser, post.link);
          await settled(page);
          const seen = await seenIn(page);
          assert.deepEqual(
            seen.cards,
            forms.map(({id}) => library.document(id).title),
          );
          assert.equal(seen.unready, 0);
          assert.doesNotMatch(seen.text, LEAKS);
          assert.equal(seen.text, between(forms.length));
          assert.deepEqual(problems, []);
          if (writer.role === 'author' && !writer.strict) await takeScreenshot(page, `wordpress/${theme}-${editor}`);
          await page.context().close();
        });
      }

    it('complains of nothing', () => assert.deepEqual(site.complaints(), []));
  });
