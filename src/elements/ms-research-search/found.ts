import {Task, TaskStatus} from '@lit/task';
import type {ReactiveControllerHost} from 'lit';

import type {FeedItem} from '../../article/feed.js';
import type {Client} from '../../client/client.js';
import {LoadError} from '../../client/load-error.js';
import {search} from '../../client/search/search.js';
import type {SearchFilters} from '../../client/search/filters.js';
import type {SearchResults} from '../../client/search/search.js';
import {loadTopics, namedTopics} from '../../client/search/topics.js';
import type {Policy, SettingsReader} from '../../controllers/policy.js';
import {ENGLISH_STOP_WORDS} from '../../related/stop-words.js';
import {countOf} from '../list/list-view.js';
import type {Choices} from './filters.js';

/** What to search for, and how. */
export interface Wanted {
  /** Empty for nothing. */
  readonly query: string;
  /** Absolute address of the published site; undefined where none is given. */
  readonly site: string | undefined;
  readonly choices: Choices;
  /** What the page's owner allows. */
  readonly settings: SettingsReader;
}

export interface FoundHost extends ReactiveControllerHost {
  /** Results brought at once. */
  readonly max: number;
}

interface Options {
  wanted(): Wanted;
  client(): Client;
  /** Called when a search has ended well. */
  done(results: SearchResults): void;
}

/** Results of a search, and those of them that were brought so far. */
export class FoundSummaries {
  private readonly host: FoundHost;
  private readonly task: Task<readonly [string], {results: SearchResults; first: readonly FeedItem[]} | undefined>;
  private more: readonly FeedItem[] = [];
  /** How many of the found were asked for. */
  private asked = 0;
  private loading?: AbortController | undefined;

  /** Results brought at once. */
  private get size(): number {
    return countOf(this.host.max, 10);
  }

  constructor(host: FoundHost, {wanted, client, done}: Options) {
    this.host = host;
    this.task = new Task(host, {
      // A text, since a new object with the same values is the same search.
      args: () => [keyOf(wanted())] as const,
      task: async (_, {signal}) => {
        this.loading?.abort();
        this.more = [];
        const {query, site, choices, settings} = wanted();
        if (!query) return undefined;
        if (!site) throw new LoadError('address', 'no site given');
        const filters = await searchFilters(choices, settings, site, client(), signal);
        const results = await search({site, query, filters, stopWords: ENGLISH_STOP_WORDS}, client(), signal);
        this.asked = this.size;
        return {results, first: await results.items(results.found.subarray(0, this.asked), signal)};
      },
      onComplete: (value) => value && done(value.results),
    });
  }

  get results(): SearchResults | undefined {
    return this.task.status === TaskStatus.COMPLETE ? this.task.value?.results : undefined;
  }

  get items(): readonly FeedItem[] {
    return [...(this.task.value?.first ?? []), ...this.more];
  }

  get isLoading(): boolean {
    return this.task.status === TaskStatus.PENDING;
  }

  get error(): LoadError | undefined {
    return this.task.status === TaskStatus.ERROR ? toLoadError(this.task.error) : undefined;
  }

  get hasMore(): boolean {
    return this.asked < (this.results?.found.length ?? 0);
  }

  readonly retry = (): void => void this.task.run();

  /** Brings the next results; false where they are on their way, or cannot be had. */
  async loadMore(): Promise<boolean> {
    const {results} = this;
    if (!results || (this.loading && !this.loading.signal.aborted)) return false;
    const loading = (this.loading = new AbortController());
    try {
      const next = results.found.subarray(this.asked, this.asked + this.size);
      this.more = [...this.more, ...(await results.items(next, loading.signal))];
      this.asked += next.length;
      this.host.requestUpdate();
      return true;
    } finally {
      if (this.loading === loading) this.loading = undefined;
    }
  }

  stop(): void {
    this.loading?.abort();
  }
}

/** The settings that rule summaries out. */
const RULES = ['min-credibility', 'reviewed-only', 'hide-topics', 'hide-retracted'];

/** Tells searches apart. */
const keyOf = ({query, site, choices, settings}: Wanted): string =>
  JSON.stringify([query, site, choices, ...RULES.map((rule) => settings.get(rule))]);

/** The code that reads the rules comes with a page's first search: the core has it later, too, and keeps its size. */
export async function policyOf(settings: SettingsReader): Promise<Policy> {
  const {readPolicy} = await import('../../controllers/policy.js');
  return readPolicy(settings);
}

export const toLoadError = (error: unknown): LoadError =>
  error instanceof LoadError ? error : new LoadError('offline', String(error));

/** What the reader chose, within what the page's owner allows. */
async function searchFilters(
  choices: Choices,
  settings: SettingsReader,
  site: string,
  client: Client,
  signal: AbortSignal,
): Promise<SearchFilters> {
  const {minCredibility, reviewedOnly, hideTopics, hideRetracted} = await policyOf(settings);
  const {soundness = 'any'} = choices;
  return {
    ...choices,
    minCredibility: Math.max(minCredibility, choices.minCredibility ?? 0),
    reviewedOnly,
    hideTopics: hideTopics.length ? namedTopics(hideTopics, await loadTopics(site, client, signal)) : [],
    soundness: soundness === 'any' && hideRetracted ? 'not-retracted' : soundness,
  };
}
