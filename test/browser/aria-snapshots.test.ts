import '../../src/define.js';
import {articleDocument, feedDocument} from '../fixtures/browser-documents.js';
import {byRole} from '../helpers/aria-snapshot.js';
import {consoleGuard} from '../helpers/console-guard.js';
import {CARD_STATES, cardOf, cardWithMore, STATUS_DOCUMENTS} from './shared/card-states.js';
import {expectSnapshot} from './shared/expect-snapshot.js';
import {listOf, listStates} from './shared/list-states.js';
import {place} from './shared/place.js';
import {settled} from './shared/queries.js';
import {NO_RATING, RATING, ratingOf} from './shared/rating-states.js';
import {searchFor} from './shared/search-states.js';
import type {States} from './shared/states.js';
import {tagsOf} from './shared/tag-states.js';

const cardAt = (depth: string): Promise<HTMLElement> => cardOf(articleDocument(), {attributes: {depth}});

/** Name of the file -> the state that it keeps. */
const SNAPSHOTS: States = {
  'card-short': () => cardAt('short'),
  'card-detail': () => cardAt('detail'),
  'card-full': () => cardAt('full'),
  'card-retracted': () => cardOf(STATUS_DOCUMENTS.retracted!(), {attributes: {depth: 'short'}}),
  'card-with-more': cardWithMore,
  'card-word-explained': CARD_STATES['a word explained in the text']!,
  'card-withdrawn': CARD_STATES.withdrawn!,
  'card-loading': CARD_STATES['loading, with text of the page']!,
  'card-error': CARD_STATES['failure offline']!,
  'card-not-allowed': CARD_STATES['not allowed by the page']!,
  'related-list': () => listOf('ms-related-list'),
  'related-list-loading': listStates('ms-related-list').loading!,
  feed: () => listOf('ms-research-feed', feedDocument(), {attributes: {max: '2'}}),
  search: () => searchFor('sleep'),
  'rating-closed': () => ratingOf(RATING),
  'rating-open': async () => {
    const rating = await ratingOf(RATING);
    byRole(rating, 'button').click();
    return settled(rating);
  },
  'rating-unknown': () => ratingOf(NO_RATING),
  'topic-tags': () => tagsOf(),
  note: () => place('ms-research-note'),
};

describe('the accessibility tree', () => {
  consoleGuard();

  for (const [name, render] of Object.entries(SNAPSHOTS)) {
    it(`of ${name} is the one that was committed`, async () => expectSnapshot(await render(), name));
  }
});
