import {currentSeeAlso} from '../../content/references.js';
import type {Current, Topics} from '../../content/references.js';
import type {Ranking} from '../related/ranking.js';
import {relatedChoices} from '../related/related-entries.js';
import type {RelatedChoice} from '../related/related-entries.js';
import type {Reading} from './reading.js';

/** Ids of summaries that an earlier run knew and that are gone, in a run that starts from it. */
export type Since = {readonly removed: readonly string[]} | undefined;

/** Ids whose related lists, or what these show, may have changed. */
export function relatedCandidates(
  {records, read}: Pick<Reading, 'records' | 'read'>,
  {affected}: Pick<Ranking, 'affected'>,
  current: Current,
  since: Since,
): ReadonlySet<string> {
  if (!since || !affected) return new Set(records.keys());
  const candidates = new Set([...affected, ...read.keys()].filter((id) => records.has(id)));
  const touched = new Set([...read.keys(), ...since.removed]);
  for (const [id, {references}] of records)
    if (references.seeAlso.some((entry) => touched.has(current(entry.id) ?? entry.id))) candidates.add(id);
  return candidates;
}

/** The related list of a summary: nothing for one that was taken back, and nowhere a paper that was retracted. */
export function choicesOf(
  id: string,
  records: Reading['records'],
  ranking: Pick<Ranking, 'listOf'>,
  current: Current,
  topics: Topics,
): readonly RelatedChoice[] {
  const {entry, references} = records.get(id)!;
  if (!entry) return [];
  const chosen = currentSeeAlso(references.seeAlso, current).filter(
    (other) => other.id !== id && records.get(other.id)!.entry!.status !== 'retracted',
  );
  return relatedChoices(chosen, ranking.listOf(id), topics);
}
