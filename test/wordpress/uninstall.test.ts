import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {openPage} from '../helpers/page.js';
import {allForms, classicPostWith, postWith} from './site/forms.js';
import {nameOf, publishPost, WRITERS} from './site/posts.js';
import type {Post, Writer} from './site/posts.js';
import {openAdmin, running} from './site/running.js';
import {LEAKS, seenIn, settled} from './site/seen.js';

describe('the plugin, deleted', () => {
  const all = running();
  const posts: {writer: Writer; kind: string; post: Post; titles: readonly string[]}[] = [];
  let before = '';

  const addresses: {writer: Writer; post: Post}[] = [];
  const ADDRESS = 'diet-and-fatigue';

  const dates = (): Promise<string> =>
    all.site.php(`
      global $wpdb;
      echo json_encode($wpdb->get_results("SELECT ID, post_modified FROM $wpdb->posts WHERE post_status = 'publish' ORDER BY ID"));
    `);

  it('leaves posts', async () => {
    const {site, library} = all;
    for (const writer of WRITERS) {
      const forms = allForms(library);
      const titles = (some: typeof forms): string[] => some.map(({id}) => library.document(id).title);
      // An address becomes what WordPress makes of strangers': a post of its own.
      const address = forms.find(({name}) => name === 'address')!;
      for (const text of [postWith([address.block]), classicPostWith([address.classic!])])
        addresses.push({writer, post: await publishPost(site, writer, text)});
      const blocks = forms.filter(({name}) => name !== 'address');
      posts.push({
        writer,
        kind: 'blocks',
        post: await publishPost(site, writer, postWith(blocks.map(({block}) => block))),
        titles: titles(blocks),
      });
      const classic = forms.filter(({name, classic}) => classic && name !== 'address');
      const text = classicPostWith(classic.map((form) => form.classic!));
      posts.push({writer, kind: 'classic', post: await publishPost(site, writer, text), titles: titles(classic)});
    }
    const about = await publishPost(
      site,
      {role: 'editor'},
      'Write [[ms-research id="epstein-barr-virus"]] to show a card.',
    );
    posts.push({writer: {role: 'editor'}, kind: 'words about it', post: about, titles: []});
    await site.php(
      `update_option('widget_text', [2 => ['title' => '', 'text' => '[ms-research id="sleep-and-fatigue"]', 'filter' => true]]);`,
    );
    for (const {post} of [...posts, ...addresses]) await fetch(post.link);
    before = await dates();
  });

  it('says on the page of plugins that it must be deleted, not deactivated alone', async () => {
    const {page} = await openAdmin(all, 'administrator', 'plugins.php');
    const row = page.locator('tr[data-plugin="ms-research/ms-research.php"]');
    await row.getByText('While it is deactivated, readers see shortcodes as code.').waitFor();
    await page.context().close();
  });

  it('leaves everything but shortcodes readable while it is deactivated', async () => {
    await all.site.php("deactivate_plugins('ms-research/ms-research.php');");
    const {post} = posts.find(({writer, kind}) => nameOf(writer) === 'author' && kind === 'blocks')!;
    const {page} = await openPage(all.browser, post.link);
    const {text} = await seenIn(page);
    for (const {name, id} of allForms(all.library).filter(({name}) => name !== 'address'))
      if (name === 'shortcode') assert.match(text, /\[ms-research id=.epstein-barr-virus. depth=.short.\]/);
      else assert.ok(text.includes(all.library.document(id).title), `${name}: ${text}`);
    await page.context().close();
  });

  it('is deleted', async () => {
    const said = await all.site.php(`
      $done = delete_plugins(['ms-research/ms-research.php']);
      echo is_wp_error($done) ? $done->get_error_message() : json_encode($done);
    `);
    assert.equal(said, 'true');
  });

  it('leaves each of them readable, with its links', async () => {
    assert.ok(posts.length > 0);
    for (const {writer, kind, post, titles} of posts.filter(({titles}) => titles.length)) {
      const what = `${kind} by the ${nameOf(writer)}`;
      const {page} = await openPage(all.browser, post.link);
      const seen = await seenIn(page);
      assert.doesNotMatch(seen.text, LEAKS, what);
      for (const title of titles)
        assert.ok(seen.text.includes(title) || seen.cards.includes(title), `${what}: ${title} is not in ${seen.text}`);
      await page.context().close();
    }
  });

  it('leaves a card in a frame of an address', async () => {
    assert.ok(addresses.length > 0);
    for (const {writer, post} of addresses) {
      const {page} = await openPage(all.browser, post.link);
      const iframe = page.locator('.entry-content iframe');
      await iframe.waitFor();
      const frame = await (await iframe.elementHandle()).contentFrame();
      await settled(frame!);
      assert.deepEqual((await seenIn(frame!)).cards, [all.library.document(ADDRESS).title], nameOf(writer));
      await page.context().close();
    }
  });

  it('leaves words about it as they were', async () => {
    const {page} = await openPage(all.browser, posts.at(-1)!.post.link);
    assert.match((await seenIn(page)).text, /^Write \[\[ms-research id=.epstein-barr-virus.\]\] to show a card\.$/);
    await page.context().close();
  });

  it('leaves the dates of posts', async () => assert.equal(await dates(), before));

  it('leaves no shortcode in widgets', async () => {
    const widgets = await all.site.php("echo json_encode(get_option('widget_text'), JSON_UNESCAPED_SLASHES);");
    assert.ok(!widgets.includes('[ms-research'), widgets);
    assert.ok(widgets.includes(all.library.page('sleep-and-fatigue')), widgets);
  });

  it('leaves nothing of its own', async () => {
    const left = await all.site.php(`
      global $wpdb;
      echo json_encode($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ms_research%'"));
      echo json_encode($wpdb->get_col("SELECT meta_value FROM $wpdb->postmeta WHERE meta_key LIKE '_oembed_%' AND meta_value LIKE '%ms-research%'"));
      echo json_encode(is_dir(WP_PLUGIN_DIR . '/ms-research'));
    `);
    assert.equal(left, '[][]false');
  });

  it('complains of nothing', () => assert.deepEqual(all.site.complaints(), []));
});
