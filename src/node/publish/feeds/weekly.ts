import {formatDate} from '../../../format/date.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {rssFeed} from './rss.js';
import type {RssPost} from './rss.js';
import type {FeedPost} from './post.js';
import {xmlText} from './xml-text.js';

/** Weeks in the feed. */
export const WEEKS = 12;
/** Entries that an item shows; more would be cut off by mail programs. */
const SHOWN = 20;

const DAY = 86_400_000;

/** The Monday on or before a day, both `2026-11-23`. */
export function weekOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10);
}

export interface Week {
  readonly monday: string;
  /** What warns first, then newest first. */
  readonly posts: readonly FeedPost[];
}

/** RSS with one item a week, the newest first. */
export function weeklyFeed(weeks: readonly Week[], config: Config): string {
  const {title, site, language} = config;
  const absolute = (path: string): string => new URL(path, site).href;
  const posts = weeks.map((week) => weekPost(week, config));
  return rssFeed(
    {
      title: xmlText(`${title}, weekly`),
      description: xmlText('What is new, one item a week.'),
      language,
      page: site,
      feeds: {rss: absolute(paths.weekly), atom: absolute(paths.atom), json: absolute(paths.jsonFeed)},
      publisher: xmlText(title),
      site,
      newest: posts
        .map(({updated}) => updated)
        .sort()
        .at(-1),
    },
    posts,
  );
}

function weekPost({monday, posts}: Week, {title, site, language}: Config): RssPost {
  const summaries = posts.filter(({isPage}) => isPage).length;
  const notices = posts.length - summaries;
  const counts = [
    summaries > 0 && `${summaries} ${summaries === 1 ? 'summary' : 'summaries'}`,
    notices > 0 && `${notices} ${notices === 1 ? 'notice' : 'notices'} about papers`,
  ].filter(Boolean);
  const last = posts
    .map(({published}) => published)
    .sort()
    .at(-1)!;
  return {
    id: `${new URL(paths.weekly, site).href}#${monday}`,
    isPage: false,
    url: site,
    title: xmlText(`Week of ${formatDate(monday, 'en')}: ${counts.join(', ')}`),
    summary: posts
      .slice(0, 3)
      .map((post) => post.title)
      .join(' · '),
    html: xmlText(weekHtml(posts, site)),
    published: last,
    updated: last,
    author: xmlText(title),
    topics: [],
    language,
    picture: posts.find(({picture}) => picture)?.picture,
  };
}

/** Plain HTML, as that of the other feeds. The first entry that has a picture shows it. */
function weekHtml(posts: readonly FeedPost[], site: string): string {
  const pictured = posts.find(({picture}) => picture);
  const entry = (post: FeedPost): Html => html`<h3><a href="${post.url}">${post.title}</a></h3>
${
  post === pictured &&
  html`<p><img width="${WIDTH}" height="${Math.round((post.picture!.height * WIDTH) / post.picture!.width)}" alt="${post.picture!.alt}" src="${post.picture!.url}"></p>
`
}<p>${post.summary}</p>
`;
  const rest = posts.length - SHOWN;
  return html`${posts.slice(0, SHOWN).map(entry)}${
    rest > 0 &&
    html`<p><a href="${site}">${rest} more</a></p>
`
  }`.source.trim();
}

/** Of the picture in CSS pixels. */
const WIDTH = 560;
