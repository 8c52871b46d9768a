import type {Article} from '../../../article/article.js';
import type {FeedItem} from '../../../article/feed.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import type {ImageSize, ImageSizes} from '../../content/images.js';
import {byDate} from '../lists.js';
import type {Entry, Library, LibraryOutput, SiteContext, WithdrawnEntry} from '../outputs/output.js';
import type {ArticleRecord} from '../render/render-article.js';
import type {Stage} from '../stage/stage.js';

/** The library as `LibraryOutput`s see it, out of what is remembered of every summary. */
export class SiteLibrary implements Library {
  readonly newestFirst: readonly Entry[];
  readonly withdrawn: readonly WithdrawnEntry[];
  private readonly pictures: ReadonlyMap<string, ImageSize>;
  private readonly topics = new Map<string, Entry[]>();

  constructor(
    readonly context: SiteContext,
    private readonly records: ReadonlyMap<string, ArticleRecord>,
    private readonly items: ReadonlyMap<string, string>,
    private readonly stage: Stage,
    images: Iterable<ImageSizes>,
  ) {
    this.pictures = new Map([...images].map(({src}) => [src.path, src]));
    const all = [...records.values()];
    this.newestFirst = all.flatMap(({entry}) => entry ?? []).sort(byDate);
    this.withdrawn = all
      .filter(({references}) => references.isWithdrawn)
      .map(({references: {id, aliases, topics}, documentVersion}) => ({id, aliases, topics, documentVersion}));
    for (const entry of this.newestFirst)
      for (const topic of new Set(entry.topics)) {
        const entries = this.topics.get(topic);
        if (entries) entries.push(entry);
        else this.topics.set(topic, [entry]);
      }
  }

  readonly ofTopic = (topic: string): readonly Entry[] => this.topics.get(topic) ?? [];

  itemJson({id}: Entry): string {
    return this.items.get(id)!;
  }

  item(entry: Entry): FeedItem {
    return JSON.parse(this.itemJson(entry)) as FeedItem;
  }

  digest({name}: LibraryOutput, id: string): unknown {
    return this.records.get(id)?.digests[name];
  }

  document(id: string): ArticleDocument {
    return this.stage.readDocument(id);
  }

  article({id}: Entry): Article {
    return this.document(id) as Article;
  }

  get widgetVersions(): readonly string[] {
    return this.stage.standing('widgets').filter((name) => /^\d+\.\d+\.\d+/.test(name));
  }

  picture(path: string): ImageSize | undefined {
    return this.pictures.get(path);
  }
}
