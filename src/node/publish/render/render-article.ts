import type {Article} from '../../../article/article.js';
import type {FeedItem, Why} from '../../../article/feed.js';
import {isWithdrawn} from '../../../article/parse-article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import type {RelatedDocument} from '../../../related/document.js';
import type {ArticleFile} from '../../content/article-file.js';
import {readArticle} from '../../content/articles.js';
import type {Folder} from '../../content/folder.js';
import type {ImageSizes} from '../../content/images.js';
import {imageOf} from '../../content/read-content.js';
import {referencesOf} from '../../content/references.js';
import type {References} from '../../content/references.js';
import type {FileProblem} from '../../known-error.js';
import {toDocument} from '../document.js';
import {fingerprint, hashOf} from '../fingerprint.js';
import {listItem, paperDate} from '../lists.js';
import type {ArticleOutput, Entry, LibraryOutput, SiteContext} from '../outputs/output.js';
import {originalOf} from '../precompress.js';
import {rankedDocument} from '../related/ranked-document.js';
import type {SiteFile, Stage} from '../stage/stage.js';

/** What is remembered of a summary's file between runs. */
export interface ArticleRecord {
  readonly references: References;
  /** The picture that it shows: its own, or its topic's. */
  readonly image?: {readonly file: string; readonly isOwn: boolean} | undefined;
  /** What the document took from elsewhere, see `Assumed`. */
  readonly assumed: Assumed;
  readonly documentVersion: string;
  /** Nothing for a summary that was taken back. */
  readonly entry?: Entry | undefined;
  /** By name of the output, see `LibraryOutput.digest`. */
  readonly digests: Readonly<Record<string, unknown>>;
}

/** What a document takes from other files than its own and the settings. When that has changed, it is made anew. */
export interface Assumed {
  /** The ids of today that `references.seeAlso` stand for; null for what was taken back. */
  readonly seeAlso: readonly (string | null)[];
  /** Address of the picture, which holds a hash of it. */
  readonly image?: string | undefined;
  /** Name of its group of translations. Only the ranking reads it. */
  readonly group?: string | undefined;
}

export interface RenderTask {
  readonly id: string;
  /** As they are known; without, every id is taken to be one of today. */
  readonly seeAlso?: Assumed['seeAlso'] | undefined;
  /** Files that are kept if they depend on the same inputs, see `ArticleOutput.inputs`. */
  readonly kept?: readonly SiteFile[] | undefined;
}

export interface RenderResult {
  readonly id: string;
  readonly problems: readonly FileProblem[];
  /** Hash of the source, where it could be read. */
  readonly source?: string | undefined;
  readonly isDraft?: boolean;
  /** Nothing for drafts and for files with problems. */
  readonly record?: ArticleRecord;
  readonly files: readonly SiteFile[];
  /** The list item as JSON, and what the ranking reads; of published summaries alone. */
  readonly item?: string;
  readonly ranked?: RelatedDocument;
}

export interface RenderEnvironment {
  readonly folder: Folder;
  /** Without, files are read and checked alone. */
  readonly context: SiteContext | undefined;
  readonly outputs: readonly ArticleOutput[];
  readonly libraryOutputs: readonly LibraryOutput[];
  readonly stage: Stage;
  image(file: string): Promise<ImageSizes | undefined>;
}

/** Reads one summary and puts the files on the stage that are made of it alone. */
export async function renderArticle(task: RenderTask, environment: RenderEnvironment): Promise<RenderResult> {
  const {id} = task;
  const {folder, context, outputs} = environment;
  const problems: FileProblem[] = [];
  const read = readArticle(folder, id, problems);
  const result = {id, problems, source: read && hashOf(read.source), files: []};
  const article = read?.article;
  // A draft may lack what a summary needs: nothing is wrong with it then.
  if (!article && problems.length) return result;
  if (!article || article.frontMatter.draft) return {...result, isDraft: true};
  const references = referencesOf(article);
  const seeAlso = task.seeAlso ?? references.seeAlso.map((entry) => entry.id);
  const named = imageOf(article, context?.topics);
  const image = named && {file: named.file, isOwn: !!article.frontMatter.image};
  const sizes = named && context && (await environment.image(named.file));
  const record = {
    references,
    image,
    assumed: {seeAlso, image: sizes?.src.path},
    documentVersion: '',
    digests: {},
  };
  if (!context) return {...result, record};
  const document = makeDocument(article, record, sizes, context, problems);
  if (!document) return result;
  const early = outputs.filter(({showsRelated}) => !showsRelated);
  const files = await putAll(document, [], early, {...task, aliases: references.aliases}, environment);
  const made = {
    ...record,
    documentVersion: fingerprint(JSON.stringify(document)),
    digests: digestsOf(document, context, environment.libraryOutputs),
  };
  if (isWithdrawn(document)) return {...result, record: made, files};
  const item = JSON.stringify(listItem(document, context.config));
  const entry = entryOf(document, made, item);
  return {...result, record: {...made, entry}, files, item, ranked: rankedDocument(document, context.topics)};
}

function makeDocument(
  article: ArticleFile,
  {references, assumed, image}: Pick<ArticleRecord, 'references' | 'assumed' | 'image'>,
  sizes: ImageSizes | undefined,
  context: SiteContext,
  problems: FileProblem[],
): ArticleDocument | undefined {
  const ids = new Map(references.seeAlso.map(({id}, index) => [id, assumed.seeAlso[index] ?? undefined]));
  const images = new Map(image && sizes ? [[image.file, sizes]] : []);
  return toDocument(article, {...context, images, current: (id) => ids.get(id)}, problems);
}

/** Files to make once it is known which summaries belong together. */
export interface RelatedTask {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Items of the related list. */
  readonly related: readonly RelatedEntry[];
  readonly kept?: readonly SiteFile[] | undefined;
}

export interface RelatedEntry {
  /** The list item as JSON. */
  readonly item: string;
  readonly why: readonly Why[];
}

/** Puts the files of one summary on the stage that show its related list. Its document is read from there. */
export async function renderRelated(task: RelatedTask, environment: RenderEnvironment): Promise<SiteFile[]> {
  const document = environment.stage.readDocument(task.id);
  const related = task.related.map(({item, why}) => {
    const parsed = JSON.parse(item) as FeedItem;
    return {...parsed, _ms_research: {...parsed._ms_research, why}};
  });
  const late = environment.outputs.filter(({showsRelated}) => showsRelated);
  return putAll(document, related, late, task, environment);
}

async function putAll(
  document: ArticleDocument,
  related: readonly FeedItem[],
  outputs: readonly ArticleOutput[],
  {id, aliases, kept = []}: Omit<RelatedTask, 'related'>,
  {context, stage}: RenderEnvironment,
): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  // A former id keeps all its addresses; what stands there names the id of today.
  const addresses = [id, ...aliases];
  for (const output of outputs) {
    const inputs = output.inputs ? fingerprint(output.inputs(document, context!)) : '';
    const paths = addresses.map((address) => output.paths(address));
    const same = inputs ? keptFiles(paths.flat(), inputs, kept) : undefined;
    if (same) {
      files.push(...same);
      continue;
    }
    const contents = await output.render(document, context!, related, (path) => stage.read(path));
    for (const places of paths)
      contents.forEach((content, index) => {
        if (content !== undefined) files.push(...stage.put(places[index]!, content, inputs));
      });
  }
  return files;
}

/** The files at these paths, with their copies, if all are there and depend on these inputs. */
function keptFiles(paths: readonly string[], inputs: string, kept: readonly SiteFile[]): SiteFile[] | undefined {
  const files = kept.filter((file) => file.inputs === inputs && paths.includes(originalOf(file.path)));
  return paths.every((path) => files.some((file) => file.path === path)) ? files : undefined;
}

function digestsOf(
  document: ArticleDocument,
  context: SiteContext,
  outputs: readonly LibraryOutput[],
): ArticleRecord['digests'] {
  const digests = outputs.flatMap(({name, digest}) => (digest ? [[name, digest(document, context)] as const] : []));
  return Object.fromEntries(digests);
}

function entryOf(
  article: Article,
  {references, documentVersion}: Pick<ArticleRecord, 'references' | 'documentVersion'>,
  item: string,
): Entry {
  const {id, language, topics, published, updated, paper} = article;
  return {
    id,
    aliases: references.aliases,
    language,
    topics: topics.map((topic) => topic.id),
    published,
    updated,
    paperDate: paperDate(article),
    status: paper.status,
    itemVersion: fingerprint(item),
    documentVersion,
  };
}
