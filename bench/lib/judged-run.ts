import {PARAMETERS, type RankingParameters} from '../../src/related/parameters.js';
import {RelatedIndex} from '../../src/related/related-index.js';
import {weighTerms, type TermWeights} from '../../src/related/term-weights.js';
import {eachWord, termOf} from '../../src/related/tokenize.js';
import {bm25} from './bm25.js';
import {mean, ndcg, rankCandidates, type Judged, type JudgedQuery} from './judged.js';

/** Mean nDCG@10 over the queries of each part. */
export interface JudgedResult {
  readonly name: string;
  readonly tuning: number;
  readonly held: number;
  readonly all: number;
}

/** What is tried for the parameters that judgements can decide. */
const GRID = {k1: [0.6, 1.2, 2, 3, 4], titleWeight: [1, 2, 3]};

/** The baselines, the likeness, and the lists as published, on the same candidates. */
export function judge(judged: Judged): JudgedResult[] {
  const {documents} = judged;
  const weights = weighTerms(documents);
  const plainWords = bm25(documents, (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  const sameTerms = bm25(documents, ownTerms);
  return [
    result(judged, 'plain BM25, words', (query) => rankCandidates(query, (id) => plainWords(query.query, id))),
    result(judged, 'plain BM25, our terms', (query) => rankCandidates(query, (id) => sameTerms(query.query, id))),
    judgeLikeness(judged, weights, PARAMETERS),
    result(judged, 'related lists', (query) => publishedList(judged, query, weights)),
  ];
}

/** Every combination of the grid, best on the tuning queries first. */
export function tune(judged: Judged): JudgedResult[] {
  const weights = weighTerms(judged.documents);
  const results: JudgedResult[] = [];
  for (const k1 of GRID.k1)
    for (const titleWeight of GRID.titleWeight) {
      const name = `k1 ${k1}, title weight ${titleWeight}`;
      results.push({...judgeLikeness(judged, weights, {...PARAMETERS, k1, titleWeight}), name});
    }
  return results.sort((a, b) => b.tuning - a.tuning);
}

function judgeLikeness(judged: Judged, weights: TermWeights, parameters: RankingParameters): JudgedResult {
  const index = RelatedIndex.of(judged.documents, weights, parameters);
  return result(judged, 'likeness', (query) => rankCandidates(query, (id) => index.likeness(query.query, id)));
}

/** The list that a library of the query and its candidates publishes: with folding, recency and diversity. */
function publishedList({documents}: Judged, {query, grades}: JudgedQuery, weights: TermWeights): string[] {
  const library = documents.filter(({id}) => id === query || Object.hasOwn(grades, id));
  return RelatedIndex.of(library, weights)
    .relatedTo(query, {max: 10})
    .map(({id}) => id);
}

function ownTerms(text: string): string[] {
  const terms: string[] = [];
  eachWord(text, (word) => void terms.push(termOf(word, true)));
  return terms.filter(Boolean);
}

function result({queries, tuning}: Judged, name: string, rank: (query: JudgedQuery) => string[]): JudgedResult {
  const values = new Map(queries.map((query) => [query, ndcg(rank(query), query)]));
  const over = (part: readonly JudgedQuery[]): number => mean(part.map((query) => values.get(query)!));
  return {
    name,
    tuning: over(tuning),
    held: over(queries.filter((query) => !tuning.includes(query))),
    all: over(queries),
  };
}
