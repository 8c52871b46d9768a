import {expect, waitUntil} from '@open-wc/testing';

import '../../../src/define.js';
import type {Json} from '../../fixtures/article.js';
import {feedDocument, feedItem, relatedUrl, SITE} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {press, tabStops} from '../shared/keyboard.js';
import {feedRequests, listOf} from '../shared/list-states.js';
import {fallbackOf, place} from '../shared/place.js';
import type {TestElement} from '../shared/place.js';
import {
  focused,
  isShown,
  part,
  parts,
  recordEvents,
  shownWords,
  stateOf,
  HAS_STATES,
  wordsOf,
} from '../shared/queries.js';

const TAG = 'ms-related-list';
const titles = (list: TestElement): string[] => parts(list, 'name').map(wordsOf);
const oneItem = async (item: Json): Promise<HTMLElement> =>
  part(await listOf(TAG, feedDocument({items: [item]})), 'item');

describe('<ms-related-list>', () => {
  consoleGuard();

  it('is a list under a heading, each title a heading below it and a link', async () => {
    const list = await listOf(TAG);
    expect(byRole(list, 'heading', 'You may also like')).to.exist;
    expect(allByRole(list, 'list')).to.have.length(1);
    expect(allByRole(list, 'listitem')).to.have.length(6);
    const headings = allByRole(list, 'heading').map(({states}) => states[0]);
    expect(headings).to.deep.equal(['level=3', ...Array.from({length: 6}, () => 'level=4')]);
    expect(allByRole(list, 'link').map(({name}) => name)).to.deep.equal(titles(list));
  });

  it('takes the level of its heading from the page', async () => {
    const list = await listOf(TAG, feedDocument(), {attributes: {'heading-level': '6'}});
    expect(new Set(allByRole(list, 'heading').map(({states}) => states[0]))).to.deep.equal(new Set(['level=6']));
  });

  it('asks for the related list of an article by its id', async () => {
    const list = await place(TAG, {attributes: {article: 'an-id'}, settings: {base: SITE}});
    expect(feedRequests(list).map(({url}) => url)).to.deep.equal([relatedUrl('an-id')]);
  });

  describe('an item', () => {
    it('shows picture, title, date, a line of text and why it is here', async () => {
      const item = await oneItem(feedItem(1));
      expect(wordsOf(item)).to.equal(
        'Summary number 1 Summary of 2 November 2026 · Paper of 2025 What summary 1 says. Same topic: Sleep Read more',
      );
      const picture = item.querySelector('img')!;
      expect([picture.alt, picture.loading, picture.referrerPolicy]).to.deep.equal(['', 'lazy', 'no-referrer']);
      expect([picture.width > 0, picture.getAttribute('width'), picture.getAttribute('height')]).to.deep.equal([
        true,
        '240',
        '135',
      ]);
    });

    for (const [status, words] of [
      ['preprint', 'Preprint'],
      ['corrected', 'Corrected'],
      ['concern', 'Under question'],
      ['retracted', 'Retracted'],
      ['a status of later years', 'Under question'],
    ]) {
      it(`says "${words}" for status ${status}`, async () => {
        expect(wordsOf(await oneItem(feedItem(1, {status})))).to.contain(`${words} Summary of`);
      });
    }

    for (const [why, words] of [
      [{kind: 'topic', text: 'Sleep'}, 'Same topic: Sleep'],
      [{kind: 'terms', text: 'light, lamp'}, 'About the same things: light, lamp'],
      [{kind: 'design', text: 'cohort'}, 'Same kind of study: cohort'],
      [{kind: 'opposite', text: 'No effect.'}, 'Comes to another result: No effect.'],
      [{kind: 'editor', text: 'Worth a look.'}, 'Worth a look.'],
      [{kind: 'a kind of later years', text: 'Because.'}, 'Because.'],
    ] as const) {
      it(`says "${words}"`, async () => {
        const list = await listOf(TAG, feedDocument({items: [feedItem(1, {why: [why]})]}));
        expect(wordsOf(part(list, 'why'))).to.equal(words);
      });
    }

    it('of another publisher shows what it has, and does not call it a summary', async () => {
      const item = {
        id: 'x',
        url: 'https://other.example/',
        title: 'A post',
        content_text: 'Words.',
        date_published: '2026-11-03T10:00:00-08:00',
      };
      expect(wordsOf(await oneItem(item))).to.equal('A post 3 November 2026 Words. Read more');
    });

    for (const date of ['yesterday', '2026-02-30', '', '2026-11']) {
      it(`shows no date for "${date}"`, async () => {
        const item = {...feedItem(1, {issued: undefined}), date_published: date || undefined};
        expect(wordsOf(await oneItem(item))).to.match(/^Summary number 1 What summary/);
      });
    }

    it('does not shift its day by the zone of the reader', async () => {
      const item = {...feedItem(1), date_published: '2026-11-03T00:00:00Z'};
      expect(wordsOf(await oneItem(item))).to.contain('Summary of 3 November 2026');
    });

    it('without a title or an address is left out', async () => {
      const items = [{id: 'a', title: 'No address'}, {id: 'b', url: 'https://other.example/'}, feedItem(3)];
      expect(titles(await listOf(TAG, feedDocument({items})))).to.deep.equal(['Summary number 3']);
    });

    it('is a link as a whole', async () => {
      const list = await listOf(TAG);
      const item = part(list, 'item');
      item.scrollIntoView({block: 'center'});
      const {left, bottom} = item.getBoundingClientRect();
      const hit = list.shadowRoot!.elementFromPoint(left + 8, bottom - 8);
      expect(hit?.closest('a')?.href).to.match(/\/articles\/item-1\/$/);
    });
  });

  describe('how many', () => {
    const items = Array.from({length: 12}, (_, index) => feedItem(index + 1));

    for (const [max, count] of [
      [undefined, 6],
      ['3', 3],
      ['100', 12],
    ] as const) {
      it(`${count} for max ${max ?? 'not given'}`, async () => {
        const list = await listOf(TAG, feedDocument({items}), {attributes: max ? {max} : {}});
        expect(titles(list)).to.have.length(count);
      });
    }

    it('none shows the text of the page, and is a state of its own', async () => {
      const list = await listOf(TAG, feedDocument({items: []}), {fallback: true});
      if (HAS_STATES) expect(stateOf(list)).to.equal('empty');
      expect(shownWords(list)).to.contain('Nothing to show here yet.');
      expect(isShown(fallbackOf(list))).to.be.true;
    });
  });

  describe('its layout', () => {
    const tops = (list: TestElement): number =>
      new Set(parts(list, 'item').map((item) => item.getBoundingClientRect().top)).size;
    const laidOut = async (layout: string): Promise<TestElement> => {
      const list = await listOf(TAG, feedDocument(), {attributes: {layout}});
      list.closest<HTMLElement>('body > div')!.style.width = '700px';
      return list;
    };

    it('"grid" has several items side by side', async () => expect(tops(await laidOut('grid'))).to.equal(3));
    it('that is not known is a grid', async () => expect(tops(await laidOut('circle'))).to.equal(3));
    it('"list" has one below the other', async () => expect(tops(await laidOut('list'))).to.equal(6));

    it('"row" has all in one line that scrolls by itself, by keyboard too', async () => {
      const list = await laidOut('row');
      expect(tops(list)).to.equal(1);
      const row = part(list, 'list');
      expect(row.scrollWidth).to.be.above(row.clientWidth);
      const links = allByRole(list, 'link');
      (links[5]!.element as HTMLElement).focus();
      const right = (element: Element): number => element.getBoundingClientRect().right;
      await waitUntil(() => right(focused()!) <= right(row) + 1, 'the link does not come into view');
    });
  });

  it('stops once an item by keyboard, and follows with Enter', async () => {
    const list = await listOf(TAG);
    expect(await tabStops(list)).to.deep.equal(titles(list));
    const {events, stop} = recordEvents<Event & {href: string}>('ms-navigate');
    const cancel = (event: Event): void => event.preventDefault();
    list.addEventListener('ms-navigate', cancel);
    (allByRole(list, 'link')[1]!.element as HTMLElement).focus();
    await press('Enter', list);
    stop();
    expect(events.map(({href}) => href)).to.deep.equal([new URL('../../articles/item-2/', document.baseURI).href]);
  });
});
