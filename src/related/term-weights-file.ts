import type {Problem, Result} from '../article/result.js';
import type {TermCount, TermWeights} from './term-weights.js';

/**
 * The table of term weights as a file: JSON with one term a line, sorted, so that versions can be compared.
 *
 *     {"version": 1, "documents": 22, "topics": {"diet": 3}, "terms": {"brain": 5, "fatigu": 12}, "spellings": {"fatigu": "fatigue"}}
 *
 * `spellings` names the terms alone that are written otherwise.
 */
const VERSION = 1;

export function formatTermWeights({documents, terms, topics}: TermWeights): string {
  const sorted = [...terms].sort(byName);
  const file = {
    version: VERSION,
    documents,
    topics: Object.fromEntries([...topics].sort(byName)),
    terms: Object.fromEntries(sorted.map(([term, count]) => [term, count.documents])),
    spellings: Object.fromEntries(
      sorted.filter(([term, {spelling}]) => spelling !== term).map(([term, {spelling}]) => [term, spelling]),
    ),
  };
  return JSON.stringify(file, undefined, 1) + '\n';
}

/** Reads what `formatTermWeights` wrote, or says what is wrong with it. */
export function parseTermWeights(text: string): Result<TermWeights> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return {ok: false, problems: [{path: '$', expected: 'JSON'}]};
  }
  const problems: Problem[] = [];
  const root = record(file, '$', problems);
  if (root.version !== VERSION) problems.push({path: '$.version', expected: `${VERSION}`});
  const documents = isCount(root.documents, 0) ? root.documents : NaN;
  if (Number.isNaN(documents)) problems.push({path: '$.documents', expected: 'a whole number from 0 up'});
  const topics = counts(root.topics, '$.topics', 1, documents, problems);
  const terms = new Map<string, TermCount>();
  const spellings = record(root.spellings, '$.spellings', problems);
  for (const [term, count] of counts(root.terms, '$.terms', 2, documents, problems)) {
    const spelling = Object.hasOwn(spellings, term) ? spellings[term] : term;
    if (typeof spelling === 'string') terms.set(term, {documents: count, spelling});
    else problems.push({path: `$.spellings[${JSON.stringify(term)}]`, expected: 'text'});
  }
  return problems.length ? {ok: false, problems} : {ok: true, value: {documents, terms, topics}};
}

function counts(value: unknown, path: string, least: number, most: number, problems: Problem[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const [name, count] of Object.entries(record(value, path, problems))) {
    if (isCount(count, least) && !(count > most)) result.set(name, count);
    else
      problems.push({
        path: `${path}[${JSON.stringify(name)}]`,
        expected: `a whole number from ${least} to $.documents`,
      });
  }
  return result;
}

function record(value: unknown, path: string, problems: Problem[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  problems.push({path, expected: 'an object'});
  return {};
}

const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
