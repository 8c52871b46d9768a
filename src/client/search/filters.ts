import {PAPER_STATUSES} from '../../article/article.js';
import {LoadError} from '../load-error.js';
import {REVIEWED, searchPaths, yearFact} from './layout.js';
import {decodeNumbers} from './numbers.js';
import {decodeDocuments} from './postings.js';
import type {SearchIndex} from './search-index.js';

/** What of the papers' statuses may be found: all, all but retracted papers, or only what is published and not under question. */
export const SOUNDNESS = ['any', 'not-retracted', 'sound'] as const;
export type Soundness = (typeof SOUNDNESS)[number];

/** What results have to be; a filter that is left out lets everything through. A summary whose rating or year is not known passes none for it. */
export interface SearchFilters {
  /** Id of a topic. */
  readonly topic?: string | undefined;
  /** Ids of topics that no result may have. */
  readonly hideTopics?: readonly string[];
  /** Least Credibility, 0 to 5. */
  readonly minCredibility?: number;
  readonly reviewedOnly?: boolean;
  readonly soundness?: Soundness;
  /** Oldest year of the paper. */
  readonly from?: number | undefined;
}

export type Passes = (document: number) => boolean;

/** Brings the facts that some filters need, and no others; gives what each filter says of a summary. */
export function passesOf(filters: SearchFilters, index: SearchIndex): Promise<readonly Passes[]> {
  const {topic, hideTopics = [], minCredibility, reviewedOnly, soundness = 'any', from} = filters;
  const facts = async (name: Parameters<typeof searchPaths.facts>[0]): Promise<readonly number[]> =>
    decodeNumbers(await index.text(searchPaths.facts(name)));
  const wanted: Promise<Passes>[] = [];
  if (topic) wanted.push(ofTopic(topic, index).then((documents) => (document) => documents.has(document)));
  for (const hidden of hideTopics)
    wanted.push(ofTopic(hidden, index).then((documents) => (document) => !documents.has(document)));
  if (minCredibility)
    wanted.push(facts('credibility').then((values) => (document) => values[document]! > minCredibility * 2));
  if (reviewedOnly || soundness !== 'any')
    wanted.push(
      facts('status').then((values) => (document) => {
        const value = values[document]!;
        return (!reviewedOnly || value >= REVIEWED) && isAllowed(PAPER_STATUSES[value % REVIEWED], soundness);
      }),
    );
  if (from) wanted.push(facts('year').then((values) => (document) => values[document]! >= yearFact(from)));
  return Promise.all(wanted);
}

/** A status that is not known counts as a retraction: nothing doubtful passes for sound. */
function isAllowed(status: (typeof PAPER_STATUSES)[number] = 'retracted', soundness: Soundness): boolean {
  if (soundness === 'any') return true;
  return soundness === 'sound' ? status === 'ok' || status === 'corrected' : status !== 'retracted';
}

/** Numbers of the summaries of a topic; none for a topic that the site does not have. */
async function ofTopic(id: string, index: SearchIndex): Promise<ReadonlySet<number>> {
  try {
    return new Set(decodeDocuments(await index.text(searchPaths.topic(encodeURIComponent(id)))));
  } catch (error) {
    if (error instanceof LoadError && error.kind === 'missing') return new Set();
    throw error;
  }
}
