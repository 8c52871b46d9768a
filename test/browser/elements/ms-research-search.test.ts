import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {LoadError} from '../../../src/client/load-error.js';
import '../../../src/define.js';
import {SITE} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {describeStates} from '../shared/describe-states.js';
import {press, tabStops} from '../shared/keyboard.js';
import {fallbackOf, place} from '../shared/place.js';
import {
  expectElement,
  focused,
  HAS_STATES,
  isShown,
  ownPart,
  part,
  parts,
  recordEvents,
  settled,
  shownWords,
  stateOf,
  wordsOf,
} from '../shared/queries.js';
import {found, SEARCH_STATES, searchFor, searchOn} from '../shared/search-states.js';
import type {Search} from '../shared/search-states.js';

describeStates('ms-research-search', SEARCH_STATES);

const titles = (search: Search): string[] => parts(search, 'name').map(wordsOf);
const box = (search: Search): HTMLInputElement =>
  byRole(search, 'searchbox', 'Search the summaries') as HTMLInputElement;
const status = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

describe('<ms-research-search>', () => {
  consoleGuard();

  it('is a search box with a name and a button, and asks nothing at first', async () => {
    const search = await searchOn();
    expect(allByRole(search, 'search')).to.have.length(1);
    expect(box(search).type).to.equal('search');
    expect(byRole(search, 'button', 'Search')).to.exist;
    expect(search.client.asked).to.deep.equal([]);
    if (HAS_STATES) expect(stateOf(search)).to.equal('empty');
  });

  it('searches by keyboard alone, and says how many it found', async () => {
    const search = await searchOn();
    box(search).focus();
    await sendKeys({type: 'fatigue'});
    await press('Enter', search);
    await found(search);
    expect(titles(search)).to.have.members(['Sleep and fatigue', 'Fatigue and a very good diet']);
    expect(wordsOf(part(search, 'count'))).to.equal('2 summaries for “fatigue”');
    expect(status()).to.equal('2 summaries for “fatigue”');
    expectElement(focused(), box(search));
    expect(await tabStops(search)).to.deep.equal(['', 'Search', ...titles(search)]);
    if (HAS_STATES) expect(stateOf(search)).to.equal('ready');
  });

  it('searches with its button', async () => {
    const search = await searchOn();
    box(search).value = 'diet';
    byRole(search, 'button', 'Search').click();
    await found(search);
    expect(titles(search)).to.deep.equal(['Fatigue and a very good diet']);
  });

  for (const [query, expected] of [
    ['slee', ['Sleep and light', 'Sleep and fatigue']],
    ['sleep fatigue', ['Sleep and fatigue']],
    ['SLÉEP light', ['Sleep and light']],
    ['fatigie', ['Sleep and fatigue', 'Fatigue and a very good diet']],
    ['sleep diet', []],
  ] as const) {
    it(`finds ${expected.length} for "${query}"`, async () => {
      expect(titles(await searchFor(query))).to.have.members([...expected]);
    });
  }

  it('asks only for the files that its words begin with, and sends the words themselves nowhere', async () => {
    const search = await searchFor('sleep zzz');
    expect(search.client.asked).to.deep.equal(['index.json', 'terms/s-l.json']);
  });

  it('says that it found nothing, and what may help', async () => {
    const search = await searchFor('nowhere');
    expect(wordsOf(part(search, 'count'))).to.equal('No summary holds “nowhere”. Fewer or simpler words may find one.');
    expect(status()).to.match(/^No summary holds/);
    if (HAS_STATES) expect(stateOf(search)).to.equal('empty');
  });

  it('shows what it finds where max is no number', async () => {
    const search = await searchFor('fatigue', {attributes: {max: 'x'}});
    expect(allByRole(search, 'link')).to.have.length(2);
  });

  it('shows no more than it is told, and says how many there are', async () => {
    const search = await searchFor('fatigue', {attributes: {max: '1'}});
    expect(titles(search)).to.have.length(1);
    expect(wordsOf(part(search, 'count'))).to.match(/^2 summaries/);
  });

  it('goes back to nothing for an empty box', async () => {
    const search = await searchFor('sleep');
    box(search).value = '  ';
    byRole(search, 'button', 'Search').click();
    await settled(search);
    expect(ownPart(search, 'count')).not.to.exist;
    expect(titles(search)).to.deep.equal([]);
  });

  it('leaves out what the page does not want', async () => {
    const search = await searchFor('sleep', {settings: {'hide-topics': 'sleep'}});
    expect(titles(search)).to.deep.equal([]);
  });

  it('searches the site of the settings around it', async () => {
    const {client} = await searchOn();
    const properties = {client, query: 'sleep'};
    const search = await place<Search>('ms-research-search', {properties, settings: {base: SITE}});
    expect(titles(await found(search))).to.have.length(2);
  });

  it('says why it cannot search, tells the page, and tries again without losing the focus', async () => {
    const {events, stop} = recordEvents('ms-error');
    const search = await searchOn({fallback: true});
    search.client.failure = new LoadError('server', 'HTTP 500');
    search.setAttribute('query', 'sleep');
    await found(search);
    stop();
    expect(events.map(({target}) => target === search)).to.deep.equal([true]);
    expect(shownWords(part(search, 'message'))).to.match(/^The site that keeps this has a problem/);
    expect(isShown(fallbackOf(search))).to.be.true;
    const retry = byRole(search, 'button', 'Try again');
    retry.focus();
    retry.click();
    await found(search);
    expectElement(focused(), ownPart(search, 'base'));
    expect(isShown(fallbackOf(search))).to.be.false;
  });

  it('keeps the box, what is typed in it and the focus where a search fails', async () => {
    const search = await searchOn({fallback: true});
    const input = ownPart(search, 'input') as HTMLInputElement;
    input.focus();
    search.client.failure = new LoadError('server', 'HTTP 500');
    search.setAttribute('query', 'sleep');
    await found(search);
    expectElement(focused(), input);
    expect(input.value).to.equal('sleep');
  });

  it('takes what is no index for what it is', async () => {
    const search = await searchOn();
    search.client.json = () => Promise.resolve({version: 7});
    search.setAttribute('query', 'sleep');
    await found(search);
    expect(shownWords(part(search, 'message'))).to.contain('What arrived cannot be shown here.');
  });
});
