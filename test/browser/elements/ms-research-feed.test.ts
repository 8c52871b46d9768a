import {expect} from '@open-wc/testing';

import {LoadError} from '../../../src/client/load-error.js';
import {announce} from '../../../src/controllers/announcer.js';
import '../../../src/define.js';
import {feed, feedDocument, feedItem, SITE} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {press} from '../shared/keyboard.js';
import {feedRequests, listOf} from '../shared/list-states.js';
import {place} from '../shared/place.js';
import type {TestElement} from '../shared/place.js';
import {expectElement, focused, ownPart, parts, reactions, settled, wordsOf} from '../shared/queries.js';
import {answered} from '../shared/states.js';

const TAG = 'ms-research-feed';
const items = (from: number, to: number): unknown[] =>
  Array.from({length: to - from + 1}, (_, index) => feedItem(from + index));
const pageUrl = (page: number): string => `${SITE}v1/latest/${page}.json`;

const titles = (element: TestElement): string[] => parts(element, 'name').map(wordsOf);
const numbers = (element: TestElement): number[] => titles(element).map((title) => Number(title.match(/\d+/)?.[0]));
const more = (element: TestElement): HTMLElement => byRole(element, 'button', 'Show more');
const status = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

/** A feed of seven items whose next page is on the site. */
const firstPage = (attributes: Readonly<Record<string, string>> = {}): Promise<TestElement> =>
  listOf(TAG, feedDocument({items: items(1, 7), next_url: pageUrl(2)}), {attributes});

async function showMore(element: TestElement): Promise<void> {
  more(element).click();
  await settled(element);
}

describe('<ms-research-feed>', () => {
  consoleGuard();

  describe('asks for', () => {
    for (const [attributes, url] of [
      [{}, `${SITE}v1/latest.json`],
      [{topic: 'sleep'}, `${SITE}v1/topics/sleep.json`],
      [{topic: '../x'}, `${SITE}v1/topics/..%2Fx.json`],
      [{topic: 'sleep', src: 'https://other.example/feed.json'}, 'https://other.example/feed.json'],
    ] as [Record<string, string>, string][]) {
      it(`${url} for ${JSON.stringify(attributes)}`, async () => {
        const element = await place(TAG, {attributes, settings: {base: SITE}});
        expect(feedRequests(element).map((request) => request.url)).to.deep.equal([url]);
      });
    }
  });

  it('is headed by its own words, or by the title of a topic or of another feed', async () => {
    const heading = (element: TestElement): string | undefined => allByRole(element, 'heading')[0]?.name;
    expect(heading(await listOf(TAG))).to.equal('Latest summaries');
    expect(heading(await listOf(TAG, feedDocument(), {attributes: {topic: 'sleep'}}))).to.equal('A list');
  });

  for (const max of ['x', '0', '-2', '', 'NaN'])
    it(`shows six items where max is "${max}"`, async () => {
      expect(numbers(await firstPage({max}))).to.deep.equal([1, 2, 3, 4, 5, 6]);
    });

  it('takes a max that is no whole number, or larger than any list', async () => {
    expect(numbers(await firstPage({max: '2.9'}))).to.deep.equal([1, 2]);
    expect(numbers(await firstPage({max: '1e999'}))).to.have.length(7);
    const loading = await place(TAG, {attributes: {src: pageUrl(1), max: '1e999'}});
    expect(ownPart(loading, 'skeleton')!.querySelectorAll('li')).to.have.length(12);
  });

  it('shows more by six where max is no number', async () => {
    const element = await listOf(TAG, feedDocument({items: items(1, 14)}), {attributes: {max: 'x'}});
    await showMore(element);
    expect(numbers(element)).to.have.length(12);
  });

  describe('shows more', () => {
    it('of what is here, without a request, until there is no more', async () => {
      const element = await listOf(TAG, feedDocument({items: items(1, 5)}), {attributes: {max: '2'}});
      const steps: number[][] = [numbers(element)];
      for (let step = 0; step < 2; step++) {
        await showMore(element);
        steps.push(numbers(element));
      }
      expect(steps).to.deep.equal([
        [1, 2],
        [1, 2, 3, 4],
        [1, 2, 3, 4, 5],
      ]);
      expect(allByRole(element, 'button')).to.have.length(0);
      expect(feedRequests(element)).to.have.length(0);
    });

    it('of the next page, where what is here does not do', async () => {
      const element = await firstPage({max: '6'});
      more(element).click();
      await settled(element);
      expect(feedRequests(element).map(({url}) => url)).to.deep.equal([pageUrl(2)]);
      await answered(element, feedRequests(element), feed(feedDocument({items: items(8, 14)}), pageUrl(2)));
      expect(numbers(element)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      await showMore(element);
      expect(numbers(element)).to.have.length(14);
      expect(allByRole(element, 'button')).to.have.length(0);
    });

    it('and says how many', async () => {
      const element = await listOf(TAG, feedDocument({items: items(1, 3)}), {attributes: {max: '2'}});
      await showMore(element);
      expect(status()).to.equal('1 more summary is shown.');
    });

    it('by keyboard, and the focus stays on the button, or goes to the first new title', async () => {
      const element = await listOf(TAG, feedDocument({items: items(1, 5)}), {attributes: {max: '2'}});
      more(element).focus();
      await press('Enter', element);
      expectElement(focused(), more(element));
      await press('Enter', element);
      expect(wordsOf(focused()!)).to.equal('Summary number 5');
    });

    it('not at all where the next page cannot be had, and then on another try', async () => {
      const element = await firstPage();
      more(element).click();
      await settled(element);
      feedRequests(element)[0]!.answer.reject(new LoadError('server', 'HTTP 500'));
      await settled(element);
      expect(numbers(element)).to.have.length(6);
      expect(status()).to.match(/could not be reached/);
      more(element).click();
      await settled(element);
      expect(feedRequests(element)).to.have.length(2);
    });

    it('asks for a page once, however often the button is pressed', async () => {
      const element = await firstPage();
      for (let time = 0; time < 3; time++) more(element).click();
      await settled(element);
      expect(feedRequests(element).filter(({signal}) => !signal.aborted)).to.have.length(1);
      for (const {answer} of feedRequests(element))
        answer.resolve(feed(feedDocument({items: items(8, 9)}), pageUrl(2)));
      await settled(element);
      expect(numbers(element)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    it('only of what the page allows', async () => {
      const retracted = feedItem(9, {status: 'retracted', credibility: 0});
      const element = await listOf(TAG, feedDocument({items: items(1, 2), next_url: pageUrl(2)}), {
        attributes: {max: '6'},
        settings: {'hide-retracted': ''},
      });
      await showMore(element);
      await answered(element, feedRequests(element), feed(feedDocument({items: [feedItem(8), retracted]}), pageUrl(2)));
      expect(numbers(element)).to.deep.equal([1, 2, 8]);
    });
  });

  it('begins anew with another feed', async () => {
    const element = await listOf(TAG, feedDocument({items: items(1, 5)}), {attributes: {max: '2'}});
    await showMore(element);
    Object.assign(element, {data: feedDocument({items: items(6, 9)})});
    await settled(element);
    expect(numbers(element)).to.deep.equal([6, 7]);
  });

  it('begins anew while a page is on its way, which is not shown', async () => {
    const element = await firstPage();
    more(element).click();
    await settled(element);
    announce(document, '');
    Object.assign(element, {data: feedDocument({items: items(21, 23), next_url: pageUrl(9)})});
    await settled(element);
    expect(feedRequests(element)[0]!.signal.aborted).to.be.true;
    expect(numbers(element)).to.deep.equal([21, 22, 23]);
    expect(status()).to.equal('');
    await showMore(element);
    expect(feedRequests(element).map(({url}) => url)).to.deep.equal([pageUrl(2), pageUrl(9)]);
  });

  it('stops asking when it leaves the page', async () => {
    const element = await firstPage();
    more(element).click();
    await settled(element);
    element.remove();
    await reactions();
    expect(feedRequests(element)[0]!.signal.aborted).to.be.true;
  });

  it('has no button while it loads or has failed', async () => {
    const element = await place(TAG, {attributes: {src: `${SITE}v1/latest.json`}});
    expect(ownPart(element, 'more')).not.to.exist;
  });
});
