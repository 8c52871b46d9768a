import {KnownError} from '../known-error.js';
import type {FileProblem} from '../known-error.js';
import {listArticles, readArticle} from './articles.js';
import type {ArticleFile} from './article-file.js';
import type {Config, ContentImage} from './config.js';
import {Folder} from './folder.js';
import {prepareImage} from './images.js';
import type {PreparedImage} from './images.js';
import {checkReferences, currentIds, referenceProblem, referencesOf} from './references.js';
import type {Current, Topics} from './references.js';
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

/**
 * Reads a content folder.
 *
 * @param site absolute address that wins over the config's
 * @throws KnownError with one line per problem; nothing has been written then
 */
export async function readContent(path: string, site?: string): Promise<Content> {
  const problems: FileProblem[] = [];
  const folder = openContent(path);
  const {config, topics} = readSettings(folder, problems, site);
  const articles: ArticleFile[] = [];
  const broken: string[] = [];
  for (const id of listArticles(folder, problems).keys()) {
    const before = problems.length;
    const article = readArticle(folder, id, problems)?.article;
    if (problems.length > before) broken.push(id);
    else if (article && !article.frontMatter.draft) articles.push(article);
  }
  const references = articles.map(referencesOf);
  for (const problem of checkReferences(references, broken, topics))
    problems.push(
      referenceProblem(
        problem,
        articles.find(({id}) => id === problem.id)!,
      ),
    );
  const images = await readImages(folder, usedImages(articles, topics), problems);
  if (problems.length || !config || !topics) throw new KnownError(problems);
  return {config, topics, articles, images, current: currentIds(references)};
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

/** The pictures that are used, by name, and a file that names each. */
function usedImages(articles: readonly ArticleFile[], topics: Topics | undefined): ReadonlyMap<string, string> {
  const users = new Map<string, string>();
  for (const article of articles) {
    const image = imageOf(article, topics);
    if (image && !users.has(image.file)) users.set(image.file, article.frontMatter.image ? article.file : 'topics.yml');
  }
  return users;
}

async function readImages(
  folder: Folder,
  users: ReadonlyMap<string, string>,
  problems: FileProblem[],
): Promise<ReadonlyMap<string, PreparedImage>> {
  const images = new Map<string, PreparedImage>();
  for (const [file, user] of users) {
    const bytes = folder.read(`images/${file}`, problems, user);
    const image = bytes && (await prepareImage(file, bytes, problems));
    if (image) images.set(file, image);
  }
  return images;
}
