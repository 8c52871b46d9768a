import {existsSync} from 'node:fs';
import {lstat, readFile, readdir, realpath} from 'node:fs/promises';
import {basename, extname, join, relative, sep} from 'node:path';

import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {readArticleFile} from './article-file.js';
import type {ArticleFile} from './article-file.js';
import {readConfig, readTopics} from './config.js';
import type {Config, ContentImage, ContentTopic} from './config.js';
import {prepareImage} from './images.js';
import type {PreparedImage} from './images.js';

/** A content folder, read and checked as far as single files and their references go. */
export interface Content {
  readonly config: Config;
  readonly topics: ReadonlyMap<string, ContentTopic>;
  /** Without drafts, ordered by id. */
  readonly articles: readonly ArticleFile[];
  /** By file name in `images/`. */
  readonly images: ReadonlyMap<string, PreparedImage>;
}

const CONFIG_NAMES = ['ms-research.config.yml', 'ms-research.config.yaml', 'ms-research.config.json'];

/** The content folder where none is named: the current one if it holds a config, else `content`. */
export const defaultFolder = (): string => (CONFIG_NAMES.some((name) => existsSync(name)) ? '.' : 'content');

/**
 * Reads a content folder.
 *
 * @param site absolute address that wins over the config's
 * @throws KnownError with one line per problem; nothing has been written then
 */
export async function readContent(folder: string, site?: string): Promise<Content> {
  const problems: FileProblem[] = [];
  const {config, topics} = await readSettings(folder, problems, site);
  const {articles, broken} = await readArticles(folder, problems);
  checkReferences(articles, broken, topics, problems);
  const images = await readImages(folder, usedImages(articles, topics), problems);
  if (problems.length || !config || !topics) throw new KnownError(problems);
  return {config, topics, articles, images};
}

/** The config and the topics of a content folder; undefined where they are not in order. */
export async function readSettings(
  folder: string,
  problems: FileProblem[],
  site?: string,
): Promise<{config: Config | undefined; topics: Topics | undefined}> {
  const {name, text} = await readConfigFile(folder);
  const config = readConfig(text, name, problems, site);
  const topics = readTopics(await readIfThere(folder, 'topics.yml'), 'topics.yml', problems);
  return {config, topics: topics && new Map(topics.map((topic) => [topic.id, topic]))};
}

type Topics = ReadonlyMap<string, ContentTopic>;

/** The picture of an article: its own, or that of its first topic that has one. */
export function imageOf(article: ArticleFile, topics: Topics | undefined): ContentImage | undefined {
  const {image, topics: ids} = article.frontMatter;
  return image ?? ids.map((id) => topics?.get(id)?.image).find(Boolean);
}

async function readConfigFile(folder: string): Promise<{name: string; text: string}> {
  for (const name of CONFIG_NAMES) {
    const text = await readIfThere(folder, name);
    if (text) return {name, text};
  }
  throw new KnownError(`${folder}: expected a content folder with ${CONFIG_NAMES[0]!}`);
}

async function readIfThere(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new KnownError(`${name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

/** The summaries that are in order and no drafts, and the ids of those that could not be read. */
interface ReadArticles {
  readonly articles: readonly ArticleFile[];
  readonly broken: ReadonlySet<string>;
}

async function readArticles(folder: string, problems: FileProblem[]): Promise<ReadArticles> {
  const articles: ArticleFile[] = [];
  const broken = new Set<string>();
  for (const {id, file, source} of await readSources(folder, problems)) {
    const before = problems.length;
    const article = source === undefined ? undefined : readArticleFile(id, file, source, problems);
    if (source === undefined || problems.length > before) broken.add(id);
    else if (article && !article.frontMatter.draft) articles.push(article);
  }
  return {articles, broken};
}

/** A summary's file as it lies in the folder. */
export interface ArticleSource {
  readonly id: string;
  /** Relative to the folder. */
  readonly file: string;
  /** Undefined where the file cannot be read. */
  readonly source: string | undefined;
}

/** The files of all summaries, drafts too, ordered by id. */
export async function readSources(folder: string, problems: FileProblem[]): Promise<readonly ArticleSource[]> {
  const names = await namesIn(join(folder, 'articles'));
  if (!names) throw new KnownError(`${folder}: expected a folder articles/ with one .md file per summary`);
  const sources: ArticleSource[] = [];
  const ids = names.filter((name) => extname(name) === '.md').map((name) => basename(name, '.md'));
  for (const id of ids.sort()) {
    const file = `articles/${id}.md`;
    sources.push({id, file, source: decode(await readInside(folder, file, problems), file, problems)});
  }
  return sources;
}

/** Text in UTF-8, with or without a byte order mark. Another encoding would turn letters into question marks unseen. */
function decode(bytes: Uint8Array | undefined, file: string, problems: FileProblem[]): string | undefined {
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    problems.push({file, message: 'expected text in UTF-8'});
    return undefined;
  }
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that must lie inside the folder, links followed; a name from a content file can lead nowhere else.
 *
 * @param user the file that names it
 */
async function readInside(
  folder: string,
  name: string,
  problems: FileProblem[],
  user?: string,
): Promise<Uint8Array | undefined> {
  const path = join(folder, name);
  try {
    const inside = relative(await realpath(folder), await realpath(path));
    if (inside === '..' || inside.startsWith(`..${sep}`)) {
      problems.push({file: name, message: 'lies outside the content folder'});
      return undefined;
    }
    if (!(await lstat(await realpath(path))).isFile())
      throw Object.assign(new Error('not a file'), {code: 'not a file'});
    return await readFile(path);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const message = code === 'ENOENT' ? 'is missing' : `cannot be read (${code ?? 'unknown'})`;
    problems.push({file: name, message: user ? `${message}; ${user} asks for it` : message});
    return undefined;
  }
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
  folder: string,
  users: ReadonlyMap<string, string>,
  problems: FileProblem[],
): Promise<ReadonlyMap<string, PreparedImage>> {
  const images = new Map<string, PreparedImage>();
  for (const [file, user] of users) {
    const bytes = await readInside(folder, `images/${file}`, problems, user);
    const image = bytes && (await prepareImage(file, bytes, problems));
    if (image) images.set(file, image);
  }
  return images;
}

/** What one file says about others: topics, summaries, former ids. */
function checkReferences(
  articles: readonly ArticleFile[],
  broken: ReadonlySet<string>,
  topics: Topics | undefined,
  problems: FileProblem[],
): void {
  // What is wrong with a broken file is told already; that others name it is no second problem.
  const owners = new Map([...broken].map((id) => [id, `articles/${id}.md`]));
  for (const {id, file} of articles) owners.set(id, file);
  for (const {file, frontMatter, lineOf} of articles) {
    frontMatter.aliases?.forEach((alias, index) => {
      const path = `$.aliases[${index}]`;
      const owner = owners.get(alias);
      if (owner) problems.push({file, line: lineOf(path), path, message: `${alias} is already an id of ${owner}`});
      else owners.set(alias, file);
    });
  }
  for (const {file, frontMatter, lineOf} of articles) {
    const missing = (path: string, message: string): unknown =>
      problems.push({file, line: lineOf(path), path, message});
    frontMatter.topics.forEach((topic, index) => {
      if (topics && !topics.has(topic)) missing(`$.topics[${index}]`, `topics.yml has no topic ${topic}`);
    });
    frontMatter.seeAlso?.forEach(({id}, index) => {
      if (!owners.has(id)) missing(`$.seeAlso[${index}].id`, `there is no summary ${id}`);
    });
    frontMatter.translations?.forEach(({id}, index) => {
      if (!owners.has(id)) missing(`$.translations[${index}].id`, `there is no summary ${id}`);
    });
    const {replacement} = frontMatter.withdrawn ?? {};
    if (replacement && !owners.has(replacement))
      missing('$.withdrawn.replacement', `there is no summary ${replacement}`);
  }
}
