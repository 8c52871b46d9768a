import {generateAtomFeed} from 'feedsmith';

import {sealed, UNSEALED} from '../seal.js';
import type {Channel} from './channel.js';
import {instant} from './channel.js';
import type {FeedPost} from './post.js';

/** The beginning of time: what an empty feed says of its last change, which Atom wants to know. */
const NEVER = '1970-01-01';

export function atomFeed(channel: Channel, posts: readonly FeedPost[]): string {
  const {title, description, language, page, feeds, newest = NEVER, publisher, site} = channel;
  const feed = generateAtomFeed({
    id: feeds.atom,
    title: {value: title},
    subtitle: {value: description},
    updated: instant(newest),
    generator: {text: UNSEALED},
    authors: [{name: publisher, uri: site}],
    links: [
      {href: feeds.atom, rel: 'self', type: 'application/atom+xml'},
      {href: page, rel: 'alternate', type: 'text/html'},
    ],
    xml: {lang: language},
    entries: posts.map(atomEntry),
  });
  return sealed(`${feed}\n`);
}

function atomEntry({id, url, title, summary, html, published, updated, author, topics, language, picture}: FeedPost) {
  return {
    id,
    title: {value: title},
    summary: {value: summary},
    content: {value: html, type: 'html'},
    published: instant(published),
    updated: instant(updated),
    authors: [{name: author}],
    categories: topics.map((topic) => ({term: topic.id, label: topic.label})),
    links: [
      {href: url, rel: 'alternate', type: 'text/html'},
      ...(picture ? [{href: picture.url, rel: 'enclosure', type: picture.type, length: picture.length}] : []),
    ],
    xml: {lang: language},
  };
}
