import type {Article} from '../../../article/article.js';
import {plainText} from '../../../article/rich-text.js';
import type {RelatedDocument} from '../../../related/document.js';
import {ancestors} from '../../content/topic-tree.js';
import type {Topics} from '../../content/references.js';
import {paperDate} from '../lists.js';

/**
 * What the ranking reads of a summary; its group of translations is known by the whole library alone. Broader topics count as its own, so that
 * one about relapsing MS is nearer to one about MS than to one about neither.
 */
export function rankedDocument(article: Article, library: Topics): RelatedDocument {
  const {id, language, title, takeaway, sections, topics, published, paper} = article;
  const ids = topics.map((topic) => topic.id);
  return {
    id,
    language,
    title,
    takeaway,
    body: sections.map(({body}) => plainText(body)).join(' '),
    paperTitle: paper.title,
    topics: [...ids, ...ancestors(ids, library)],
    published,
    paperDate: paperDate(article),
    status: paper.status,
    paperKey: paper.DOI?.toLowerCase(),
    design: paper.design,
  };
}
