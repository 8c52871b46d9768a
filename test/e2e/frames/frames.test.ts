import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';

import type {Oembed} from '../../../src/node/publish/oembed.js';
import {accessibilityProblems, openPage, sidewaysOverflow} from '../../helpers/page.js';
import {hostAddress, openHost} from '../other-site.js';
import {browser, demo} from '../running-demo.js';
import {fitted, heights, siteFrame} from './site-frame.js';
import {WORDPRESS_SCRIPT, wordpressEmbed} from './wordpress.js';

const ID = 'iron-in-the-brain';
const TITLE = /How iron in the brain/;
const embed = (): string => `${demo.site}embed/${ID}/`;
const page = (): string => `${demo.site}articles/${ID}/`;
const script = (): string =>
  `<script defer src="${demo.site}widgets/1/frame.js" crossorigin referrerpolicy="no-referrer"></script>`;
const frame = (attributes = ''): string =>
  `<iframe src="${embed()}" title="A summary" width="100%" height="300" ${attributes}></iframe>`;

describe('the page for frames', () => {
  it('holds the card, is quiet, accessible and asks the site alone for files', async () => {
    const {page: opened, problems, requests} = await openPage(browser, embed());
    await opened.locator('ms-research-card:state(ready)').waitFor();
    assert.deepEqual(await accessibilityProblems(opened), []);
    assert.equal(await opened.getByRole('heading', {level: 1}).count(), 1);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(demo.site)),
      [],
    );
    await opened.context().close();
  });

  it('does not scroll sideways at 280 px', async () => {
    const {page: opened} = await openPage(browser, embed(), {viewport: {width: 280, height: 600}});
    await opened.locator('ms-research-card:state(ready)').waitFor();
    assert.equal(await sidewaysOverflow(opened), 0);
    await opened.context().close();
  });

  it('reads as plain text where no script runs, and leads to its own page', async () => {
    const {page: opened} = await openPage(browser, embed(), {javaScriptEnabled: false});
    for (const heading of [TITLE, 'What they found', 'Important considerations'])
      assert.ok(await opened.getByRole('heading', {name: heading}).isVisible(), String(heading));
    const links = opened.locator(`a[href$="/articles/${ID}/"]`).locator('visible=true');
    assert.ok(await links.count());
    await opened.context().close();
  });

  it('gives a policy of `default-src self` nothing to block', async () => {
    const opened = await openPage(browser, 'about:blank');
    await opened.page.route(embed(), async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: {...response.headers(), 'content-security-policy': "default-src 'self'"},
      });
    });
    await opened.page.goto(embed());
    await opened.page.locator('ms-research-card:state(ready)').waitFor();
    assert.deepEqual(opened.problems, []);
    await opened.page.context().close();
  });

  it('says that a summary was taken back', async () => {
    const {page: opened} = await openPage(browser, `${demo.site}embed/${ID}/`);
    await opened.route('**/v1/articles/*.json', (route) => route.fulfill({path: 'demo/states/withdrawn.json'}));
    await opened.reload();
    await opened.getByText('This summary was taken back.').waitFor();
    await opened.context().close();
  });
});

describe('a frame with our script beside it', () => {
  it('is as high as its content, and stays so when a reader chooses another depth', async () => {
    const {page: opened, problems} = await openHost({body: frame() + script()});
    const inside = await siteFrame(opened);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    const detail = await fitted(opened);
    assert.ok(detail > 1000, `${detail} px`);
    const {scroll, inner} = await inside.evaluate(() => ({
      scroll: document.documentElement.scrollHeight,
      inner: innerHeight,
    }));
    assert.ok(scroll <= inner, 'it scrolls inside');
    await inside.getByRole('button', {name: 'Short'}).click();
    await inside.getByRole('button', {name: 'Short', pressed: true}).waitFor();
    await opened.waitForFunction((before) => document.querySelector('iframe')!.clientHeight < before, detail);
    assert.ok((await fitted(opened)) < detail);
    assert.deepEqual(problems, []);
    await opened.context().close();
  });

  it('is so at any width, and when the script comes late', async () => {
    const {page: opened} = await openHost({body: frame()}, {viewport: {width: 360, height: 640}});
    await (await siteFrame(opened)).locator('ms-research-card:state(ready)').waitFor();
    assert.equal((await heights(opened)).box, 300);
    await opened.addScriptTag({url: `${demo.site}widgets/1/frame.js`});
    const narrow = await fitted(opened);
    await opened.setViewportSize({width: 800, height: 640});
    await opened.waitForFunction((before) => document.querySelector('iframe')!.clientHeight < before, narrow);
    await fitted(opened);
    await opened.context().close();
  });

  it('keeps nothing in the browser and sends no Referer', async () => {
    const opened = await openHost({body: frame('referrerpolicy="no-referrer"') + script()});
    const referers: (string | undefined)[] = [];
    opened.page.on('request', (request) => {
      if (request.url().startsWith(demo.site)) referers.push(request.headers().referer);
    });
    await opened.page.reload();
    const inside = await siteFrame(opened.page);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    assert.equal(await inside.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.deepEqual(await opened.page.context().cookies(), []);
    assert.ok(referers.length > 4, `${referers.length} requests`);
    assert.deepEqual(
      referers.filter((referer) => referer && !referer.startsWith(demo.site)),
      [],
    );
    await opened.page.context().close();
  });

  it('opens links in a window that knows nothing of it', async () => {
    const {page: opened} = await openHost({body: frame() + script()});
    const inside = await siteFrame(opened);
    const topics = inside.locator('[part~="topics"] a').first();
    const address = await topics.evaluate((link) => (link as HTMLAnchorElement).href);
    const [popup] = await Promise.all([opened.waitForEvent('popup'), topics.click()]);
    await popup.waitForLoadState();
    assert.equal(popup.url(), address);
    assert.equal(await popup.evaluate(() => window.opener === null), true);
    assert.equal(opened.url(), hostAddress());
    await opened.context().close();
  });
});

describe('a frame in a sandbox that takes its origin and its windows away', () => {
  const SANDBOX = 'sandbox="allow-scripts"';

  it('shows the card, and is as high as its content', async () => {
    const {page: opened, problems} = await openHost({body: frame(SANDBOX) + script()});
    const inside = await siteFrame(opened);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    assert.equal(await inside.evaluate(() => window.origin), 'null');
    assert.ok((await fitted(opened)) > 1000);
    assert.deepEqual(problems, []);
    await opened.context().close();
  });

  it("has our script open the article's page for any link", async () => {
    const {page: opened} = await openHost({body: frame(SANDBOX) + script()});
    const inside = await siteFrame(opened);
    const link = inside.locator('[part~="details"] a[href^="http"]').first();
    await link.waitFor();
    await fitted(opened);
    const [popup] = await Promise.all([opened.context().waitForEvent('page'), link.click()]);
    await popup.waitForLoadState();
    assert.equal(popup.url(), page());
    await opened.context().close();
  });

  it("shows the article's page in itself where nobody listens", async () => {
    const {page: opened} = await openHost({body: frame(SANDBOX)});
    const inside = await siteFrame(opened);
    await inside.locator('[part~="details"] a[href^="http"]').first().click();
    await inside.waitForURL(page());
    assert.ok(await inside.getByRole('heading', {level: 1, name: TITLE}).isVisible());
    assert.equal(opened.url(), hostAddress());
    await opened.context().close();
  });
});

describe('a frame in WordPress', () => {
  const SECRET = 'Ab3dE6gH1j';
  const answer = async (): Promise<Oembed> =>
    (await (await fetch(`${demo.site}v1/oembed/${ID}.json`)).json()) as Oembed;
  const post = async (): Promise<string> =>
    `<script>${WORDPRESS_SCRIPT}</script><div style="max-width: 650px">${wordpressEmbed(await answer(), SECRET)}</div>`;

  it('takes the place of the quotation, is short at first, and as high as WordPress allows', async () => {
    const {page: opened, problems} = await openHost({body: await post()});
    const inside = await siteFrame(opened);
    await inside.getByRole('button', {name: 'Short', pressed: true}).waitFor();
    assert.equal(await opened.locator('blockquote').isVisible(), false);
    assert.ok(await opened.locator('iframe').isVisible());
    await inside.getByRole('button', {name: 'In detail'}).click();
    await opened.waitForFunction(() => document.querySelector('iframe')!.height === '1000');
    assert.deepEqual(problems, []);
    await opened.context().close();
  });

  it('is no higher than a short notice that stands in the place of a summary', async () => {
    const {page: opened} = await openHost({body: await post()});
    await opened.route('**/v1/articles/*.json', (route) =>
      route.fulfill({path: 'demo/states/withdrawn.json', headers: {'access-control-allow-origin': '*'}}),
    );
    await opened.reload();
    await (await siteFrame(opened)).getByText('This summary was taken back.').waitFor();
    const height = await fitted(opened);
    assert.ok(height > 200 && height < 500, `${height} px`);
    await opened.context().close();
  });

  it("leads to the article's page", async () => {
    const {page: opened} = await openHost({body: await post()});
    const inside = await siteFrame(opened);
    const link = inside.locator('[part~="details"] a[href^="http"]').first();
    await link.waitFor();
    await link.click();
    await opened.waitForURL(page());
    await opened.context().close();
  });

  it('is a quotation with a link where no script runs', async () => {
    const {page: opened} = await openHost({body: await post()}, {javaScriptEnabled: false});
    const quotation = opened.locator('blockquote');
    assert.ok(await quotation.isVisible());
    assert.match(
      await quotation.innerText(),
      /^How iron in the brain .* getting worse\. Iron is needed .* As of 23 November 2026\. /,
    );
    assert.equal(await quotation.getByRole('link').first().getAttribute('href'), page());
    await opened.context().close();
  });

  it('does not make a phone scroll sideways', async () => {
    const {page: opened} = await openHost({body: await post()}, {viewport: {width: 360, height: 640}});
    await opened.waitForFunction(() => document.querySelector('iframe')!.height === '1000');
    assert.equal(await sidewaysOverflow(opened), 0);
    await opened.context().close();
  });
});

describe('messages of strangers', () => {
  let stranger: Server;
  let strange: string;

  before(async () => {
    stranger = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html')
        .end(
          `<script>const say = (to) => to.postMessage({message: 'height', value: 4444}, '*'); say(parent); for (let i = 0; i < parent.length; i++) say(parent[i])</script>`,
        ),
    );
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    strange = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
  });
  after(() => stranger.close());

  it('from another frame and from the page itself change nothing', async () => {
    const {page: opened} = await openHost({body: `${frame()}${script()}`});
    await (await siteFrame(opened)).locator('ms-research-card:state(ready)').waitFor();
    const before = await fitted(opened);
    await opened.evaluate(async (source) => {
      const heard = new Promise((resolve) =>
        addEventListener('message', ({data}) => (data as {value: number}).value === 4444 && resolve(null)),
      );
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
      await heard;
      for (const data of [{message: 'height', value: 4444}, {message: 'link', value: 'x'}, null, 'height', 7, []])
        window.postMessage(data, '*');
      await new Promise((resolve) => setTimeout(resolve));
    }, strange);
    assert.equal((await heights(opened)).box, before);
    await opened.context().close();
  });

  it('from a page that took the place of ours change nothing', async () => {
    const {page: opened} = await openHost({body: `${frame()}${script()}`});
    const inside = await siteFrame(opened);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    const before = await fitted(opened);
    const heard = opened.evaluate(
      () => new Promise((resolve) => addEventListener('message', ({data}) => resolve((data as {value: number}).value))),
    );
    await inside.goto(strange);
    assert.equal(await heard, 4444);
    assert.equal(await opened.locator('iframe').evaluate((element) => element.clientHeight), before);
    await opened.context().close();
  });

  it('are no heights: from our own frame, but out of bounds', async () => {
    const {page: opened} = await openHost({body: `${frame()}${script()}`});
    const inside = await siteFrame(opened);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    const before = await fitted(opened);
    const say = (value: unknown): Promise<number> =>
      inside
        .evaluate((told) => window.parent.postMessage({message: 'height', value: told}, '*'), value)
        .then(() => opened.evaluate(() => new Promise((resolve) => setTimeout(resolve))))
        .then(() => opened.locator('iframe').evaluate((element) => element.clientHeight));
    for (const value of ['900', -5, NaN, null, {}]) assert.equal(await say(value), before, JSON.stringify(value));
    assert.equal(await say(1), 100);
    assert.equal(await say(1e9), 20_000);
    await opened.context().close();
  });

  it('asking a frame from elsewhere than the page around it get no answer', async () => {
    const {page: opened} = await openHost({body: `${frame()}${script()}`});
    const inside = await siteFrame(opened);
    await inside.locator('ms-research-card:state(ready)').waitFor();
    await fitted(opened);
    const answers = await opened.evaluate(async () => {
      let count = 0;
      addEventListener('message', () => count++);
      const ours = document.querySelector('iframe')!;
      const other = document.body.appendChild(document.createElement('iframe'));
      const asking = other.contentDocument!.createElement('script');
      asking.text = `parent[0].postMessage({message: 'ready'}, '*')`;
      other.contentDocument!.body.append(asking);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const fromOther = count;
      ours.contentWindow!.postMessage({message: 'ready'}, '*');
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [fromOther, count];
    });
    assert.deepEqual(answers, [0, 1]);
    await opened.context().close();
  });
});
