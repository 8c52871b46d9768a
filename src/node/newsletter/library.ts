import type {ArticleDocument} from '../../article/parse-article.js';
import type {Content} from '../content/read-content.js';
import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {toDocument} from '../publish/document.js';
import type {Shelf} from './choose.js';

/** @throws KnownError where a summary does not make a valid document */
export function shelfOf(content: Content): Shelf {
  const problems: FileProblem[] = [];
  const documents = new Map<string, ArticleDocument>();
  for (const article of content.articles) {
    const document = toDocument(article, content, problems);
    if (document) documents.set(document.id, document);
  }
  if (problems.length) throw new KnownError(problems);
  return {documents, current: content.current, topics: new Set(content.topics.keys())};
}
