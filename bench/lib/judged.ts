import type {RelatedDocument} from '../../src/related/document.js';
import {readRecords} from './data.js';

interface PaperRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
}

/** A paper and how related others are to it: 0 (not) to 3 (most). */
export interface JudgedQuery {
  readonly query: string;
  readonly grades: Readonly<Record<string, number>>;
}

export interface Judged {
  readonly documents: readonly RelatedDocument[];
  readonly queries: readonly JudgedQuery[];
  /** Half of the queries, to choose parameters on. A paper that is judged twice stands on one side. */
  readonly tuning: readonly JudgedQuery[];
  /** The other half. */
  readonly held: readonly JudgedQuery[];
}

/** CSFCube: 50 queries with about 125 judged candidates each, among 4,205 papers (titles and abstracts, computer science). */
export function judgedPapers(): Judged | undefined {
  const records = readRecords<PaperRecord | JudgedQuery>('related-judged.ndjson.gz');
  if (!records) return undefined;
  const documents = records.filter((record) => 'id' in record).map(toDocument);
  const queries = records.filter((record) => 'query' in record).map(withoutItself);
  const tuning: JudgedQuery[] = [];
  for (const paper of [...new Set(queries.map(({query}) => query))].sort()) {
    const ofPaper = queries.filter(({query}) => query === paper);
    if (tuning.length + ofPaper.length <= queries.length / 2) tuning.push(...ofPaper);
  }
  return {documents, queries, tuning, held: queries.filter((query) => !tuning.includes(query))};
}

/** Two queries have themselves among their candidates, which no ranking here returns. */
function withoutItself({query, grades}: JudgedQuery): JudgedQuery {
  return {query, grades: Object.fromEntries(Object.entries(grades).filter(([id]) => id !== query))};
}

function toDocument({id, title, abstract}: PaperRecord): RelatedDocument {
  const none = {takeaway: '', paperTitle: '', topics: [], published: ''};
  return {...none, id, language: 'en', title, body: abstract ?? '', status: 'ok'};
}

/** nDCG with linear gain (K. Järvelin, J. Kekäläinen, 2002) at `depth`, of candidates in ranked order. */
export function ndcg(ranked: readonly string[], {grades}: JudgedQuery, depth = 10): number {
  const gain = (values: readonly number[]): number =>
    values.slice(0, depth).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
  const ideal = Object.values(grades).sort((a, b) => b - a);
  return gain(ranked.map((id) => grades[id] ?? 0)) / gain(ideal);
}

/** Candidates of a query, highest score first; equal ones by id. */
export function rankCandidates({grades}: JudgedQuery, score: (id: string) => number): string[] {
  const scored = Object.keys(grades).map((id) => ({id, score: score(id)}));
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map(({id}) => id);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
