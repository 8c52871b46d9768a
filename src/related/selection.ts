import {IDENTITIES, type Columns} from './columns.js';
import type {RankingParameters} from './parameters.js';
import {FULL_LIKENESS} from './vectorizer.js';

export interface Candidate {
  readonly position: number;
  /** Likeness to the query, 0 to `FULL_LIKENESS`. */
  readonly score: number;
}

/** What selection reads of the documents; `likeness` is the dot product of two vectors. */
export interface Documents {
  readonly columns: Columns;
  readonly likeness: (a: number, b: number) => number;
}

interface Contender extends Candidate {
  /** Its score with the gain by recency. */
  readonly gained: number;
  /** Its greatest likeness to those chosen. */
  redundancy: number;
  isOut: boolean;
}

/** From this cosine on, two texts are one. */
const DUPLICATE = 0.9;
/** Fewest terms for that: two titles without abstracts may share all their words by chance. */
const FEWEST_TERMS = 20;

/**
 * Chooses items among the candidates and adds them to `chosen` until it holds `max`, in the manner of maximal marginal relevance
 * (J. Carbonell, J. Goldstein, SIGIR 1998): each step takes the candidate with the highest
 *
 *     score * (1 + recency * years - diversity * greatest likeness to those chosen before)
 *
 * The two factors are small, so they decide among near equals only. Of documents that are the same thing the first is taken, and
 * none that is the same thing as the query.
 */
export function choose(
  query: number,
  candidates: readonly Candidate[],
  max: number,
  documents: Documents,
  {recency, diversity}: RankingParameters,
  chosen: Candidate[],
): void {
  const {order, years} = documents.columns;
  const contenders = candidates.map(({position, score}): Contender => ({
    position,
    score,
    gained: score * (1 + recency * years[position]!),
    redundancy: 0,
    isOut: isDuplicate(query, position, score, documents),
  }));
  for (const item of chosen) compareAll(contenders, item, documents);
  while (chosen.length < max) {
    let best: Contender | undefined;
    let highest = 0;
    for (const contender of contenders) {
      if (contender.isOut) continue;
      const value = contender.gained - (contender.score * diversity * contender.redundancy) / FULL_LIKENESS;
      if (best && (value < highest || (value === highest && order[contender.position]! > order[best.position]!)))
        continue;
      best = contender;
      highest = value;
    }
    if (!best) return;
    best.isOut = true;
    const item = {position: best.position, score: best.score};
    chosen.push(item);
    if (chosen.length < max) compareAll(contenders, item, documents);
  }
}

/** Notes how like each contender is to a chosen item, and puts out those that are the same thing. */
function compareAll(contenders: readonly Contender[], {position}: Candidate, documents: Documents): void {
  for (const contender of contenders) {
    if (contender.isOut) continue;
    const likeness = documents.likeness(position, contender.position);
    if (likeness > contender.redundancy) contender.redundancy = likeness;
    contender.isOut = isDuplicate(position, contender.position, likeness, documents);
  }
}

function isDuplicate(a: number, b: number, likeness: number, {columns, likeness: likenessOf}: Documents): boolean {
  if (shareIdentity(columns, a, b)) return true;
  // With this cosine they have more than half even if both are without topics. Spares most pairs the rest.
  if (
    likeness < (DUPLICATE * FULL_LIKENESS) / 2 ||
    Math.min(termCount(columns, a), termCount(columns, b)) < FEWEST_TERMS
  )
    return false;
  return likeness >= DUPLICATE * Math.sqrt(likenessOf(a, a) * likenessOf(b, b));
}

const termCount = ({starts}: Columns, position: number): number => starts[position + 1]! - starts[position]!;

/** Are the two about one paper, translations of one summary, or under one title? */
export function shareIdentity({identities}: Columns, a: number, b: number): boolean {
  for (let i = 0; i < IDENTITIES; i++) {
    const identity = identities[a * IDENTITIES + i]!;
    if (identity !== 0 && identity === identities[b * IDENTITIES + i]) return true;
  }
  return false;
}
