import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {RequestListener, Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {before, beforeEach, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {articleJson} from '../fixtures/article.js';
import {HOSTILE_STRINGS} from '../fixtures/hostile-strings.js';
import {openPage} from '../helpers/page.js';
import {allForms, classicPostWith, postWith} from './site/forms.js';
import {publishPost} from './site/posts.js';
import {running} from './site/running.js';
import {seenIn, settled, strangersAmong} from './site/seen.js';

/** What runs code or loads a stranger's; authors may write pictures and headings themselves. */
const DANGEROUS = 'script, svg, iframe, style, link, audio, [onmouseover], [onerror], [onload]';

/** What else no library can send as markup; WordPress draws emoji as pictures. */
const FOREIGN = `${DANGEROUS}, img:not(.emoji), h1, b`;

/** Elements in a post that can only come from a text that was taken for markup. */
const takenForMarkup = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const content = document.querySelector('.entry-content')!;
    const code = [...content.querySelectorAll('[href], [src]')].filter((element) =>
      /^\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
    );
    return [...content.querySelectorAll(selector), ...code].map(({outerHTML}) => outerHTML.slice(0, 200));
  }, selector);

/** Half a character, which WordPress refuses itself. */
const LONE = /\p{Surrogate}/u;

/** A block as the editor stores it. */
const storedBlock = (attributes: object): string => {
  const json = JSON.stringify(attributes).replace(
    /[<>&-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  return `<!-- wp:ms-research/summary ${json} /-->`;
};

const wasHacked = (page: Page): Promise<boolean> => page.evaluate(() => 'hacked' in globalThis);

/** A server with answers of its own. */
async function serverWith(listener: RequestListener): Promise<{address: string; server: Server}> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}

const stop = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};

describe('bad input to the plugin', () => {
  const all = running();
  const chooseLibrary = (base: string): Promise<string> =>
    all.site.php(`
      update_option('ms_research', ['base' => '${base}']);
      delete_transient('ms_research_down');
      $GLOBALS['wpdb']->query("DELETE FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%ms_research_doc%'");
    `);
  before(() => chooseLibrary(all.library.address));

  const attempts: Readonly<Record<string, (text: string) => string>> = {
    'ids of shortcodes': (text) => `[ms-research id="${text}"]`,
    'depths of shortcodes': (text) =>
      `[ms-research id="diet-and-fatigue" depth="${text}" heading-level="${text}" related="${text}"]`,
    'insides of shortcodes': (text) => `[ms-research id="no-such-summary"]${text}[/ms-research]`,
    'ids of blocks': (text) => storedBlock({summary: text}),
    'attributes of blocks': (text) =>
      storedBlock({summary: 'diet-and-fatigue', depth: text, headingLevel: text, align: text, className: text}),
    'pages of quotations': (text) => `<blockquote class="ms-research" data-ms-article="${text}">Words</blockquote>`,
    'depths of quotations': (text) =>
      `<blockquote class="ms-research" data-ms-article="${all.library.page('diet-and-fatigue')}" data-depth="${text}">Words</blockquote>`,
    'sources of elements': (text) => `<ms-research-card src="${text}" article="${text}"></ms-research-card>`,
    'addresses of links': (text) => `<a class="ms-research" href="${text}">Words</a>`,
  };

  for (const [what, write] of Object.entries(attempts))
    it(`is text or nothing in ${what}`, async () => {
      const texts = HOSTILE_STRINGS.filter(({text}) => text.length < 1000 && !LONE.test(text)).map(({text}) =>
        write(text),
      );
      const post = await publishPost(all.site, {role: 'author'}, texts.join('\n\n'));
      const {page} = await openPage(all.browser, post.link);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await takenForMarkup(page, DANGEROUS), []);
      assert.equal(await wasHacked(page), false);
      assert.ok(await page.getByText('By the author').first().isVisible());
      await page.context().close();
    });

  it('is text where a library sends it', async () => {
    const texts = [
      ...HOSTILE_STRINGS.map(({text}) => text),
      '[audio src="https://hacked.example/x.mp3"]',
      'https://hacked.example/video',
    ];
    const written = texts.map((text, index) => {
      const id = `hostile-${index}`;
      const document = {...articleJson(), id, title: text, takeaway: text, language: text};
      writeFileSync(join(all.library.folder, `v1/articles/${id}.json`), JSON.stringify(document));
      return {id, text};
    });
    const forms = written.flatMap(({id}) => [
      `[ms-research id="${id}"]`,
      all.library.page(id),
      storedBlock({summary: id}),
    ]);
    const post = await publishPost(all.site, {role: 'author'}, forms.join('\n\n'));
    // Without a script: what the server wrote, alone.
    const {page} = await openPage(all.browser, post.link, {javaScriptEnabled: false});
    const html = await page.content();
    const content = html.slice(html.indexOf('entry-content'));
    assert.doesNotMatch(content, /<(?:img src=x|svg\/|b onmouse|h1>hacked|audio|iframe)/i);
    assert.doesNotMatch(content, /<script>globalThis/);
    await page.getByText('<script>globalThis.hacked = 1</script>').first().waitFor();
    await page.context().close();
    const scripted = await openPage(all.browser, post.link);
    await settled(scripted.page);
    assert.deepEqual(await takenForMarkup(scripted.page, FOREIGN), []);
    assert.equal(await wasHacked(scripted.page), false);
    await scripted.page.context().close();
  });

  it('says so where the library has no such summary', async () => {
    const missing = all.library.page('no-such-summary');
    const texts = [
      '[ms-research id="no-such-summary"]',
      missing,
      '<ms-research-card article="no-such-summary"></ms-research-card>',
    ];
    const post = await publishPost(all.site, {role: 'author'}, classicPostWith(texts));
    const {page} = await openPage(all.browser, post.link);
    await settled(page);
    const {text, cards, links} = await seenIn(page);
    assert.deepEqual(cards, []);
    assert.equal(text.match(/There is nothing at this address any more, or not yet\./g)?.length, 3, text);
    assert.ok(links.includes(all.library.address));
    await page.context().close();
  });

  /** What can stand at the address of a library that is none. */
  const libraries: Readonly<Record<string, {listener: RequestListener; slow?: boolean; redirects?: number}>> = {
    'a page': {
      listener: (_, response) =>
        response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Hello</title>'),
    },
    'a fault of the server': {listener: (_, response) => response.writeHead(500).end('{"title": 1}')},
    'broken JSON': {listener: (_, response) => response.end('{"title": ')},
    'other JSON': {listener: (_, response) => response.end('[1, {"title": {}}]')},
    'more than anybody reads': {
      listener: (_, response) =>
        response.end(JSON.stringify({title: 'x'.repeat(2 ** 21), takeaway: 'y', paper: {status: 'ok'}})),
    },
    'a ring of redirects': {
      listener: ({url}, response) => response.writeHead(302, {Location: url}).end(),
      redirects: 2,
    },
    silence: {listener: () => undefined, slow: true},
  };
  for (const [name, {listener, slow, redirects = 0}] of Object.entries(libraries))
    it(`leaves text and links where ${name} stands at the library's address`, async (test) => {
      const asked: string[] = [];
      const {address, server} = await serverWith((request, response) => {
        if (request.url!.startsWith('/v1/articles/')) asked.push(request.url!);
        listener(request, response);
      });
      test.after(() => stop(server));
      await chooseLibrary(address);
      await all.site.php(
        `file_put_contents(WPMU_PLUGIN_DIR . '/ports-2.php', "<?php add_filter('http_allowed_safe_ports', fn (\\$p) => [...\\$p, ${new URL(address).port}]);");`,
      );
      const forms = allForms(all.library);
      const titles = ['block', 'quotation', 'link', 'element'].map((form) => forms.find((each) => each.name === form)!);
      const page = `${address}articles/diet-and-fatigue/`;
      const texts = [
        ...titles.map(({block}) => block.replaceAll(all.library.address, address)),
        '[ms-research id="sleep-and-fatigue"]',
        page,
      ];
      const post = await publishPost(all.site, {role: 'author'}, postWith(texts));
      const began = performance.now();
      const response = await fetch(post.link);
      assert.equal(response.status, 200);
      // One question of three seconds, not one for each card; and the time that this machine takes for a page.
      if (slow) assert.ok(performance.now() - began < 12_000, `${performance.now() - began} ms`);
      await fetch(post.link);
      await fetch(post.link);
      assert.equal(asked.length, 1 + redirects, asked.join(' '));
      stop(server);
      const opened = await openPage(all.browser, post.link);
      await opened.page.waitForLoadState('networkidle');
      const {text, links} = await seenIn(opened.page);
      for (const {id} of titles) assert.ok(text.includes(all.library.document(id).title), text);
      for (const id of ['diet-and-fatigue', 'sleep-and-fatigue', ...titles.map(({id}) => id)])
        assert.ok(
          links.some((link) => link.startsWith(`${address}articles/${id}/`) || id === 'cd14-gene-variants'),
          `${id}: ${links.join(' ')}`,
        );
      await opened.page.context().close();
    });

  describe('asks a library for the others', () => {
    const titlesIn = async (id: string): Promise<readonly string[]> => {
      const shortcodes = [id, 'diet-and-fatigue', 'sleep-and-fatigue'].map((id) => `[ms-research id="${id}"]`);
      const post = await publishPost(all.site, {role: 'author'}, classicPostWith(shortcodes));
      const html = await (await fetch(post.link)).text();
      // As after a minute.
      await all.site.php("delete_transient('ms_research_down');");
      const later = await (await fetch(post.link)).text();
      const {title} = all.library.document('diet-and-fatigue');
      return [html, later].map((html) => (html.includes(`<strong>${title}`) ? 'known' : 'unknown'));
    };
    before(() => writeFileSync(join(all.library.folder, 'v1/articles/broken.json'), '{"title": '));
    beforeEach(() => chooseLibrary(all.library.address));

    it('at once where it does not have one', async () =>
      assert.deepEqual(await titlesIn('no-such-summary'), ['known', 'known']));

    it('after a minute where one of them is broken', async () =>
      assert.deepEqual(await titlesIn('broken'), ['unknown', 'known']));
  });

  it('shows what it last knew of a summary while the library is away', async () => {
    const {address} = all.library;
    await chooseLibrary(address);
    const post = await publishPost(all.site, {role: 'author'}, '[ms-research id="diet-and-fatigue"]');
    await fetch(post.link);
    await all.site.php(`
      global $wpdb;
      $name = $wpdb->get_var("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '_transient_ms_research_doc%'");
      $kept = get_option($name);
      update_option($name, ['at' => time() - 3600] + $kept);
      set_transient('ms_research_down', '${address}', 60);
    `);
    const html = await (await fetch(post.link)).text();
    assert.ok(html.includes(all.library.document('diet-and-fatigue').takeaway.slice(0, 40)), html);
  });

  it('is text where no library is chosen', async () => {
    await all.site.php("delete_option('ms_research');");
    const forms = allForms(all.library);
    const post = await publishPost(
      all.site,
      {role: 'author'},
      postWith(forms.filter(({name}) => name !== 'address').map(({block}) => block)),
    );
    const {page, requests} = await openPage(all.browser, post.link);
    const {text} = await seenIn(page);
    for (const {name, id} of forms)
      if (!['address', 'shortcode'].includes(name)) assert.ok(text.includes(all.library.document(id).title), name);
    assert.match(text, /This page names nothing to show here\./);
    assert.deepEqual(strangersAmong(requests, [all.site.address]), []);
    await page.context().close();
  });

  it('makes PHP complain of nothing', () => assert.deepEqual(all.site.complaints(), []));
});
