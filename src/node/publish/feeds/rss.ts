import {generateRssFeed} from 'feedsmith';

import {sealed, UNSEALED} from '../seal.js';
import type {Channel} from './channel.js';
import {instant} from './channel.js';
import type {FeedPost} from './post.js';
import {eitherText} from './xml-text.js';

/** Minutes that a reader may wait before it asks again. */
const TTL = 60;

/** What RSS shows of an item. */
export type RssPost = Omit<FeedPost, 'entry'>;

/** RSS 2.0 with the modules that mail tools read: content, dc, media, atom. */
export function rssFeed(
  {title, description, language, page, feeds, newest}: Channel,
  posts: readonly RssPost[],
): string {
  const feed = generateRssFeed({
    title: eitherText(title),
    link: page,
    description: eitherText(description),
    language,
    lastBuildDate: newest === undefined ? undefined : instant(newest),
    generator: UNSEALED,
    ttl: TTL,
    atom: {links: [{href: feeds.rss, rel: 'self', type: 'application/rss+xml'}]},
    items: posts.map(rssItem),
  });
  return sealed(`${feed}\n`);
}

function rssItem(post: RssPost) {
  const {picture} = post;
  return {
    title: eitherText(post.title),
    link: post.url,
    description: eitherText(post.summary),
    guid: {value: post.id, isPermaLink: post.isPage},
    pubDate: instant(post.published),
    categories: post.topics.map(({label}) => ({name: eitherText(label)})),
    enclosures: picture && [{url: picture.url, length: picture.length, type: picture.type}],
    dc: {creators: [eitherText(post.author)], languages: [post.language]},
    content: {encoded: post.html},
    atom: {updated: instant(post.updated)},
    // No media:description: some readers take it for the description of the item. The picture's words stand in the text.
    media: picture && {
      contents: [
        {
          url: picture.url,
          fileSize: picture.length,
          type: picture.type,
          medium: 'image',
          width: picture.width,
          height: picture.height,
        },
      ],
    },
  };
}
