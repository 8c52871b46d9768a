import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {Browser, Locator, Page} from 'playwright-core';

import {serveContent} from '../../src/node/serve/served-content.js';
import type {Served} from '../../src/node/serve/served-content.js';
import {accessibilityProblems, launchBrowser, openPage, sidewaysOverflow} from '../helpers/page.js';
import {contentFolder, summary, temporaryFolder} from '../node/fixtures/content-folder.js';
import {picture} from '../node/fixtures/pictures.js';

describe('the preview of a newsletter, as ms-research serve shows it', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];
  const hooks: (() => Promise<unknown>)[] = [];

  before(async () => {
    const keeping = {after: (hook: unknown) => void hooks.push(hook as () => Promise<unknown>)};
    const content = await contentFolder(keeping, {
      'articles/a.md': summary({
        title: 'title: Exercise and fatigue',
        image: 'image: {file: a.png, alt: Two people on a path, credit: A photographer, license: CC0-1.0}',
      }),
      'images/a.png': await picture('png', 640, 480),
    });
    served = await serveContent({content, port: 0, keep: await temporaryFolder(keeping)});
    browser = await launchBrowser();
    ({page, problems} = await openPage(browser, `${served.address}newsletter/`));
    await page.waitForLoadState('networkidle');
  });
  after(async () => {
    await browser.close();
    await served.close();
    for (const hook of hooks) await hook();
  });

  const frame = (name: string): Locator => page.locator(`iframe[title="${name}"]`);
  const innerWidth = (name: string): Promise<number> => frame(name).evaluate((element) => element.clientWidth);

  for (const [name, width] of [
    ['600 pixels wide', 600],
    ['360 pixels wide, as on a phone', 360],
    ['In dark mode', 600],
    ['Without pictures', 600],
  ] as const)
    it(`holds the issue: ${name}`, async () => {
      assert.equal(await innerWidth(name), width);
      const mail = frame(name).contentFrame();
      await mail.getByRole('link', {name: 'Exercise and fatigue'}).waitFor();
      const shown = mail.getByAltText('Two people on a path');
      const pixels = await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth);
      assert.equal(pixels > 0, name !== 'Without pictures');
      const ground = await mail.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      const [red = 0] = ground.match(/\d+/g)!.map(Number);
      assert.equal(red < 60, name === 'In dark mode', ground);
    });

  it('shows the plain text', async () => {
    assert.match(await page.locator('pre').innerText(), /Exercise and fatigue\n=+\n\n\[Two people on a path\]/);
  });

  it('is accessible, fits its window and says nothing on the console', async () => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({width, height: 800});
      assert.ok((await sidewaysOverflow(page)) <= 0, `${width}`);
    }
    assert.deepEqual(problems, []);
    // Last, since it writes to frames that cannot hear it, which the browser remarks on.
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
