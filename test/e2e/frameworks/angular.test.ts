import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Plugin} from 'vite';

import {addressOf, serve} from '../../../src/node/serve/server.js';
import {openPage} from '../../helpers/page.js';
import {browser} from '../running-demo.js';
import {appFolder, buildForBrowsers, page, sampleArticle, snippet} from './app.js';

/** Angular's decorators are those of old; its own compiler comes along and does its work in the page. */
const decorators: Plugin = {name: 'decorators', config: () => ({oxc: {decorator: {legacy: true}}})};

const CLIENT = `import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {ResearchSummary} from './research-summary';
bootstrapApplication(ResearchSummary);`;

describe('the snippet of Angular in an app of it', () => {
  it('is a card, and text where its document does not come', async (test) => {
    const [code] = await snippet('angular');
    const {title} = await sampleArticle();
    const root = appFolder({
      'research-summary.ts': code!,
      'client.js': CLIENT,
      'index.html': page('<research-summary></research-summary>', './client.js'),
    });
    const server = await serve([{at: '/', folder: await buildForBrowsers(root, [decorators])}], 0);
    test.after(() => server.close().closeAllConnections());
    const opened = await openPage(browser, addressOf(server));
    const card = opened.page.locator('ms-research-card');
    await opened.page.locator('ms-research-card:state(ready)').waitFor();
    assert.equal((await card.locator('[part~=title]').textContent())?.trim(), title);
    assert.match((await card.getAttribute('style'))!, /min-height: max\(\d+px/);
    assert.deepEqual(opened.problems, []);
    await opened.page.route('**/v1/articles/*.json', (route) => route.abort());
    await opened.page.reload();
    await opened.page.locator('ms-research-card:state(error)').waitFor();
    assert.ok(await card.locator('blockquote').getByText(title).isVisible());
    await opened.page.context().close();
  });
});
