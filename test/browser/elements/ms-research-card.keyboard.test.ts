import {expect, waitUntil} from '@open-wc/testing';

import {announce} from '../../../src/controllers/announcer.js';
import '../../../src/define.js';
import {articleDocument, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {Deferred} from '../../helpers/deferred.js';
import {cardOf, cardWithMore, changed, loadingCard, termButtons} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {focusBefore, press, pressBack, tabStops} from '../shared/keyboard.js';
import {expectElement, focused, isShown, ownPart, part, parts, settled, wordsOf} from '../shared/queries.js';
import {failed} from '../shared/states.js';

const TERMS = ['placebo', 'trial'];
const DEPTHS = ['In short', 'In detail', 'Everything'];
const RATINGS = [/^Credibility 3\.5 of 5/, /^Interest 4 of 5/];

function expectStops(stops: readonly string[], expected: readonly (string | RegExp)[]): void {
  const fits = (want: string | RegExp, index: number): boolean =>
    typeof want === 'string' ? stops[index] === want : want.test(stops[index] ?? '');
  if (stops.length !== expected.length || !expected.every(fits)) expect(stops).to.deep.equal(expected.map(String));
}

describe('<ms-research-card> by keyboard', () => {
  consoleGuard();

  describe('stops in reading order', () => {
    it('at short depth', async () => {
      const card = await cardOf(articleDocument(), {attributes: {depth: 'short'}});
      expectStops(await tabStops(card), [...RATINGS, ...DEPTHS, 'doi.org/10.1000/light.1', 'Report an error']);
    });

    it('at full depth', async () => {
      const card = await cardOf(articleDocument(), {attributes: {depth: 'full'}});
      expectStops(await tabStops(card), [
        ...RATINGS,
        ...DEPTHS,
        'placebo',
        'other lamps',
        'trial',
        ...TERMS,
        'Sleep',
        'doi.org/10.1000/light.1',
        'NCT00000001',
        'Copy the citation',
        'Report an error',
      ]);
    });

    it('of the notices first, and of the related articles last', async () => {
      const notices = [{kind: 'note', text: 'A note.', url: 'https://other.example/note'}];
      const card = await cardWithMore();
      card.data = changed({'paper.status': 'corrected', 'paper.notices': notices});
      await settled(card);
      const stops = await tabStops(card);
      expect(stops[0]).to.equal('Read the notice');
      expect(stops.slice(-7)).to.deep.equal([
        ...[1, 2, 3, 4, 5].map((number) => `Summary number ${number}`),
        'A post',
        'See “More details”',
      ]);
    });

    it('of a summary that was taken back', async () => {
      const card = await cardOf(withdrawnDocument());
      expectStops(await tabStops(card), ['Read the summary that replaces it', 'Report an error']);
    });
  });

  for (const key of ['Enter', ' ']) {
    const name = key === ' ' ? 'Space' : key;

    it(`opens and closes a rating's reasons with ${name}`, async () => {
      const card = await cardOf();
      const button = byRole(card, 'button', RATINGS[0]);
      const [reasons] = parts(card, 'reasons');
      button.focus();
      await press(key, card);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(isShown(reasons!)).to.be.true;
      await press(key, card);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(isShown(reasons!)).to.be.false;
      expectElement(focused(), button);
    });

    it(`changes the depth with ${name}, and keeps the focus`, async () => {
      const card = await cardOf();
      const button = byRole(card, 'button', 'Everything');
      button.focus();
      await press(key, card);
      expect(card.depth).to.equal('full');
      expectElement(focused(), byRole(card, 'button', 'Everything'));
    });
  }

  describe('explains a word', () => {
    const open = async (): Promise<{card: Card; inText: HTMLElement; inList: HTMLElement}> => {
      const card = await cardOf();
      const [inText, inList] = termButtons(card, 'placebo');
      return {card, inText: inText!, inList: inList!};
    };
    const definition = (card: Card): HTMLElement | null => ownPart(card, 'definition');

    it('with Enter, just below its paragraph, and only there', async () => {
      const {card, inText, inList} = await open();
      inText.focus();
      await press('Enter', card);
      expect(inText.getAttribute('aria-expanded')).to.equal('true');
      expect(inList.getAttribute('aria-expanded')).to.equal('false');
      expect(parts(card, 'definition').map(wordsOf)).to.deep.equal([
        'placebo: Something that looks like the treatment and is not. Close',
      ]);
      expectElement(inText.closest('p')!.nextElementSibling, definition(card));
      expect(inText.getAttribute('aria-controls')).to.equal(definition(card)!.id);
    });

    it('again from the list, where it stands below the list', async () => {
      const {card, inList} = await open();
      inList.focus();
      await press('Enter', card);
      expect(part(card, 'glossary').contains(definition(card))).to.be.true;
    });

    it('and closes it with Escape, with the focus on the word', async () => {
      const {card, inText} = await open();
      inText.focus();
      await press('Enter', card);
      await press('Escape', card);
      expect(definition(card)).not.to.exist;
      expectElement(focused(), inText);
    });

    it('and closes it with Escape from inside, and gives the focus back', async () => {
      const {card, inList} = await open();
      inList.focus();
      await press('Enter', card);
      byRole(card, 'button', 'Close').focus();
      await press('Escape', card);
      expect(definition(card)).not.to.exist;
      expectElement(focused(), inList);
    });

    it('and closes it with its button, and gives the focus back', async () => {
      const {card, inText} = await open();
      inText.focus();
      await press('Enter', card);
      byRole(card, 'button', 'Close').focus();
      await press('Enter', card);
      expect(definition(card)).not.to.exist;
      expectElement(focused(), inText);
    });

    it('and closes it when the word is pressed again', async () => {
      const {card, inText} = await open();
      inText.focus();
      await press('Enter', card);
      await press(' ', card);
      expect(definition(card)).not.to.exist;
    });

    it('in place of the one that was open', async () => {
      const {card, inText} = await open();
      inText.click();
      await settled(card);
      termButtons(card, 'trial')[1]!.click();
      await settled(card);
      expect(parts(card, 'definition').map((element) => wordsOf(element).slice(0, 6))).to.deep.equal(['trial:']);
    });

    it('and keeps Escape for itself only while one is open', async () => {
      const {card, inText} = await open();
      let heard = 0;
      const listener = (event: KeyboardEvent): void => void (event.key === 'Escape' && heard++);
      document.addEventListener('keydown', listener);
      inText.focus();
      await press('Enter', card);
      await press('Escape', card);
      expect(heard).to.equal(0);
      await press('Escape', card);
      document.removeEventListener('keydown', listener);
      expect(heard).to.equal(1);
    });

    it('never on hover', async () => {
      const {card, inText} = await open();
      for (const type of ['pointerover', 'mouseover', 'pointerenter', 'mouseenter', 'mousemove', 'focus']) {
        inText.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true}));
      }
      await settled(card);
      expect(definition(card)).not.to.exist;
    });
  });

  it('goes back the way it came', async () => {
    const card = await cardOf(articleDocument(), {attributes: {depth: 'short'}});
    focusBefore(card);
    for (let stop = 0; stop < 3; stop++) await press('Tab', card);
    expect(wordsOf(focused()!)).to.equal('In short');
    await pressBack(card);
    expect(wordsOf(focused()!)).to.match(RATINGS[1]!);
  });

  it('tries again with Enter, and does not lose the focus', async () => {
    const card = await loadingCard();
    await failed(card, card.client.articles);
    byRole(card, 'button', 'Try again').focus();
    await press('Enter', card);
    expect(card.client.articles).to.have.length(2);
    expectElement(focused(), ownPart(card, 'base'));
    await failed(card, card.client.articles.slice(1));
    await press('Tab', card);
    expectElement(focused(), byRole(card, 'button', 'Try again'));
  });

  it('shows where the focus is', async () => {
    const card = await cardOf(articleDocument(), {attributes: {depth: 'full'}});
    focusBefore(card);
    for (let stop = 0; stop < 8; stop++) {
      await press('Tab', card);
      const {outlineStyle, outlineWidth} = getComputedStyle(focused()!);
      expect(outlineStyle, wordsOf(focused()!)).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
    }
  });

  describe('copies the citation', () => {
    const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const setClipboard = (value: unknown): unknown =>
      Object.defineProperty(navigator, 'clipboard', {value, configurable: true});
    afterEach(() => {
      if (original) Object.defineProperty(navigator, 'clipboard', original);
      else delete (navigator as {clipboard?: unknown}).clipboard;
    });
    const said = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

    async function copy(): Promise<Card> {
      const card = await cardOf(articleDocument(), {attributes: {depth: 'full'}});
      byRole(card, 'button', 'Copy the citation').focus();
      await press('Enter', card);
      return card;
    }

    it('to the clipboard, and says so', async () => {
      const written: string[] = [];
      setClipboard({writeText: (text: string) => Promise.resolve(void written.push(text))});
      await copy();
      await waitUntil(() => said() === 'Copied.');
      expect(written).to.deep.equal([
        'Ek A, Bo I, Li C, The Light Group. Morning light in multiple sclerosis: a randomised trial. ' +
          'Journal of Light. 2025. doi:10.1000/light.1.',
      ]);
    });

    it('or selects it where the browser refuses, and says so', async () => {
      announce(document, '');
      const refuse = new Deferred<void>();
      let asked = false;
      const writeText = (): Promise<void> => {
        asked = true;
        return refuse.promise;
      };
      setClipboard({writeText});
      const card = await copy();
      await waitUntil(() => asked);
      refuse.reject(new DOMException('no', 'NotAllowedError'));
      await settled(card);
      await waitUntil(() => said().startsWith('The citation is selected.'));
    });

    it('or selects it on a page without https, which has no clipboard', async () => {
      announce(document, '');
      setClipboard(undefined);
      await copy();
      await waitUntil(() => said().startsWith('The citation is selected.'));
    });
  });
});
