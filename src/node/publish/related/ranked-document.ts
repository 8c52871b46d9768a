import type {Article} from '../../../article/article.js';
import {plainText} from '../../../article/rich-text.js';
import type {RelatedDocument} from '../../../related/document.js';
import {paperDate} from '../lists.js';

/** What the ranking reads of a summary; its group of translations is known by the whole library alone. */
export function rankedDocument(article: Article): RelatedDocument {
  const {id, language, title, takeaway, sections, topics, published, paper} = article;
  return {
    id,
    language,
    title,
    takeaway,
    body: sections.map(({body}) => plainText(body)).join(' '),
    paperTitle: paper.title,
    topics: topics.map((topic) => topic.id),
    published,
    paperDate: paperDate(article),
    status: paper.status,
    paperKey: paper.DOI?.toLowerCase(),
    design: paper.design,
  };
}
