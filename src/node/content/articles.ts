import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {readArticleParts} from './article-file.js';
import type {ArticleFile, ArticleParts} from './article-file.js';
import type {FileStat, Folder} from './folder.js';
import {decode} from './settings.js';

export const articleFileName = (id: string): string => `articles/${id}.md`;

const ENDING = '.md';

/**
 * The files of `articles/` by id, in the order of the ids; those that cannot be looked at have no stat.
 *
 * @throws KnownError where the folder is missing or cannot be read
 */
export function listArticles(folder: Folder, problems: FileProblem[]): Map<string, FileStat | undefined> {
  const names = folder.names('articles');
  if ('code' in names)
    throw new KnownError(
      names.code === 'ENOENT' || names.code === 'ENOTDIR'
        ? `${folder.path}: expected a folder articles/ with one .md file per summary`
        : `articles: cannot be read (${names.code})`,
    );
  const articles = new Map<string, FileStat | undefined>();
  const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
  for (const id of ids.filter((id) => id && !id.startsWith('.')).sort())
    articles.set(id, folder.stat(articleFileName(id)));
  for (const name of names)
    if (!name.endsWith(ENDING) && !name.startsWith('.') && /\.md[. ]*$/i.test(name))
      problems.push({file: `articles/${name}`, message: 'expected the ending .md'});
  return articles;
}

export interface ReadArticle {
  readonly source: Uint8Array;
  /** Of drafts and of files with problems too, where there is front matter. */
  readonly parts?: ArticleParts | undefined;
  readonly article?: ArticleFile | undefined;
}

/**
 * Reads and checks one summary as far as one file can be; `source` are its bytes.
 *
 * @param lacking is told what a draft lacks before it can be published
 */
export function readArticle(
  folder: Folder,
  id: string,
  problems: FileProblem[],
  lacking: FileProblem[] = [],
): ReadArticle | undefined {
  const file = articleFileName(id);
  const source = folder.read(file, problems);
  const text = source && decode(source, file, problems);
  if (!source || text === undefined) return undefined;
  return {source, ...readArticleParts(id, file, text, problems, lacking)};
}
