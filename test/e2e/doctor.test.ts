import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';

import type {Page} from 'playwright-core';

import {diagnose} from '../../src/hosts/doctor/diagnose.js';
import {parsePage} from '../../src/node/doctor/parse-page.js';
import {openPage} from '../helpers/page.js';
import {doctorPages} from '../node/fixtures/doctor-pages.js';
import type {DoctorPage} from '../node/fixtures/doctor-pages.js';
import {browser, demo} from './running-demo.js';

/** Pages whose fault, or whose being in order, needs a server or an address that this machine does not have. */
const ELSEWHERE =
  /^(?:self-hosted|settings|pinned|upgrade-insecure|base-element|.*frame.*|mixed-.*|own-module|old-version|two-versions|integrity-.*|self-closed|csp-header|csp-paths?|list)$/;

/** Elements that show what they have loaded, or were given. */
const OURS = 'ms-research-card, ms-research-feed, ms-related-list, ms-rating, ms-topic-tags, ms-research-search';

/** How many of the elements show something, from 0 to 1. Ratings and tags that are given what they show load nothing, and have no state. */
const shareShown = (ours: string): number => {
  const elements = [...document.querySelectorAll(ours)];
  const shown = elements.filter((element) =>
    element.matches('ms-rating, ms-topic-tags')
      ? element.shadowRoot?.querySelector('[part~="base"]') && !element.matches(':state(error), :state(loading)')
      : element.matches(':state(ready)'),
  );
  return elements.length && shown.length / elements.length;
};

/** Faults of a library's server, which the demo's does not have. */
const OF_SERVERS = 'answers';

describe('the doctor beside a browser', () => {
  let server: Server;
  let clinic: string;
  let shown: {html: string; headers: Readonly<Record<string, string>>} = {html: '', headers: {}};
  before(async () => {
    server = createServer((_, response) =>
      response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...shown.headers}).end(shown.html),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    clinic = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page/`;
  });
  after(() => server.close().closeAllConnections());

  /** The page with our library in place of its own. */
  const atHome = (text: string): string =>
    text
      .replaceAll('https://library.example/', demo.site)
      .replaceAll('https://library.example', new URL(demo.site).origin);

  const open = async (html: string, headers: Readonly<Record<string, string>>): Promise<Page> => {
    shown = {
      html: atHome(html),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, atHome(value)])),
    };
    const {page} = await openPage(browser, clinic);
    return page;
  };

  /** Asks each search of the page something: before that it has nothing to load. */
  const askSearches = async (page: Page): Promise<void> => {
    for (const field of await page.locator('ms-research-search').getByRole('searchbox').all()) {
      await field.fill('iron');
      await field.press('Enter');
    }
  };

  const isReady = async (page: Page): Promise<boolean> => {
    if (await page.locator('ms-research-search').count())
      await page.locator('ms-research-search').getByRole('searchbox').first().waitFor();
    await askSearches(page);
    const end = Date.now() + 15_000;
    while ((await page.evaluate(shareShown, OURS)) < 1) {
      assert.ok(Date.now() < end, 'not all elements show what they should');
      await pause(50);
    }
    await page.context().close();
    return true;
  };

  const isStopped = async (page: Page): Promise<boolean> => {
    await page.waitForLoadState('networkidle');
    await askSearches(page);
    await page.waitForLoadState('networkidle');
    const share = await page.evaluate(shareShown, OURS);
    await page.context().close();
    return share === 0;
  };

  const usable = (pages: readonly DoctorPage[]): readonly DoctorPage[] =>
    pages.filter(({name, finds}) => !ELSEWHERE.test(name) && !finds.includes(OF_SERVERS));

  for (const {name, source} of usable(doctorPages('good')))
    it(`is right that ${name} works`, async () => assert.ok(await isReady(await open(source.html, source.headers))));

  for (const {name, source, works} of usable(doctorPages('broken')))
    it(`is right that ${name} ${works ? 'works all the same' : 'does not work'}`, async () => {
      const page = await open(source.html, source.headers);
      assert.ok(await (works ? isReady(page) : isStopped(page)));
    });

  for (const name of ['csp-script', 'csp-default', 'csp-connect', 'csp-meta', 'trusted-types'])
    it(`gives a line that mends ${name}`, async () => {
      const {source} = doctorPages('broken').find((page) => page.name === name)!;
      const headers = Object.fromEntries(Object.entries(source.headers).map(([key, value]) => [key, atHome(value)]));
      const {findings} = await diagnose({html: atHome(source.html), headers, url: clinic}, {parse: parsePage});
      const line = findings[0]!.fix![0]!;
      const prefix = 'Content-Security-Policy: ';
      const mended: {html: string; headers: Record<string, string>} = line.startsWith(prefix)
        ? {html: source.html, headers: {'content-security-policy': line.slice(prefix.length)}}
        : {html: source.html.replace(/<meta http-equiv[^>]*>/, line), headers: {}};
      assert.ok(await isReady(await open(mended.html, mended.headers)));
    });
});
