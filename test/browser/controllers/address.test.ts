import {expect, fixture, html} from '@open-wc/testing';

import {documentUrl, pageUrl, resolveUrl, setScriptSite, siteOf} from '../../../src/controllers/address.js';
import {consoleGuard} from '../../helpers/console-guard.js';

const SCRIPT_SITE = 'https://script.example/site/';

/** An element inside the markup of a page. */
const inside = async (markup: unknown): Promise<Element> => {
  const page = await fixture(html`<div>${markup}</div>`);
  return page.querySelector('p')!;
};

const BARE = html`<p></p>`;

describe('addresses', () => {
  consoleGuard();

  /** Gives the page another base for one test. */
  function setBase(href: string): void {
    const base = document.createElement('base');
    base.href = href;
    document.head.append(base);
  }
  afterEach(() => document.querySelector('base')?.remove());

  // A script can tell its site once and for all, so these come first.
  describe('before a script has told its site', () => {
    it('has no site, and no address for an id', async () => {
      const element = await inside(BARE);
      expect(siteOf(element)).to.equal(undefined);
      expect(documentUrl(element, '', 'an-id', 'articles')).to.equal(undefined);
    });

    it('takes the site of the settings around', async () => {
      const element = await inside(
        html`<ms-research-settings base="https://set.example/a"><p></p></ms-research-settings>`,
      );
      expect(siteOf(element)).to.equal('https://set.example/a/');
    });
  });

  describe('once a script has told its site', () => {
    before(() => setScriptSite(SCRIPT_SITE));

    it('resolves an id against it', async () => {
      const element = await inside(BARE);
      expect(documentUrl(element, '', 'an-id', 'articles')).to.equal(`${SCRIPT_SITE}v1/articles/an-id.json`);
      expect(documentUrl(element, '', 'an-id', 'related')).to.equal(`${SCRIPT_SITE}v1/related/an-id.json`);
    });

    it('prefers the settings around, with or without a slash at the end', async () => {
      for (const base of ['https://set.example/a', 'https://set.example/a/']) {
        const element = await inside(html`<ms-research-settings base=${base}><p></p></ms-research-settings>`);
        expect(documentUrl(element, '', 'an-id', 'articles')).to.equal('https://set.example/a/v1/articles/an-id.json');
      }
    });

    it('resolves a relative base against the page', async () => {
      setBase('https://host.example/blog/post/');
      const element = await inside(html`<ms-research-settings base="../library"><p></p></ms-research-settings>`);
      expect(siteOf(element)).to.equal('https://host.example/blog/library/');
    });

    it('finds the settings of the page from inside a shadow tree', async () => {
      const host = await inside(html`<ms-research-settings base="https://set.example"><p></p></ms-research-settings>`);
      const element = document.createElement('i');
      host.attachShadow({mode: 'open'}).append(element);
      expect(siteOf(element)).to.equal('https://set.example/');
    });

    it('writes an id so that it cannot leave its folder', async () => {
      const element = await inside(BARE);
      const url = documentUrl(element, '', '../../x?y#z', 'articles');
      expect(url).to.equal(`${SCRIPT_SITE}v1/articles/..%2F..%2Fx%3Fy%23z.json`);
    });

    it('has no address where neither src nor id is given', async () => {
      expect(documentUrl(await inside(BARE), '', '', 'articles')).to.equal(undefined);
    });

    it('prefers src to an id', async () => {
      const element = await inside(BARE);
      expect(documentUrl(element, 'https://other.example/a.json', 'an-id', 'articles')).to.equal(
        'https://other.example/a.json',
      );
    });

    it('does not fall back on the id where src is refused', async () => {
      expect(documentUrl(await inside(BARE), 'javascript:alert(1)', 'an-id', 'articles')).to.equal(undefined);
    });
  });

  it("resolves src against the document's own base", async () => {
    setBase('https://host.example/blog/post/');
    const element = await inside(BARE);
    expect(documentUrl(element, '../a.json', '', 'articles')).to.equal('https://host.example/blog/a.json');
    expect(documentUrl(element, '//cdn.example/a.json', '', 'articles')).to.equal('https://cdn.example/a.json');
  });

  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:application/json,{}',
    'blob:x',
    'http://',
  ]) {
    it(`refuses ${JSON.stringify(address)}`, async () => {
      expect(resolveUrl(address, await inside(BARE))).to.equal(undefined);
    });
  }

  describe('the page behind a document', () => {
    for (const [document, page] of [
      [`${SCRIPT_SITE}v1/articles/an-id.json`, `${SCRIPT_SITE}articles/an-id/`],
      [`${SCRIPT_SITE}v1/related/an-id.json?v=1`, `${SCRIPT_SITE}articles/an-id/`],
      [`${SCRIPT_SITE}v1/latest.json`, undefined],
      ['https://other.example/feed.json', undefined],
    ] as const) {
      it(`of ${document} is ${page ?? 'not known'}`, () => expect(pageUrl(document)).to.equal(page));
    }
  });
});
