import {fingerprint} from '../fingerprint.js';
import {byEntryDate, entryKey, feedEntries} from '../feeds/entries.js';
import {FEED_SIZE, feedFiles} from '../feeds/feed-files.js';
import type {FeedSubject} from '../feeds/feed-files.js';
import {feedLocale} from '../feeds/words.js';
import {paths} from '../site-map.js';
import {candidates, Posts} from './feed-posts.js';
import type {Candidate} from './feed-posts.js';
import type {Library, LibraryFile, LibraryOutput} from './output.js';

/** `feed.xml`, `atom.xml`, `feed.json` of the whole site and of every topic that has summaries. */
export const feeds: LibraryOutput = {
  name: 'feeds',
  isOptional: true,
  folders: ['', 'topics'],
  owns: (path, isSealed) =>
    /^(?:topics\/[a-z0-9-]+\/)?(?:feed\.xml|atom\.xml|feed\.json)$/.test(path) && isSealed(path),
  // That of a summary itself is known from its list item; few papers have notices.
  digest(document) {
    const keys = feedEntries(document).map(entryKey);
    const others = keys.filter(({kind}) => kind !== 'summary');
    return others.length ? others : undefined;
  },
  *files(library) {
    const {config, topics} = library.context;
    const newestFirst = candidates(library, feeds).sort(byEntryDate);
    const posts = new Posts(library);
    const {title, description = title} = config;
    const {feed} = feedLocale(config.language);
    yield* filesOf({folder: '', title, description}, newestFirst, posts, library);
    const byTopic = new Map<string, Candidate[]>([...topics.keys()].map((id) => [id, []]));
    for (const entry of newestFirst) for (const topic of entry.topics) byTopic.get(topic)?.push(entry);
    for (const {id, label} of topics.values()) {
      if (!library.ofTopic(id).length) continue;
      const subject = {
        folder: paths.topicPage(id),
        title: `${label} · ${config.title}`,
        description: feed('topicFeed', {topic: label}),
      };
      yield* filesOf(subject, byTopic.get(id)!, posts, library);
    }
  },
};

function* filesOf(
  subject: FeedSubject,
  entries: readonly Candidate[],
  posts: Posts,
  {context}: Library,
): Generator<LibraryFile> {
  const newest = entries.slice(0, FEED_SIZE);
  const inputs = fingerprint(
    ...newest.map(({kind, date, number, documentVersion}) => `${kind} ${date} ${number} ${documentVersion}`),
  );
  for (const {path, render} of feedFiles(subject, context.config))
    yield {path, inputs, render: () => render(newest.map((entry) => posts.of(entry)))};
}
