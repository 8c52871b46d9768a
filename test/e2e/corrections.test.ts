import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import type {Server} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import type {Browser, Locator, Page} from 'playwright-core';

import {isWithdrawn} from '../../src/article/parse-article.js';
import {translator} from '../../src/i18n/text.js';
import {cardAlt} from '../../src/node/publish/cards/content.js';
import {cardSvg} from '../../src/node/publish/cards/card-svg.js';
import {addressOf, serve} from '../../src/node/serve/server.js';
import {launchBrowser, openPage, takeScreenshot} from '../helpers/page.js';
import {projectRoot} from '../helpers/project.js';
import {command} from '../node/fixtures/command.js';
import {temporaryFolder} from '../node/fixtures/content-folder.js';
import {innocentLibrary} from '../node/fixtures/innocent-library.js';
import {PublishedSite} from '../node/fixtures/library.js';
import {localRegisters} from '../node/fixtures/registers.js';

const RETRACTED = 'cd14-gene-variants';
const CORRECTED = 'rim-lesions-and-disability';
const OTHER = 'myelin-drug-screen';
const english = translator('en');
const RETRACTION = english('retracted');
const CORRECTION = english('corrected');

/** Ends what a test before it began, the latest first. */
const ends: (() => unknown)[] = [];
const later = {after: (end?: unknown) => void ends.push(end as () => unknown)};

let browser: Browser;
let content: string;
let out: string;
let address: string;
/** A summary beside which the one that is retracted later is shown. */
let neighbour: string;
/** The site before and after the registers were asked again. */
let sound: PublishedSite;
let told: PublishedSite;

async function publish(): Promise<PublishedSite> {
  const {code, err} = await command('publish', '--content', content, '--out', out, '--site', address);
  assert.deepEqual([code, err.filter((line) => !line.startsWith('Reading'))], [0, []]);
  return PublishedSite.read(out, address);
}

const relatedIds = (site: PublishedSite, id: string): readonly (string | undefined)[] =>
  site.feed(`v1/related/${id}.json`).items.map((item) => item.url && /articles\/([^/]+)\//.exec(item.url)?.[1]);

/** Items of the feed that report what happened to a paper; summaries are named by their page alone. */
const noticeItems = (site: PublishedSite): readonly {id: string; title: string}[] =>
  (site.json('feed.json') as {items: {id: string; title: string}[]}).items.filter(({id}) => id.includes('#'));

/** The host's page: it stays as it is from the first publication on. */
const hostPage =
  (): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<script type="module" src="${address}widgets/1/ms-research-all.js" crossorigin referrerpolicy="no-referrer"></script>
<h1>Sample clinic</h1>
${[RETRACTED, CORRECTED, OTHER].map((id) => `<ms-research-card article="${id}" id="${id}"></ms-research-card>`).join('\n')}
<ms-research-feed max="30"></ms-research-feed>
<ms-related-list article="${neighbour}" max="12"></ms-related-list>
</html>`;

/** The host's page with everything drawn. */
async function openHost(): Promise<{page: Page; problems: readonly string[]}> {
  const {page, problems} = await openPage(browser, `${address}host.html`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ms-research-card, ms-research-feed, ms-related-list')].every((element) =>
      element.matches(':state(ready)'),
    ),
  );
  return {page, problems};
}

const title = (site: PublishedSite, id: string): string => {
  const document = site.document(`v1/articles/${id}.json`);
  assert.ok(!isWithdrawn(document));
  return document.title;
};

const inList = (page: Page, tag: string, name: string): Locator =>
  page.locator(tag).getByRole('listitem').filter({hasText: name});

describe('corrections that registers tell of later', () => {
  before(async () => {
    browser = await launchBrowser();
    later.after(() => browser.close());
    content = await innocentLibrary(later);
    const folder = await temporaryFolder(later);
    out = join(folder, 'site');
    const mounts = [
      {at: '/widgets/1/', folder: join(projectRoot, 'dist')},
      {at: '/', folder},
      {at: '/', folder: out},
    ];
    const server: Server = await serve(mounts, 0);
    later.after(() => server.close().closeAllConnections());
    address = addressOf(server);
    sound = await publish();
    neighbour = sound
      .articles()
      .map(({id}) => id)
      .find((id) => relatedIds(sound, id).includes(RETRACTED))!;
    assert.ok(neighbour, 'the summary stands in no related list');
    await writeFile(join(folder, 'host.html'), hostPage());
  });
  after(async () => {
    for (const end of ends.toReversed()) await end();
  });

  it('are shown nowhere before', async () => {
    const {page, problems} = await openHost();
    for (const words of [RETRACTION, CORRECTION]) assert.equal(await page.getByText(words).count(), 0, words);
    assert.equal(await inList(page, 'ms-related-list', title(sound, RETRACTED)).count(), 1);
    assert.deepEqual(noticeItems(sound), []);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('are found by `status --write`, and published', async () => {
    await localRegisters(later);
    const {code, err} = await command('status', '--write', '--content', content);
    assert.deepEqual([code, err], [0, []]);
    told = await publish();
    assert.deepEqual(await readFile(join(out, '../host.html'), 'utf8'), hostPage());
  });

  it('stand on the live card, without any change on the host', async () => {
    const {page, problems} = await openHost();
    const retracted = page.locator(`#${RETRACTED}`);
    await retracted.getByText(RETRACTION).waitFor();
    assert.ok(await retracted.getByRole('button', {name: /0 of 5: Retracted/}).isVisible());
    for (const id of [CORRECTED, OTHER]) assert.ok(await page.locator(`#${id}`).getByText(CORRECTION).isVisible(), id);
    assert.deepEqual(problems, []);
    await takeScreenshot(page, 'corrections-on-a-host');
    await page.context().close();
  });

  it('stand in lists, and a retracted paper in no related one', async () => {
    const {page} = await openHost();
    const name = title(told, RETRACTED);
    assert.equal(await inList(page, 'ms-related-list', name).count(), 0);
    assert.ok(!relatedIds(told, neighbour).includes(RETRACTED));
    assert.equal(await inList(page, 'ms-research-feed', name).getByText('Retracted', {exact: true}).count(), 1);
    const corrected = inList(page, 'ms-research-feed', title(told, CORRECTED));
    assert.equal(await corrected.getByText('Corrected', {exact: true}).count(), 1);
    for (const {id} of told.articles()) assert.ok(!relatedIds(told, id).includes(RETRACTED), id);
    await page.context().close();
  });

  it('are items of the feeds, with their days', () => {
    const notices = [
      `${CORRECTED}/#correction-2019-12-01`,
      `${OTHER}/#correction-2024-07-12`,
      `${RETRACTED}/#retraction-2024-05`,
    ];
    assert.deepEqual(
      notices.map((end) => noticeItems(told).filter(({id}) => id.endsWith(end)).length),
      [1, 1, 1],
      JSON.stringify(noticeItems(told)),
    );
    assert.match(noticeItems(told).find(({id}) => id.includes(RETRACTED))!.title, /^Retracted: /);
    for (const path of ['feed.xml', 'atom.xml', 'topics/genetics/feed.xml'])
      assert.ok(told.text(path).includes(`articles/${notices[2]!}`), path);
  });

  for (const [id, words, sentence] of [
    [RETRACTED, RETRACTION, english('retractedBody')],
    [CORRECTED, CORRECTION, english('correctedBody')],
  ] as const) {
    it(`stand on the page and the picture card of ${id}`, async () => {
      const {page} = await openPage(browser, `${address}articles/${id}/`, {javaScriptEnabled: false});
      assert.ok(await page.getByText(words).first().isVisible());
      const alt = await page.locator('meta[property="og:image:alt"]').getAttribute('content');
      await page.context().close();
      const document = told.document(`v1/articles/${id}.json`);
      assert.ok(!isWithdrawn(document));
      assert.equal(alt, cardAlt(document));
      assert.ok(alt.startsWith(words), alt);
      const drawn = cardSvg(document, {title: 'A library', site: address})
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
      assert.ok(drawn.includes(words), drawn);
      assert.notEqual(told.files[`cards/${id}.png`], sound.files[`cards/${id}.png`]);
    });

    for (const path of [`email/${id}.html`, `email/${id}.txt`, `v1/oembed/${id}.json`])
      it(`stand in ${path}`, () => {
        // The summary's own words say that the paper was retracted, as those of a later author would.
        const says = (site: PublishedSite): boolean => site.text(path).includes(sentence);
        assert.deepEqual([says(sound), says(told)], [false, true], told.text(path));
      });
  }

  it('stand in the frame that hosts embed', async () => {
    const {page} = await openPage(browser, `${address}embed/${RETRACTED}/`);
    await page.getByText(english('retractedBody')).filter({visible: true}).first().waitFor();
    await page.context().close();
  });
});
