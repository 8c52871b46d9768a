import {expect, waitUntil} from '@open-wc/testing';
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
    expect(await tabStops(search)).to.deep.equal(['', 'Search', 'Filters', ...titles(search)]);
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
    expect([...new Set(search.client.asked)]).to.deep.equal(['index.json', 'words/-.json']);
  });

  it('searches for a similar spelling where nothing holds a word, and says so', async () => {
    const search = await searchFor('slepe light');
    expect(titles(search)).to.deep.equal(['Sleep and light']);
    const words = 'No summary holds “slepe light”, so a similar spelling was searched for. 1 summary for “sleep light”';
    expect(wordsOf(part(search, 'count'))).to.equal(words);
    expect(status().replace('\n', ' ')).to.equal(words);
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

  it('shows more, says how many, and hands the focus to the first of them where the button goes', async () => {
    const search = await searchFor('fatigue', {attributes: {max: '1'}});
    const [first] = titles(search);
    byRole(search, 'button', 'Show more').focus();
    await press('Enter', search);
    await waitUntil(() => titles(search).length === 2, 'no more came', {interval: 5});
    await settled(search);
    expect(titles(search)[0]).to.equal(first);
    expect(status()).to.equal('1 more summary is shown.');
    expect(ownPart(search, 'more')).not.to.exist;
    expect(wordsOf(focused()!)).to.equal(titles(search)[1]);
  });

  it('keeps what is shown where more cannot be had, says why, and offers it again', async () => {
    const search = await searchFor('fatigue', {attributes: {max: '1'}});
    search.client.failure = new LoadError('server', 'HTTP 500');
    byRole(search, 'button', 'Show more').click();
    await waitUntil(() => status().startsWith('The site that keeps this'), 'nothing is said', {interval: 5});
    expect(titles(search)).to.have.length(1);
    byRole(search, 'button', 'Show more').click();
    await waitUntil(() => titles(search).length === 2, 'no more came', {interval: 5});
  });

  it('goes back to nothing for an empty box', async () => {
    const search = await searchFor('sleep');
    box(search).value = '  ';
    byRole(search, 'button', 'Search').click();
    await settled(search);
    expect(ownPart(search, 'count')).not.to.exist;
    expect(titles(search)).to.deep.equal([]);
  });

  for (const [settings, query, expected] of [
    [{'hide-topics': 'sleep'}, 'fatigue', ['Fatigue and a very good diet']],
    [{'hide-topics': 'tiredness, NOISE'}, 'sleep', ['Sleep and light']],
    [{'min-credibility': '3'}, 'sleep', ['Sleep and light']],
    [{'min-credibility': '2'}, 'words', []],
    [{'reviewed-only': ''}, 'fatigue', ['Sleep and fatigue']],
    [{'hide-retracted': ''}, 'noise', ['Noise at noon']],
    [{'hide-retracted': 'false'}, 'noise', ['Noise at noon', 'Noise at night']],
  ] as const) {
    it(`leaves out, and does not count, what the page does not want: ${JSON.stringify(settings)}`, async () => {
      const search = await searchFor(query, {settings});
      expect(titles(search)).to.deep.equal(expected);
      expect(wordsOf(part(search, 'count'))).to.match(expected.length ? new RegExp(`^${expected.length} `) : /^No sum/);
    });
  }

  it('marks a retracted paper', async () => {
    const search = await searchFor('night');
    expect(wordsOf(part(search, 'item'))).to.match(/^Noise at night Retracted/);
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
