import {generateJsonFeed} from 'feedsmith';

import {isWithdrawn} from '../../../article/parse-article.js';
import type {Config} from '../../content/config.js';
import {listItem} from '../lists.js';
import {sealed, UNSEALED} from '../seal.js';
import type {Channel} from './channel.js';
import {instant} from './channel.js';
import type {FeedPost} from './post.js';

/** JSON Feed 1.1 with the same items; `_ms_research` is that of lists, so that the elements can show them. */
export function jsonFeed(channel: Channel, posts: readonly FeedPost[], config: Config): string {
  const {title, description, language, page, feeds, publisher, site} = channel;
  const feed = generateJsonFeed({
    title,
    home_page_url: page,
    feed_url: feeds.json,
    description,
    language,
    authors: [{name: publisher, url: site}],
    items: posts.map((post) => jsonItem(post, config)),
  }) as object;
  // The library leaves an empty list out; the format wants it.
  return sealed(`${JSON.stringify({_ms_research: {generator: UNSEALED}, items: [], ...feed})}\n`);
}

function jsonItem(post: FeedPost, config: Config) {
  const {picture, entry} = post;
  const extras = isWithdrawn(entry.document) ? undefined : listItem(entry.document, config)._ms_research;
  return {
    id: post.id,
    url: post.url,
    title: post.title,
    content_html: post.html,
    summary: post.summary,
    image: picture?.url,
    date_published: instant(post.published),
    date_modified: instant(post.updated),
    authors: [{name: post.author}],
    tags: post.topics.map(({label}) => label),
    language: post.language,
    attachments: picture && [{url: picture.url, mime_type: picture.type, size_in_bytes: picture.length}],
    _ms_research: extras && {
      ...extras,
      image: picture && {width: picture.width, height: picture.height, alt: picture.alt},
    },
  };
}
