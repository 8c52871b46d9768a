import {KnownError} from '../known-error.js';
import type {FileProblem} from '../known-error.js';
import {listArticles, readArticle} from './articles.js';
import type {ReadArticle} from './articles.js';
import type {ArticleFile} from './article-file.js';
import type {Config, ContentImage} from './config.js';
import {Folder} from './folder.js';
import {prepareImage} from './images.js';
import type {PreparedImage} from './images.js';
import {checkReferences, currentIds, referenceProblem, referencesOf} from './references.js';
import type {Current, References, Topics} from './references.js';
import {readSettings} from './settings.js';

/** A content folder, read and checked as far as single files and their references go: for commands that need few summaries or all at once. */
export interface Content {
  readonly config: Config;
  readonly topics: Topics;
  /** Without drafts, ordered by id. */
  readonly articles: readonly ArticleFile[];
  /** By file name in `images/`. */
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly current: Current;
}

/** What a content folder holds as far as it is in order, and everything that is wrong with it; its pictures are not looked at. */
export interface Survey {
  readonly folder: Folder;
  readonly config: Config | undefined;
  readonly topics: Topics | undefined;
  /** Without drafts, ordered by id. */
  readonly articles: readonly ArticleFile[];
  readonly references: readonly References[];
  readonly problems: FileProblem[];
}

/** Is told of each summary as it is read, of drafts and broken ones too; undefined where the file cannot be read at all. */
export type EachArticle = (
  id: string,
  read: ReadArticle | undefined,
  config: Config | undefined,
  lacking: readonly FileProblem[],
) => void;

/**
 * Looks through a content folder.
 *
 * @param site absolute address that wins over the config's
 * @throws KnownError where this is no content folder
 */
export function surveyContent(path: string, site?: string, each?: EachArticle): Survey {
  const problems: FileProblem[] = [];
  const folder = openContent(path);
  const {config, topics} = readSettings(folder, problems, site);
  const articles: ArticleFile[] = [];
  const broken: string[] = [];
  for (const id of listArticles(folder, problems).keys()) {
    const before = problems.length;
    const lacking: FileProblem[] = [];
    const read = readArticle(folder, id, problems, lacking);
    each?.(id, read, config, lacking);
    if (problems.length > before) broken.push(id);
    else if (read?.article && !read.article.frontMatter.draft) articles.push(read.article);
  }
  const references = articles.map(referencesOf);
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const problem of checkReferences(references, broken, topics))
    problems.push(referenceProblem(problem, byId.get(problem.id)!));
  return {folder, config, topics, articles, references, problems};
}

/**
 * Reads a content folder.
 *
 * @param site absolute address that wins over the config's
 * @throws KnownError with one line per problem; nothing has been written then
 */
export async function readContent(path: string, site?: string): Promise<Content> {
  const survey = surveyContent(path, site);
  const {config, topics, articles, problems} = survey;
  const images = new Map<string, PreparedImage>();
  for (const [file, bytes] of usedImages(survey)) {
    const image = await prepareImage(file, bytes, problems);
    if (image) images.set(file, image);
  }
  if (problems.length || !config || !topics) throw new KnownError(problems);
  return {config, topics, articles, images, current: currentIds(survey.references)};
}

/** @throws KnownError where there is no such folder */
export function openContent(path: string): Folder {
  try {
    return new Folder(path);
  } catch (error) {
    if (error instanceof KnownError && /\((ENOENT|ENOTDIR)\)$/.test(error.message))
      throw new KnownError(`${path}: expected a content folder with ms-research.config.yml`);
    throw error;
  }
}

/** The picture of an article: its own, or that of its first topic that has one. */
export function imageOf(article: ArticleFile, topics: Topics | undefined): ContentImage | undefined {
  const {image, topics: ids} = article.frontMatter;
  return image ?? ids.map((id) => topics?.get(id)?.image).find(Boolean);
}

/** The pictures that are used, by name; those that cannot be read are added to the problems. */
export function* usedImages({folder, topics, articles, problems}: Survey): Iterable<[string, Uint8Array]> {
  const seen = new Set<string>();
  for (const article of articles) {
    const image = imageOf(article, topics);
    if (!image || seen.has(image.file)) continue;
    seen.add(image.file);
    const user = article.frontMatter.image ? article.file : 'topics.yml';
    const bytes = folder.read(`images/${image.file}`, problems, user);
    if (bytes) yield [image.file, bytes];
  }
}
