import {formatDate} from '../../../format/date.js';
import {languageAttributes} from '../../../hosts/fallback.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {rssFeed} from './rss.js';
import type {RssPost} from './rss.js';
import type {FeedPost} from './post.js';
import {directed, feedLocale} from './words.js';
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

/** RSS with one item a week, the newest first. Its own words are in the library's language. */
export function weeklyFeed(weeks: readonly Week[], config: Config): string {
  const {title, site, language} = config;
  const {feed} = feedLocale(language);
  const absolute = (path: string): string => new URL(path, site).href;
  const posts = weeks.map((week) => weekPost(week, config));
  return rssFeed(
    {
      title: xmlText(feed('weekly', {title})),
      description: xmlText(feed('weeklyFeed')),
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
  const {feed, page, interfaceLanguage} = feedLocale(language);
  const summaries = posts.filter(({isPage}) => isPage).length;
  const notices = posts.length - summaries;
  const counts = [
    summaries > 0 && page('summaryCount', {count: summaries}),
    notices > 0 && feed('noticeCount', {count: notices}),
  ].filter((count) => count !== false);
  const last = posts
    .map(({published}) => published)
    .sort()
    .at(-1)!;
  return {
    id: `${new URL(paths.weekly, site).href}#${monday}`,
    isPage: false,
    url: site,
    title: xmlText(
      feed('weekOf', {
        date: formatDate(monday, interfaceLanguage),
        counts: new Intl.ListFormat(interfaceLanguage, {type: 'unit'}).format(counts),
      }),
    ),
    summary: posts
      .slice(0, 3)
      .map((post) => post.title)
      .join(' · '),
    html: xmlText(directed(weekHtml(posts, site, language), language)),
    published: last,
    updated: last,
    author: xmlText(title),
    topics: [],
    language,
    picture: posts.find(({picture}) => picture)?.picture,
  };
}

/** Plain HTML, as that of the other feeds. The first entry that has a picture shows it. */
function weekHtml(posts: readonly FeedPost[], site: string, language: string): string {
  const {feed} = feedLocale(language);
  const pictured = posts.find(({picture}) => picture);
  const own = (post: FeedPost) => languageAttributes(post.language, language);
  const entry = (post: FeedPost): Html => html`<h3${own(post)}><a href="${post.url}">${post.title}</a></h3>
${
  post === pictured &&
  html`<p><img width="${WIDTH}" height="${Math.round((post.picture!.height * WIDTH) / post.picture!.width)}" alt="${post.picture!.alt}" src="${post.picture!.url}"></p>
`
}<p${own(post)}>${post.summary}</p>
`;
  const rest = posts.length - SHOWN;
  return html`${posts.slice(0, SHOWN).map(entry)}${
    rest > 0 &&
    html`<p><a href="${site}">${feed('more', {count: rest})}</a></p>
`
  }`.source.trim();
}

/** Of the picture in CSS pixels. */
const WIDTH = 560;
