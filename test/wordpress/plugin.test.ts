import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {openPage, takeScreenshot} from '../helpers/page.js';
import {allForms, classicPostWith, postWith} from './site/forms.js';
import {CONTRIBUTOR, nameOf, publishPost, WRITERS} from './site/posts.js';
import type {Writer} from './site/posts.js';
import {running} from './site/running.js';
import {LEAKS, seenIn, settled} from './site/seen.js';

/** Paragraphs that stand between the forms: all that a reader sees beside the cards. */
const between = (count: number): string =>
  [...Array.from({length: count}, (_, index) => `Before ${index + 1}.`), 'The end.'].join(' ');

describe('WordPress with the plugin', () => {
  const all = running();

  const makesCards = async (theme: string, writer: Writer, editor: 'block' | 'classic'): Promise<void> => {
    const {library, site, browser} = all;
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
    if (nameOf(writer) === 'author') await takeScreenshot(page, `wordpress/${theme}-${editor}`);
    await page.context().close();
  };

  for (const theme of ['twentytwentythree', 'twentytwentyone'])
    describe(`in the theme ${theme}`, () => {
      before(() => all.site.php(`switch_theme('${theme}');`));

      for (const writer of WRITERS)
        for (const editor of ['block', 'classic'] as const)
          it(`makes a card of every form that the ${nameOf(writer)} writes in the ${editor} editor`, () =>
            makesCards(theme, writer, editor));
    });

  it('makes a card of every form that the contributor writes and an editor publishes', () =>
    makesCards('twentytwentyone', CONTRIBUTOR, 'block'));

  it('complains of nothing', () => assert.deepEqual(all.site.complaints(), []));
});
