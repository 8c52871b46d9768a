import assert from 'node:assert/strict';
import {before, it} from 'node:test';

import {describeInEveryEngine} from './every-engine.js';
import {FRAMED, firstFrame} from './framed.js';
import {CARD, everything, OWN_WORDS, scriptTag, until, untilCard, untilEverything} from './pages.js';
import type {Script} from './pages.js';
import {secondLit} from './second-lit.js';
import {library, NOTHING, publisher} from './sites.js';

let theirs: string | undefined;

const recorded = (): Window['recorded'] => window.recorded;

describeInEveryEngine('a second copy of Lit on the page', ({inTab}) => {
  before(async () => {
    theirs ??= `<script type="module" src="${publisher.script(await secondLit())}"></script>`;
  });
  const lists = {
    'without a policy': undefined,
    'with both policies allowed': "require-trusted-types-for 'script'; trusted-types ms-research lit-html",
  };
  for (const [name, policy] of Object.entries(lists))
    for (const script of ['ms-research', 'ms-research.iife'] as const)
      for (const order of ['before', 'after'] as const)
        it(`${order} ${script}.js, ${name}: both draw, quietly`, () =>
          inTab(async (tab) => {
            const ours = scriptTag(library.origin, script);
            const head = order === 'before' ? theirs! + ours : ours + theirs;
            const body = `${CARD}<their-element></their-element>`;
            await tab.goto(publisher.page({headers: policy ? {'content-security-policy': policy} : {}, head, body}));
            await untilCard(tab);
            await until(tab, 'their element', () => window.partsOf('their-element', 'theirs').length === 1);
            assert.deepEqual(await tab.run(recorded), NOTHING);
            assert.deepEqual(tab.said, []);
          }));

  it('is on its own where the page refuses its policy and allows ours', () =>
    inTab(async (tab) => {
      const headers = {'content-security-policy': "require-trusted-types-for 'script'; trusted-types ms-research"};
      await tab.goto(publisher.page({headers, head: theirs! + scriptTag(library.origin, 'ms-research'), body: CARD}));
      await untilCard(tab);
      for (const line of (await tab.run(recorded)).refused) assert.match(line, /lit-html/);
    }));
});

describeInEveryEngine('a page whose base is elsewhere', ({inTab}) => {
  for (const base of ['/a/folder/of/ours/', 'https://elsewhere.example/'])
    it(`${base}: everything works, and nothing is asked there`, () =>
      inTab(async (tab) => {
        const head = `<base href="${base}">${scriptTag(library.origin, 'ms-research')}`;
        await tab.goto(publisher.page({head, body: everything(library.origin)}));
        await untilEverything(tab);
        assert.deepEqual(await tab.run(recorded), NOTHING);
        const asked = await tab.run(() =>
          performance.getEntriesByType('resource').map(({name}) => new URL(name).origin),
        );
        assert.deepEqual([...new Set(asked)].sort(), [library.origin, publisher.origin].sort());
      }));
});

describeInEveryEngine('a sandboxed frame without an origin', ({inTab}) => {
  for (const script of ['ms-research', 'ms-research.iife'] as readonly Script[])
    it(`${script}.js: everything works in it, quietly`, () =>
      inTab(async (tab) => {
        const head = `<script src="${publisher.script(FRAMED)}"></script>${scriptTag(library.origin, script)}`;
        const inner = publisher.page({head, body: everything(library.origin)});
        await tab.goto(
          publisher.page({body: `<iframe sandbox="allow-scripts" width="900" height="800" src="${inner}"></iframe>`}),
        );
        const frame = firstFrame(tab);
        assert.equal(await frame.run(() => self.origin), 'null');
        await untilEverything(frame);
        // A reader's choice cannot be kept here, and holds all the same.
        await frame.run(() => window.partsOf('ms-reading-tools', 'base')[0]!.querySelectorAll('button')[1]!.click());
        assert.deepEqual(await frame.run(recorded), NOTHING);
        assert.deepEqual(await tab.run(recorded), NOTHING);
      }));
});

const MESSAGES = ['ms-research-card', 'ms-related-list', 'ms-research-search'];

describeInEveryEngine('a page that allows our script and not our data', ({inTab}) => {
  for (const [name, rest] of Object.entries({
    'no connect-src': '',
    'a connect-src without us': "connect-src 'self' https://elsewhere.example",
  }))
    for (const script of ['ms-research', 'autoload', 'ms-research-all', 'ms-research.iife'] as const)
      it(`${name}, ${script}.js: says in words what to allow`, () =>
        inTab(async (tab) => {
          const {origin} = library;
          const body = `${CARD}<ms-related-list article="iron-in-the-brain"></ms-related-list><ms-research-search query="iron"></ms-research-search>`;
          const headers = {'content-security-policy': `default-src 'self'; script-src 'self' ${origin}; ${rest}`};
          library.received.length = 0;
          await tab.goto(publisher.page({headers, head: scriptTag(origin, script), body}));
          for (const tag of MESSAGES)
            await until(
              tab,
              `the words of <${tag}>`,
              (element, words) =>
                window
                  .partsOf(element, 'message')
                  .some((part) => part.textContent.replace(/[⁦⁩]/g, '').includes(words)),
              tag,
              `by adding ${origin} to connect-src in its Content-Security-Policy.`,
            );
          assert.ok((await tab.run(() => document.body.innerText)).includes(OWN_WORDS));
          const {refused, failed, console} = await tab.run(recorded);
          for (const line of refused) assert.ok(line.startsWith(`connect-src ${origin}/v1/`), line);
          assert.deepEqual({failed, console}, {failed: [], console: []});
          assert.deepEqual(
            library.received.filter(({path}) => path.startsWith('/v1/')),
            [],
          );
        }));

  it('says it in the language of the page', () =>
    inTab(async (tab) => {
      const headers = {'content-security-policy': `default-src 'self'; script-src 'self' ${library.origin}`};
      const body = `<div lang="de">${CARD}</div><div lang="ar">${CARD}</div>`;
      await tab.goto(publisher.page({headers, head: scriptTag(library.origin, 'ms-research'), body}));
      for (const words of ['Die Sicherheitsrichtlinie dieser Seite', 'سياسة الأمان'])
        await until(
          tab,
          words,
          (wanted) => window.partsOf('ms-research-card', 'message').some((part) => part.textContent.includes(wanted)),
          words,
        );
    }));

  it('says nothing of policies where it is the network', () =>
    inTab(async (tab) => {
      const gone = 'http://127.0.0.1:2';
      const headers = {
        'content-security-policy': `default-src 'self'; script-src 'self' ${library.origin}; connect-src ${gone}`,
      };
      const body = `<ms-research-card src="${gone}/v1/articles/a.json"></ms-research-card>`;
      await tab.goto(publisher.page({headers, head: scriptTag(library.origin, 'ms-research'), body}));
      const message = (): string => window.partsOf('ms-research-card', 'message')[0]?.textContent ?? '';
      await until(tab, 'a message', () => window.partsOf('ms-research-card', 'message').length > 0);
      await until(tab, 'the code that looks', () =>
        performance.getEntriesByType('resource').some(({name}) => name.endsWith('/refusal.js')),
      );
      // That code asks once more and gives up at once, which is sooner than this fails.
      await tab.run((address) => fetch(address).then(String, String), `${gone}/again`);
      assert.match(await tab.run(message), /This could not be reached/);
      assert.deepEqual((await tab.run(recorded)).refused, []);
    }));
});
