import type {Client} from '../client.js';
import {LoadError} from '../load-error.js';

/** A topic of a published site. */
export interface TopicEntry {
  readonly id: string;
  readonly label: string;
}

/** @throws LoadError where the site's list of topics cannot be had */
export async function loadTopics(site: string, client: Client, signal: AbortSignal): Promise<readonly TopicEntry[]> {
  const {topics} = ((await client.json(`${site}v1/topics.json`, signal)) ?? {}) as {topics?: unknown};
  if (!Array.isArray(topics)) throw new LoadError('invalid', `${site}v1/topics.json: expected topics`);
  return topics.flatMap((topic: Partial<TopicEntry> | null) =>
    typeof topic?.id === 'string' && typeof topic.label === 'string' ? [{id: topic.id, label: topic.label}] : [],
  );
}

/** Ids of the topics that a page's owner names by id or label, in lower case. */
export const namedTopics = (names: readonly string[], topics: readonly TopicEntry[]): readonly string[] =>
  topics.filter(({id, label}) => [id, label].some((name) => names.includes(name.toLowerCase()))).map(({id}) => id);
