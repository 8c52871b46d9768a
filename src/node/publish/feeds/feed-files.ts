import type {Topic} from '../../../article/article.js';
import {isWithdrawn} from '../../../article/parse-article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import type {Content} from '../../content/read-content.js';
import {paths} from '../site-map.js';
import {atomFeed} from './atom.js';
import type {Channel} from './channel.js';
import {byEntryDate, feedEntries} from './entries.js';
import type {FeedEntry} from './entries.js';
import {jsonFeed} from './json.js';
import {picturesByPath} from './picture.js';
import {feedPost} from './post.js';
import type {FeedPost} from './post.js';
import {rssFeed} from './rss.js';
import {xmlText} from './xml-text.js';

/** Items in a feed. */
export const FEED_SIZE = 50;

/** Feeds of the whole site and of every topic that has summaries, in three formats: text by path. */
export function feedFiles(documents: readonly ArticleDocument[], content: Content): ReadonlyMap<string, string> {
  const {config, topics} = content;
  const labels = new Map<string, readonly Topic[]>(
    content.articles.map(({id, frontMatter}) => [
      id,
      frontMatter.topics.map((topic) => ({id: topic, label: topics.get(topic)?.label ?? topic})),
    ]),
  );
  const entries = documents.flatMap((document) => feedEntries(document, labels.get(document.id))).sort(byEntryDate);
  const posts = new Posts(content);
  const files = new Map<string, string>();
  const add = (folder: string, title: string, description: string, those: readonly FeedEntry[]): void => {
    const newest = those.slice(0, FEED_SIZE).map((entry) => posts.of(entry));
    const absolute = (path: string): string => new URL(path, config.site).href;
    const channel: Channel = {
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
    };
    files.set(folder + paths.rss, rssFeed(channel, newest));
    files.set(folder + paths.atom, atomFeed(channel, newest));
    files.set(folder + paths.jsonFeed, jsonFeed(channel, newest, config));
  };
  add('', config.title, config.description ?? config.title, entries);
  for (const [topic, those] of byTopic(entries))
    add(
      paths.topicPage(topic.id),
      `${topic.label} · ${config.title}`,
      `Summaries about “${topic.label}”, and what became of their papers.`,
      those,
    );
  return files;
}

const newestDay = (posts: readonly FeedPost[]): string | undefined =>
  posts
    .map(({updated}) => updated)
    .sort()
    .at(-1);

/** Entries by topic, for the topics that have a page: those with at least one summary that stands. */
function byTopic(entries: readonly FeedEntry[]): ReadonlyMap<Topic, readonly FeedEntry[]> {
  const lists = new Map<string, {topic: Topic; entries: FeedEntry[]}>();
  for (const entry of entries)
    for (const topic of entry.topics) {
      const list = lists.get(topic.id) ?? {topic, entries: []};
      list.entries.push(entry);
      lists.set(topic.id, list);
    }
  const shown = [...lists.values()].filter((list) => list.entries.some(({document}) => !isWithdrawn(document)));
  return new Map(shown.map((list) => [list.topic, list.entries]));
}

/** Renders each entry once, however many feeds it is in. */
class Posts {
  private readonly made = new Map<FeedEntry, FeedPost>();
  private readonly pictures;

  constructor(private readonly content: Content) {
    this.pictures = picturesByPath(content.images.values());
  }

  of(entry: FeedEntry): FeedPost {
    const post = this.made.get(entry) ?? feedPost(entry, this.content.config, this.pictures);
    this.made.set(entry, post);
    return post;
  }
}
