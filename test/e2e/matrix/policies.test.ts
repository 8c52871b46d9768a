import assert from 'node:assert/strict';
import {it} from 'node:test';

import {describeInEveryEngine} from './every-engine.js';
import {CARD, everything, OWN_WORDS, SCRIPTS, scriptTag, until, untilEverything} from './pages.js';
import type {Script} from './pages.js';
import {POLICIES} from './policies.js';
import type {PolicyRow} from './policies.js';
import {library, NOTHING, publisher} from './sites.js';
import type {Tab} from './tab.js';

const knowsTrustedTypes = (tab: Tab): Promise<boolean> => tab.run(() => 'trustedTypes' in window);

/** Puts a page under a policy on the host's site. */
function pageUnder({policy, nonce, promise}: PolicyRow, script: Script): string {
  const {origin} = library;
  const body = promise === 'everything' ? everything(origin) : CARD;
  return publisher.page({
    headers: {'content-security-policy': policy.replaceAll('{us}', origin)},
    head: scriptTag(origin, script, nonce && `nonce="${nonce}"`),
    body,
    nonce,
  });
}

async function keepsItsOwnWords(tab: Tab, row: PolicyRow): Promise<void> {
  await until(tab, 'a refusal', () => window.recorded.refused.length > 0);
  const {recorded, words, isDefined} = await tab.run(() => ({
    recorded: window.recorded,
    words: document.body.innerText.trim(),
    isDefined: !!customElements.get('ms-research-card'),
  }));
  assert.equal(words, OWN_WORDS);
  assert.equal(isDefined, false);
  for (const line of recorded.refused) assert.match(line.replace(library.origin, '{us}'), row.refused!);
  // A script that a policy keeps out tells so by an event of its own.
  assert.deepEqual(
    recorded.failed.filter((line) => !line.startsWith('not loaded: ')),
    [],
  );
  assert.deepEqual(recorded.console, []);
}

describeInEveryEngine('pages under a policy', ({inTab}) => {
  for (const row of POLICIES) {
    for (const script of SCRIPTS) {
      it(`${row.name}: ${script}.js: ${row.promise}`, (test) =>
        inTab(async (tab) => {
          await tab.goto(pageUnder(row, script));
          if (row.needsTrustedTypes && !(await knowsTrustedTypes(tab)))
            return test.skip('this engine knows no Trusted Types');
          if (row.promise === 'own words') return keepsItsOwnWords(tab, row);
          await untilEverything(tab);
          assert.deepEqual(await tab.run(() => window.recorded), NOTHING);
          assert.deepEqual(tab.said, []);
        }));
    }
  }
});
