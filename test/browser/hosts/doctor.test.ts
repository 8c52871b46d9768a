import {expect} from '@open-wc/testing';

import {diagnose} from '../../../src/hosts/doctor/diagnose.js';
import {pageOfDocument} from '../../../src/hosts/doctor/from-document.js';
import type {PageElement} from '../../../src/hosts/doctor/tree.js';

const parse = (html: string): PageElement => pageOfDocument(new DOMParser().parseFromString(html, 'text/html'));

const PAGE = `<!doctype html><h1>Page</h1>
<script type="module" src="https://library.example/widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer"></script>
<ms-research-card article="iron"><p>Iron <a href="https://library.example/articles/iron/">and MS</a></p></ms-research-card>`;
const headers = {'content-security-policy': "script-src 'self'"};

describe('the doctor in a browser', () => {
  it('finds nothing wrong with a page in order', async () => {
    const {findings, cards} = await diagnose({html: PAGE, headers: {}, url: 'https://clinic.example/'}, {parse});
    expect(findings).to.deep.equal([]);
    expect(cards).to.equal(1);
  });

  it('reads text, attributes and what is around an element as in Node', async () => {
    const html = PAGE.replace('article="iron"', 'article="Iron"')
      .replace('<p>Iron <a', '<p><b')
      .replace('</a>', '</b>');
    const {findings, works} = await diagnose({html, headers, url: 'https://clinic.example/'}, {parse});
    expect(findings.map(({check}) => check)).to.deep.equal(['csp', 'address', 'fallback']);
    expect(works).to.equal(false);
  });
});
