import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {LitElement} from 'lit';

import '../../../src/define.js';
import type {ElementOptions} from '../../../src/server/index.js';
import {article, articleDocument, articleUrl, WORDS} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {FakeClient} from '../../helpers/fake-client.js';
import {STATUS_DOCUMENTS} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {part, parts, recordEvents, settled, shadowElements, wordsOf} from '../shared/queries.js';
import {drawOnServer} from '../shared/server-drawn.js';

const SRC = {src: articleUrl('light-and-sleep')};

/** What a server writes for a card of the sample document. */
const drawn = async (attributes: ElementOptions['attributes'] = {}): Promise<string> =>
  (await drawOnServer({tag: 'ms-research-card', attributes, data: articleDocument()}))!;

const drawnFromAddress = (): Promise<string> => drawn(SRC);

/** Puts HTML into the page as a browser reads it, and gives back its card before it is taken over. */
async function placed(markup: string): Promise<Card> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.setHTMLUnsafe(markup);
  customElements.upgrade(page);
  const card = page.querySelector<Card>('ms-research-card')!;
  card.client = new FakeClient();
  return card;
}

async function taken(card: Card): Promise<Card> {
  await (card as LitElement).updateComplete;
  return settled(card);
}

describe('what a server drew', () => {
  const {expect: expectWarning} = consoleGuard();

  it('is taken over with every element in its place, and works', async () => {
    const card = await placed(await drawn());
    const before = shadowElements(card).filter(({localName}) => localName !== 'style');
    await taken(card);
    expect(shadowElements(card)).to.deep.equal(before);
    byRole(card, 'button', 'In short').click();
    await settled(card);
    expect(card.depth).to.equal('short');
    byRole(card, 'button', /^Credibility/).click();
    await settled(card);
    expect(byRole(card, 'button', /^Credibility/).getAttribute('aria-expanded')).to.equal('true');
  });

  it('leaves neither style elements nor marks for the script behind', async () => {
    const card = await taken(await placed(await drawn()));
    const all = [card, ...shadowElements(card)];
    expect(all.filter(({localName}) => localName === 'style')).to.have.length(0);
    expect(all.filter((element) => element.matches('[data-ms-given], [defer-hydration]'))).to.have.length(0);
    expect(getComputedStyle(part(card, 'takeaway')).paddingInlineStart).not.to.equal('0px');
  });

  it('tells the page once that it is there', async () => {
    const {events, stop} = recordEvents('ms-load');
    await taken(await placed(await drawn()));
    stop();
    expect(events).to.have.length(1);
  });

  it('gets texts and attributes right that differ, and stays', async () => {
    const markup = (await drawn())
      .replace('1 minute', '7 minutes')
      .replace(/aria-pressed="true"/, 'aria-pressed="mixed" title="x"');
    const card = await placed(markup);
    const eyebrow = part(card, 'eyebrow');
    const button = byRole(card, 'button', 'In detail');
    await taken(card);
    expect(part(card, 'eyebrow')).to.equal(eyebrow);
    expect(wordsOf(eyebrow)).to.match(/ 1 minute$/);
    expect([button.getAttribute('aria-pressed'), button.hasAttribute('title')]).to.deep.equal(['true', false]);
  });

  it('is drawn anew, with one warning, where it has other elements', async () => {
    const card = await placed((await drawn()).replace('<p part="eyebrow"', '<hr><p part="eyebrow"'));
    await taken(card);
    expectWarning(/^console\.warn: ms-research-widgets \S+ draws <ms-research-card> anew, unlike its server/);
    expect(parts(card, 'title')).to.have.length(1);
    expect(card.shadowRoot!.querySelector('hr')).not.to.exist;
  });

  it('is drawn anew where the page has set another document meanwhile', async () => {
    const card = await placed(await drawn());
    card.data = STATUS_DOCUMENTS.retracted!();
    await taken(card);
    expectWarning(/draws <ms-research-card> anew/);
    expect(parts(card, 'banner')).to.have.length(1);
  });

  describe('from an address', () => {
    it('is asked for again once, after it was taken over, and stays where it is the same', async () => {
      const card = await taken(await placed(await drawnFromAddress()));
      expect(card.client.articles.map(({url}) => url)).to.deep.equal([SRC.src]);
      const {events, stop} = recordEvents('ms-load');
      const before = shadowElements(card);
      card.client.articles[0]!.answer.resolve(article());
      await settled(card);
      stop();
      expect(shadowElements(card)).to.deep.equal(before);
      expect(events).to.have.length(0);
      expect(card.client.articles).to.have.length(1);
    });

    it('shows what has changed since, and tells the page', async () => {
      const card = await taken(await placed(await drawnFromAddress()));
      const {events, stop} = recordEvents('ms-load');
      card.client.articles[0]!.answer.resolve(article(STATUS_DOCUMENTS.retracted!()));
      await waitUntil(() => parts(card, 'banner').length > 0, 'no banner', {interval: 5});
      stop();
      expect(events).to.have.length(1);
    });

    it('stays where it cannot be had', async () => {
      const card = await taken(await placed(await drawnFromAddress()));
      card.client.articles[0]!.answer.reject(new Error('told by the test'));
      await settled(card);
      expect(wordsOf(part(card, 'takeaway'))).to.contain(WORDS.takeaway);
    });

    it('gives way to another address that the page names', async () => {
      const card = await taken(await placed(await drawnFromAddress()));
      card.src = articleUrl('another');
      await settled(card);
      card.client.articles[0]!.answer.resolve(article(articleDocument({title: 'Too late'})));
      await settled(card);
      expect(card.client.articles.map(({url}) => url)).to.deep.equal([SRC.src, articleUrl('another')]);
      expect(parts(card, 'skeleton')).to.have.length(1);
    });

    it('asks for its document as any other where what came with the page was cut short', async () => {
      const card = await placed(
        (await drawnFromAddress()).replace(/data-ms-given='[^']*'/, `data-ms-given='{"data":'`),
      );
      await taken(card);
      expectWarning(/draws <ms-research-card> anew/);
      expect(parts(card, 'skeleton')).to.have.length(1);
      expect(card.client.articles).to.have.length(1);
    });
  });
});
