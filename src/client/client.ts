import type {Feed} from '../article/feed.js';
import {parseArticle} from '../article/parse-article.js';
import type {ArticleDocument} from '../article/parse-article.js';
import type {Result} from '../article/result.js';
import {fetchJson} from './fetch-json.js';
import {LoadError} from './load-error.js';

/** Brings documents. All elements of a page share one, so that one address is asked for once. */
export interface Client {
  article(url: string, signal: AbortSignal): Promise<ArticleDocument>;
  feed(url: string, signal: AbortSignal): Promise<Feed>;
  /** Parsed JSON of unknown content. */
  json(url: string, signal: AbortSignal): Promise<unknown>;
}

export interface ClientOptions {
  readonly fetch?: typeof fetch;
  /** Milliseconds until a request is given up; 10 seconds by default. */
  readonly timeout?: number;
  /** Milliseconds that an answer is used again; five minutes by default, as long as the site's own caching headers say. */
  readonly maxAge?: number;
}

interface Request {
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  readonly started: number;
  /** How many still want the answer. */
  waiting: number;
  done?: boolean;
}

/** Answers kept at most; the oldest goes first. */
const MAX_KEPT = 100;

export function createClient({fetch, timeout = 10_000, maxAge = 300_000}: ClientOptions = {}): Client {
  const requests = new Map<string, Request>();

  function start(url: string): Request {
    const abort = new AbortController();
    // `fetch` is looked up when it is called, so that a page that wraps it later is respected.
    const answer = fetchJson(url, {signal: abort.signal, timeout, fetch: fetch ?? globalThis.fetch.bind(globalThis)});
    const request: Request = {answer, abort, started: Date.now(), waiting: 0};
    answer.then(
      () => (request.done = true),
      // A failure is never kept: the next one who asks tries again.
      () => requests.get(url) === request && requests.delete(url),
    );
    requests.set(url, request);
    if (requests.size > MAX_KEPT) requests.delete(requests.keys().next().value!);
    return request;
  }

  /** One request for all who ask for an address; it is aborted when none of them is left. */
  function json(url: string, signal: AbortSignal): Promise<unknown> {
    const known = requests.get(url);
    const request = known && !known.abort.signal.aborted && Date.now() - known.started < maxAge ? known : start(url);
    request.waiting++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        if (!--request.waiting && !request.done) request.abort.abort();
        reject(signal.reason as Error);
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, {once: true});
      const settle = (): void => signal.removeEventListener('abort', leave);
      request.answer.finally(settle).then(resolve, reject);
    });
  }

  return {
    article: async (url, signal) => admit(parseArticle(await json(url, signal), url), url),
    async feed(url, signal) {
      // Only pages with lists need the parser of lists; it comes beside the list.
      const [value, {parseFeed}] = await Promise.all([json(url, signal), import('../article/feed.js')]);
      return admit(parseFeed(value, url), url);
    },
    json,
  };
}

/** @throws LoadError of kind `invalid` with the parser's problems */
export function admit<T>(result: Result<T>, from: string): T {
  if (result.ok) return result.value;
  const [first] = result.problems;
  throw new LoadError('invalid', `${from}: ${first!.path}: expected ${first!.expected}`, result.problems);
}

export const sharedClient = createClient();
