import {KnownError} from '../../known-error.js';
import {articlePages} from './article-pages.js';
import {assets} from './assets.js';
import {cards} from './cards.js';
import {citations} from './citations.js';
import {documents} from './documents.js';
import {emailCards} from './email-cards.js';
import {embedPages} from './embed-pages.js';
import {feeds} from './feeds.js';
import {latest} from './latest.js';
import {listPagesOutput} from './list-pages.js';
import {oembeds} from './oembeds.js';
import type {ArticleOutput, LibraryOutput} from './output.js';
import {relatedLists} from './related-lists.js';
import {schema} from './schema.js';
import {search} from './search.js';
import {serverRules} from './server-rules.js';
import {siteMapFiles} from './site-maps.js';
import {sitePages} from './site-pages.js';
import {topics} from './topics.js';
import {weekly} from './weekly.js';
import {widgets} from './widgets.js';

/** Every kind of file, see output.ts. Authors' pictures and the manifest have their own place in the run. */
const ARTICLE_OUTPUTS: readonly ArticleOutput[] = [
  documents,
  relatedLists,
  articlePages,
  embedPages,
  oembeds,
  citations,
  cards,
  emailCards,
];
const LIBRARY_OUTPUTS: readonly LibraryOutput[] = [
  latest,
  topics,
  listPagesOutput,
  sitePages,
  siteMapFiles,
  assets,
  feeds,
  weekly,
  search,
  schema,
  widgets,
  serverRules,
];

/** Names that `--without` takes; several kinds may share one. */
export const optionalOutputs = (): readonly string[] => [
  ...new Set([...ARTICLE_OUTPUTS, ...LIBRARY_OUTPUTS].filter(({isOptional}) => isOptional).map(({name}) => name)),
];

/** All that is left out where these names are: also what needs one of them. */
export function leftOut(names: readonly string[]): readonly string[] {
  const useless = [...ARTICLE_OUTPUTS, ...LIBRARY_OUTPUTS].filter(({needs}) =>
    needs?.some((name) => names.includes(name)),
  );
  return [...new Set([...names, ...useless.map(({name}) => name)])].sort();
}

/** Article outputs but those of some names. Without names: all, for what an earlier run may have written. */
export const articleOutputs = (without: readonly string[] = []): readonly ArticleOutput[] =>
  ARTICLE_OUTPUTS.filter(({name}) => !without.includes(name));

export const libraryOutputs = (without: readonly string[] = []): readonly LibraryOutput[] =>
  LIBRARY_OUTPUTS.filter(({name}) => !without.includes(name));

/** Does a file stay, even where this program does not make it? */
export const staysForEver = (path: string): boolean => LIBRARY_OUTPUTS.some((output) => output.staysForEver?.(path));

/** @throws KnownError where a name is none, or that of an output that every site needs */
export function checkWithout(names: readonly string[]): void {
  const known = optionalOutputs();
  const wrong = names.filter((name) => !known.includes(name));
  if (wrong.length) throw new KnownError(`--without: expected some of ${known.join(', ')}, found ${wrong.join(', ')}`);
}
