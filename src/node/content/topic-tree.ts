import {headingOf, stepsUp} from '../mesh/headings.js';
import type {ContentTopic} from './config.js';
import type {Topics} from './references.js';

/**
 * Topics with what follows from their MeSH headings: the code of the first heading, and the next broader topics where their author names none.
 * What an author writes wins; `broader: []` stands for none.
 */
export function withHeadings(topics: readonly ContentTopic[]): readonly ContentTopic[] {
  return topics.map((topic) => {
    const id = topic.mesh?.map((name) => headingOf(name)?.id)[0];
    const code = topic.code ?? (id === undefined ? undefined : {system: 'MeSH', value: id});
    return {...topic, ...(code && {code}), broader: topic.broader ?? nextBroader(topic, topics)};
  });
}

/** The topics whose headings stand above those of a topic, and none that stands above one of these. */
function nextBroader({id, mesh = []}: ContentTopic, topics: readonly ContentTopic[]): string[] {
  const above = topics.filter((other) => other.id !== id && isAbove(other.mesh, mesh));
  return above
    .filter((other) => !above.some((nearer) => nearer !== other && isAbove(other.mesh, nearer.mesh)))
    .map((other) => other.id);
}

const isAbove = (broader: readonly string[] = [], narrower: readonly string[] = []): boolean =>
  (stepsUp(narrower, broader) ?? 0) > 0;

/** All broader topics of some topics, however far up, and none of the topics themselves; nearest first. */
export function ancestors(ids: readonly string[], topics: Topics): readonly string[] {
  const found = new Set(ids);
  for (const id of found) for (const broader of topics.get(id)?.broader ?? []) found.add(broader);
  return [...found].slice(new Set(ids).size);
}

/** The next narrower topics, in the order of `topics.yml`. */
export const narrower = (id: string, topics: Topics): readonly string[] =>
  [...topics.values()].filter(({broader}) => broader?.includes(id)).map((topic) => topic.id);
