import type {Article} from '../article/article.js';
import type {FeedItem} from '../article/feed.js';

/** The settings that hold for an element. */
export interface SettingsReader {
  get(name: string): string | null;
  has(name: string): boolean;
}

/** What a page's owner allows inside a settings element. */
export interface Policy {
  /** Lowest Credibility shown; a summary that is not rated counts as below any. */
  readonly minCredibility: number;
  /** Only what a person reviewed. */
  readonly reviewedOnly: boolean;
  /** Topics not shown: ids or labels, in lower case. */
  readonly hideTopics: readonly string[];
  /** Retracted papers in no list, and their cards cut to the notice. */
  readonly hideRetracted: boolean;
}

/** Reads the attributes of the settings around an element. */
export function readPolicy(settings: SettingsReader): Policy {
  return {
    minCredibility: Number(settings.get('min-credibility')) || 0,
    reviewedOnly: settings.has('reviewed-only'),
    hideTopics: (settings.get('hide-topics') ?? '')
      .toLowerCase()
      .split(',')
      .map((topic) => topic.trim())
      .filter(Boolean),
    hideRetracted: settings.has('hide-retracted'),
  };
}

interface Facts {
  readonly credibility?: number | null | undefined;
  readonly reviewed: boolean;
  readonly topics: readonly string[];
}

function allows({minCredibility, reviewedOnly, hideTopics}: Policy, {credibility, reviewed, topics}: Facts): boolean {
  if (minCredibility && (credibility ?? -1) < minCredibility) return false;
  if (reviewedOnly && !reviewed) return false;
  return !topics.some((topic) => hideTopics.includes(topic.toLowerCase()));
}

/** May a card show this article? A retraction is never hidden by a rating: the reader must see its notice. */
export function allowsArticle(policy: Policy, {paper, ratings, provenance, topics}: Article): boolean {
  if (paper.status === 'retracted') return true;
  return allows(policy, {
    credibility: ratings.credibility.value,
    reviewed: !!provenance?.reviews?.length,
    topics: topics.flatMap(({id, label}) => [id, label]),
  });
}

/** May a list show this item? An item of a foreign feed has no rating and no review. */
export function allowsItem(policy: Policy, {_ms_research: extras = {}, tags = []}: FeedItem): boolean {
  if (policy.hideRetracted && extras.status === 'retracted') return false;
  return allows(policy, {credibility: extras.credibility, reviewed: !!extras.reviewed, topics: tags});
}
