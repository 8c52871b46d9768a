import type {Feed} from '../../src/article/feed.js';
import type {ArticleDocument} from '../../src/article/parse-article.js';
import type {Client} from '../../src/client/client.js';
import {Deferred} from './deferred.js';

/** One document that an element asked for, open until the test settles it. */
export interface FakeRequest<T> {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly answer: Deferred<T>;
}

/** A client that answers only when the test says so. Like the real one it rejects with the signal's reason on abort. */
export class FakeClient implements Client {
  readonly articles: FakeRequest<ArticleDocument>[] = [];
  readonly feeds: FakeRequest<Feed>[] = [];
  readonly others: FakeRequest<unknown>[] = [];

  article(url: string, signal: AbortSignal): Promise<ArticleDocument> {
    return ask(this.articles, url, signal);
  }

  feed(url: string, signal: AbortSignal): Promise<Feed> {
    return ask(this.feeds, url, signal);
  }

  json(url: string, signal: AbortSignal): Promise<unknown> {
    return ask(this.others, url, signal);
  }
}

function ask<T>(requests: FakeRequest<T>[], url: string, signal: AbortSignal): Promise<T> {
  const answer = new Deferred<T>();
  requests.push({url, signal, answer});
  const abort = (): void => answer.reject(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, {once: true});
  return answer.promise;
}
