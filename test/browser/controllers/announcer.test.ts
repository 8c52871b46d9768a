import {expect, fixture, html} from '@open-wc/testing';

import {announce} from '../../../src/controllers/announcer.js';
import {LoadError} from '../../../src/client/load-error.js';
import '../../../src/define.js';
import {articleUrl} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {FakeClient} from '../../helpers/fake-client.js';
import {expectAccessible} from '../../helpers/accessibility.js';
import {settled} from '../shared/queries.js';

const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="status"]')];

describe('the announcer', () => {
  consoleGuard();

  it('says each text in the one status region of the page', () => {
    announce(document, 'one');
    announce(document, 'two');
    expect(regions().map(({textContent}) => textContent)).to.deep.equal(['two']);
  });

  it('is not seen', () => {
    announce(document, 'one');
    const {position, clipPath} = getComputedStyle(regions()[0]!);
    expect([position, clipPath]).to.deep.equal(['fixed', 'inset(50%)']);
  });

  it('takes no place in the page and does not make it scroll', () => {
    const {scrollHeight, scrollWidth} = document.documentElement;
    announce(document, 'word '.repeat(500));
    expect(document.documentElement.scrollHeight).to.equal(scrollHeight);
    expect(document.documentElement.scrollWidth).to.equal(scrollWidth);
  });

  it('is accessible', async () => {
    announce(document, 'one');
    await expectAccessible(regions()[0]!);
  });

  it('comes back where a page has cleared itself', () => {
    announce(document, 'one');
    regions()[0]!.remove();
    announce(document, 'two');
    expect(regions().map(({textContent}) => textContent)).to.deep.equal(['two']);
  });

  it('is one for all elements', async () => {
    const client = new FakeClient();
    const page = await fixture(
      html`<div>
        <ms-research-card .client=${client} src=${articleUrl('a')}></ms-research-card>
        <ms-related-list .client=${client} src=${articleUrl('b')}></ms-related-list>
      </div>`,
    );
    for (const element of page.children) await settled(element);
    client.articles[0]!.answer.reject(new LoadError('missing', 'HTTP 404'));
    client.feeds[0]!.answer.reject(new LoadError('server', 'HTTP 500'));
    for (const element of page.children) await settled(element);
    expect(regions()).to.have.length(1);
    expect(regions()[0]!.textContent).to.match(/^The site that keeps this has a problem/);
  });
});
