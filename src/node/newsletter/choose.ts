import type {Article} from '../../article/article.js';
import {isWithdrawn} from '../../article/parse-article.js';
import type {ArticleDocument} from '../../article/parse-article.js';
import {KnownError} from '../known-error.js';
import {byDate} from '../publish/lists.js';
import type {LastTold, ToldStatus} from './records.js';

export interface Wanted {
  /** In the order that the editor wants them. */
  readonly ids: readonly string[];
  readonly topic?: string | undefined;
  /** Published on this day or later. */
  readonly since?: string | undefined;
  readonly max?: number | undefined;
  readonly maxMinutes?: number | undefined;
}

/** The summaries that there are. */
export interface Shelf {
  readonly documents: ReadonlyMap<string, ArticleDocument>;
  /** The id of today for an id or a former one. */
  current(id: string): string | undefined;
  readonly topics: ReadonlySet<string>;
  /** Of the library itself. */
  readonly language: string;
}

/** What an issue is made of. */
export interface Chosen {
  readonly articles: readonly Article[];
  /** Retracted or taken back: no cards, but what became of them. */
  readonly notes: readonly ArticleDocument[];
}

export interface Choice extends Chosen {
  readonly leftOut: readonly {readonly id: string; readonly why: string}[];
}

export const statusOf = (document: ArticleDocument): ToldStatus =>
  isWithdrawn(document) ? 'withdrawn' : document.paper.status;

/** Fit for a card: neither taken back, nor of a retracted paper. */
export const isSound = (document: ArticleDocument): document is Article =>
  !isWithdrawn(document) && document.paper.status !== 'retracted';

/**
 * Chooses the summaries of an issue: those that are named, in that order; else those of a topic and since a day, or all, in the
 * library's own language, newest first.
 *
 * @param minutesOf what the issue would say of its minutes if it were made of these
 * @throws KnownError where a name is none of the shelf, or nothing is left
 */
export function choose(wanted: Wanted, shelf: Shelf, minutesOf: (chosen: Chosen) => number): Choice {
  const {ids, max, maxMinutes} = wanted;
  const found = ids.length ? named(ids, shelf) : matching(wanted, shelf);
  const leftOut: {id: string; why: string}[] = [];
  const articles: Article[] = [];
  const notes = ids.length ? found.filter((document) => !isSound(document)) : [];
  for (const article of found.filter(isSound)) {
    if (max !== undefined && articles.length >= max) leftOut.push({id: article.id, why: `--max ${max}`});
    else if (maxMinutes !== undefined && minutesOf({articles: [...articles, article], notes}) > maxMinutes)
      leftOut.push({id: article.id, why: `--max-minutes ${maxMinutes}`});
    else articles.push(article);
  }
  if (!articles.length && !notes.length) throw new KnownError(nothing(wanted, shelf.language, leftOut.length));
  return {articles, notes, leftOut};
}

function named(ids: readonly string[], {documents, current}: Shelf): readonly ArticleDocument[] {
  const wrong = ids.filter((id) => !documents.has(current(id) ?? ''));
  if (wrong.length)
    throw new KnownError(wrong.map((file) => ({file, message: 'there is no such summary, or it is a draft'})));
  const today = new Set(ids.map((id) => current(id)!));
  return [...today].map((id) => documents.get(id)!);
}

function matching({topic, since}: Wanted, {documents, topics, language}: Shelf): readonly ArticleDocument[] {
  if (topic !== undefined && !topics.has(topic)) throw new KnownError(`--topic: topics.yml has no topic ${topic}`);
  return (
    [...documents.values()]
      .filter(isSound)
      // A summary and its translations are one to readers.
      .filter((article) => primary(article.language) === primary(language))
      .filter((article) => topic === undefined || article.topics.some(({id}) => id === topic))
      .filter(({published}) => since === undefined || published >= since)
      .sort(byDate)
  );
}

const primary = (language: string): string => language.split('-')[0]!.toLowerCase();

function nothing({topic, since, maxMinutes}: Wanted, language: string, tooLong: number): string {
  if (tooLong)
    return `--max-minutes: an issue with even one summary takes longer than ${maxMinutes} ${maxMinutes === 1 ? 'minute' : 'minutes'}`;
  const asked = [topic !== undefined && `with the topic ${topic}`, since !== undefined && `since ${since}`];
  const none = ['there are no summaries', ...asked].filter(Boolean).join(' ');
  return `${none}: looked for published ones in the language ${language}, of papers that were not retracted`;
}

/** A summary of an earlier issue of which readers should know more by now. */
export interface Changed extends LastTold {
  readonly document: ArticleDocument;
}

/** Summaries of earlier issues whose paper has another status now, what is gravest first, then by id. */
export function changedSince(told: ReadonlyMap<string, LastTold>, {documents}: Shelf): readonly Changed[] {
  const changed = [...told].flatMap(([id, last]) => {
    const document = documents.get(id);
    return document && statusOf(document) !== last.status ? [{document, ...last}] : [];
  });
  const rank = ({document}: Changed): number => GRAVEST_FIRST.indexOf(statusOf(document));
  return changed.sort((a, b) => rank(a) - rank(b) || (a.document.id < b.document.id ? -1 : 1));
}

const GRAVEST_FIRST: readonly ToldStatus[] = ['retracted', 'withdrawn', 'concern', 'corrected', 'preprint', 'ok'];
