import type {FileProblem} from '../known-error.js';
import type {ArticleFile} from './article-file.js';
import type {ContentTopic} from './config.js';
import type {FrontMatter} from './front-matter.js';

export type Topics = ReadonlyMap<string, ContentTopic>;

/** What one summary says about others. */
export interface References {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
  readonly seeAlso: readonly SeeAlso[];
  /** Ids of its translations. */
  readonly translations: readonly string[];
  readonly isWithdrawn: boolean;
  readonly replacement?: string | undefined;
}

export type SeeAlso = NonNullable<FrontMatter['seeAlso']>[number];

export function referencesOf({id, frontMatter}: ArticleFile): References {
  const {aliases = [], topics, seeAlso = [], translations = [], withdrawn} = frontMatter;
  return {
    id,
    aliases,
    topics,
    seeAlso,
    translations: translations.map((translation) => translation.id),
    isWithdrawn: !!withdrawn,
    replacement: withdrawn?.replacement,
  };
}

/** A problem of a reference; its line is looked up by who has the file. */
export interface ReferenceProblem {
  readonly id: string;
  readonly path: string;
  readonly message: string;
}

/**
 * What is wrong with what summaries say about topics, about other summaries and about their own former ids.
 *
 * @param articles in the order of their ids, without drafts
 * @param broken ids of files that could not be read: what is wrong with them is told already
 */
export function checkReferences(
  articles: Iterable<References>,
  broken: Iterable<string>,
  topics: Topics | undefined,
): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const all = [...articles];
  const owners = new Map([...broken].map((id) => [id, id]));
  for (const {id} of all) owners.set(id, id);
  for (const {id, aliases} of all)
    for (const [index, alias] of aliases.entries()) {
      const owner = owners.get(alias);
      if (owner === undefined) owners.set(alias, id);
      else
        problems.push({
          id,
          path: `$.aliases[${index}]`,
          message: `${alias} is already an id of articles/${owner}.md`,
        });
    }
  for (const article of all) {
    const {id} = article;
    const need = (path: string, other: string): void => {
      if (!owners.has(other)) problems.push({id, path, message: `there is no summary ${other}`});
    };
    article.topics.forEach((topic, index) => {
      if (topics && !topics.has(topic))
        problems.push({id, path: `$.topics[${index}]`, message: `topics.yml has no topic ${topic}`});
    });
    article.seeAlso.forEach((entry, index) => need(`$.seeAlso[${index}].id`, entry.id));
    article.translations.forEach((other, index) => need(`$.translations[${index}].id`, other));
    if (article.replacement !== undefined) need('$.withdrawn.replacement', article.replacement);
  }
  return problems;
}

export const referenceProblem = ({id, path, message}: ReferenceProblem, article: ArticleFile): FileProblem => ({
  file: `articles/${id}.md`,
  line: article.lineOf(path),
  path,
  message,
});

/** Gives the id of today for an id or former id; undefined where there is none, or it was taken back. */
export type Current = (id: string) => string | undefined;

export function currentIds(articles: Iterable<References>): Current {
  const ids = new Map<string, string>();
  for (const {id, aliases, isWithdrawn} of articles)
    if (!isWithdrawn) for (const name of [id, ...aliases]) ids.set(name, id);
  return (id) => ids.get(id);
}

/** What an editor chose, by the ids of today and each once; a summary that was taken back is no advice. */
export function currentSeeAlso(seeAlso: readonly SeeAlso[], current: Current): readonly SeeAlso[] {
  const chosen = new Map<string, SeeAlso>();
  for (const entry of seeAlso) {
    const id = current(entry.id);
    if (id !== undefined && !chosen.has(id)) chosen.set(id, {...entry, id});
  }
  return [...chosen.values()];
}
