import type {Article} from '../../article/article.js';
import type {FeedItem} from '../../article/feed.js';
import {plainText} from '../../article/rich-text.js';
import type {Config} from '../content/config.js';
import {listItem} from './lists.js';

/** What the index holds of one summary. A summary that was taken back keeps its place by an item without words, so that no number changes. */
export interface SearchDocument {
  /** What a result shows; its title, takeaway, topics and facts are searched and filtered by. */
  readonly item: FeedItem;
  /** Ids of its topics. */
  readonly topics: readonly string[];
  /** What else is searched. */
  readonly body: string;
}

export const searchDocument = (article: Article, config: Config): SearchDocument => ({
  item: listItem(article, config),
  topics: article.topics.map(({id}) => id),
  body: [article.paper.title, ...article.sections.map(({body}) => plainText(body))].join(' '),
});
