import {expect, fixture, html} from '@open-wc/testing';

import '../../../src/define.js';
import type {MsResearchSettings} from '../../../src/index.js';
import {articleDocument, feedDocument, SITE} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {FakeClient} from '../../helpers/fake-client.js';
import {describeStates} from '../shared/describe-states.js';
import {listOf} from '../shared/list-states.js';
import {isShown, part, parts, ready, settled, shownWords, wordsOf} from '../shared/queries.js';

/** Settings around a card, a list and words of the page. */
async function page(attributes: Readonly<Record<string, string>> = {}): Promise<MsResearchSettings> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const settings = document.createElement('ms-research-settings');
  for (const [name, value] of Object.entries(attributes)) settings.setAttribute(name, value);
  const words = document.createElement('p');
  words.textContent = 'Words of the page.';
  const card = Object.assign(document.createElement('ms-research-card'), {data: articleDocument()});
  const list = Object.assign(document.createElement('ms-related-list'), {data: feedDocument()});
  settings.append(words, card, list);
  around.append(settings);
  return settledAll(settings);
}

async function settledAll(settings: MsResearchSettings): Promise<MsResearchSettings> {
  await settled(settings);
  for (const element of settings.querySelectorAll('ms-research-card, ms-related-list'))
    await (settings.off ? settled : ready)(element);
  return settings;
}

const cardIn = (settings: Element): Element => settings.querySelector('ms-research-card')!;
const listIn = (settings: Element): Element => settings.querySelector('ms-related-list')!;
const titles = (settings: Element): string[] => parts(listIn(settings), 'name').map(wordsOf);

describeStates('ms-research-settings', {
  'around a card and a list': () => page(),
  'switched off': () => page({off: ''}),
  'with a policy that hides': () => page({'min-credibility': '5'}),
});

describe('<ms-research-settings>', () => {
  consoleGuard();

  it('shows nothing of its own and leaves the layout of the page alone', async () => {
    const settings = await page();
    expect(getComputedStyle(settings).display).to.equal('contents');
    expect(isShown(settings.querySelector('p')!)).to.be.true;
  });

  it('gives the site that ids are resolved against', async () => {
    const client = new FakeClient();
    const settings = await fixture<MsResearchSettings>(
      html`<ms-research-settings base=${SITE}><ms-research-card article="an-id" .client=${client}></ms-research-card></ms-research-settings>`,
    );
    await settled(cardIn(settings));
    expect(client.articles.map(({url}) => url)).to.deep.equal([`${SITE}v1/articles/an-id.json`]);
    settings.setAttribute('base', 'https://other.example/');
    await settled(cardIn(settings));
    expect(client.articles.map(({url, signal}) => [url, signal.aborted])).to.deep.equal([
      [`${SITE}v1/articles/an-id.json`, true],
      ['https://other.example/v1/articles/an-id.json', false],
    ]);
  });

  it('leaves items out of lists that the page does not want', async () => {
    expect(titles(await page())).to.have.length(6);
    expect(titles(await page({'min-credibility': '3'}))).to.have.length(5);
    expect(titles(await page({'min-credibility': '4'}))).to.have.length(0);
    expect(titles(await page({'hide-topics': 'Sleep'}))).to.deep.equal(['A post']);
    expect(titles(await page({'reviewed-only': ''}))).not.to.include('A post');
    expect(titles(await page({'hide-retracted': ''}))).not.to.include('Summary number 5');
  });

  it('says that a list is empty when all of it is left out', async () => {
    const list = listIn(await page({'min-credibility': '5'}));
    expect(shownWords(list)).to.contain('Nothing to show here yet.');
  });

  it('switches everything inside off and on again', async () => {
    const settings = await page({off: ''});
    for (const element of [cardIn(settings), listIn(settings)]) expect(shownWords(element)).to.equal('');
    settings.removeAttribute('off');
    await settledAll(settings);
    expect(shownWords(cardIn(settings))).to.contain('Key takeaway');
    expect(titles(settings)).to.have.length(6);
  });

  describe('set by properties, as some frameworks do', () => {
    it('holds as well', async () => {
      const settings = await page();
      settings.off = true;
      await settledAll(settings);
      expect(shownWords(cardIn(settings))).to.equal('');
      Object.assign(settings, {off: false, theme: 'contrast', minCredibility: 5});
      await settledAll(settings);
      await settledAll(settings);
      expect(shownWords(cardIn(settings))).to.contain('This page does not show this summary.');
      expect(settings.getAttribute('theme')).to.equal('contrast');
    });

    it('writes no attribute that the page did not ask for', async () => {
      expect((await page()).getAttributeNames()).to.deep.equal([]);
    });
  });

  it('does not reach what stands outside of it', async () => {
    const settings = await page({off: ''});
    const outside = await listOf('ms-related-list');
    expect(part(outside, 'list')).to.exist;
    expect(settings.contains(outside)).to.be.false;
  });
});
