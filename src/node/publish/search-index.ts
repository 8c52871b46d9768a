import MiniSearch from 'minisearch';

import type {Article} from '../../article/article.js';
import {plainText} from '../../article/rich-text.js';
import {SEARCH_OPTIONS, searchTerms, SEARCH_VERSION, shardOf} from '../../client/search-index.js';
import type {SearchDocument, SearchManifest} from '../../client/search-index.js';
import type {Config} from '../content/config.js';
import {feed, listItem} from './lists.js';
import {paths} from './site-map.js';

/** Summaries per items file: a result costs one small file. */
const PAGE_SIZE = 10;

/** The files of the static search index, see client/search-index.ts. */
export function searchFiles(articles: readonly Article[], config: Config): ReadonlyMap<string, unknown> {
  const documents = articles.map(searchDocument);
  const shards = [...shardsOf(documents)].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = new Map<string, unknown>(shards.map(([name, index]) => [paths.searchTerms(name), index.toJSON()]));
  for (let start = 0; start < articles.length; start += PAGE_SIZE) {
    const path = paths.searchItems(start / PAGE_SIZE);
    const items = articles.slice(start, start + PAGE_SIZE).map((article) => listItem(article, config));
    files.set(path, feed(config.title, path, '', items, config));
  }
  const manifest: SearchManifest = {
    version: SEARCH_VERSION,
    documents: articles.length,
    pageSize: PAGE_SIZE,
    shards: shards.map(([name]) => name),
  };
  return files.set(paths.search, manifest);
}

/** One MiniSearch index for the terms of each shard; a document is in every shard that one of its words belongs to. */
function shardsOf(documents: readonly SearchDocument[]): ReadonlyMap<string, MiniSearch<SearchDocument>> {
  const shards = new Map<string, MiniSearch<SearchDocument>>();
  for (const document of documents) {
    for (const name of new Set(
      searchTerms(Object.values(document).join(' '))
        .filter((term) => term.length > 1)
        .map(shardOf),
    )) {
      let index = shards.get(name);
      if (!index) {
        index = new MiniSearch({
          ...SEARCH_OPTIONS,
          tokenize: (text) => searchTerms(text).filter((term) => shardOf(term) === name),
        });
        shards.set(name, index);
      }
      index.add(document);
    }
  }
  return shards;
}

function searchDocument({title, takeaway, topics, sections, paper}: Article, id: number): SearchDocument {
  return {
    id,
    title,
    takeaway,
    topics: topics.map(({label}) => label).join(' '),
    body: [paper.title, ...sections.map(({body}) => plainText(body))].join(' '),
  };
}
