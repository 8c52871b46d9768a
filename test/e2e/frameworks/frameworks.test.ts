import assert from 'node:assert/strict';
import type {Server} from 'node:http';
import {after, describe, it} from 'node:test';

import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type {Plugin, PluginOption} from 'vite';

import {addressOf, serve} from '../../../src/node/serve/server.js';
import {openPage} from '../../helpers/page.js';
import {browser} from '../running-demo.js';
import {appFolder, buildForBrowsers, page, renderOnServer, sampleArticle, snippet} from './app.js';

/** How one framework's sample app is put together. The component is the snippet, as it is offered to copy. */
interface Framework {
  readonly name: 'react' | 'vue' | 'svelte' | 'angular';
  /** The component's file. */
  readonly component: string;
  readonly extension: string;
  plugins(): PluginOption[];
  /** Draws it in the browser. */
  readonly client: string;
  /** Draws it as HTML. */
  readonly server: string;
  /** Takes over in the browser what a server drew. */
  readonly hydrate: string;
  /** The page's body around what is drawn there, if it is. */
  body(drawn: string): string;
}

const inApp = (drawn: string): string => `<div id="app">${drawn}</div>`;

/** Angular's decorators are those of old; its own compiler comes along and does its work in the page. */
const decorators: Plugin = {name: 'decorators', config: () => ({oxc: {decorator: {legacy: true}}})};

const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'react',
    component: 'ResearchSummary.jsx',
    extension: 'jsx',
    plugins: () => [],
    body: inApp,
    client: `import {createRoot} from 'react-dom/client';
import {ResearchSummary} from './ResearchSummary.jsx';
createRoot(document.getElementById('app')).render(<ResearchSummary></ResearchSummary>);`,
    server: `import {renderToString} from 'react-dom/server';
import {ResearchSummary} from './ResearchSummary.jsx';
export const render = () => renderToString(<ResearchSummary></ResearchSummary>);`,
    hydrate: `import {hydrateRoot} from 'react-dom/client';
import {ResearchSummary} from './ResearchSummary.jsx';
hydrateRoot(document.getElementById('app'), <ResearchSummary></ResearchSummary>);`,
  },
  {
    name: 'vue',
    component: 'ResearchSummary.vue',
    extension: 'js',
    plugins: () => [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('ms-')}}})],
    body: inApp,
    client: `import {createApp} from 'vue';
import ResearchSummary from './ResearchSummary.vue';
createApp(ResearchSummary).mount('#app');`,
    server: `import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';
import ResearchSummary from './ResearchSummary.vue';
export const render = () => renderToString(createSSRApp(ResearchSummary));`,
    hydrate: `import {createSSRApp} from 'vue';
import ResearchSummary from './ResearchSummary.vue';
createSSRApp(ResearchSummary).mount('#app');`,
  },
  {
    name: 'svelte',
    component: 'ResearchSummary.svelte',
    extension: 'js',
    plugins: () => [svelte({configFile: false})],
    body: inApp,
    client: `import {mount} from 'svelte';
import ResearchSummary from './ResearchSummary.svelte';
mount(ResearchSummary, {target: document.getElementById('app')});`,
    server: `import {render as draw} from 'svelte/server';
import ResearchSummary from './ResearchSummary.svelte';
export const render = () => draw(ResearchSummary).body;`,
    hydrate: `import {hydrate} from 'svelte';
import ResearchSummary from './ResearchSummary.svelte';
hydrate(ResearchSummary, {target: document.getElementById('app')});`,
  },
  {
    name: 'angular',
    component: 'research-summary.ts',
    extension: 'js',
    plugins: () => [decorators],
    // It looks for a mark of its own right in the body.
    body: (drawn) => drawn || '<research-summary></research-summary>',
    client: `import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {ResearchSummary} from './research-summary';
bootstrapApplication(ResearchSummary);`,
    server: `import '@angular/compiler';
import {bootstrapApplication, provideClientHydration} from '@angular/platform-browser';
import {provideServerRendering, renderApplication} from '@angular/platform-server';
import {ResearchSummary} from './research-summary';
const document = '<!doctype html><html><head></head><body><research-summary></research-summary></body></html>';
const providers = [provideServerRendering(), provideClientHydration()];
const start = (context) => bootstrapApplication(ResearchSummary, {providers}, context);
export const render = async () => {
  const html = await renderApplication(start, {document, url: '/'});
  return /<body[^>]*>([^]*)<\\/body>/.exec(html)[1];
};`,
    hydrate: `import '@angular/compiler';
import {bootstrapApplication, provideClientHydration} from '@angular/platform-browser';
import {ResearchSummary} from './research-summary';
bootstrapApplication(ResearchSummary, {providers: [provideClientHydration()]});`,
  },
];

describe('the snippet of a framework in an app of it', () => {
  const servers: Server[] = [];
  after(() => servers.forEach((server) => server.close().closeAllConnections()));

  const served = async (folder: string): Promise<string> => {
    const server = await serve([{at: '/', folder}], 0);
    servers.push(server);
    return addressOf(server);
  };

  for (const {name, component, extension, plugins, client, server, hydrate, body} of FRAMEWORKS)
    describe(name, () => {
      it('is a card where the browser draws the app, and text where its document does not come', async () => {
        const [code] = await snippet(name);
        const {title} = await sampleArticle();
        const root = appFolder({
          [component]: code!,
          [`client.${extension}`]: client,
          'index.html': page(body(''), `./client.${extension}`),
        });
        const opened = await openPage(browser, await served(await buildForBrowsers(root, plugins())));
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

      it('is text and a link where a server draws the app, and a card once the browser takes over', async () => {
        const [code] = await snippet(name);
        const article = await sampleArticle();
        const files = {[component]: code!, [`server.${extension}`]: server, [`hydrate.${extension}`]: hydrate};
        const drawn = await renderOnServer(appFolder(files), `server.${extension}`, plugins());
        assert.match(
          drawn,
          /^(?:<!--.*?-->|<research-summary [^>]*>)*<ms-research-card [^>]*src="[^"]+\/v1\/articles\/iron-in-the-brain\.json"/,
        );
        const root = appFolder({...files, 'index.html': page(body(drawn), `./hydrate.${extension}`)});
        const address = await served(await buildForBrowsers(root, plugins()));
        const {page: without} = await openPage(browser, address, {javaScriptEnabled: false});
        assert.ok(await without.getByText(article.takeaway).isVisible());
        assert.ok(await without.locator('ms-research-card a[href*="/articles/iron-in-the-brain/"]').isVisible());
        await without.context().close();
        const {page: opened, problems} = await openPage(browser, address);
        await opened.locator('ms-research-card:state(ready)').waitFor();
        const title = await opened.locator('ms-research-card [part~=title]').textContent();
        assert.equal(title?.trim(), article.title);
        assert.deepEqual(problems, []);
        await opened.context().close();
      });
    });
});
