import type {Article} from '../../../article/article.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';

/** The same summary in another language. */
export interface Translation {
  readonly language: string;
  readonly id: string;
}

/** A document names its translations by the addresses of their documents. */
export const translationsOf = ({translations = []}: Article): readonly Translation[] =>
  translations.flatMap(({language, url}) => {
    const id = /([^/]+)\.json$/.exec(url)?.[1];
    return id ? [{language, id}] : [];
  });

/**
 * The pages of one summary in all its languages, itself among them, and the one for readers of any other language: that in the site's own
 * language, or the first by id. None where there is one language alone.
 */
export function alternates(
  {id, language, translations}: Translation & {readonly translations: readonly Translation[]},
  config: Config,
): readonly {readonly tag: string; readonly path: string}[] {
  if (!translations.length) return [];
  const all = [{id, language}, ...translations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const primary = (tag: string): string => tag.split('-')[0]!;
  const fallback = all.find((other) => primary(other.language) === primary(config.language)) ?? all[0]!;
  return [...all.map((other) => ({...other, tag: other.language})), {...fallback, tag: 'x-default'}].map(
    ({tag, id: other}) => ({tag, path: paths.articlePage(other)}),
  );
}
