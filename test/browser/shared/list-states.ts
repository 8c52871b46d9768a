import type {Feed} from '../../../src/article/feed.js';
import type {Json} from '../../fixtures/article.js';
import {feedDocument, feedItem, relatedUrl} from '../../fixtures/browser-documents.js';
import type {FakeRequest} from '../../helpers/fake-client.js';
import {LONG_WORD} from './card-states.js';
import {place} from './place.js';
import type {Placing, TestElement} from './place.js';
import {ready} from './queries.js';
import {failed, FAILURE_KINDS} from './states.js';
import type {States} from './states.js';

const SRC = {src: relatedUrl('light-and-sleep')};

export const feedRequests = (element: TestElement): FakeRequest<Feed>[] => element.client!.feeds;

/** A list that asks for its feed. */
export const loadingList = (tag: string, placing: Placing = {}): Promise<TestElement> =>
  place(tag, {...placing, attributes: {...SRC, ...placing.attributes}});

/** A list of a feed that was set as an object. */
export const listOf = async (tag: string, json: Json = feedDocument(), placing: Placing = {}): Promise<TestElement> =>
  ready(await place(tag, {...placing, properties: {...placing.properties, data: json}}));

/** The states that every element which shows a list has. */
export const listStates = (tag: string): States => ({
  'no address': () => place(tag, {fallback: true}),
  loading: () => loadingList(tag),
  'loading, with text of the page': () => loadingList(tag, {fallback: true}),
  grid: () => listOf(tag, feedDocument(), {attributes: {layout: 'grid'}}),
  list: () => listOf(tag, feedDocument(), {attributes: {layout: 'list'}}),
  row: () => listOf(tag, feedDocument(), {attributes: {layout: 'row'}}),
  empty: () => listOf(tag, feedDocument({items: []})),
  'empty, with text of the page': () => listOf(tag, feedDocument({items: []}), {fallback: true}),
  'all hidden by the page': () => listOf(tag, feedDocument(), {settings: {'min-credibility': '5'}}),
  'very long words': () =>
    listOf(
      tag,
      feedDocument({
        items: [{...feedItem(1, {why: [{kind: 'terms', text: LONG_WORD}]}), title: LONG_WORD, summary: LONG_WORD}],
      }),
    ),
  'switched off': () => loadingList(tag, {settings: {off: ''}, fallback: true}),
  'read from right to left': () => listOf(tag, feedDocument(), {attributes: {lang: 'ar'}}),
  ...Object.fromEntries(
    FAILURE_KINDS.map((kind) => [
      `failure ${kind}`,
      async () => {
        const element = await loadingList(tag, {fallback: kind === 'offline'});
        return failed(element, feedRequests(element), kind);
      },
    ]),
  ),
});
