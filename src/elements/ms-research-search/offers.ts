import type {Client} from '../../client/client.js';
import {SearchIndex} from '../../client/search/search-index.js';
import {loadTopics, namedTopics} from '../../client/search/topics.js';
import type {Policy} from '../../controllers/policy.js';
import type {Offers} from './filters.js';

/** What a site's filters can be set to, without the topics that the page's owner hides. */
export async function loadOffers(
  site: string,
  {hideTopics}: Policy,
  client: Client,
  signal: AbortSignal,
): Promise<Offers> {
  const [topics, {manifest}] = await Promise.all([
    loadTopics(site, client, signal),
    SearchIndex.open(site, client, signal),
  ]);
  const hidden = namedTopics(hideTopics, topics);
  return {topics: topics.filter(({id}) => !hidden.includes(id)), years: manifest.years};
}
