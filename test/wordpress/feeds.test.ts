import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {parseFeed} from 'feedsmith';

import {allForms, postWith} from './site/forms.js';
import {publishPost} from './site/posts.js';
import {running} from './site/running.js';
import {LEAKS} from './site/seen.js';

/** What no reader of a feed and no mail program shows. */
const DEAD = /<(?:script|iframe|ms-[\w-]+)\b/;

describe("WordPress's feeds", () => {
  const all = running();

  const feedItem = async (format: 'rss2' | 'atom', title: string): Promise<string> => {
    const text = await (await fetch(`${all.site.address}?feed=${format}`)).text();
    const {feed} = parseFeed(text) as {
      feed: {
        items?: readonly {title?: string; content?: {encoded?: string}}[];
        entries?: readonly {title?: {value?: string} | string; content?: {value?: string} | string}[];
      };
    };
    const rss = feed.items?.find((item) => item.title === title)?.content?.encoded;
    const atom = feed.entries?.find((entry) => JSON.stringify(entry.title).includes(title))?.content;
    const found = rss ?? (typeof atom === 'string' ? atom : atom?.value);
    assert.ok(found, `${title} is not in the feed:\n${text.slice(0, 2000)}`);
    return found;
  };

  for (const role of ['administrator', 'author'] as const)
    for (const format of ['rss2', 'atom'] as const)
      it(`hold plain text for every form by the ${role}, as ${format}`, async () => {
        const forms = allForms(all.library);
        await publishPost(all.site, {role}, postWith(forms.map(({block}) => block)));
        const item = await feedItem(format, `By the ${role}`);
        assert.doesNotMatch(item, DEAD);
        assert.doesNotMatch(item.replace(/<[^>]*>/g, ''), LEAKS);
        for (const {name, id} of forms) {
          const {title, takeaway} = all.library.document(id);
          assert.ok(item.includes(`href="${all.library.page(id)}"`), `${name}: ${item}`);
          assert.ok(item.includes(title), `${name}: ${item}`);
          if (name !== 'link') assert.ok(item.includes(takeaway.slice(0, 40)), `${name}: ${item}`);
        }
      });

  it('say what has become of a paper since the post was written', async () => {
    const forms = allForms(all.library).filter(({name}) => name !== 'link');
    for (const {id} of forms) {
      const file = join(all.library.folder, `v1/articles/${id}.json`);
      const document = JSON.parse(readFileSync(file, 'utf8')) as {paper: object};
      writeFileSync(file, JSON.stringify({...document, paper: {...document.paper, status: 'retracted'}}));
    }
    // A quarter of an hour later.
    await all.site.php(
      "$GLOBALS['wpdb']->query(\"DELETE FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%ms_research_doc%'\");",
    );
    const item = await feedItem('rss2', 'By the author');
    assert.equal(item.split('This paper was retracted.').length - 1, forms.length, item);
  });

  it('complain of nothing', () => assert.deepEqual(all.site.complaints(), []));
});
