import assert from 'node:assert/strict';
import {it} from 'node:test';

import {describeInEveryEngine} from './every-engine.js';
import {everything, SCRIPTS, scriptTag, until, untilEverything} from './pages.js';
import type {ReceivedRequest} from './library.js';
import {library, publisher} from './sites.js';
import type {Tab} from './tab.js';

/** What the device keeps for a page's origin, by where. */
const kept = async (): Promise<Readonly<Record<string, readonly string[]>>> => ({
  cookies: document.cookie.split('; ').filter(Boolean).sort(),
  localStorage: Object.keys(localStorage),
  sessionStorage: Object.keys(sessionStorage),
  indexedDB: (await indexedDB.databases()).map(({name}) => name ?? ''),
  caches: await caches.keys(),
  serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
});

const origins = (): string[] => [
  ...new Set(performance.getEntriesByType('resource').map(({name}) => new URL(name).origin)),
];

/** A reader who knows our site, and has a cookie of it, opens a page of somebody else and uses everything that is on it. */
async function useEverything(tab: Tab, script: (typeof SCRIPTS)[number]): Promise<void> {
  const {origin} = library;
  library.extraHeaders.set('set-cookie', 'visitor=1; Path=/');
  await tab.goto(`${origin}/v1/manifest.json`);
  assert.deepEqual((await tab.run(kept))['cookies'], ['visitor=1']);
  library.received.length = 0;
  publisher.received.length = 0;
  const page = publisher.page({
    headers: {'set-cookie': 'session=secret; Path=/'},
    head: scriptTag(origin, script),
    body: everything(origin),
  });
  await tab.goto(`${page}?name=A+reader`);
  await untilEverything(tab);
  await tab.run(() => {
    const [box] = window.partsOf('ms-research-search', 'input') as HTMLInputElement[];
    box!.value = 'fatigue';
    window.partsOf('ms-research-search', 'form').forEach((form) => (form as HTMLFormElement).requestSubmit());
  });
  await until(tab, 'other results', () =>
    window.partsOf('ms-research-search', 'count').some(({textContent}) => textContent.includes('fatigue')),
  );
}

/** All of it in lines: what was asked for (each, if wanted), with which headers, and what is kept. */
function receipt(
  received: readonly ReceivedRequest[],
  after: Readonly<Record<string, readonly string[]>>,
  each: boolean,
): readonly string[] {
  const headers = new Set(received.flatMap((request) => Object.keys(request.headers)));
  return [
    `requests: ${received.length}, to ${library.origin} alone`,
    ...(each ? received.map(({method, path}) => `  ${method} ${path}`) : []),
    `headers sent: ${[...headers].sort().join(', ')}`,
    ...Object.entries(after).map(([where, names]) => `${where}: ${names.join(', ') || 'none'}`),
  ];
}

describeInEveryEngine('privacy receipt', ({inTab}) => {
  for (const script of SCRIPTS)
    it(`${script}.js: all that it asks for and keeps`, (test) =>
      inTab(
        async (tab) => {
          await useEverything(tab, script);
          const {received} = library;
          const after = await tab.run(kept);

          for (const line of receipt(received, after, script === 'ms-research')) test.diagnostic(line);
          assert.ok(received.length > 15);
          for (const {method, path, headers} of received) {
            assert.equal(method, 'GET', path);
            assert.doesNotMatch(path, /[?#]/);
            assert.equal(headers.cookie, undefined, `${path} was sent with a cookie`);
            assert.equal(headers.authorization, undefined, path);
            assert.equal(headers.referer, undefined, `${path} was sent with a Referer`);
            assert.doesNotMatch(JSON.stringify(headers), /reader|secret|visitor/i);
          }
          assert.deepEqual((await tab.run(origins)).sort(), [library.origin, publisher.origin].sort());
          // Beside itself, the page asks its own site for its recorder alone; a browser asks for its icon.
          const own = publisher.received.map(({path}) => path).filter((path) => path !== '/favicon.ico');
          assert.equal(own.length, 2, own.join(' '));
          assert.deepEqual(after, {
            // Cookies know no ports: both sites' own are seen here, and no other.
            cookies: ['session=secret', 'visitor=1'],
            localStorage: [],
            sessionStorage: [],
            indexedDB: [],
            caches: [],
            serviceWorkers: [],
          });
          assert.deepEqual(await tab.run(() => window.recorded), {refused: [], console: [], failed: []});
        },
        {fresh: true},
      ));

  it('keeps one key, once a reader chose how to read, and none once that is taken back', () =>
    inTab(
      async (tab) => {
        await useEverything(tab, 'ms-research');
        const press = (words: string): void => {
          const buttons = window.below(document).filter((element) => element instanceof HTMLButtonElement);
          buttons.find(({textContent, ariaLabel}) => [textContent.trim(), ariaLabel].includes(words))!.click();
        };
        await tab.run(press, 'Larger text');
        assert.deepEqual((await tab.run(kept))['localStorage'], ['ms-research']);
        await tab.run(press, 'Back to normal');
        assert.deepEqual((await tab.run(kept))['localStorage'], []);
      },
      {fresh: true},
    ));
});
