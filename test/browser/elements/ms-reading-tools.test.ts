import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {PreferenceStore} from '../../../src/controllers/preferences.js';
import '../../../src/define.js';
import type {MsReadingTools} from '../../../src/elements/ms-reading-tools/ms-reading-tools.js';
import {THEMES} from '../../../src/styles/themes.js';
import {article, articleDocument, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf, loadingCard, STATUS_DOCUMENTS} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {expectElement, focused, ownPart, part, reactions, settled, wordsOf} from '../shared/queries.js';
import {answered} from '../shared/states.js';
import {cardWithTools, FakeVoice, forget, KEY, openTools, press, tool, toolsOf} from '../shared/tools.js';

const zoom = (card: Card): string => getComputedStyle(ownPart(card, 'base')!).zoom;
const pressedThemes = (card: Card): string[] =>
  [...toolsOf(card)!.shadowRoot!.querySelectorAll('[aria-label="Colours"] [aria-pressed="true"]')].map(wordsOf);
const kept = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');
const said = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

describe('<ms-reading-tools>', () => {
  consoleGuard();
  beforeEach(forget);
  after(forget);

  describe('in a card', () => {
    it('are not there unless the page asks for them', async () => {
      for (const attributes of [{}, {tools: 'false'}] as readonly Record<string, string>[]) {
        expect(toolsOf(await cardOf(articleDocument(), {attributes}))).to.be.null;
      }
    });

    it('stand between the text and the source', async () => {
      const card = await cardWithTools();
      const order = [...ownPart(card, 'tools')!.parentElement!.children].map(
        (child) => child.getAttribute('part') ?? child.className,
      );
      expect(order.slice(0, 3)).to.deep.equal(['pad', 'tools', 'details']);
    });

    it('come once the document is there, and not for what has no text to read', async () => {
      const card = await loadingCard({attributes: {tools: ''}});
      expect(toolsOf(card)).to.be.null;
      await answered(card, card.client.articles, article());
      await waitUntil(() => toolsOf(card));
      card.data = withdrawnDocument();
      expect(toolsOf(await settled(card))).to.be.null;
      const hidden = await cardOf(STATUS_DOCUMENTS.retracted!(), {
        settings: {'hide-retracted': ''},
        attributes: {tools: ''},
      });
      await reactions();
      expect(toolsOf(await settled(hidden))).to.be.null;
    });

    it('are one button until a reader opens them', async () => {
      const card = await cardWithTools();
      const button = tool(card, 'Reading tools');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(ownPart(toolsOf(card)!, 'panel')).to.be.null;
      button.click();
      await settled(card);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(button.getAttribute('aria-controls')).to.equal(part(toolsOf(card)!, 'panel').id);
      button.click();
      await settled(card);
      expect(ownPart(toolsOf(card)!, 'panel')).to.be.null;
    });

    it('leave nothing on the device and change nothing until a reader chooses', async () => {
      const card = await openTools();
      expect(kept()).to.be.null;
      expect(zoom(card)).to.equal('1');
      expect(pressedThemes(card)).to.deep.equal(['As my device']);
      expect(wordsOf(part(toolsOf(card)!, 'panel'))).to.contain('Your choices are kept on this device.');
    });
  });

  describe('text', () => {
    it('grows in four steps and shrinks again; the buttons keep the focus at the ends', async () => {
      const card = await openTools();
      const sizes = [];
      for (let step = 0; step < 5; step++) {
        sizes.push(zoom(card));
        await press(card, 'Larger text');
      }
      expect(sizes).to.deep.equal(['1', '1.15', '1.3', '1.45', '1.6']);
      expect(zoom(card)).to.equal('1.6');
      expect(said()).to.equal('160%');
      expect(tool(card, 'Larger text').getAttribute('aria-disabled')).to.equal('true');
      expectElement(focused(), tool(card, 'Larger text'));
      expect(kept()).to.deep.equal({textSize: 4});
      for (let step = 0; step < 5; step++) await press(card, 'Smaller text');
      expect(zoom(card)).to.equal('1');
      expect(kept()).to.be.null;
    });

    it('a pressed button stays where it is while the text above it grows', async () => {
      const card = await openTools(undefined, {attributes: {depth: 'full'}});
      const button = tool(card, 'Larger text');
      button.scrollIntoView({block: 'center'});
      // Whatever px an engine measures zoomed elements in, a point of the window is a point of the window.
      const {right} = button.getBoundingClientRect();
      const topOfButton = (): number => {
        let y = 0;
        while (y < window.innerHeight && toolsOf(card)!.shadowRoot!.elementFromPoint(right - 20, y) !== button) y++;
        return y;
      };
      const top = topOfButton();
      const before = card.getBoundingClientRect().top;
      await press(card, 'Larger text');
      await waitUntil(() => Math.abs(topOfButton() - top) < 2, 'the button is back in its place');
      expect(card.getBoundingClientRect().top).to.be.below(before - 50);
    });

    it('has more space between its lines where a reader wants it', async () => {
      const card = await openTools();
      const paragraph = part(card, 'section').querySelector('p')!;
      const lineHeight = (): number => parseFloat(getComputedStyle(paragraph).lineHeight);
      const before = lineHeight();
      await press(card, 'More space between lines');
      expect(lineHeight()).to.equal(34);
      expect(tool(card, 'More space between lines').getAttribute('aria-pressed')).to.equal('true');
      await press(card, 'More space between lines');
      expect(lineHeight()).to.equal(before);
    });
  });

  describe('colours', () => {
    it('of a reader win over those of the page, in the elements inside as well', async () => {
      const card = await openTools(undefined, {attributes: {theme: 'dark'}});
      const names = ['As my device', 'Light', 'Dark', 'Calm', 'High contrast'];
      expect(pressedThemes(card)).to.deep.equal(['Dark']);
      for (const [index, name] of names.entries()) {
        await press(card, name);
        expect(pressedThemes(card)).to.deep.equal([name]);
        const inside = [card, card.shadowRoot!.querySelector('ms-rating')!, toolsOf(card)!];
        for (const element of inside) expect(ownPart(element, 'base')!.classList.contains(THEMES[index]!)).to.be.true;
      }
      expect(card.getAttribute('theme')).to.equal('dark');
      await press(card, 'Back to normal');
      expect(pressedThemes(card)).to.deep.equal(['Dark']);
    });

    it('a name that we do not know changes nothing', async () => {
      localStorage.setItem(KEY, '{"theme":"pink"}');
      expect(pressedThemes(await openTools(undefined, {attributes: {theme: 'calm'}}))).to.deep.equal(['Calm']);
    });
  });

  describe('choices', () => {
    const CHOICES = '{"textSize":2,"space":true,"theme":"calm"}';

    it('hold for every card of the page that has tools, at once', async () => {
      const [first, second, plain] = [await openTools(), await cardWithTools(), await cardOf()];
      await press(first, 'Larger text', 'Calm', 'More space between lines');
      await settled(second);
      expect(zoom(second)).to.equal('1.15');
      expect(ownPart(second, 'base')!.className).to.contain('calm');
      expect(ownPart(second, 'base')!.hasAttribute('data-space')).to.be.true;
      expect(zoom(plain)).to.equal('1');
    });

    it('are there again on the next page', async () => {
      localStorage.setItem(KEY, CHOICES);
      const card = await cardWithTools();
      expect(zoom(card)).to.equal('1.3');
      expect(ownPart(card, 'base')!.className).to.contain('calm');
    });

    it('go with "Back to normal", from the card and from the device', async () => {
      localStorage.setItem(KEY, CHOICES);
      const card = await press(await openTools(), 'Back to normal');
      expect(zoom(card)).to.equal('1');
      expect(ownPart(card, 'base')!.hasAttribute('data-space')).to.be.false;
      expect(pressedThemes(card)).to.deep.equal(['As my device']);
      expect(localStorage.getItem(KEY)).to.be.null;
      expect(said()).to.equal('Back to normal');
      expectElement(focused(), tool(card, 'Back to normal'));
    });

    it('leave a card that loses its tools, and stay with one that is moved', async () => {
      localStorage.setItem(KEY, CHOICES);
      const card = await cardWithTools();
      const {parentElement: page} = card;
      page!.prepend(card);
      await settled(card);
      expect(zoom(card)).to.equal('1.3');
      card.removeAttribute('tools');
      await settled(card);
      expect(zoom(card)).to.equal('1');
      expect(ownPart(card, 'base')!.className).to.contain('auto');
      card.setAttribute('tools', '');
      await settled(card);
      expect(zoom(card)).to.equal('1.3');
    });

    it('hold where storage fails, and the tools do not say that they are kept', async () => {
      const store = new PreferenceStore(() => {
        throw new DOMException('The document is sandboxed', 'SecurityError');
      });
      const card = await cardOf();
      const tools = await fixture<MsReadingTools>(
        html`<ms-reading-tools .store=${store} .card=${card.shadowRoot!} .article=${article()} .voice=${new FakeVoice()}></ms-reading-tools>`,
      );
      byRole(tools, 'button', 'Reading tools').click();
      await settled(tools);
      expect(wordsOf(tools.shadowRoot!)).not.to.contain('kept on this device');
      byRole(tools, 'button', 'Larger text').click();
      await settled(tools);
      expect(zoom(card)).to.equal('1.15');
      expect(kept()).to.be.null;
    });
  });

  describe('print', () => {
    it('prints the page', async () => {
      const card = await openTools();
      const printed: Window[] = [];
      toolsOf(card)!.printer = (view) => void printed.push(view);
      await press(card, 'Print');
      expect(printed.map((view) => view === window)).to.deep.equal([true]);
    });

    it('prints the questions alone, as text, from a frame that goes afterwards', async () => {
      const card = await openTools(undefined, {}, articleDocument({title: '<img src=x>', language: 'ar'}));
      let sheet: Document | undefined;
      toolsOf(card)!.printer = (view) => void (sheet = view.document);
      await press(card, 'Print these questions');
      await waitUntil(() => sheet, 'the frame is printed');
      const {body, documentElement} = sheet!;
      const words = [
        'Questions for my neurologist',
        '<img src=x>',
        'Could a light help me?',
        'What else could make me sleep badly?',
      ];
      expect([...body.querySelectorAll('h1, p, li')].map(wordsOf)).to.deep.equal(words);
      expect(body.querySelectorAll('img, style, [style], script').length).to.equal(0);
      expect([documentElement.lang, documentElement.dir, sheet!.querySelector('h1')!.lang]).to.deep.equal([
        'ar',
        'rtl',
        'en',
      ]);
      expect(wordsOf(body.querySelector('footer')!)).to.contain('/articles/light-and-sleep/, printed on ');
      expect(getComputedStyle(sheet!.querySelector('li')!).breakInside).to.equal('avoid');
      expect(document.querySelectorAll('iframe').length).to.equal(1);
      sheet!.defaultView!.dispatchEvent(new Event('afterprint'));
      expect(document.querySelectorAll('iframe').length).to.equal(0);
    });

    it('keeps no frame when the end of printing is never told', async () => {
      const card = await openTools();
      let prints = 0;
      toolsOf(card)!.printer = () => void prints++;
      await press(card, 'Print these questions');
      await waitUntil(() => prints === 1);
      await press(card, 'Print these questions');
      await waitUntil(() => prints === 2);
      expect(document.querySelectorAll('iframe').length).to.equal(1);
      card.remove();
      expect(document.querySelectorAll('iframe').length).to.equal(0);
    });

    it('has no button for questions where there are none', async () => {
      const card = await openTools(undefined, {}, articleDocument({questions: undefined}));
      expect(wordsOf(toolsOf(card)!.shadowRoot!)).not.to.contain('Print these questions');
    });
  });
});
