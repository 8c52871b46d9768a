import {after, before} from 'node:test';

import type {Browser, Page} from 'playwright-core';

import {launchBrowser, openPage} from '../../helpers/page.js';
import {startLibrary} from './library.js';
import type {Library} from './library.js';
import {startWordPress} from './wordpress.js';
import type {Role, WordPress, WordPressOptions} from './wordpress.js';

/** A WordPress, a library and a browser for the tests of one suite; there when its first test begins, and gone after the last. */
export interface Running {
  library: Library;
  site: WordPress;
  browser: Browser;
}

/** Called in a `describe`. */
export function running(options: Omit<WordPressOptions, 'library'> = {plugin: {}}): Running {
  const all = {} as Running;
  before(async () => {
    all.library = await startLibrary();
    all.site = await startWordPress({...options, library: all.library.address});
    all.browser = await launchBrowser();
  });
  after(async () => {
    await all.browser?.close();
    await all.site?.stop();
    await all.library?.stop();
  });
  return all;
}

export interface AdminPage {
  readonly page: Page;
  /** What went wrong with anything of ours; WordPress's own pages break off requests of their own. */
  problems(): readonly string[];
}

/** A page of the site's own pages for writers, opened by somebody who has logged in. */
export async function openAdmin({site, browser, library}: Running, role: Role, path: string): Promise<AdminPage> {
  const {page, problems} = await openPage(browser, `${site.address}wp-login.php`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // WordPress puts the caret there by itself after a moment: a password typed before that would land in the name.
  await page.locator('#user_login:focus').waitFor();
  await page.locator('#user_login').fill(role);
  await page.locator('#user_pass').fill(role);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  await page.goto(`${site.address}wp-admin/${path}`);
  const ours = (problem: string): boolean =>
    /ms-research|^exception|Block validation/.test(problem) || problem.includes(library.address);
  return {page, problems: () => problems.filter(ours)};
}
