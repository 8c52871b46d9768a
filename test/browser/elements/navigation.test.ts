import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import {MsNavigateEvent} from '../../../src/index.js';
import {articleDocument} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf, cardWithMore, loadingCard} from '../shared/card-states.js';
import {listOf} from '../shared/list-states.js';
import {settled} from '../shared/queries.js';
import {failed} from '../shared/states.js';
import {tagsOf} from '../shared/tag-states.js';

interface Told {
  readonly event: MsNavigateEvent;
  readonly from: EventTarget | null;
  /** What it was dispatched on, inside whatever shadow trees. */
  readonly origin: EventTarget | undefined;
}

describe('a reader who follows a link', () => {
  consoleGuard();
  let told: Told[] = [];
  let clicks: boolean[] = [];

  const hear = (event: Event): void =>
    void told.push({event: event as MsNavigateEvent, from: event.target, origin: event.composedPath()[0]});
  /** The last to hear of a click: notes whether it would leave the page, and stays. */
  const stay = (event: Event): void => {
    clicks.push(event.defaultPrevented);
    event.preventDefault();
  };
  beforeEach(() => {
    told = [];
    clicks = [];
    document.addEventListener('ms-navigate', hear);
    window.addEventListener('click', stay);
  });
  afterEach(() => {
    document.removeEventListener('ms-navigate', hear);
    window.removeEventListener('click', stay);
  });

  const follow = (element: Element, name: string | RegExp): HTMLAnchorElement => {
    const link = allByRole(element, 'link', name)[0]!.element as HTMLAnchorElement;
    link.click();
    return link;
  };
  const expectTold = (element: Element, href: string): void => {
    expect(told.map(({event, from}) => from === element && event.href)).to.deep.equal([href]);
    expect(told[0]!.event).to.be.instanceOf(MsNavigateEvent);
    expect([told[0]!.event.bubbles, told[0]!.event.composed, told[0]!.event.cancelable]).to.deep.equal([
      true,
      true,
      true,
    ]);
  };

  it('of a card is told to the page, and goes', async () => {
    const card = await cardOf();
    expectTold(card, follow(card, 'doi.org/10.1000/light.1').href);
    expect(clicks).to.deep.equal([false]);
  });

  it('stays on the page where the page wants that', async () => {
    const card = await cardOf();
    card.addEventListener('ms-navigate', (event) => event.preventDefault());
    follow(card, 'other lamps');
    expect(clicks).to.deep.equal([true]);
  });

  it('is told of once, by the element that holds the link', async () => {
    const card = await cardWithMore();
    const inner = (tag: string): Element => card.shadowRoot!.querySelector(tag)!;
    for (const [name, tag] of [
      ['Sleep', 'ms-topic-tags'],
      ['Summary number 2', 'ms-related-list'],
    ] as const) {
      told = [];
      const link = follow(card, name);
      expectTold(card, link.href);
      expect(told[0]!.origin === inner(tag), tag).to.be.true;
    }
  });

  it('of a list, of tags, and of a message is told as well', async () => {
    const list = await listOf('ms-related-list');
    expectTold(list, follow(list, 'A post').href);
    told = [];
    const tags = await tagsOf();
    expectTold(tags, follow(tags, 'Fatigue').href);
    told = [];
    const card = await loadingCard();
    await failed(card, card.client.articles);
    expectTold(card, follow(card, 'Open the summary on its own page').href);
  });

  it('presses what is inside a link', async () => {
    const list = await listOf('ms-related-list');
    byRole(list, 'link', 'Summary number 1').dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}),
    );
    expect(told).to.have.length(1);
  });

  it("is not told of for links of the page's own", async () => {
    const card = await loadingCard({fallback: true});
    card.querySelector('a')!.click();
    const ready = await cardOf();
    const footer = document.createElement('p');
    footer.slot = 'footer';
    const link = document.createElement('a');
    link.href = 'https://other.example/';
    link.textContent = 'of the page';
    footer.append(link);
    ready.append(footer);
    await settled(ready);
    link.click();
    expect(told).to.have.length(0);
    expect(clicks).to.deep.equal([false, false]);
  });

  it('is not told of for buttons', async () => {
    const card = await cardOf(articleDocument(), {attributes: {depth: 'full'}});
    byRole(card, 'button', 'In short').click();
    await settled(card);
    expect(told).to.have.length(0);
  });

  it('is told of once where the element was moved about', async () => {
    const card = await cardOf();
    for (let turn = 0; turn < 3; turn++) card.parentElement!.append(card);
    follow(card, 'other lamps');
    expect(told).to.have.length(1);
  });
});
