import {waitUntil} from '@open-wc/testing';

import type {Feed} from '../../../src/article/feed.js';
import type {Client} from '../../../src/client/client.js';
import {LoadError} from '../../../src/client/load-error.js';
import type {Config} from '../../../src/node/content/config.js';
import {searchFiles} from '../../../src/node/publish/search-index.js';
import type {SearchDocument} from '../../../src/node/publish/search-document.js';
import {feed, feedDocument, feedItem, SITE} from '../../fixtures/browser-documents.js';
import type {Json} from '../../fixtures/article.js';
import {LONG_WORD} from './card-states.js';
import {place} from './place.js';
import type {Placing} from './place.js';
import {ownPart, settled} from './queries.js';
import type {States} from './states.js';

const TAG = 'ms-research-search';

const TOPICS = {sleep: 'Sleep', fatigue: 'Tiredness', noise: 'Noise'} as const;
type TopicId = keyof typeof TOPICS;

/** What the search of the tests finds, oldest first: title, topics, and what it can be filtered by. */
const SUMMARIES: readonly (readonly [title: string, topics: readonly TopicId[], facts: Json])[] = [
  ['Sleep and light', ['sleep'], {credibility: 3.5, status: 'ok', issued: '2025-04'}],
  ['Sleep and fatigue', ['sleep', 'fatigue'], {credibility: 2, status: 'preprint', issued: '2019'}],
  [
    'Fatigue and a very good diet',
    ['fatigue'],
    {credibility: 4.5, status: 'ok', issued: '2022-01-05', reviewed: false},
  ],
  [`Words like ${LONG_WORD}`, [], {credibility: null, status: 'ok'}],
  ['Noise at night', ['noise'], {credibility: 0, status: 'retracted', issued: '2011'}],
  ['Noise at noon', ['noise'], {credibility: 3, status: 'concern', issued: '2021'}],
];

/** A published search index, and the requests that were made of it. */
export class SearchSite implements Client {
  readonly asked: string[] = [];
  /** The next request that fails, if any. */
  failure: LoadError | undefined;
  private readonly files = siteFiles();

  article(): Promise<never> {
    return Promise.reject(new Error('a search asks for no article'));
  }

  async feed(url: string, signal: AbortSignal): Promise<Feed> {
    return (await this.json(url, signal)) as Feed;
  }

  json(url: string, signal: AbortSignal): Promise<unknown> {
    this.asked.push(url.replace(`${SITE}v1/search/`, ''));
    signal.throwIfAborted();
    const {failure} = this;
    this.failure = undefined;
    const file = this.files.get(url);
    return failure || !file
      ? Promise.reject(failure ?? new LoadError('missing', `${url}: HTTP 404`))
      : Promise.resolve(file);
  }
}

function siteFiles(): ReadonlyMap<string, unknown> {
  const documents = SUMMARIES.map(([title, topics, facts], index): SearchDocument => {
    const item = {...feedItem(index + 1, {why: undefined, ...facts}), title, tags: topics.map((id) => TOPICS[id])};
    return {item: feed(feedDocument({items: [item]}), `${SITE}v1/search/items/0.json`).items[0]!, topics, body: ''};
  });
  const config = {site: SITE, title: 'Library', language: 'en'} as Config;
  const topics = Object.entries(TOPICS).map(([id, label]) => ({id, label, count: 1}));
  return new Map<string, unknown>([
    // As they arrive: what stands in no JSON is gone.
    ...[...searchFiles(documents, config)].map(([path, file]): [string, unknown] => [
      SITE + path,
      JSON.parse(JSON.stringify(file)),
    ]),
    [`${SITE}v1/topics.json`, {version: 1, topics}],
  ]);
}

export type Search = HTMLElement & {client: SearchSite};

/** A search over the site of the tests. */
export function searchOn(placing: Placing = {}): Promise<Search> {
  const {attributes, properties} = placing;
  const client = new SearchSite();
  const all = {...placing, attributes: {base: SITE, ...attributes}, properties: {client, ...properties}};
  return place<Search>(TAG, all);
}

/** A search that has found what it can, or has failed. */
export async function searchFor(query: string, placing: Placing = {}): Promise<Search> {
  const search = await searchOn({...placing, attributes: {...placing.attributes, query}});
  return found(search);
}

/** Waits until a search shows how many it found, or that it failed. */
export async function found(search: Search): Promise<Search> {
  await waitUntil(() => ownPart(search, 'count') ?? ownPart(search, 'message'), 'the search does not end', {
    interval: 5,
  });
  return settled(search);
}

/** Opens the filters, and waits until they can be set. */
export async function openFilters(search: Search): Promise<Search> {
  ownPart(search, 'disclosure')!.click();
  await waitUntil(() => search.shadowRoot!.querySelectorAll('#topic option').length > 1, 'no topics', {interval: 5});
  return settled(search);
}

const filtersOpen = async (): Promise<Search> =>
  openFilters(await searchFor('sleep', {attributes: {topic: 'fatigue'}}));

/** Every state of the search. */
export const SEARCH_STATES: States = {
  'nothing asked': () => searchOn(),
  'several found': () => searchFor('sleep'),
  'nothing found': () => searchFor('nowhere'),
  'another spelling found': () => searchFor('fatigie'),
  'filters open': filtersOpen,
  'nothing passes the filters': () => searchFor('light', {attributes: {topic: 'noise'}}),
  'more to show': () => searchFor('sleep', {attributes: {max: '1'}}),
  'a retracted paper': () => searchFor('noise'),
  'very long words': () => searchFor(LONG_WORD),
  'no site': async () => found(await place<Search>(TAG, {attributes: {query: 'sleep'}, fallback: true})),
  failure: async () => {
    const search = await searchOn({fallback: true});
    search.client.failure = new LoadError('server', 'HTTP 500');
    search.setAttribute('query', 'sleep');
    return found(search);
  },
  loading: async () => {
    const search = await searchOn();
    search.client.json = () => new Promise(() => undefined);
    search.setAttribute('query', 'sleep');
    return settled(search);
  },
  'switched off': () => searchOn({settings: {off: ''}, fallback: true}),
  'read from right to left': () => searchFor('sleep', {attributes: {lang: 'ar'}}),
};
