import MiniSearch from 'minisearch';
import type {AsPlainObject, Options} from 'minisearch';

/**
 * The static search index: MiniSearch indexes cut by the first letters of their terms, so that a query loads only the files its own words
 * begin with. `v1/search/index.json` tells which files there are, `v1/search/terms/<shard>.json` holds one, `v1/search/items/<n>.json` is
 * a JSON Feed of some of the summaries, for the results.
 */
export const SEARCH_VERSION = 1;

/** What is indexed of one summary; fields of a result weigh by where the word stands. */
export interface SearchDocument {
  /** Place of the summary in the whole, from 0; the results' file follows from it. */
  readonly id: number;
  readonly title: string;
  readonly takeaway: string;
  readonly topics: string;
  readonly body: string;
}

export interface SearchManifest {
  readonly version: typeof SEARCH_VERSION;
  readonly documents: number;
  /** Summaries per items file. */
  readonly pageSize: number;
  /** Names of the term files that exist. */
  readonly shards: readonly string[];
}

/** Letters that name a shard. */
const SHARD_LETTERS = 2;

export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'takeaway', 'topics', 'body'],
  processTerm: (term) => (term.length > 1 ? term : null),
  tokenize: (text) => searchTerms(text),
  searchOptions: {
    boost: {title: 4, topics: 3, takeaway: 2},
    prefix: true,
    // One typo from five letters on, two from nine.
    fuzzy: (term) => (term.length < 5 ? false : term.length < 9 ? 1 : 2),
  },
};

/** Words of a text as they are indexed and asked for: lower case, without accents. */
export function searchTerms(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Name of the file that holds a term: its first letters, as code points, so that any letter makes a safe file name. */
export function shardOf(term: string): string {
  return [...term]
    .slice(0, SHARD_LETTERS)
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : `u${letter.codePointAt(0)!.toString(16)}`))
    .join('-');
}

/** A stored shard, ready to be searched. */
export const loadShard = (stored: AsPlainObject): MiniSearch<SearchDocument> =>
  MiniSearch.loadJS(stored, SEARCH_OPTIONS);

/**
 * Ranks the summaries that hold every word of a query (as a whole, as its beginning, or with a typo in a long word; the first letters must be
 * right). A summary's score is the product over the words of MiniSearch's BM25+ scores, so one that holds all words well comes first.
 *
 * @param shard gives the shard of a name, or undefined where there is none
 */
export async function searchShards(
  query: string,
  shard: (name: string) => Promise<MiniSearch<SearchDocument> | undefined>,
): Promise<readonly number[]> {
  const terms = [...new Set(searchTerms(query).filter((term) => term.length > 1))];
  let scores: Map<number, number> | undefined;
  for (const [index, term] of terms.entries()) {
    const found = (await shard(shardOf(term)))?.search(term) ?? [];
    const before = scores;
    scores = new Map(
      found.flatMap(({id, score}): [number, number][] => {
        const place = id as number;
        if (!index) return [[place, score]];
        const known = before?.get(place);
        return known === undefined ? [] : [[place, known * score]];
      }),
    );
  }
  return [...(scores ?? [])].sort(([a, first], [b, second]) => second - first || a - b).map(([place]) => place);
}
