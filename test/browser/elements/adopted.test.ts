import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../../src/define.js';
import type {MsResearchCard} from '../../../src/elements/ms-research-card/ms-research-card.js';
import {articleDocument} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {part, settled} from '../shared/queries.js';

const sizeOf = (element: Element): string => element.ownerDocument.defaultView!.getComputedStyle(element).fontSize;

describe('an element that is put into another document', () => {
  consoleGuard();

  it('keeps its styles, and those of the elements inside it, there and back here', async () => {
    const card = await fixture<MsResearchCard>(html`<ms-research-card .data=${articleDocument()}></ms-research-card>`);
    await settled(card);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    for (const place of [frame.contentDocument!.body, frame.parentElement!]) {
      place.append(card);
      await waitUntil(() => parseFloat(sizeOf(part(card, 'title'))) >= 24, 'the title is not styled');
      await waitUntil(
        () =>
          [...card.shadowRoot!.querySelectorAll('ms-rating')].every(
            (rating) => sizeOf(part(rating, 'base')) === '17px',
          ),
        'the ratings are not styled',
      );
      expect(card.ownerDocument).to.equal(place.ownerDocument);
    }
  });

  it('draws in a document that is shown nowhere', async () => {
    const card = await fixture<MsResearchCard>(html`<ms-research-card .data=${articleDocument()}></ms-research-card>`);
    await settled(card);
    document.implementation.createHTMLDocument().body.append(card);
    await settled(card);
    expect(part(card, 'title').textContent).not.to.equal('');
  });
});
