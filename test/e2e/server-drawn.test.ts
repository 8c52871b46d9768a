import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';

import type * as Server from '../../src/server/index.js';
import {accessibilityProblems, layoutShift, openPage, takeScreenshot} from '../helpers/page.js';
import type {OpenPage} from '../helpers/page.js';
import {browser, demo} from './running-demo.js';

// The built one: it draws for the built scripts.
const address = new URL('../../dist/server/index.js', import.meta.url).href;
const {render, styleHashes} = (await import(address)) as typeof Server;

type Json = Record<string, unknown>;

const ID = 'iron-in-the-brain';
const TITLE = 'How iron in the brain may take part in MS getting worse';
const SRC = `v1/articles/${ID}.json`;

const jsonOf = async (path: string): Promise<Json> => (await (await fetch(demo.site + path)).json()) as Json;

/** A card with the folder of style sheets that the demo's scripts come from. */
const FROM_FILES = {folder: '/widgets/1/css/'};

const draw = async (options: Server.RenderOptions = {}): Promise<string> =>
  render(await jsonOf(SRC), {
    url: demo.site,
    language: 'en',
    styles: FROM_FILES,
    ...options,
    attributes: {src: `/${SRC}`, ...options.attributes},
  });

const module = (name: string): string => `<script type="module" src="/widgets/1/${name}.js"></script>`;
const SCRIPTS = [
  module('ms-research'),
  module('autoload'),
  module('ms-research-all'),
  '<script defer src="/widgets/1/ms-research.iife.js"></script>',
];

interface Host {
  readonly policy?: string;
  /** Until it settles, no script comes. */
  readonly scripts?: Promise<unknown>;
  readonly javaScript?: boolean;
  /** What the card's address answers, in place of the document. */
  readonly answer?: Json | 'nothing';
}

const STRICT = "default-src 'self'; style-src 'self'";

async function open(body: string, {policy = STRICT, scripts, javaScript = true, answer}: Host = {}): Promise<OpenPage> {
  const opened = await openPage(browser, 'about:blank', {
    javaScriptEnabled: javaScript,
    // Pictures that wait until they are near the window are in it.
    viewport: {width: 1280, height: 4000},
  });
  const {page} = opened;
  await page.route(`${demo.site}host.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {'content-security-policy': policy},
      body: `<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,"><main><h1>A host</h1>${body}<p>After the card</p></main></html>`,
    }),
  );
  if (scripts)
    await page.route('**/widgets/1/*.js', async (route) => {
      await scripts;
      await route.continue();
    });
  if (answer === 'nothing') await page.route(`**/${SRC}`, (route) => route.abort());
  else if (answer) await page.route(`**/${SRC}`, (route) => route.fulfill({json: answer}));
  await page.goto(`${demo.site}host.html`, {waitUntil: 'commit'});
  return opened;
}

/** Problems but those of the page's icon, which the policy may keep out. */
const ours = (problems: readonly string[]): readonly string[] => problems.filter((problem) => !/data:,/.test(problem));

const taken = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('ms-research-card')?.matches(':state(ready)'));

/** Waits until the style sheets and the pictures inside the card are there; the page's load event waits for the script as well. */
const styled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const roots = [document.querySelector('ms-research-card')!.shadowRoot!];
    for (const root of roots)
      for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    const sheets = roots.flatMap((root) => [...root.querySelectorAll('link')]);
    const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
    return sheets.every(({sheet}) => sheet) && pictures.every(({complete}) => complete);
  });

/** What the card looks like. */
const picture = async (page: Page): Promise<string> =>
  (await page.locator('ms-research-card').screenshot({animations: 'disabled'})).toString('base64');

declare global {
  interface Window {
    drawn: Element[];
    changes: string[];
  }
}

/** Notes every element that a server drew, and from then on every change of one or of a text. */
function note(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.drawn = [];
    window.changes = [];
    const observer = new MutationObserver((records) => {
      for (const {type, target, attributeName, addedNodes, removedNodes} of records) {
        const nodes = [...addedNodes, ...removedNodes].filter(
          ({nodeName}) => !/^(#comment|LINK|STYLE)$/.test(nodeName),
        );
        if (type === 'attributes' && /^(data-ms-given|defer-hydration)$/.test(attributeName!)) continue;
        if (type !== 'childList' || nodes.length)
          window.changes.push(
            `${type} ${target.nodeName} ${attributeName ?? nodes.map((node) => node.nodeName).join()}`,
          );
      }
    });
    const roots: ParentNode[] = [document.querySelector('main')!];
    for (const root of roots) {
      observer.observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
      for (const element of root.querySelectorAll('*')) {
        if (!element.matches('link, style')) window.drawn.push(element);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
  });
}

describe('a card that a server drew', () => {
  for (const [name, options, policy] of [
    ['with styles from files', {styles: FROM_FILES}, STRICT],
    ['with styles in the page, allowed by a nonce', {styles: {nonce: 'abc'}}, `${STRICT} 'nonce-abc'`],
    ['with styles in the page, allowed by their hashes', {styles: 'inline'}, `${STRICT} ${styleHashes().join(' ')}`],
  ] as const)
    it(`is read without script, ${name}`, async () => {
      const {page, problems} = await open(await draw(options), {policy, javaScript: false});
      await page.waitForLoadState();
      assert.ok(await page.getByRole('heading', {name: TITLE}).isVisible());
      assert.ok(await page.getByText('Key takeaway').isVisible());
      const [sheet] = await page.locator('.sheet').all();
      assert.notEqual(await sheet!.evaluate((element) => getComputedStyle(element).borderRadius), '0px');
      assert.deepEqual(ours(problems), []);
      await takeScreenshot(page, `server-drawn/${name.replace(/\W+/g, '-')}`);
      await page.context().close();
    });

  for (const script of SCRIPTS)
    it(`is taken over without a change: ${script}`, async () => {
      let release = (): void => undefined;
      const scripts = new Promise<void>((resolve) => (release = resolve));
      const related = await jsonOf(`v1/related/${ID}.json`);
      const markup = await draw({attributes: {depth: 'full', related: true}, related});
      const {page, problems} = await open(markup + script, {scripts});
      await page.getByText('After the card').waitFor();
      await styled(page);
      await note(page);
      const before = await picture(page);
      release();
      await taken(page);
      assert.ok((await picture(page)) === before, 'it looks different');
      assert.deepEqual(await page.evaluate(() => window.changes), []);
      assert.ok((await page.evaluate(() => window.drawn.length)) > 100);
      assert.equal(await page.evaluate(() => window.drawn.filter(({isConnected}) => !isConnected).length), 0);
      assert.equal(await layoutShift(page), 0);
      await page.getByRole('button', {name: 'In short'}).click();
      assert.equal(await page.getByRole('heading', {name: 'What they found'}).isVisible(), false);
      assert.deepEqual(ours(problems), []);
      await page.context().close();
    });

  it('is taken over where Trusted Types allow our policy alone', async () => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types ms-research`;
    const {page, problems} = await open((await draw()) + SCRIPTS[0]!, {policy});
    await taken(page);
    await page.getByRole('button', {name: 'Everything'}).click();
    await page.getByRole('button', {name: 'Copy the citation'}).waitFor();
    assert.deepEqual(ours(problems), []);
    await page.context().close();
  });

  it('keeps the focus and the selection of a reader who was there before the script', async () => {
    let release = (): void => undefined;
    const scripts = new Promise<void>((resolve) => (release = resolve));
    const {page} = await open((await draw()) + SCRIPTS[0]!, {scripts});
    const button = page.getByRole('button', {name: 'Everything'});
    await button.focus();
    release();
    await taken(page);
    assert.ok(await button.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element));
    await page.context().close();
  });

  it('shows what has changed since: a retraction', async () => {
    const json = await jsonOf(SRC);
    const ratings = json.ratings as Json;
    const answer = {
      ...json,
      ratings: {...ratings, credibility: {...(ratings.credibility as Json), value: 0}},
      paper: {...(json.paper as Json), status: 'retracted'},
    };
    const {page, problems} = await open((await draw()) + SCRIPTS[0]!, {answer});
    await page.locator('ms-research-card [part="banner"].retracted').waitFor();
    assert.equal(await page.getByRole('heading', {name: TITLE}).count(), 1);
    assert.deepEqual(ours(problems), []);
    await page.context().close();
  });

  it('stays where its document cannot be had', async () => {
    const {page, problems} = await open((await draw()) + SCRIPTS[0]!, {answer: 'nothing'});
    await taken(page);
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByRole('heading', {name: TITLE}).isVisible());
    assert.deepEqual(
      ours(problems).filter((problem) => !/ERR_FAILED/.test(problem)),
      [],
    );
    await page.context().close();
  });

  it('is drawn anew, with a warning, where another version drew it', async () => {
    const markup = (await draw()).replace('<p part="eyebrow"', '<p>Of another version</p><p part="eyebrow"');
    const {page, problems} = await open(markup + SCRIPTS[0]!);
    await taken(page);
    assert.equal(await page.getByRole('heading', {name: TITLE}).count(), 1);
    assert.equal(await page.getByText('Of another version').count(), 0);
    assert.equal(ours(problems).length, 1, problems.join('\n'));
    assert.match(ours(problems)[0]!, /^console\.warning: ms-research-widgets \S+ draws <ms-research-card> anew/);
    await page.context().close();
  });

  it('is accessible before the script and after', async () => {
    const markup = await draw({attributes: {depth: 'full'}});
    // axe brings a script of its own.
    const {page} = await open(markup, {policy: ''});
    await page.getByRole('heading', {name: TITLE}).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.addScriptTag({type: 'module', url: '/widgets/1/ms-research.js'});
    await taken(page);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.context().close();
  });
});

describe('the page for frames', () => {
  const embed = (): string => `${demo.site}embed/${ID}/`;

  it('shows its card before any script, and is taken over with no change but the day that would be printed', async () => {
    const {page, problems} = await openPage(browser, 'about:blank');
    let release = (): void => undefined;
    const scripts = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/widgets/1/*.js', async (route) => {
      await scripts;
      await route.continue();
    });
    await page.goto(embed(), {waitUntil: 'commit'});
    await page.locator('ms-research-card').waitFor();
    await styled(page);
    // The site's own font may come after the text.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await note(page);
    const before = await layoutShift(page);
    release();
    await taken(page);
    assert.equal(await layoutShift(page), before);
    const changes = await page.evaluate(() => window.changes);
    assert.deepEqual(changes, changes.length ? ['characterData #text '] : []);
    await page.getByRole('button', {name: 'Everything'}).click();
    await page.getByText('Copy the citation').waitFor();
    assert.equal(await page.getByRole('heading', {name: TITLE}).count(), 1);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  it('holds everything where no script runs, nothing to press that does nothing, and the way to its own page', async () => {
    const {page, problems} = await openPage(browser, embed(), {javaScriptEnabled: false});
    for (const words of [TITLE, 'What they found', 'Words explained'])
      assert.ok(await page.getByRole('heading', {name: words}).isVisible(), words);
    assert.equal(await page.getByRole('button', {name: 'In short'}).isVisible(), false);
    assert.ok(await page.getByText('Rates the kind and the openness of the study.').isVisible());
    const link = page.locator('ms-research-card > [slot="note"] a');
    assert.ok(await link.isVisible());
    assert.equal(await link.getAttribute('href'), `../../articles/${ID}/`);
    assert.deepEqual(problems, []);
    await takeScreenshot(page, 'server-drawn/frame-without-script');
    await page.context().close();
  });
});
