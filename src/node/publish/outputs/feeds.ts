import {fingerprint} from '../fingerprint.js';
import {byEntryDate, entryKey, feedEntries} from '../feeds/entries.js';
import type {EntryKey} from '../feeds/entries.js';
import {FEED_SIZE, feedFiles} from '../feeds/feed-files.js';
import type {FeedSubject} from '../feeds/feed-files.js';
import {feedPost} from '../feeds/post.js';
import type {FeedPost} from '../feeds/post.js';
import {paths} from '../site-map.js';
import type {Library, LibraryFile, LibraryOutput} from './output.js';

/** An entry, and what its place in the feeds depends on. */
interface Candidate extends EntryKey {
  readonly topics: readonly string[];
  readonly documentVersion: string;
}

/** `feed.xml`, `atom.xml`, `feed.json` of the whole site and of every topic that has summaries. */
export const feeds: LibraryOutput = {
  name: 'feeds',
  isOptional: true,
  folders: ['topics'],
  owns(path, has) {
    const [, topic] = /^topics\/([a-z0-9-]+)\/(?:feed\.xml|atom\.xml|feed\.json)$/.exec(path) ?? [];
    return topic !== undefined && has(paths.topic(topic));
  },
  // That of a summary itself is known from its list item; few papers have notices.
  digest(document) {
    const keys = feedEntries(document).map(entryKey);
    const others = keys.filter(({kind}) => kind !== 'summary');
    return others.length ? others : undefined;
  },
  *files(library) {
    const {config, topics} = library.context;
    const newestFirst = candidates(library).sort(byEntryDate);
    const posts = new Posts(library);
    const {title, description = title} = config;
    yield* filesOf({folder: '', title, description}, newestFirst, posts, library);
    const byTopic = new Map<string, Candidate[]>([...topics.keys()].map((id) => [id, []]));
    for (const entry of newestFirst) for (const topic of entry.topics) byTopic.get(topic)?.push(entry);
    for (const {id, label} of topics.values()) {
      if (!library.ofTopic(id).length) continue;
      const subject = {
        folder: paths.topicPage(id),
        title: `${label} · ${config.title}`,
        description: `Summaries about “${label}”, and what became of their papers.`,
      };
      yield* filesOf(subject, byTopic.get(id)!, posts, library);
    }
  },
};

function candidates(library: Library): Candidate[] {
  const others = (id: string): readonly EntryKey[] => (library.digest(feeds, id) ?? []) as readonly EntryKey[];
  const told = library.newestFirst.flatMap(({id, published, paperDate, topics, documentVersion}) => [
    {id, kind: 'summary' as const, date: published, number: 1, paperDate, topics, documentVersion},
    ...others(id).map((key) => ({...key, topics, documentVersion})),
  ]);
  const withdrawn = library.withdrawn.flatMap(({id, topics, documentVersion}) =>
    others(id).map((key) => ({...key, topics, documentVersion})),
  );
  return [...told, ...withdrawn];
}

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

/** Renders each entry once, however many feeds it is in. */
class Posts {
  private readonly made = new Map<EntryKey, FeedPost>();

  constructor(private readonly library: Library) {}

  of(candidate: Candidate): FeedPost {
    const post = this.made.get(candidate) ?? this.make(candidate);
    this.made.set(candidate, post);
    return post;
  }

  private make({id, kind, date, number, topics}: Candidate): FeedPost {
    const {library} = this;
    const labels = topics.map((topic) => ({id: topic, label: library.context.topics.get(topic)?.label ?? topic}));
    const entry = feedEntries(library.document(id), labels).find((one) => {
      const key = entryKey(one);
      return key.kind === kind && key.date === date && key.number === number;
    });
    return feedPost(entry!, library.context.config, (path) => library.picture(path));
  }
}
