import {gzipSync} from 'node:zlib';

import MiniSearch from 'minisearch';

import {searchWords} from '../../src/client/search/words.js';
import type {SearchDocument} from '../../src/node/publish/search-document.js';

/** What MiniSearch needs for the same documents; sizes are compressed, in bytes. */
export interface MiniSearchResult {
  readonly seconds: number;
  readonly gzip: number;
  readonly shardSeconds: number;
  readonly shards: number;
  readonly shardsGzip: number;
  readonly largestGzip: number;
  /** Letters of the largest. */
  readonly largest: string;
}

interface Fields {
  readonly id: number;
  readonly title: string;
  readonly takeaway: string;
  readonly topics: string;
  readonly body: string;
}

const create = (tokenize: (text: string) => string[]): MiniSearch<Fields> =>
  new MiniSearch({fields: ['title', 'takeaway', 'topics', 'body'], tokenize, processTerm: (term) => term});

export function miniSearchSizes(documents: Iterable<SearchDocument>): MiniSearchResult {
  const all = [...documents].map(({item, topics, body}, id): Fields => {
    return {id, title: item.title ?? '', takeaway: item.content_text ?? '', topics: topics.join(' '), body};
  });
  const start = performance.now();
  const whole = create(searchWords);
  whole.addAll(all);
  const gzip = sizeOf(whole);
  const seconds = (performance.now() - start) / 1000;
  const shards = new Map<string, MiniSearch<Fields>>();
  const shardStart = performance.now();
  for (const document of all)
    for (const letters of new Set(searchWords(Object.values(document).join(' ')).map(lettersOf))) {
      if (!shards.has(letters))
        shards.set(
          letters,
          create((text) => searchWords(text).filter((word) => lettersOf(word) === letters)),
        );
      shards.get(letters)!.add(document);
    }
  const sizes = [...shards].map(([letters, index]) => ({letters, size: sizeOf(index)}));
  const largest = sizes.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    seconds,
    gzip,
    shardSeconds: (performance.now() - shardStart) / 1000,
    shards: sizes.length,
    shardsGzip: sizes.reduce((sum, {size}) => sum + size, 0),
    largestGzip: largest.size,
    largest: largest.letters,
  };
}

const lettersOf = (word: string): string => word.slice(0, 2);

const sizeOf = (index: MiniSearch<Fields>): number => gzipSync(JSON.stringify(index)).length;
