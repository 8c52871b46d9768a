import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';

import {openPage, takeScreenshot} from '../helpers/page.js';
import {allForms, postWith} from './site/forms.js';
import {isUnfiltered, nameOf, publishPost, WRITERS} from './site/posts.js';
import {running} from './site/running.js';
import {LEAKS, seenIn, settled} from './site/seen.js';

describe('WordPress without the plugin', () => {
  const all = running({});

  const blockOf = (name: string): {text: string; title: string; page: string} => {
    const {block, id} = allForms(all.library).find((form) => form.name === name)!;
    return {text: block, title: all.library.document(id).title, page: all.library.page(id)};
  };

  for (const writer of WRITERS) {
    it(`shows the card in a frame for an address, by the ${nameOf(writer)}`, async () => {
      const {text, title} = blockOf('address');
      const post = await publishPost(all.site, writer, postWith([text]));
      const {page, problems} = await openPage(all.browser, post.link);
      const iframe = page.locator('.entry-content iframe');
      await iframe.waitFor();
      const frame = await (await iframe.elementHandle()).contentFrame();
      await settled(frame!);
      assert.deepEqual((await seenIn(frame!)).cards, [title]);
      // WordPress puts strangers into a frame of no origin.
      assert.equal(await iframe.getAttribute('sandbox'), 'allow-scripts');
      // The link that stood there goes once the frame has told its height.
      await page.waitForFunction(() => !document.querySelector('.entry-content blockquote')?.checkVisibility());
      assert.equal((await seenIn(page)).text, 'Before 1. The end.');
      assert.ok((await iframe.boundingBox())!.height > 200);
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    it(`shows the snippet in a Custom HTML block as ${isUnfiltered(writer) ? 'a card' : 'text with a link'}, by the ${nameOf(writer)}`, async () => {
      const {text, title, page: address} = blockOf('snippet');
      const post = await publishPost(all.site, writer, postWith([text]));
      const {page, problems} = await openPage(all.browser, post.link);
      if (isUnfiltered(writer)) await settled(page);
      const seen = await seenIn(page);
      assert.deepEqual(seen.cards, isUnfiltered(writer) ? [title] : []);
      assert.doesNotMatch(seen.text, LEAKS);
      if (!isUnfiltered(writer)) {
        assert.ok(seen.text.includes(title), seen.text);
        assert.ok(seen.links.includes(address), seen.links.join(' '));
      }
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    it(`shows quotation, link and element as text with a link, by the ${nameOf(writer)}`, async () => {
      const forms = ['block', 'quotation', 'link', 'element'].map(blockOf);
      const post = await publishPost(all.site, writer, postWith(forms.map(({text}) => text)));
      const {page, problems} = await openPage(all.browser, post.link);
      const seen = await seenIn(page);
      assert.deepEqual(seen.cards, []);
      assert.doesNotMatch(seen.text, LEAKS);
      for (const {title, page: address} of forms) {
        assert.ok(seen.text.includes(title), `${title}: ${seen.text}`);
        assert.ok(seen.links.includes(address), address);
      }
      assert.deepEqual(problems, []);
      if (writer.role === 'author' && !writer.strict) await takeScreenshot(page, 'wordpress/without-plugin');
      await page.context().close();
    });
  }

  describe('on a site that loads our script everywhere', () => {
    const script = (): string => `<script type="module" src="${all.library.address}widgets/1/ms-research.js"></script>`;
    before(() =>
      writeFileSync(
        join(all.site.root, 'wp-content/mu-plugins/widgets.php'),
        `<?php\nadd_action('wp_footer', static function (): void {\n    echo '${script()}';\n});\n`,
      ),
    );

    for (const writer of WRITERS)
      it(`shows quotation and link as cards, and the element as ${isUnfiltered(writer) ? 'a card' : 'text with a link'}, by the ${nameOf(writer)}`, async () => {
        const [element, ...others] = ['element', 'block', 'quotation', 'link'].map(blockOf);
        const forms = [...others, element!];
        const post = await publishPost(all.site, writer, postWith(forms.map(({text}) => text)));
        const {page, problems} = await openPage(all.browser, post.link);
        const cards = (isUnfiltered(writer) ? forms : others).map(({title}) => title);
        await page.waitForFunction(
          (count) => document.querySelectorAll('ms-research-card:state(ready)').length === count,
          cards.length,
        );
        const seen = await seenIn(page);
        assert.deepEqual(seen.cards, cards);
        assert.doesNotMatch(seen.text, LEAKS);
        if (!isUnfiltered(writer)) {
          assert.ok(seen.text.includes(element!.title), seen.text);
          assert.ok(seen.links.includes(element!.page), seen.links.join(' '));
        }
        assert.deepEqual(problems, []);
        await page.context().close();
      });
  });
});
