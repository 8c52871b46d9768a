import type {ContentTopic} from '../content/config.js';
import {stepsUp} from '../mesh/headings.js';
import type {Found, MeshHeading, ServiceRecord} from './record.js';
import {meshOf} from './study-facts.js';

/** As many as a summary may have. */
const MOST = 12;
/** Further up the tree stand headings such as "Diseases". */
const MOST_STEPS = 3;

/**
 * Topics of the library that a paper's MeSH headings or keywords name, by code, heading or label, in the order of the record. A heading that no
 * topic stands for proposes the topics next above it in the tree.
 *
 * @returns ids of topics, each with the heading or keyword that it was found by
 */
export function proposeTopics(
  records: readonly ServiceRecord[],
  topics: ReadonlyMap<string, ContentTopic>,
): readonly Found<string>[] {
  const {mesh, source} = meshOf(records);
  const all = [...topics.values()];
  const found = new Map<string, string>();
  const propose = (from: string, fitting: readonly ContentTopic[]): void => {
    for (const {id} of fitting) if (!found.has(id)) found.set(id, from);
  };
  for (const heading of mesh) propose(`${source} ${heading.name}`, topicsOf(heading, all));
  for (const record of records)
    for (const keyword of record.keywords)
      propose(
        `${record.service} keyword ${keyword}`,
        all.filter(({label}) => words(label) === words(keyword)),
      );
  return [...found].slice(0, MOST).map(([value, from]) => ({value, source: from}));
}

/** The topics that a heading is about: those that stand for it, else those that its first words name, else the next above it. */
function topicsOf({name, id}: MeshHeading, topics: readonly ContentTopic[]): readonly ContentTopic[] {
  const [broad = '', ...narrower] = name.split(', ');
  const own = new Set([name, [...narrower, broad].join(' ')].map(words));
  const exact = topics.filter(
    ({code, mesh = [], label}) =>
      (id !== undefined && isMesh(code) && code?.value === id) ||
      mesh.some((heading) => words(heading) === words(name)) ||
      own.has(words(label)),
  );
  if (exact.length) return exact;
  const named = topics.filter(({label}) => words(label) === words(broad));
  return named.length ? named : nextAbove(name, topics);
}

function nextAbove(heading: string, topics: readonly ContentTopic[]): readonly ContentTopic[] {
  const above = topics
    .map((topic) => ({topic, steps: stepsUp([heading], topic.mesh ?? [])}))
    .filter(({steps}) => steps !== undefined && steps <= MOST_STEPS);
  const nearest = Math.min(...above.map(({steps}) => steps!));
  return above.filter(({steps}) => steps === nearest).map(({topic}) => topic);
}

const isMesh = (code: ContentTopic['code']): boolean => /^mesh$/i.test(code?.system ?? '');

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
