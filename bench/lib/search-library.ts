import type {FeedItem} from '../../src/article/feed.js';
import type {RelatedDocument} from '../../src/related/document.js';
import type {SearchDocument} from '../../src/node/publish/search-document.js';
import {seededRandom} from './seeded-library.js';

const STATUSES = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'preprint', 'corrected', 'retracted'] as const;

/** Documents of the ranking's benchmark as the search takes them, with facts drawn at random. */
export function* searchLibrary(documents: Iterable<RelatedDocument>): Generator<SearchDocument> {
  const random = seededRandom(3);
  for (const {id, title, takeaway, body, topics, published} of documents) {
    const item: FeedItem = {
      id,
      url: `https://library.example/articles/${id}/`,
      title: title || 'Without a title',
      summary: takeaway || body.slice(0, 200) || undefined,
      content_text: takeaway || undefined,
      date_published: `${published || '2021-01-01'}T00:00:00Z`,
      language: 'en',
      tags: topics,
      _ms_research: {
        credibility: random() < 0.1 ? null : Math.floor(random() * 11) / 2,
        status: STATUSES[Math.floor(random() * STATUSES.length)],
        issued: String(1995 + Math.floor(random() * 31)),
        reviewed: random() < 0.3,
        document: `https://library.example/v1/articles/${id}.json`,
      },
    };
    yield {item, topics, body};
  }
}

/** As many documents as wanted, drawn at random from real ones: lists of real words that are as long as those of a large library. */
export function* drawn(documents: readonly RelatedDocument[], count: number): Generator<RelatedDocument> {
  const random = seededRandom(5);
  for (let place = 0; place < count; place++) {
    const topics = [1, 2, 3].map(() => `topic-${Math.floor(random() ** 3 * 60)}`);
    yield {
      ...documents[Math.floor(random() * documents.length)]!,
      id: `article-${place}`,
      topics: [...new Set(topics)],
    };
  }
}
