import type {RelatedDocument, RelatedItem} from '../../../related/document.js';
import {RelatedIndex} from '../../../related/related-index.js';
import {decodeIndex} from '../../../related/stored-index.js';
import type {TermWeights} from '../../../related/term-weights.js';
import {rankAll} from '../../related/rank-all.js';

/** Items of a related list at most. */
export const MAX_RELATED = 12;

/** From so many changes on, ranking everything anew, in threads, takes less time than to follow each change. */
const MANY_CHANGES = 200;

/** The ranking of a library, and whose lists have to be looked at. */
export interface Ranking {
  readonly index: RelatedIndex;
  /** Ids of the lists that may differ from those before; undefined for all. */
  readonly affected: ReadonlySet<string> | undefined;
  listOf(id: string): readonly RelatedItem[];
}

type OnProgress = (done: number, all: number) => void;

/** Ranks all documents. */
export async function rankAfresh(
  documents: Iterable<RelatedDocument>,
  weights: TermWeights,
  onProgress: OnProgress,
): Promise<Ranking> {
  return rankIndex(RelatedIndex.of(documents, weights), onProgress);
}

/**
 * Brings a stored index up to date.
 *
 * @param removed ids that the index may hold and that are gone
 * @param changed documents that are new or were read again
 */
export async function rankChanges(
  stored: Uint8Array,
  weights: TermWeights,
  {removed, changed}: {removed: readonly string[]; changed: readonly RelatedDocument[]},
  onProgress: OnProgress,
): Promise<Ranking> {
  const index = decodeIndex(stored, weights);
  const isMany = removed.length + changed.length > MANY_CHANGES;
  const affected = new Set<string>();
  const note = (id: string): void => {
    if (!isMany) for (const other of index.affectedBy(id)) affected.add(other);
  };
  for (const id of [...removed, ...changed.map((document) => document.id)])
    if (index.has(id)) {
      note(id);
      index.remove(id);
    }
  for (const document of changed) index.add(document);
  if (isMany) return rankIndex(index, onProgress);
  for (const {id} of changed) {
    note(id);
    affected.add(id);
  }
  return {index, affected, listOf: (id) => index.relatedTo(id, {max: MAX_RELATED})};
}

async function rankIndex(index: RelatedIndex, onProgress: OnProgress): Promise<Ranking> {
  const lists = await rankAll(index, {max: MAX_RELATED, onProgress});
  return {index, affected: undefined, listOf: (id) => index.listed(id, lists)};
}
