import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';

import type {Page} from 'playwright-core';

import {diagnose} from '../../src/hosts/doctor/diagnose.js';
import {parsePage} from '../../src/node/doctor/parse-page.js';
import {openPage} from '../helpers/page.js';
import {doctorPages} from '../node/fixtures/doctor-pages.js';
import type {DoctorPage} from '../node/fixtures/doctor-pages.js';
import {browser, demo} from './running-demo.js';

/** Pages whose fault, or whose being in order, needs a server or an address that this machine does not have. */
const ELSEWHERE =
  /^(?:self-hosted|settings|pinned|upgrade-insecure|base-element|.*frame.*|mixed-.*|own-module|old-version|two-versions|integrity-.*|self-closed|csp-header|csp-path|list)$/;

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

  const isReady = (page: Page): Promise<boolean> =>
    page
      .waitForFunction(() => document.querySelector('ms-research-card:state(ready)') !== null, undefined, {
        timeout: 15_000,
      })
      .then(() => true)
      .finally(() => page.context().close());

  const isStopped = async (page: Page): Promise<boolean> => {
    await page.waitForLoadState('networkidle');
    const ready = await page.locator('ms-research-card:state(ready)').count();
    await page.context().close();
    return ready === 0;
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
