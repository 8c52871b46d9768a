import type {ContentTopic} from '../content/config.js';
import type {Found, ServiceRecord} from './record.js';
import {meshOf} from './study-facts.js';

/** As many as a summary may have. */
const MOST = 12;

/**
 * Topics of the library that a paper's MeSH headings or keywords name, by code or by label, in the order of the record.
 *
 * @returns ids of topics, each with the heading or keyword that it was found by
 */
export function proposeTopics(
  records: readonly ServiceRecord[],
  topics: ReadonlyMap<string, ContentTopic>,
): readonly Found<string>[] {
  const {mesh, source} = meshOf(records);
  const found = new Map<string, string>();
  const propose = (from: string, fits: (topic: ContentTopic) => boolean): void => {
    for (const topic of topics.values()) if (fits(topic) && !found.has(topic.id)) found.set(topic.id, from);
  };
  for (const {name, id} of mesh) {
    const names = namesOf(name);
    propose(
      `${source} ${name}`,
      ({code, label}) => (id !== undefined && isMesh(code) && code?.value === id) || names.has(words(label)),
    );
  }
  for (const record of records)
    for (const keyword of record.keywords)
      propose(`${record.service} keyword ${keyword}`, ({label}) => words(label) === words(keyword));
  return [...found].slice(0, MOST).map(([value, from]) => ({value, source: from}));
}

const isMesh = (code: ContentTopic['code']): boolean => /^mesh$/i.test(code?.system ?? '');

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A heading as it is, turned round (`Multiple Sclerosis, Relapsing-Remitting`), and what stands before its comma, which is broader. */
function namesOf(heading: string): ReadonlySet<string> {
  const [broad = '', ...narrower] = heading.split(', ');
  return new Set([heading, [...narrower, broad].join(' '), broad].map(words));
}
