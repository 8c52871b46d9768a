import {LEVELS} from '../../client/search/postings.js';
import {searchWords} from '../../client/search/words.js';
import type {SearchDocument} from './search-document.js';

/**
 * How strongly a summary holds each of its words, from 0 to 7, by BM25F (Robertson, Zaragoza, Taylor 2004): occurrences weighted by field and by
 * the field's length, then saturated. Lengths are held against usual ones and not against the library's average, so that the levels of a
 * summary depend on it alone and another one leaves them as they are.
 */
const SATURATION = 3;
const LENGTH_WEIGHT = 0.5;
/** Weight of a field, and its usual length in words. A word that stands once in the title alone is level 5, in the body alone 2. */
const FIELDS = {
  title: {weight: 5, usual: 12},
  takeaway: {weight: 3, usual: 25},
  topics: {weight: 2, usual: 6},
  body: {weight: 1, usual: 180},
} as const;

export function wordLevels({item, body}: SearchDocument): ReadonlyMap<string, number> {
  const texts = {
    title: item.title ?? '',
    takeaway: item.content_text ?? '',
    topics: (item.tags ?? []).join(' '),
    body,
  };
  const weights = new Map<string, number>();
  for (const [name, {weight, usual}] of Object.entries(FIELDS)) {
    const words = searchWords(texts[name as keyof typeof FIELDS]);
    const each = weight / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * (words.length / usual));
    for (const word of words) weights.set(word, (weights.get(word) ?? 0) + each);
  }
  const level = (weight: number): number => Math.floor((LEVELS * weight) / (weight + SATURATION));
  return new Map([...weights].map(([word, weight]) => [word, level(weight)]));
}
