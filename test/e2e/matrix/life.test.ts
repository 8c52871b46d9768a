import assert from 'node:assert/strict';
import {it} from 'node:test';

import {describeInEveryEngine} from './every-engine.js';
import {CARD, scriptTag, until, untilCard} from './pages.js';
import {library, NOTHING, publisher} from './sites.js';
import type {Tab} from './tab.js';

/** How often the summary was asked for. */
const asked = (): number =>
  library.received.filter(({method, path}) => method === 'GET' && path === '/v1/articles/iron-in-the-brain.json')
    .length;

const recorded = (): Window['recorded'] => window.recorded;

async function openCard(tab: Tab, body = CARD): Promise<void> {
  library.received.length = 0;
  await tab.goto(publisher.page({head: scriptTag(library.origin, 'ms-research'), body}));
  await untilCard(tab);
  assert.equal(asked(), 1);
}

describeInEveryEngine('a card that is taken from place to place', ({inTab}) => {
  /** What is done in the page. */
  const MOVES: readonly (readonly [name: string, act: () => void | Promise<void>])[] = [
    ['moved', () => document.body.append(document.createElement('main'), document.querySelector('ms-research-card')!)],
    [
      'moved into a shadow tree',
      () => {
        const host = document.body.appendChild(document.createElement('section'));
        host.attachShadow({mode: 'open'}).append(document.querySelector('ms-research-card')!);
      },
    ],
    ['cloned', () => document.body.append(document.querySelector('ms-research-card')!.cloneNode(true))],
    [
      'taken out and put back later',
      async () => {
        const card = document.querySelector('ms-research-card')!;
        card.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        document.body.append(card);
      },
    ],
    [
      'moved a hundred times',
      () => {
        const card = document.querySelector('ms-research-card')!;
        for (let time = 0; time < 100; time++) document.body.prepend(card);
      },
    ],
    [
      'made part of the document of a frame',
      async () => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        await new Promise((resolve) => setTimeout(resolve, 50));
        frame.contentDocument!.body.append(document.querySelector('ms-research-card')!);
      },
    ],
    [
      'made part of the document of a frame and taken back',
      async () => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        await new Promise((resolve) => setTimeout(resolve, 50));
        frame.contentDocument!.body.append(document.querySelector('ms-research-card')!);
        await new Promise((resolve) => setTimeout(resolve, 50));
        document.body.append(frame.contentDocument!.querySelector('ms-research-card')!);
        frame.remove();
      },
    ],
  ];

  for (const [name, act] of MOVES)
    it(`${name}: it stays as it is, and asks for nothing again`, () =>
      inTab(async (tab) => {
        await openCard(tab);
        await tab.run(act);
        await until(tab, 'the card in its styles', () => {
          const card = window.lastCard();
          const styleOf = (host: Element, part: string): CSSStyleDeclaration | undefined => {
            const found = host.shadowRoot?.querySelector(`[part~="${part}"]`);
            return found?.ownerDocument.defaultView!.getComputedStyle(found);
          };
          const ratings = [...(card.shadowRoot?.querySelectorAll('ms-rating') ?? [])];
          return (
            parseFloat(styleOf(card, 'title')?.fontSize ?? '') >= 24 &&
            styleOf(card, 'takeaway')?.borderInlineStartWidth === '4px' &&
            ratings.length === 2 &&
            ratings.every((rating) => styleOf(rating, 'base')?.borderTopLeftRadius === '10px')
          );
        });
        assert.equal(asked(), 1);
        assert.deepEqual(await tab.run(recorded), NOTHING);
      }));

  it('a hundred cards of one summary ask for it once', () =>
    inTab(async (tab) => {
      await openCard(tab, CARD.repeat(100));
      await until(tab, '100 titles', () => window.partsOf('ms-research-card', 'title').length === 100);
      assert.equal(asked(), 1);
    }));
});

describeInEveryEngine('a page that changes under our script', ({inTab}) => {
  for (const script of ['ms-research', 'autoload', 'ms-research-all', 'ms-research.iife'] as const)
    it(`${script}.js: a body that is swapped, scripts and all, is drawn again without a word more than once`, () =>
      inTab(async (tab) => {
        library.received.length = 0;
        const ours = scriptTag(library.origin, script);
        const form = `<blockquote class="ms-research" data-ms-article="${library.origin}/articles/iron-in-the-brain/"><p>Iron</p></blockquote>`;
        await tab.goto(publisher.page({body: ours + CARD}));
        await untilCard(tab);
        for (const body of [CARD + form, form, CARD]) {
          // As pages do that fetch the next page and show it in this one: scripts in it run as if they were new.
          await tab.run(async (html) => {
            const loaded: Promise<unknown>[] = [];
            const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
            const next = document.adoptNode(parsed.body);
            for (const dead of next.querySelectorAll('script')) {
              const alive = document.createElement('script');
              for (const {name, value} of dead.attributes) alive.setAttribute(name, value);
              loaded.push(new Promise((resolve) => alive.addEventListener('load', resolve)));
              dead.replaceWith(alive);
            }
            document.body.replaceWith(next);
            await Promise.all(loaded);
          }, ours + body);
          await until(
            tab,
            'as many cards as the new body has',
            (count) => window.partsOf('ms-research-card', 'title').length === count,
            body.split('iron-in-the-brain').length - 1,
          );
        }
        assert.equal(asked(), 1);
        const {console, ...rest} = await tab.run(recorded);
        assert.deepEqual(rest, {refused: [], failed: []});
        // A module runs once for each address; a classic script runs each time.
        assert.equal(console.length, script === 'ms-research.iife' ? 1 : 0, console.join('\n'));
      }));

  it('a page that is left and come back to shows its card', (test) =>
    inTab(async (tab) => {
      await openCard(tab);
      // A page that still waits for something may not be kept.
      await until(tab, 'what comes in an idle moment', () => {
        return performance.getEntriesByType('resource').some(({name}) => name.endsWith('/paper-record.js'));
      });
      await tab.goto(publisher.page({body: 'Another page'}));
      await tab.back();
      const isBack = (): boolean =>
        !!window.cameBack ||
        (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]!.type === 'back_forward';
      await until(tab, 'the page before', isBack);
      await untilCard(tab);
      // Where there is a cache, nothing of ours may keep a page out of it.
      if (!tab.keepsPages) test.diagnostic('the headless shell of Chromium has no back/forward cache: loaded again');
      assert.equal(await tab.run(() => !!window.cameBack), tab.keepsPages, 'out of the back/forward cache');
      // A page out of the cache asks whether its summary still holds; one that was loaded again asks for it.
      await until(tab, 'quiet', () => document.readyState === 'complete');
      assert.deepEqual(await tab.run(recorded), NOTHING);
      assert.equal(await tab.run(() => window.partsOf('ms-research-card', 'title').length), 1);
    }));
});
