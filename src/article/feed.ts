import {PAPER_STATUSES, SUBJECTS} from './article.js';
import {parse} from './parse.js';
import {FEED_VERSION} from './patterns.js';
import type {Result} from './result.js';
import {choice, flag, list, nullable, number, optional, partialDate, record, text, url} from './shape.js';
import type {Value} from './shape.js';

/** Lists are JSON Feed 1.1 (jsonfeed.org/version/1.1); our extras stand under `_ms_research`. */

export const REASON_KINDS = ['topic', 'terms', 'design', 'editor', 'opposite'] as const;

/** Why an item is in a related list; `text` is the topic's label, the shared words, or the editor's own reason. */
const why = record({kind: choice(REASON_KINDS, 'editor'), text: optional(text())});

const extras = record({
  credibility: optional(nullable(number(0, 5, 0.5))),
  interest: optional(nullable(number(0, 5, 0.5))),
  status: optional(choice(PAPER_STATUSES, 'concern')),
  subjects: optional(list(choice(SUBJECTS, ''))),
  /** The paper's own date: `2025`, `2025-04` or `2025-04-08`. */
  issued: optional(partialDate),
  /** Address of the item's article document. */
  document: optional(url),
  image: optional(record({width: number(1, 20_000, 1), height: number(1, 20_000, 1), alt: optional(text())})),
  reviewed: optional(flag),
  why: optional(list(why)),
});

export const itemShape = record({
  id: text(),
  url: optional(url),
  title: optional(text()),
  summary: optional(text()),
  content_text: optional(text()),
  image: optional(url),
  date_published: optional(text()),
  language: optional(text()),
  tags: optional(list(text())),
  _ms_research: optional(extras),
});

export const feedShape = record({
  version: text(FEED_VERSION),
  title: text(),
  home_page_url: optional(url),
  feed_url: optional(url),
  next_url: optional(url),
  language: optional(text()),
  items: list(itemShape),
});

export type Feed = Value<typeof feedShape>;
export type FeedItem = Value<typeof itemShape>;
export type Why = Value<typeof why>;

/** Admits a JSON Feed of any publisher. */
export const parseFeed = (value: unknown, base?: string): Result<Feed> => parse(feedShape, value, base);
