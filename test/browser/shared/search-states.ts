import {waitUntil} from '@open-wc/testing';
import MiniSearch from 'minisearch';

import type {Feed} from '../../../src/article/feed.js';
import type {Client} from '../../../src/client/client.js';
import {LoadError} from '../../../src/client/load-error.js';
import {SEARCH_OPTIONS, searchTerms, SEARCH_VERSION, shardOf} from '../../../src/client/search-index.js';
import type {SearchDocument, SearchManifest} from '../../../src/client/search-index.js';
import {feed, feedDocument, feedItem, SITE} from '../../fixtures/browser-documents.js';
import {LONG_WORD} from './card-states.js';
import {place} from './place.js';
import type {Placing} from './place.js';
import {ownPart, settled} from './queries.js';
import type {States} from './states.js';

const TAG = 'ms-research-search';

/** What the search of the tests finds: the words of each summary's title. */
const SUMMARIES = ['Sleep and light', 'Sleep and fatigue', 'Fatigue and a very good diet', `Words like ${LONG_WORD}`];
const PAGE_SIZE = 3;

/** A published search index, and the requests that were made of it. */
export class SearchSite implements Client {
  readonly asked: string[] = [];
  /** The next request that fails, if any. */
  failure: LoadError | undefined;
  private readonly files = searchFiles();

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

function searchFiles(): ReadonlyMap<string, unknown> {
  const documents = SUMMARIES.map((title, id): SearchDocument => ({id, title, takeaway: '', topics: '', body: ''}));
  const names = [...new Set(documents.flatMap(({title}) => searchTerms(title).map(shardOf)))];
  const shards = names.map((name): [string, unknown] => {
    const tokenize = (text: string): string[] => searchTerms(text).filter((term) => shardOf(term) === name);
    const index = new MiniSearch({...SEARCH_OPTIONS, tokenize});
    index.addAll(documents);
    return [`${SITE}v1/search/terms/${name}.json`, index.toJSON()];
  });
  const pages = [0, 1].map((page): [string, unknown] => {
    const titles = SUMMARIES.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    const items = titles.map((title, index) => ({...feedItem(page * PAGE_SIZE + index + 1, {why: undefined}), title}));
    return [`${SITE}v1/search/items/${page}.json`, feed(feedDocument({items}), `${SITE}v1/search/items/${page}.json`)];
  });
  const manifest: SearchManifest = {
    version: SEARCH_VERSION,
    documents: SUMMARIES.length,
    pageSize: PAGE_SIZE,
    shards: names,
  };
  return new Map<string, unknown>([[`${SITE}v1/search/index.json`, manifest], ...shards, ...pages]);
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

/** Every state of the search. */
export const SEARCH_STATES: States = {
  'nothing asked': () => searchOn(),
  'several found': () => searchFor('sleep'),
  'nothing found': () => searchFor('nowhere'),
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
