import {after, before} from 'node:test';
import type {Browser} from 'playwright-core';

import {launchBrowser} from '../helpers/page.js';
import {demoServer} from './demo-server.js';
import type {DemoServer} from './demo-server.js';

/** The demo and a browser for the tests of the file that imports them; there when its first test begins, and gone after the last. */
export let demo: DemoServer;
export let browser: Browser;

before(async () => {
  demo = await demoServer();
  browser = await launchBrowser();
});
after(async () => {
  await demo.stop();
  await browser.close();
});
