import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import * as library from '../../../src/index.js';
import {feed, feedDocument} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {elementEntries, loadManifest, testManifestContract} from '../../helpers/manifest-contract.js';
import {CARD_STATES, cardOf} from '../shared/card-states.js';
import {feedRequests, listOf, listStates, loadingList} from '../shared/list-states.js';
import {place} from '../shared/place.js';
import {settled} from '../shared/queries.js';
import {RATING_STATES} from '../shared/rating-states.js';
import {SEARCH_STATES, searchFor} from '../shared/search-states.js';
import {answered} from '../shared/states.js';
import type {States} from '../shared/states.js';
import {TAG_STATES, tagsOf} from '../shared/tag-states.js';
import {cardWithTools, openTools, press, toolsOf} from '../shared/tools.js';

/** Follows a link of an element, and stays on the page. */
async function followed(placed: Promise<HTMLElement>): Promise<HTMLElement> {
  const element = await placed;
  element.addEventListener('ms-navigate', (event) => event.preventDefault(), {once: true});
  allByRole(element, 'link')[0]!.element.dispatchEvent(
    new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}),
  );
  return settled(element);
}

const listWith = (tag: string): States => ({
  ...listStates(tag),
  'once loaded': async () => {
    const element = await loadingList(tag);
    return answered(element, feedRequests(element), feed());
  },
  'a link followed': () => followed(listOf(tag)),
});

/** The tools inside a card. */
const toolsIn = async (card: Promise<HTMLElement>): Promise<HTMLElement> => toolsOf(await card)!;

/** States that together show every part and slot of an element, and fire each of its events. */
const STATES: Readonly<Record<string, States>> = {
  'ms-reading-tools': {
    closed: () => toolsIn(cardWithTools()),
    open: () => toolsIn(openTools()),
    'reading aloud': () => toolsIn(openTools().then((card) => press(card, 'Key takeaway'))),
    'focus on a line': () => toolsIn(openTools().then((card) => press(card, 'Focus on a line'))),
  },
  'ms-research-card': {
    ...CARD_STATES,
    'with tools': () => cardWithTools(),
    'a link followed': () => followed(cardOf()),
    'another depth chosen': async () => {
      const card = await cardOf();
      byRole(card, 'button', 'In short').click();
      return settled(card);
    },
  },
  'ms-related-list': listWith('ms-related-list'),
  'ms-research-feed': {
    ...listWith('ms-research-feed'),
    'with more to show': () => listOf('ms-research-feed', feedDocument(), {attributes: {max: '2'}}),
  },
  'ms-research-search': {...SEARCH_STATES, 'a link followed': () => followed(searchFor('sleep'))},
  'ms-topic-tags': {...TAG_STATES, 'a link followed': () => followed(tagsOf())},
  'ms-rating': RATING_STATES,
  'ms-research-note': {alone: () => place('ms-research-note')},
  'ms-research-settings': {alone: () => place('ms-research-settings')},
};

const entries = elementEntries(await loadManifest());

describe('custom-elements.json', () => {
  consoleGuard();

  it('speaks of the elements that these tests know', () => {
    expect(entries.map(({tagName}) => tagName)).to.have.members(Object.keys(STATES));
  });

  for (const entry of entries) {
    testManifestContract({entry, states: STATES[entry.tagName] ?? {}, exports: library});
  }
});
