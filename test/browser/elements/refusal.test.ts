import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {refusingDirective} from '../../../src/client/refusal.js';
import '../../../src/define.js';
import type {MsResearchCard} from '../../../src/elements/ms-research-card/ms-research-card.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {part, settled, shows, wordsOf} from '../shared/queries.js';

const GONE = 'http://127.0.0.1:2/v1/articles/a.json';

const card = (lang: string): Promise<MsResearchCard> =>
  fixture(html`<ms-research-card lang=${lang} src=${GONE}>The words of the page</ms-research-card>`);

/** The words with the marks that set their directions apart. */
const message = (element: Element): string => wordsOf(part(element, 'message')).replace(/[\u2066\u2069]/g, '|');

/** Is a request given up at once, not refused? */
async function isLetPass(address: string): Promise<boolean> {
  const request = new AbortController();
  const answer = fetch(address, {signal: request.signal});
  request.abort();
  return answer.then(
    () => true,
    ({name}: Error) => name === 'AbortError',
  );
}

describe('what cannot be reached', () => {
  consoleGuard();

  it('says nothing of policies where the page has none', async () => {
    const element = await card('en');
    await shows(element, 'message');
    expect(await refusingDirective(GONE)).to.equal(undefined);
    await settled(element);
    expect(message(element)).to.include('This could not be reached.');
  });

  // Last in this file: a page cannot take a policy back.
  it('says what the policy of the page must allow, once it has one', async function () {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'self' ws:";
    document.head.append(policy);
    // WebKit takes a policy from a page's own answer alone; there the end-to-end tests show this.
    if (await isLetPass(GONE)) this.skip();
    for (const [lang, words] of [
      ['en', 'adding |http://127.0.0.1:2| to |connect-src|'],
      ['de', 'bei |connect-src| die Adresse |http://127.0.0.1:2|'],
    ] as const) {
      const element = await card(lang);
      await shows(element, 'message');
      await waitUntil(() => message(element).includes(words), `Expected "${words}", got "${message(element)}"`);
      expect(document.querySelector('[role="status"]')!.textContent).to.include('Content-Security-Policy');
      expect(element.textContent).to.equal('The words of the page');
    }
  });
});
