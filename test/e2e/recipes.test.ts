import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';

import {openPage} from '../helpers/page.js';
import {readProjectFile} from '../helpers/project.js';
import {browser, demo} from './running-demo.js';

/** The policy behind a mark of a recipe. */
function policyIn(file: string, mark: string): string {
  const found = new RegExp(
    `<!-- ${mark}: run by the tests -->\n\`\`\`http\nContent-Security-Policy: (.*)\n\`\`\``,
  ).exec(readProjectFile(file));
  assert.ok(found, `${file} holds no ${mark}`);
  return found[1]!.replaceAll('https://library.example', new URL(demo.site).origin);
}

describe('policies of the recipes', () => {
  let server: Server;
  let address: string;
  let shown = {html: '', policy: ''};
  before(async () => {
    server = createServer(({url}, response) => {
      // Everything but the page itself is the library's, which is how a server of one's own has it.
      if (url !== '/page/')
        return void passOn(url!).then(({type, bytes}) => response.writeHead(200, {'Content-Type': type}).end(bytes));
      response
        .writeHead(200, {'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': shown.policy})
        .end(shown.html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page/`;
  });
  after(() => server.close().closeAllConnections());

  async function passOn(url: string): Promise<{type: string; bytes: Uint8Array}> {
    const response = await fetch(new URL(url, demo.site));
    return {type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer())};
  }

  const page = (script: string, inside: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="/icon.svg">${script}</head><body>${inside}</body></html>`;
  const CARD =
    '<ms-research-card article="iron-in-the-brain"><a href="/articles/iron-in-the-brain/">Iron</a></ms-research-card>';
  const script = (site: string, nonce = ''): string =>
    `<script type="module"${nonce} src="${site}widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer"></script>`;

  const recipes = {
    'a card from another site': () => ({
      policy: policyIn('docs/hosts/strict-csp.md', 'card'),
      html: page(script(demo.site), CARD),
    }),
    'a card with a nonce': () => ({
      policy: policyIn('docs/hosts/strict-csp.md', 'nonce'),
      html: page(script(demo.site, ' nonce="R4nd0m"'), CARD),
    }),
    'everything on one server': () => ({
      policy: policyIn('docs/hosts/self-hosting.md', 'own'),
      html: page(script('/'), CARD),
    }),
  };
  for (const [name, recipe] of Object.entries(recipes))
    it(`let ${name} work, and nothing of it is refused`, async () => {
      shown = recipe();
      const {page, problems} = await openPage(browser, address);
      await page.locator('ms-research-card:state(ready)').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(problems, []);
      await page.context().close();
    });

  it('let a frame work where no script of another site does', async () => {
    shown = {
      policy: policyIn('docs/hosts/strict-csp.md', 'frame'),
      html: page(
        '',
        `<iframe src="${demo.site}embed/iron-in-the-brain/" title="Iron" width="100%" height="900"></iframe>`,
      ),
    };
    const {page: opened, problems} = await openPage(browser, address);
    await opened.frameLocator('iframe').locator('ms-research-card:state(ready)').waitFor();
    assert.deepEqual(problems, []);
    await opened.context().close();
  });
});
