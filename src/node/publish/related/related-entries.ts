import type {Why} from '../../../article/feed.js';
import type {RelatedItem, RelatedReason} from '../../../related/document.js';
import type {Topics} from '../../content/references.js';
import type {SeeAlso} from '../../content/references.js';
import {MAX_RELATED} from './ranking.js';

export interface RelatedChoice {
  readonly id: string;
  readonly why: readonly Why[];
}

/**
 * The related list of one summary: what its editor chose, then what the ranking found.
 *
 * @param chosen by the ids of today; what was retracted is left out by the caller
 */
export function relatedChoices(
  chosen: readonly SeeAlso[],
  found: readonly RelatedItem[],
  topics: Topics,
): readonly RelatedChoice[] {
  const byEditor = chosen.map(({id, why, opposite}) => ({
    id,
    why: [{kind: opposite ? ('opposite' as const) : ('editor' as const), text: why}],
  }));
  const byRanking = found
    .filter(({id}) => !chosen.some((entry) => entry.id === id))
    .map(({id, reasons}) => ({id, why: reasons.map((reason) => toWhy(reason, topics))}));
  return [...byEditor, ...byRanking].slice(0, MAX_RELATED);
}

function toWhy(reason: RelatedReason, topics: Topics): Why {
  switch (reason.kind) {
    case 'topic':
      return {kind: 'topic', text: topics.get(reason.topic)?.label ?? reason.topic};
    case 'terms':
      return {kind: 'terms', text: reason.terms.join(', ')};
    case 'design':
      return {kind: 'design', text: reason.design.replaceAll('-', ' ')};
  }
}
