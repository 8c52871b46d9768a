import type {ArticleDocument} from '../../article/parse-article.js';
import type {Content} from '../content/read-content.js';
import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {toDocument} from '../publish/document.js';
import type {Shelf} from './choose.js';

/**
 * All summaries of a content folder, those that were taken back included.
 *
 * @throws KnownError where a summary does not make a valid document
 */
export function shelfOf(content: Content): Shelf {
  const problems: FileProblem[] = [];
  const documents = new Map<string, ArticleDocument>();
  const ids = new Map<string, string>();
  for (const article of content.articles) {
    const document = toDocument(article, content, problems);
    if (document) documents.set(document.id, document);
    for (const id of [article.id, ...(article.frontMatter.aliases ?? [])]) ids.set(id, article.id);
  }
  if (problems.length) throw new KnownError(problems);
  return {
    documents,
    current: (id) => ids.get(id),
    topics: new Set(content.topics.keys()),
    language: content.config.language,
  };
}
