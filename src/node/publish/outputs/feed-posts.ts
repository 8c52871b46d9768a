import {entryKey, feedEntries} from '../feeds/entries.js';
import type {EntryKey} from '../feeds/entries.js';
import {feedPost} from '../feeds/post.js';
import type {FeedPost} from '../feeds/post.js';
import type {Library, LibraryOutput} from './output.js';

/** An entry, and what its place in the feeds depends on. */
export interface Candidate extends EntryKey {
  readonly topics: readonly string[];
  readonly documentVersion: string;
}

/**
 * The entries of all summaries, in no order.
 *
 * @param feeds the output whose `digest` keeps the keys of entries that are no summaries
 */
export function candidates(library: Library, feeds: LibraryOutput): Candidate[] {
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

/** Renders each entry once, however many feeds it is in. */
export class Posts {
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
