import assert from 'node:assert/strict';
import type {Server} from 'node:http';
import {after, describe, it} from 'node:test';

import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type {PluginOption} from 'vite';

import {addressOf, serve} from '../../../src/node/serve/server.js';
import {openPage} from '../../helpers/page.js';
import {browser} from '../running-demo.js';
import {appFolder, buildForBrowsers, page, renderOnServer, sampleArticle, snippet} from './app.js';

/** How one framework's sample app is put together. The component is the snippet, as it is offered to copy. */
interface Framework {
  readonly name: 'react' | 'vue' | 'svelte';
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
}

const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'react',
    component: 'ResearchSummary.jsx',
    extension: 'jsx',
    plugins: () => [],
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
];

describe('the snippet of a framework in an app of it', () => {
  const servers: Server[] = [];
  after(() => servers.forEach((server) => server.close().closeAllConnections()));

  const served = async (folder: string): Promise<string> => {
    const server = await serve([{at: '/', folder}], 0);
    servers.push(server);
    return addressOf(server);
  };

  /** Opens an app and reads the card's title, once it is ready. */
  const shown = async (address: string): Promise<{title: string | null; problems: readonly string[]}> => {
    const {page, problems} = await openPage(browser, address);
    await page.locator('ms-research-card:state(ready)').waitFor();
    const title = await page.locator('ms-research-card [part~=title]').textContent();
    await page.context().close();
    return {title: title?.trim() ?? null, problems};
  };

  for (const {name, component, extension, plugins, client, server, hydrate} of FRAMEWORKS)
    describe(name, () => {
      it('is a card where the browser draws the app', async () => {
        const [code] = await snippet(name);
        const root = appFolder({
          [component]: code!,
          [`client.${extension}`]: client,
          'index.html': page('', `./client.${extension}`),
        });
        const {title, problems} = await shown(await served(await buildForBrowsers(root, plugins())));
        assert.equal(title, (await sampleArticle()).title);
        assert.deepEqual(problems, []);
      });

      it('is text and a link where a server draws the app, and a card once the browser takes over', async () => {
        const [code] = await snippet(name);
        const article = await sampleArticle();
        const files = {[component]: code!, [`server.${extension}`]: server, [`hydrate.${extension}`]: hydrate};
        const drawn = await renderOnServer(appFolder(files), `server.${extension}`, plugins());
        assert.match(
          drawn,
          /^(?:<!--.*?-->)*<ms-research-card [^>]*src="[^"]+\/v1\/articles\/iron-in-the-brain\.json"/,
        );
        const root = appFolder({...files, 'index.html': page(drawn, `./hydrate.${extension}`)});
        const address = await served(await buildForBrowsers(root, plugins()));
        const {page: without} = await openPage(browser, address, {javaScriptEnabled: false});
        assert.ok(await without.getByText(article.takeaway).isVisible());
        assert.ok(await without.locator('ms-research-card a[href*="/articles/iron-in-the-brain/"]').isVisible());
        await without.context().close();
        const {title, problems} = await shown(address);
        assert.equal(title, article.title);
        assert.deepEqual(problems, []);
      });
    });
});
