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

/**
 * Reads a content folder.
 *
 * @param site absolute address that wins over the config's
 * @throws KnownError with one line per problem; nothing has been written then
 */
export async function readContent(folder: string, site?: string): Promise<Content> {
  const problems: FileProblem[] = [];
  const {name, text} = await readConfigFile(folder);
  const config = readConfig(text, name, problems, site);
  const topicList = readTopics(await readIfThere(folder, 'topics.yml'), 'topics.yml', problems);
  const topics = new Map(topicList.map((topic) => [topic.id, topic]));
  const articles = await readArticles(folder, problems);
  checkReferences(articles, topics, problems);
  const images = await readImages(folder, usedImages(articles, topics), problems);
  if (problems.length || !config) throw new KnownError(problems);
  return {config, topics, articles, images};
}

/** The picture of an article: its own, or that of its first topic that has one. */
export function imageOf(article: ArticleFile, topics: ReadonlyMap<string, ContentTopic>): ContentImage | undefined {
  const {image, topics: ids} = article.frontMatter;
  return image ?? ids.map((id) => topics.get(id)?.image).find(Boolean);
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

async function readArticles(folder: string, problems: FileProblem[]): Promise<readonly ArticleFile[]> {
  const names = await namesIn(join(folder, 'articles'));
  if (!names) throw new KnownError(`${folder}: expected a folder articles/ with one .md file per summary`);
  const articles: ArticleFile[] = [];
  for (const name of names.filter((name) => extname(name) === '.md').sort()) {
    const file = `articles/${name}`;
    const bytes = await readInside(folder, file, problems);
    if (!bytes) continue;
    const article = readArticleFile(basename(name, '.md'), file, new TextDecoder().decode(bytes), problems);
    if (article && !article.frontMatter.draft) articles.push(article);
  }
  return articles;
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch {
    return undefined;
  }
}

/** Reads a file that must lie inside the folder, links followed; a name from a content file can lead nowhere else. */
async function readInside(folder: string, name: string, problems: FileProblem[]): Promise<Uint8Array | undefined> {
  const path = join(folder, name);
  try {
    const inside = relative(await realpath(folder), await realpath(path));
    if (inside === '..' || inside.startsWith(`..${sep}`)) {
      problems.push({file: name, message: 'lies outside the content folder'});
      return undefined;
    }
    if (!(await lstat(await realpath(path))).isFile()) throw Object.assign(new Error('not a file'), {code: 'not a file'});
    return await readFile(path);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    problems.push({file: name, message: code === 'ENOENT' ? 'is missing' : `cannot be read (${code ?? 'unknown'})`});
    return undefined;
  }
}

function usedImages(articles: readonly ArticleFile[], topics: ReadonlyMap<string, ContentTopic>): readonly string[] {
  const files = articles.map((article) => imageOf(article, topics)?.file).filter((file) => file !== undefined);
  return [...new Set(files)].sort();
}

async function readImages(
  folder: string,
  files: readonly string[],
  problems: FileProblem[],
): Promise<ReadonlyMap<string, PreparedImage>> {
  const images = new Map<string, PreparedImage>();
  for (const file of files) {
    if (!/^[\w-][\w.-]*\.(svg|png|jpe?g|webp|avif)$/i.test(file)) {
      problems.push({file: `images/${file}`, message: 'expected the name of a .svg, .png, .jpg, .webp or .avif file'});
      continue;
    }
    const bytes = await readInside(folder, `images/${file}`, problems);
    const image = bytes && (await prepareImage(file, bytes, problems));
    if (image) images.set(file, image);
  }
  return images;
}

/** What one file says about others: topics, summaries, former ids. */
function checkReferences(
  articles: readonly ArticleFile[],
  topics: ReadonlyMap<string, ContentTopic>,
  problems: FileProblem[],
): void {
  const owners = new Map<string, string>();
  for (const {id, file, frontMatter, lineOf} of articles) {
    for (const [index, name] of [id, ...(frontMatter.aliases ?? [])].entries()) {
      const owner = owners.get(name);
      if (owner) problems.push({file, line: lineOf(`$.aliases[${index - 1}]`), path: '$.aliases', message: `${name} is already the id of ${owner}`});
      owners.set(name, file);
    }
  }
  for (const {file, frontMatter, lineOf} of articles) {
    const missing = (path: string, message: string): unknown => problems.push({file, line: lineOf(path), path, message});
    frontMatter.topics.forEach((topic, index) => {
      if (!topics.has(topic)) missing(`$.topics[${index}]`, `topics.yml has no topic ${topic}`);
    });
    frontMatter.seeAlso?.forEach(({id}, index) => {
      if (!owners.has(id)) missing(`$.seeAlso[${index}].id`, `there is no summary ${id}`);
    });
    frontMatter.translations?.forEach(({id}, index) => {
      if (!owners.has(id)) missing(`$.translations[${index}].id`, `there is no summary ${id}`);
    });
    const {replacement} = frontMatter.withdrawn ?? {};
    if (replacement && !owners.has(replacement)) missing('$.withdrawn.replacement', `there is no summary ${replacement}`);
  }
}
