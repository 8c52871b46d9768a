import {ratingShape, topicsShape} from '../article/article.js';
import {parseFeed} from '../article/feed.js';
import {parseArticle} from '../article/parse-article.js';
import {parse} from '../article/parse.js';
import type {Result} from '../article/result.js';
import {admit} from '../client/client.js';
import type {ServerTag} from './tags.js';

const PARSERS: {readonly [T in ServerTag]?: (value: unknown, base?: string) => Result<unknown>} = {
  'ms-rating': (value, base) => parse(ratingShape, value, base),
  'ms-related-list': parseFeed,
  'ms-research-card': parseArticle,
  'ms-research-feed': parseFeed,
  'ms-topic-tags': (value, base) => parse(topicsShape, value, base),
};

/**
 * What an element is to be drawn from, with absolute addresses.
 *
 * @param base absolute address that relative ones are resolved against; without it they stay as they are
 * @throws LoadError for a value that is not what the element shows, with the parser's problems
 * @throws TypeError for an element that shows no document
 */
export function documentFor(tag: ServerTag, value: unknown, base: string | undefined): unknown {
  const read = PARSERS[tag];
  if (!read) throw new TypeError(`<${tag}> shows no document: leave \`data\` out`);
  return admit(read(value, base), base ?? 'data');
}
