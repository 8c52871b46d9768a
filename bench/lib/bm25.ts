import type {RelatedDocument} from '../../src/related/document.js';

/** Splits a text into what a baseline counts. */
export type Terms = (text: string) => string[];

/**
 * Plain BM25 to measure against: k1 = 1.2, b = 0.75, one field, the query's words as often as they occur (S. Robertson, H. Zaragoza,
 * 2009). Returns the score of a document for a query document.
 */
export function bm25(
  documents: readonly RelatedDocument[],
  terms: Terms,
  k1 = 1.2,
  b = 0.75,
): (query: string, id: string) => number {
  const frequencies = new Map(documents.map(({id, title, body}) => [id, countAll(terms(`${title} ${body}`))]));
  const holding = countAll([...frequencies.values()].flatMap((counts) => [...counts.keys()]));
  const lengths = new Map([...frequencies].map(([id, counts]) => [id, sum(counts.values())]));
  const meanLength = sum(lengths.values()) / documents.length;
  return (query, id) => {
    const counts = frequencies.get(id)!;
    const norm = k1 * (1 - b + (b * lengths.get(id)!) / meanLength);
    let score = 0;
    for (const [term, times] of frequencies.get(query)!) {
      const frequency = counts.get(term) ?? 0;
      const n = holding.get(term)!;
      const idf = Math.log(1 + (documents.length - n + 0.5) / (n + 0.5));
      score += (times * idf * frequency * (k1 + 1)) / (frequency + norm);
    }
    return score;
  };
}

function countAll(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
