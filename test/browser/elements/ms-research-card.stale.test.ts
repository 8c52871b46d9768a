import {expect} from '@open-wc/testing';

import {LoadError} from '../../../src/client/load-error.js';
import '../../../src/define.js';
import {article, withdrawnDocument, WORDS} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {FakeClock} from '../../helpers/fake-clock.js';
import {cardOf, loadingCard, STATUS_DOCUMENTS} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {HAS_STATES, ownPart, recordEvents, settled, shownWords, stateOf, wordsOf} from '../shared/queries.js';
import {answered} from '../shared/states.js';

const HOUR = 3_600_000;

describe('<ms-research-card> when its page comes back', () => {
  consoleGuard();
  const clock = new FakeClock('2026-03-05T12:00:00Z');
  let hidden = false;

  beforeEach(() => {
    clock.now = Date.parse('2026-03-05T12:00:00Z');
    clock.install();
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => hidden});
  });
  afterEach(() => {
    clock.uninstall();
    Reflect.deleteProperty(document, 'hidden');
    hidden = false;
  });

  /** A card that shows its document, on a page that was left and looked at again. */
  const shown = async (): Promise<Card> => {
    const card = await loadingCard();
    await answered(card, card.client.articles, article());
    await look(card, true);
    await look(card, false);
    return card;
  };
  async function look(card: Card, isHidden: boolean): Promise<void> {
    hidden = isHidden;
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
    // The card's own import of it comes first.
    await import('../../../src/elements/ms-research-card/recheck.js');
    await settled(card);
  }
  async function away(card: Card, time: number): Promise<void> {
    await look(card, true);
    clock.now += time;
    await look(card, false);
  }
  async function restore(card: Card, persisted = true): Promise<void> {
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));
    await settled(card);
  }
  async function fail(card: Card, request = 1): Promise<void> {
    card.client.articles[request]!.answer.reject(new LoadError('offline', 'told by the test'));
    await settled(card);
  }
  const asked = (card: Card): number => card.client.articles.length;
  const expectState = (card: Card, state: string): void => {
    if (HAS_STATES) expect(stateOf(card)).to.equal(state);
  };

  it('asks again after more than an hour, not before, and says nothing meanwhile', async () => {
    const card = await shown();
    await away(card, HOUR);
    expect(asked(card)).to.equal(1);
    await away(card, 1);
    expect(asked(card)).to.equal(2);
    expectState(card, 'ready');
    expect(shownWords(card)).to.contain(WORDS.takeaway);
    expect(ownPart(card, 'message')).not.to.exist;
  });

  it('asks at once, and once, when it comes out of the back/forward cache', async () => {
    const card = await shown();
    await restore(card, false);
    expect(asked(card)).to.equal(1);
    await restore(card);
    await look(card, false);
    expect(asked(card)).to.equal(2);
  });

  it('does not ask while it stays hidden', async () => {
    const card = await shown();
    clock.now += 2 * HOUR;
    await look(card, true);
    expect(asked(card)).to.equal(1);
  });

  it('tells nothing and waits for another hour where nothing has changed', async () => {
    const card = await shown();
    const {events, stop} = recordEvents('ms-load');
    await away(card, HOUR + 1);
    card.client.articles[1]!.answer.resolve(article());
    await settled(card);
    stop();
    expect(events).to.have.length(0);
    await away(card, HOUR);
    expect(asked(card)).to.equal(2);
  });

  it('shows at once that the paper was retracted meanwhile', async () => {
    const card = await shown();
    await restore(card);
    card.client.articles[1]!.answer.resolve(article(STATUS_DOCUMENTS.retracted!()));
    await settled(card);
    expect(wordsOf(ownPart(card, 'banner')!)).to.match(/^This paper was retracted\./);
    expectState(card, 'ready');
  });

  it('shows at once that the summary was taken back meanwhile', async () => {
    const card = await shown();
    await restore(card);
    card.client.articles[1]!.answer.resolve(article(withdrawnDocument()));
    await settled(card);
    expect(shownWords(card)).not.to.contain(WORDS.takeaway);
    await settled(card);
    expect(shownWords(card)).to.contain('This summary was taken back.').and.not.to.contain(WORDS.takeaway);
  });

  it('keeps what is here where it cannot be checked, and says since when', async () => {
    const card = await shown();
    await away(card, HOUR + 1);
    await fail(card);
    expectState(card, 'stale');
    const time = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short'}).format(clock.now - HOUR - 1);
    expect(wordsOf(ownPart(card, 'message')!)).to.equal(`This could not be checked for corrections since ${time}.`);
    expect(shownWords(card)).to.contain(WORDS.takeaway);
  });

  it('asks again at the next look, and then the line goes', async () => {
    const card = await shown();
    await restore(card);
    await fail(card);
    expectState(card, 'stale');
    await away(card, 1);
    expect(asked(card)).to.equal(3);
    card.client.articles[2]!.answer.resolve(article());
    await settled(card);
    expectState(card, 'ready');
    expect(ownPart(card, 'message')).not.to.exist;
  });

  it('drops an answer about a document that it does not show any more', async () => {
    const card = await shown();
    await restore(card);
    card.setAttribute('src', 'https://library.example/v1/articles/other.json');
    await settled(card);
    card.client.articles[1]!.answer.resolve(article(withdrawnDocument()));
    await settled(card);
    expectState(card, 'loading');
  });

  it('asks nothing for an object that the page set, nor after it left the page', async () => {
    const card = await cardOf();
    await restore(card);
    expect(asked(card)).to.equal(0);
    const gone = await shown();
    gone.remove();
    await restore(gone);
    expect(asked(gone)).to.equal(1);
  });
});
