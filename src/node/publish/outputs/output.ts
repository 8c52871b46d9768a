import type {Article} from '../../../article/article.js';
import type {FeedItem} from '../../../article/feed.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import type {Config} from '../../content/config.js';
import type {ImageSize} from '../../content/images.js';
import type {Topics} from '../../content/references.js';

/**
 * How a kind of file becomes part of the site. A kind is one module that exports an `ArticleOutput` or a `LibraryOutput`, and one line
 * in outputs.ts. Both are pure: what they return depends on their arguments alone, so that the same content gives the same bytes,
 * whatever thread makes them and whatever was published before.
 */

export type FileContent = string | Uint8Array;

type Awaitable<T> = T | Promise<T>;

/** What concerns every summary. Plain data: it is handed to worker threads. */
export interface SiteContext {
  readonly config: Config;
  readonly topics: Topics;
  /** Names of the outputs that are left out: nothing links to their files. */
  readonly without: readonly string[];
}

/** What pages need to know of the site. */
export type PageContext = Pick<SiteContext, 'config' | 'without'>;

interface Output {
  /** Several kinds may share a name. */
  readonly name: string;
  /** May be switched off by `--without <name>`. */
  readonly isOptional?: boolean;
  /** Names of those without whose files its own are of no use: left out with them. */
  readonly needs?: readonly string[];
}

/** Files made of one summary, in worker threads: document, page, citations, picture card. */
export interface ArticleOutput extends Output {
  /** Where the files of an id stand, relative to the site's root. A summary's former ids get the same files at their own paths. */
  paths(id: string): readonly string[];
  /**
   * Do its files show related summaries? Then they are made after the ranking, and made anew whenever the list of the summary changes.
   * Others are made while the summary is read, and get no list.
   */
  readonly showsRelated?: boolean;
  /**
   * What stands at each path, in their order; undefined where this summary has no such file.
   *
   * @param related the items of its related list, with `why`
   * @param read gives the bytes of a picture of the site by its path
   */
  render(
    document: ArticleDocument,
    context: SiteContext,
    related: readonly FeedItem[],
    read: (path: string) => Uint8Array,
  ): Awaitable<readonly (FileContent | undefined)[]>;
  /**
   * For files that take long to make (more than some milliseconds): everything that `render` reads, as text; the names of pictures hold a hash of
   * their content. While that and the program
   * stay the same, the files are kept as they are and `render` is not called.
   */
  inputs?(document: ArticleDocument, context: SiteContext): string;
}

/** Files made of many summaries: lists, feeds, search, site map. */
export interface LibraryOutput extends Output {
  /** The top folders that its files stand in; '' for the site's root itself. */
  readonly folders: readonly string[];
  /**
   * Is a file of the published site one of this kind? Asked only where the record of what was published is lost, to know what may be
   * removed: `out` may hold files of others. Where those may have the same name, `isSealed` tells by what is in the file, see seal.ts.
   */
  owns(path: string, isSealed: (path: string) => boolean): boolean;
  /** Files that are never removed once they are published, although later versions of this program no longer make them. */
  staysForEver?(path: string): boolean;
  /**
   * What the files need of one summary beyond its `Entry`, as JSON: made while the summary is read, kept between runs, and given back by
   * `Library.digest`. Small: that of every summary is held in memory.
   */
  digest?(document: ArticleDocument, context: SiteContext): unknown;
  files(library: Library): Iterable<LibraryFile> | AsyncIterable<LibraryFile>;
}

export interface LibraryFile {
  readonly path: string;
  /**
   * Fingerprint of everything that `render` reads. While it stays the same, the file is kept as it is and `render` is not called; see
   * `fingerprint`. Config, topics and the program itself need not be part of it: when they change, everything is made anew.
   */
  readonly inputs: string;
  render(): Awaitable<FileContent>;
}

/** One published summary as lists see it; everything else is read from its document when asked for. */
export interface Entry {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly language: string;
  /** Topic ids. */
  readonly topics: readonly string[];
  /** ISO days. */
  readonly published: string;
  readonly updated?: string | undefined;
  /** With the precision that is known; empty where nothing is. */
  readonly paperDate: string;
  readonly status: Article['paper']['status'];
  /** Fingerprint of the list item: changes when anything that a list shows does. */
  readonly itemVersion: string;
  /** Fingerprint of the document: changes when anything does. */
  readonly documentVersion: string;
}

/** A summary that was taken back. */
export interface WithdrawnEntry {
  readonly id: string;
  readonly aliases: readonly string[];
  /** What its author filed it under; its document does not tell. */
  readonly topics: readonly string[];
  readonly documentVersion: string;
}

export interface Library {
  readonly context: SiteContext;
  /** All published summaries, see `byDate`. */
  readonly newestFirst: readonly Entry[];
  /** Those taken back, by id. */
  readonly withdrawn: readonly WithdrawnEntry[];
  /** The summaries of a topic, newest first. */
  ofTopic(topic: string): readonly Entry[];
  /** The JSON Feed item of a summary as JSON, see `listItem`. */
  itemJson(entry: Entry): string;
  item(entry: Entry): FeedItem;
  /** What the output's own `digest` made of a summary. */
  digest(output: LibraryOutput, id: string): unknown;
  /** The whole document, read from disk: for the few that a file needs, or one after the other. */
  document(id: string): ArticleDocument;
  article(entry: Entry): Article;
  /** Exact versions in `widgets/` of the site as it stands before this run. */
  readonly widgetVersions: readonly string[];
  /** A picture of the site in its plain size, by its path. */
  picture(path: string): ImageSize | undefined;
}
