import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';

import Eleventy from '@11ty/eleventy';
import {build} from 'astro';

import {addressOf, serve} from '../../../src/node/serve/server.js';
import {openPage} from '../../helpers/page.js';
import {browser, demo} from '../running-demo.js';
import {appFolder, ID, OURS, sampleArticle, snippet} from './app.js';

const HUGO = '/usr/bin/hugo';

describe('the snippet in generators of static sites', () => {
  const servers: Server[] = [];
  after(() => servers.forEach((server) => server.close().closeAllConnections()));

  /** Looks at the page that a generator made of a post. */
  const assertCard = async (folder: string, path: string): Promise<void> => {
    const server = await serve([{at: '/', folder}], 0);
    servers.push(server);
    const article = await sampleArticle();
    const {page, problems} = await openPage(browser, addressOf(server) + path);
    await page.locator('ms-research-card:state(ready)').waitFor();
    assert.equal(await page.locator('ms-research-card').count(), 1);
    assert.equal((await page.locator('ms-research-card [part~=title]').textContent())?.trim(), article.title);
    // The text of the post goes on behind the card, and not inside it.
    assert.ok(await page.getByText('More words.').isVisible());
    assert.ok(!(await page.getByText('Check for corrections:').first().isVisible()));
    assert.deepEqual(problems, []);
    await page.context().close();
    const {page: without} = await openPage(browser, addressOf(server) + path, {javaScriptEnabled: false});
    assert.ok(await without.getByText(article.takeaway).isVisible());
    await without.context().close();
  };

  const post = (code: string): string => `# A post\n\nSome words.\n\n${code}\nMore words.\n`;

  for (const kind of ['html', 'wordpress'] as const)
    it(`is a card in Eleventy, as the snippet for ${kind}`, async () => {
      const [code] = await snippet(kind);
      const layout =
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blog</title><link rel="icon" href="data:,">{{ content }}</html>';
      // Eleventy reads nothing below node_modules.
      const root = appFolder(
        {'in/_includes/page.liquid': layout, 'in/post.md': `---\nlayout: page.liquid\n---\n${post(code!)}`},
        tmpdir(),
      );
      const eleventy = new Eleventy(join(root, 'in'), join(root, 'out'), {quietMode: true, configPath: '/dev/null'});
      eleventy.disableLogger();
      await eleventy.write();
      await assertCard(join(root, 'out'), 'post/');
    });

  /** With the package instead of the site's script, a card is told its document's address. */
  const ofPackage = (code: string): string =>
    code
      .replace(/<script [^>]*>/, '<script>import "ms-research-widgets/define/ms-research-card";')
      .replace(/ article="[^"]*"/, ` src="${demo.site}v1/articles/${ID}.json"`);

  for (const [way, edit] of [
    ['the snippet for html', (code: string) => code],
    ['the element of the package', ofPackage],
  ] as const)
    it(`is a card in Astro, as ${way}`, async () => {
      const [code] = await snippet('html');
      const root = appFolder({
        'src/pages/post.astro': `<html lang="en"><head><meta charset="utf-8"><title>Blog</title><link rel="icon" href="data:,"></head><body><p>Some words.</p>\n${edit(code!)}\n<p>More words.</p></body></html>`,
      });
      process.env.ASTRO_TELEMETRY_DISABLED = '1';
      await build({root, configFile: false, logLevel: 'error', vite: {resolve: {alias: OURS}}} as never);
      await assertCard(join(root, 'dist'), 'post/');
    });

  const missing = existsSync(HUGO) ? undefined : "Debian's hugo is not installed";
  assert.ok(!missing || !process.env.CI, missing);

  it('is a card in Hugo, by the shortcode', {skip: missing}, async () => {
    const [shortcode, inPost] = await snippet('hugo');
    const layout =
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blog</title><link rel="icon" href="data:,">{{ .Content }}</html>';
    const root = appFolder({
      'config.toml': 'baseURL = "/"\ntitle = "Blog"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': layout,
      'layouts/shortcodes/ms-research.html': shortcode!,
      'content/post.md': `---\ntitle: A post\n---\n${post(inPost!)}`,
    });
    const {status, stderr} = spawnSync(HUGO, ['--source', root, '--destination', join(root, 'out'), '--quiet'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    await assertCard(join(root, 'out'), 'post/');
  });

  it('loses its tag in Hugo without the shortcode, and keeps its text', {skip: missing}, async () => {
    const [code] = await snippet('wordpress');
    const root = appFolder({
      'config.toml': 'baseURL = "/"\ntitle = "Blog"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': '<!doctype html>{{ .Content }}',
      'content/post.md': `---\ntitle: A post\n---\n${post(code!)}`,
    });
    const {status, stderr} = spawnSync(HUGO, ['--source', root, '--destination', join(root, 'out'), '--quiet'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const html = readFileSync(join(root, 'out/post/index.html'), 'utf8');
    assert.ok(!html.includes('<ms-research-card'), html);
  });
});
