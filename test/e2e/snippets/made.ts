import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';

import type {SnippetName} from '../../../src/hosts/snippets/kinds.js';
import {snippet} from '../../../src/node/commands/snippet.js';
import type {MadeSnippet} from '../../../src/node/commands/snippet.js';
import {SAMPLE_LIBRARY} from '../../node/fixtures/library.js';
import {openHost} from '../other-site.js';
import type {HostPage} from '../other-site.js';
import {demo} from '../running-demo.js';

export const ID = 'iron-in-the-brain';
export const TITLE = 'How iron in the brain may take part in MS getting worse';
const TAKEAWAY = 'Iron is needed for the brain to work, but a surplus may make MS worse.';

/** A snippet as the command makes it, for the running site. */
export const made = (kind: SnippetName): MadeSnippet =>
  snippet({content: SAMPLE_LIBRARY, id: ID, kind, site: demo.site});

/** The policy of a page that loads from itself alone, with what the snippet asks for, and inline styles. */
export function policyFor({policy}: MadeSnippet, {styles = "'self' 'unsafe-inline'"} = {}): string {
  const sources = policy.filter(({directive}) => directive !== 'trusted-types');
  const allowed = sources.map(({directive, source}) => `${directive} 'self' ${source}`);
  return ["default-src 'self'", `style-src ${styles}`, ...allowed].join('; ');
}

/** Opens a page that must show the card, quietly: no warning, no violation, nothing that failed. */
export async function assertCard(host: HostPage, look?: (page: Page) => Promise<void>): Promise<void> {
  const {page, problems} = await openHost(host);
  const card = page.locator('ms-research-card:state(ready)');
  await card.waitFor();
  assert.ok(await card.getByRole('heading', {name: TITLE}).isVisible());
  assert.equal(await page.getByRole('heading', {name: TITLE}).count(), 1);
  // What stands inside the tag is no longer shown.
  assert.doesNotMatch(await page.locator('body').innerText(), /Check for corrections/);
  await look?.(page);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(problems, []);
  await page.context().close();
}

/** Opens a page on which no script of ours runs: readers must see title, takeaway and a link, once and nothing else of ours. */
export async function assertText(host: HostPage, javaScriptEnabled = false): Promise<void> {
  const {page} = await openHost(host, {javaScriptEnabled});
  const text = await page.locator('body').innerText();
  for (const words of [TITLE, TAKEAWAY, 'As of 23 November 2026. Check for corrections:'])
    assert.equal(text.split(words).length, 2, `"${words}" in ${text}`);
  assert.doesNotMatch(text, /[<>{}]|ms-research-card|crossorigin/);
  const link = page.getByRole('link', {name: /articles/}).first();
  assert.ok(await link.isVisible());
  assert.equal(await link.getAttribute('href'), `${demo.site}articles/${ID}/`);
  await page.context().close();
}
