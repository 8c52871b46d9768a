import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {hostAddress, openHost} from '../other-site.js';
import {demo} from '../running-demo.js';
import {fitted, siteFrame} from '../frames/site-frame.js';
import {assertCard, assertText, ID, made, policyFor, TITLE} from './made.js';

describe('the snippet for', () => {
  for (const kind of ['html', 'html-pinned', 'ghost', 'squarespace'] as const) {
    it(`${kind} is a card in a page that allows what it asks for`, async () => {
      const snippet = made(kind);
      // Ghost and Squarespace send no policy; what a card needs is the same everywhere.
      const policy = policyFor(snippet.policy.length ? snippet : made('html'));
      await assertCard({body: snippet.code[0]!.text, policy}, async (page) => {
        const script = page.locator('script[src*="/widgets/"]');
        assert.equal(await script.getAttribute('crossorigin'), '');
        assert.equal(await script.getAttribute('referrerpolicy'), 'no-referrer');
      });
    });

    it(`${kind} is text where no script runs, and where the policy refuses ours`, async () => {
      const body = made(kind).code[0]!.text;
      await assertText({body});
      await assertText({body, policy: "default-src 'self'; style-src 'unsafe-inline'"}, true);
    });
  }

  it('html-pinned loads one exact file, and none that was changed', async () => {
    const body = made('html-pinned').code[0]!.text;
    await assertCard({body}, async (page) => {
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({name}) => name)
          .filter((name) => name.endsWith('.js')),
      );
      assert.equal(scripts.length, 1);
      assert.match(scripts[0]!, /\/widgets\/\d+\.\d+\.\d+[^/]*\/ms-research-all\.js$/);
    });
    await assertText(
      {body: body.replace(/integrity="sha384-./, (text) => text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A'))},
      true,
    );
  });

  it('ghost reserves nothing, which would be a gap in the mail', () =>
    assert.doesNotMatch(made('ghost').code[0]!.text, /style=/));

  it('csp is a card under a policy that refuses everything inline, with its height reserved', async () => {
    const [html, css, header] = made('csp').code.map(({text}) => text) as [string, string, string];
    const policy = header.replace(/^Content-Security-Policy: /, '').trim();
    assert.doesNotMatch(policy, /unsafe/);
    const host = {
      head: '<link rel="stylesheet" href="/site.css">',
      body: html,
      files: {'site.css': css},
      policy: `${policy}; require-trusted-types-for 'script'; trusted-types ms-research`,
    };
    await assertCard(host);
    const {page} = await openHost(host, {javaScriptEnabled: false});
    const {height} = (await page.locator('ms-research-card').boundingBox())!;
    assert.ok(height > 1500, `${height} px`);
    await page.context().close();
    await assertText(host);
  });

  it('iframe is a frame as high as its content, under a policy that allows frames of ours', async () => {
    const snippet = made('iframe');
    const {page, problems} = await openHost({body: snippet.code[0]!.text, policy: policyFor(snippet)});
    const inside = await siteFrame(page);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    assert.ok((await fitted(page)) > 1000);
    assert.equal(await page.locator('iframe').getAttribute('title'), TITLE);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('iframe shows the card where scripts of ours are refused, and text where none run', async () => {
    const {text} = made('iframe').code[0]!;
    const policy = `default-src 'self'; style-src 'unsafe-inline'; frame-src ${new URL(demo.site).origin}`;
    const {page} = await openHost({body: text, policy});
    await (await siteFrame(page)).locator('ms-research-card:state(ready)').waitFor();
    assert.ok((await page.locator('iframe').boundingBox())!.height > 1500, 'the height is not reserved');
    await page.context().close();
    const {page: still} = await openHost({body: text}, {javaScriptEnabled: false});
    assert.ok(await (await siteFrame(still)).getByRole('heading', {name: TITLE}).isVisible());
    await still.context().close();
  });

  it('wix is an address for a frame of any size', async () => {
    const [address] = made('wix').code;
    const body = `<iframe src="${address!.text.trim()}" title="Embed" width="480" height="600" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`;
    const {page, problems} = await openHost({body});
    const inside = await siteFrame(page);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    const {scroll, width} = await inside.evaluate(() => ({
      scroll: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    }));
    assert.ok(scroll > 600 && width <= 480, `${width} x ${scroll}`);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  for (const type of ['text/javascript', 'module'])
    it(`wix is a tag, a script and attributes that a page sets by script, ${type}`, async () => {
      const lines = made('wix').code[1]!.text.split('\n');
      const value = (name: string): string =>
        lines.find((line) => line.startsWith(`${name}: `))!.slice(name.length + 2);
      const attributes = lines.flatMap((line) => {
        const [, name, text] = /^Attribute ([\w-]+): (.*)$/.exec(line) ?? [];
        return name ? [[name, text!] as const] : [];
      });
      assert.ok(attributes.length > 0);
      const parts = JSON.stringify({tag: value('Tag name'), script: value('Server URL'), attributes, type});
      await assertCard({
        body: `<script type="application/json">${parts}</script><script src="/builder.js"></script>`,
        files: {
          'builder.js': `
            const {tag, script, attributes, type} = JSON.parse(document.querySelector('[type="application/json"]').text);
            const element = document.body.appendChild(document.createElement(tag));
            document.head.appendChild(Object.assign(document.createElement('script'), {src: script, type}));
            for (const [name, value] of attributes) element.setAttribute(name, value);`,
        },
      });
    });

  it('email is a table with text, pictures of the site alone and a link, and no script', async () => {
    const [card, address] = made('email').code;
    assert.doesNotMatch(card!.text, /<(?:script|style|iframe|ms-)/);
    const {page, requests} = await openHost({body: card!.text}, {javaScriptEnabled: false});
    assert.ok(await page.getByRole('heading', {name: TITLE}).isVisible());
    assert.ok(await page.getByText('Check for corrections:').isVisible());
    assert.equal(await page.getByRole('link').last().getAttribute('href'), address!.text.trim());
    assert.equal(address!.text.trim(), `${demo.site}articles/${ID}/`);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(demo.site) && !url.startsWith(hostAddress(''))),
      [],
    );
    await page.context().close();
  });
});
