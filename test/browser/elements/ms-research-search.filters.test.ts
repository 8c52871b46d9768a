import {expect, waitUntil} from '@open-wc/testing';

import {LoadError} from '../../../src/client/load-error.js';
import '../../../src/define.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {press} from '../shared/keyboard.js';
import {expectElement, focused, ownPart, part, parts, settled, wordsOf} from '../shared/queries.js';
import {found, openFilters, searchFor, searchOn} from '../shared/search-states.js';
import type {Search} from '../shared/search-states.js';

const titles = (search: Search): string[] => parts(search, 'name').map(wordsOf);
const status = (): string => document.querySelector('[role="status"]')?.textContent ?? '';
const filter = (search: Search, name: string): HTMLSelectElement =>
  byRole(search, 'combobox', name) as HTMLSelectElement;
const options = (search: Search, name: string): string[] => [...filter(search, name).options].map(wordsOf);

/** Sets a filter as a reader does, by the words of an option, and waits for the results. */
async function choose(search: Search, name: string, words: string): Promise<void> {
  const select = filter(search, name);
  const index = [...select.options].findIndex((option) => wordsOf(option) === words);
  if (index < 0) throw new Error(`no option "${words}" in ${options(search, name).join()}`);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await settled(search);
  await found(search);
}

describe('filters of <ms-research-search>', () => {
  consoleGuard();

  it('are closed at first, and ask for nothing until they are opened', async () => {
    const search = await searchOn();
    expect(allByRole(search, 'combobox')).to.have.length(0);
    expect(search.client.asked).to.deep.equal([]);
    await openFilters(search);
    expect(search.client.asked.sort()).to.deep.equal(['https://library.example/v1/topics.json', 'index.json']);
  });

  it('open by keyboard, each with a label', async () => {
    const search = await searchOn();
    part(search, 'disclosure').focus();
    await press('Enter', search);
    await waitUntil(() => options(search, 'Topic').length > 1, 'no topics', {interval: 5});
    await settled(search);
    await press('Tab', search);
    expectElement(focused(), filter(search, 'Topic'));
    expect(options(search, 'Topic')).to.deep.equal(['Any', 'Noise', 'Sleep', 'Tiredness']);
    expect(options(search, 'Credibility at least')).to.deep.equal(['Any', '1 of 5', '2 of 5', '3 of 5', '4 of 5']);
    expect(options(search, 'Status of the paper')).to.have.length(3);
    expect(options(search, 'Paper published from')).to.include.members(['Any', '2025', '2016', '2015']);
    expect(options(search, 'Paper published from')).not.to.include('2014');
  });

  for (const [name, words, query, expected] of [
    ['Topic', 'Tiredness', 'sleep', ['Sleep and fatigue']],
    ['Credibility at least', '2 of 5', 'sleep', ['Sleep and fatigue', 'Sleep and light']],
    ['Credibility at least', '3 of 5', 'sleep', ['Sleep and light']],
    ['Status of the paper', 'Not retracted', 'noise', ['Noise at noon']],
    ['Status of the paper', 'No preprints, concerns or retractions', 'sleep', ['Sleep and light']],
    ['Paper published from', '2020', 'sleep', ['Sleep and light']],
  ] as const) {
    it(`"${name}: ${words}" leaves ${expected.length} for "${query}", and says so`, async () => {
      const search = await openFilters(await searchFor(query));
      await choose(search, name, words);
      expect(titles(search)).to.deep.equal(expected);
      expect(status()).to.match(new RegExp(`^${expected.length} summar`));
      expect(wordsOf(part(search, 'disclosure'))).to.equal('Filters (1)');
    });
  }

  it('hold together, say when nothing passes, and are cleared with the focus kept', async () => {
    const search = await openFilters(await searchFor('sleep'));
    await choose(search, 'Topic', 'Tiredness');
    await choose(search, 'Credibility at least', '4 of 5');
    expect(titles(search)).to.deep.equal([]);
    expect(status()).to.equal('No summary for “sleep” passes the filters. With fewer filters there are some.');
    byRole(search, 'button', 'Clear filters').focus();
    await press('Enter', search);
    await found(search);
    expect(titles(search)).to.have.length(2);
    expect(filter(search, 'Topic').value).to.equal('');
    expect(ownPart(search, 'clear')).not.to.exist;
    expectElement(focused(), part(search, 'disclosure'));
  });

  it('begin with the topic that the page names, and follow it', async () => {
    const search = await searchFor('sleep', {attributes: {topic: 'fatigue'}});
    expect(titles(search)).to.deep.equal(['Sleep and fatigue']);
    await openFilters(search);
    expect(filter(search, 'Topic').value).to.equal('fatigue');
    search.removeAttribute('topic');
    await found(search);
    expect(titles(search)).to.have.length(2);
  });

  it('of a topic that the site does not have leave nothing', async () => {
    expect(titles(await searchFor('sleep', {attributes: {topic: '../../secret'}}))).to.deep.equal([]);
  });

  it('do not offer the topics that the page hides', async () => {
    const search = await openFilters(await searchOn({settings: {'hide-topics': 'noise'}}));
    expect(options(search, 'Topic')).to.deep.equal(['Any', 'Sleep', 'Tiredness']);
  });

  it('cannot be had: that is said, and opening them again asks again', async () => {
    const search = await searchOn();
    search.client.failure = new LoadError('server', 'HTTP 500');
    part(search, 'disclosure').click();
    await waitUntil(() => status().startsWith('The site that keeps this'), 'nothing is said', {interval: 5});
    await settled(search);
    await openFilters(search);
    expect(options(search, 'Topic')).to.have.length(4);
  });

  it('two searches on one page are landmarks with names of their own', async () => {
    const first = await searchOn();
    const second = first.cloneNode() as Search;
    first.after(second);
    await settled(second);
    expect(allByRole(first, 'search', 'Search the summaries')).to.have.length(1);
    expect(allByRole(second, 'search', 'Search the summaries 2')).to.have.length(1);
  });
});
