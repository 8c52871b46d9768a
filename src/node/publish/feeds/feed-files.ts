import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {atomFeed} from './atom.js';
import type {Channel} from './channel.js';
import {jsonFeed} from './json.js';
import type {FeedPost} from './post.js';
import {rssFeed} from './rss.js';
import {xmlText} from './xml-text.js';

/** Items in a feed. */
export const FEED_SIZE = 50;

/** What a feed is about: the whole site, or a topic. */
export interface FeedSubject {
  /** Where its page and its feeds lie, relative to the site's root. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
}

/** One format: its path, and how it is written of the newest items. */
export interface FeedFile {
  readonly path: string;
  render(newest: readonly FeedPost[]): string;
}

/** The feed of a subject in three formats. */
export function feedFiles({folder, title, description}: FeedSubject, config: Config): readonly FeedFile[] {
  const absolute = (path: string): string => new URL(path, config.site).href;
  const channel = (newest: readonly FeedPost[]): Channel => ({
    title: xmlText(title),
    description: xmlText(description),
    language: config.language,
    page: absolute(folder),
    feeds: {
      rss: absolute(folder + paths.rss),
      atom: absolute(folder + paths.atom),
      json: absolute(folder + paths.jsonFeed),
    },
    publisher: xmlText(config.title),
    site: config.site,
    newest: newestDay(newest),
  });
  return [
    {path: folder + paths.rss, render: (newest) => rssFeed(channel(newest), newest)},
    {path: folder + paths.atom, render: (newest) => atomFeed(channel(newest), newest)},
    {path: folder + paths.jsonFeed, render: (newest) => jsonFeed(channel(newest), newest, config)},
  ];
}

const newestDay = (posts: readonly FeedPost[]): string | undefined =>
  posts
    .map(({updated}) => updated)
    .sort()
    .at(-1);
