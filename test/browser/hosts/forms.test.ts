import {expect, fixture, html} from '@open-wc/testing';

import {documentOf, upgradeForms} from '../../../src/hosts/forms.js';

const PAGE = 'https://library.example/articles/iron/';
const DOCUMENT = 'https://library.example/v1/articles/iron.json';

/** Upgrades what stands on the page for as long as `look` runs. */
async function upgraded(look: () => unknown, site?: string): Promise<void> {
  const stop = upgradeForms(document, site);
  try {
    await look();
  } finally {
    stop();
  }
}

const cardIn = (element: Element): Element | null => element.querySelector('ms-research-card');

describe('forms of a card', () => {
  it('an article page leads to its document, whatever a host adds to the address', () => {
    for (const page of [PAGE, `${PAGE}?ref=ghost`, `${PAGE}index.html`, PAGE.slice(0, -1), `${PAGE}#details`])
      expect(documentOf(page), page).to.equal(DOCUMENT);
    expect(documentOf('https://library.example/sub/folder/articles/a-b/')).to.equal(
      'https://library.example/sub/folder/v1/articles/a-b.json',
    );
  });

  it('another page leads nowhere', () => {
    for (const page of [
      '',
      'javascript:articles/a/',
      'https://library.example/topics/a/',
      'articles/a/',
      `${PAGE}more/`,
    ])
      expect(documentOf(page), page).to.equal(undefined);
  });

  it('a blockquote becomes a card and stays inside it as its text', async () => {
    const host = await fixture(
      html`<div>
        <blockquote class="ms-research" data-ms-article=${PAGE} data-depth="short" lang="es"><p>Hierro</p></blockquote>
      </div>`,
    );
    await upgraded(() => {
      const card = cardIn(host)!;
      expect(card.getAttribute('src')).to.equal(DOCUMENT);
      expect(card.getAttribute('depth')).to.equal('short');
      expect(card.getAttribute('lang')).to.equal('es');
      expect(card.querySelector('blockquote p')!.textContent).to.equal('Hierro');
    });
  });

  it('a marked link becomes a card, once', async () => {
    const host = await fixture(html`<p><a class="ms-research" href=${PAGE}>Iron and MS</a></p>`);
    await upgraded(() => {
      expect(cardIn(host)!.querySelector('a')!.textContent).to.equal('Iron and MS');
      upgradeForms(document)();
      expect(host.querySelectorAll('ms-research-card')).to.have.length(1);
    });
  });

  it('what is added later is upgraded too', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    await upgraded(async () => {
      const form = Object.assign(document.createElement('a'), {className: 'ms-research', href: PAGE});
      host.append(form);
      await Promise.resolve();
      expect(form.closest('ms-research-card')).to.equal(cardIn(host));
    });
  });

  it('a form that names no article page stays as it is', async () => {
    const host = await fixture(html`<p><a class="ms-research" href="https://library.example/">The library</a></p>`);
    await upgraded(() => expect(cardIn(host)).to.equal(null));
  });

  it('bare links to the site become cards where they stand alone and the page asks for it', async () => {
    const host = await fixture(
      html`<div>
        <p id="alone"><a href=${PAGE}>Iron and MS</a></p>
        <p id="within">Read <a href=${PAGE}>Iron and MS</a> first.</p>
        <nav id="menu"><a href=${PAGE}>Iron and MS</a></nav>
        <p id="elsewhere"><a href="https://other.example/articles/iron/">Iron</a></p>
      </div>`,
    );
    await upgraded(() => expect(cardIn(host)).to.equal(null));
    await upgraded(() => {
      const found = [...host.querySelectorAll('ms-research-card')].map((card) => card.parentElement!.id);
      expect(found).to.deep.equal(['alone']);
    }, 'https://library.example/');
  });
});
