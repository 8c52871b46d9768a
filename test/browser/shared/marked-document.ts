import {parseArticle} from '../../../src/article/parse-article.js';
import {parseFeed} from '../../../src/article/feed.js';
import {withValue} from '../../fixtures/article.js';
import type {Json} from '../../fixtures/article.js';

/** Paths of all texts of a document, keys and indexes parted by dots. */
export function textPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textPaths(inner, path ? `${path}.${key}` : key));
}

const valueAt = (json: Json, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, key) => (inside as Json)[key], json);

const isFeed = (json: Json): boolean => Array.isArray(json.items);
const isAdmitted = (json: Json): boolean => (isFeed(json) ? parseFeed(json) : parseArticle(json)).ok;

/** Paths of those texts of a document that the parser admits in place of `text`, which is most of them. */
export function openPaths(json: Json, text: string): string[] {
  return textPaths(json).filter((path) => isAdmitted(withValue(json, path, text)));
}

/** Paths whose text decides what is shown: a code or a kind, which the tests leave alone. */
const CODES =
  /(^|\.)(kind|code|status|design|unit|type|rubric)$|subjects|msTypes|version$|^language$|\.language$|(^|\.)(id|DOI|PMID|PMCID)$|date_published$/;

/** A document with each of its texts between « and », as far as the parser admits that. */
export function marked(json: Json): Json {
  const paths = openPaths(json, 'x').filter((path) => !CODES.test(path));
  return paths.reduce((document, path) => {
    const value = valueAt(json, path) as string;
    return /^https?:|^\.\.?\//.test(value) ? document : withValue(document, path, `«${value}»`);
  }, json);
}

/** A document with one text in every place that admits it, codes included, but for addresses that the page would fetch at once. */
export const filledWith = (json: Json, text: string): Json =>
  openPaths(json, text)
    .filter((path) => !path.endsWith('image'))
    .reduce((document, path) => withValue(document, path, text), json);
