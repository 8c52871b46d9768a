import {Deferred} from './deferred.js';

/** One call of `fetch`, open until the test answers it. */
export class FakeCall {
  readonly url: string;
  readonly init: RequestInit;
  readonly #response = new Deferred<Response>();

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
    const {signal} = init;
    const abort = (): void => this.#response.reject(signal?.reason);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, {once: true});
  }

  get response(): Promise<Response> {
    return this.#response.promise;
  }

  /** Answers with JSON, or with a text or a stream as it is. */
  reply(body: unknown, init: ResponseInit = {}): void {
    const raw = typeof body === 'string' || body instanceof ReadableStream;
    const headers = {'content-type': 'application/json', ...init.headers};
    this.#response.resolve(new Response(raw ? body : JSON.stringify(body), {...init, headers}));
  }

  /** Fails as `fetch` does where no answer comes: no network, no CORS headers, a reset connection. */
  fail(): void {
    this.#response.reject(new TypeError('Failed to fetch'));
  }
}

/** A `fetch` that records its calls in `calls`. Each stays open until the test, or `answer`, settles it. */
export function fakeFetch(answer?: (call: FakeCall) => void): {fetch: typeof fetch; calls: FakeCall[]} {
  const calls: FakeCall[] = [];
  const fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const call = new FakeCall(input instanceof Request ? input.url : String(input), init);
    calls.push(call);
    answer?.(call);
    return call.response;
  };
  return {fetch, calls};
}
