import type {AsPlainObject} from 'minisearch';

import type {FeedItem} from '../article/feed.js';
import type {Client} from './client.js';
import {LoadError} from './load-error.js';
import {loadShard, searchShards, SEARCH_VERSION} from './search-index.js';
import type {SearchManifest} from './search-index.js';

export interface SearchResults {
  readonly query: string;
  /** How many summaries were found. */
  readonly total: number;
  /** The first of them. */
  readonly items: readonly FeedItem[];
}

/**
 * Searches a published site.
 *
 * @param site its absolute address, with a slash at the end
 * @throws LoadError where the index cannot be had
 */
export async function search(
  site: string,
  query: string,
  max: number,
  client: Client,
  signal: AbortSignal,
): Promise<SearchResults> {
  const manifest = admitManifest(await client.json(`${site}v1/search/index.json`, signal));
  const places = await searchShards(query, async (name) => {
    if (!manifest.shards.includes(name)) return undefined;
    return loadShard((await client.json(`${site}v1/search/terms/${name}.json`, signal)) as AsPlainObject);
  });
  const items = await Promise.all(
    places.slice(0, max).map(async (place) => {
      const page = Math.floor(place / manifest.pageSize);
      const feed = await client.feed(`${site}v1/search/items/${page}.json`, signal);
      return feed.items[place % manifest.pageSize];
    }),
  );
  return {query, total: places.length, items: items.filter((item) => item !== undefined)};
}

function admitManifest(value: unknown): SearchManifest {
  const manifest = value as Partial<SearchManifest> | null;
  if (manifest?.version !== SEARCH_VERSION || !Array.isArray(manifest.shards) || !manifest.pageSize)
    throw new LoadError('invalid', 'v1/search/index.json: expected a search index of version 1');
  return manifest as SearchManifest;
}
