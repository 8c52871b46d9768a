import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import type {Server} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {Browser} from 'playwright-core';

import {newsletter} from '../../src/node/commands/newsletter.js';
import {darkened} from '../../src/node/email/dark.js';
import {publish} from '../../src/node/publish/publish.js';
import {addressOf, serve} from '../../src/node/serve/server.js';
import {accessibilityProblems, launchBrowser, openPage, sidewaysOverflow, takeScreenshot} from '../helpers/page.js';
import {readFiles, temporaryFolder, writeFiles} from '../node/fixtures/content-folder.js';
import {SAMPLE_LIBRARY} from '../node/fixtures/library.js';

const IDS = [
  'tolebrutinib-progressive-ms',
  'fatigue-drugs',
  'iron-in-the-brain',
  'rim-lesions-and-disability',
  'online-therapy-for-depression',
  'sleep-and-fatigue',
  'cd14-gene-variants',
];
const INTRO = `Six summaries of MS research. Each says first what was found, and how far the study can be relied on.

Take what you have the energy for today. The rest will still be there tomorrow.
`;
/** Where the sample library says that it is. */
const SITE = 'https://ms-research.example/';

/** The mail as browsers show it; `SCREENSHOTS=docs/images npm run test:email -- screens` renews the pictures of the documents. */
describe('an issue with six cards', () => {
  let server: Server;
  let browser: Browser;
  let address: string;
  const hooks: (() => Promise<unknown>)[] = [];

  before(async () => {
    const folder = await temporaryFolder({after: (hook) => void hooks.push(hook as () => Promise<unknown>)});
    // A copy: the command keeps a record beside the summaries.
    const content = join(folder, 'content');
    const files = await readFiles(SAMPLE_LIBRARY);
    await writeFiles(
      content,
      Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')])),
    );
    await mkdir(join(folder, 'mail'));
    const intro = join(folder, 'intro.md');
    await writeFile(intro, INTRO);
    server = await serve(
      [
        {at: '/mail/', folder: join(folder, 'mail')},
        {at: '/', folder: join(folder, 'site')},
      ],
      0,
    );
    address = addressOf(server);
    await publish({content, out: join(folder, 'site')});
    // Browsers ask for it unasked.
    await writeFiles(join(folder, 'site'), {'favicon.ico': ''});
    const out = join(folder, 'issue');
    const options = {content, out, intro, tool: 'mailchimp', date: '2026-11-30', title: 'What we read in November'};
    await newsletter({...options, ids: IDS});
    const mail = (await readFile(join(out, 'issue.html'), 'utf8')).replaceAll(`src="${SITE}`, `src="${address}`);
    const pages = {
      'mail.html': mail,
      'dark.html': darkened(mail),
      'without-pictures.html': mail.replace(
        '<head>',
        `<head><meta http-equiv="Content-Security-Policy" content="img-src 'none'">`,
      ),
    };
    await writeFiles(join(folder, 'mail'), pages);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    for (const hook of hooks) await hook();
  });

  for (const [name, file, width] of [
    ['desktop', 'mail', 640],
    ['phone', 'mail', 360],
    ['dark', 'dark', 640],
    ['without-pictures', 'without-pictures', 640],
  ] as const)
    it(`shows whole and readable: ${name}`, async () => {
      const {page, problems, requests} = await openPage(browser, `${address}mail/${file}.html`, {
        viewport: {width, height: 900},
      });
      await takeScreenshot(page, `newsletter-${name}`);
      assert.ok((await sidewaysOverflow(page)) <= 0);
      const shown = await page.evaluate(() => [...document.images].map(({naturalWidth}) => naturalWidth));
      assert.equal(shown.length, 6);
      if (name === 'without-pictures') assert.ok(shown.every((pixels) => pixels === 0));
      else {
        assert.ok(shown.every((pixels) => pixels > 0));
        assert.deepEqual(problems, []);
        assert.ok(requests.every((url) => url.startsWith(address)));
      }
      // Headings, links, contrast and the words of pictures, as on any page. A mail is no page with landmarks.
      const found = await accessibilityProblems(page);
      assert.deepEqual(
        found.filter((line) => !/^(?:region|landmark-[a-z-]+):/.test(line)),
        [],
      );
      await page.context().close();
    });

  it('has links to press that are large enough on a phone, where they stand alone', async () => {
    const {page} = await openPage(browser, `${address}mail/mail.html`, {viewport: {width: 360, height: 900}});
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('td[bgcolor="#0b5c63"] > a')].map((link) => link.getBoundingClientRect().height),
    );
    assert.equal(heights.length, 6);
    assert.ok(
      heights.every((height) => height >= 44),
      heights.join(),
    );
    await page.context().close();
  });
});
