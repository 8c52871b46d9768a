import {LoadError} from './load-error.js';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Milliseconds until we give up. */
  readonly timeout: number;
  readonly fetch: typeof fetch;
}

/** A summary is some 10 kB; a hundred times that is no summary. */
const MAX_BYTES = 1_000_000;

/**
 * Fetches JSON without cookies and without a Referer. Follows redirects, reads at most `MAX_BYTES`.
 *
 * @throws LoadError saying why nothing came; the signal's own reason when it was aborted
 */
export async function fetchJson(url: string, {signal, timeout, fetch}: FetchOptions): Promise<unknown> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, timeout);
  try {
    const response = await fetch(url, {signal: limit.signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!response.ok)
      throw new LoadError(response.status < 500 ? 'missing' : 'server', `${url}: HTTP ${response.status}`);
    return parseJson(await readText(response), url);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError) throw error;
    throw new LoadError(limit.signal.aborted ? 'timeout' : 'offline', `${url}: ${String(error)}`, [], url);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw new LoadError('invalid', `${response.url}: more than ${MAX_BYTES} bytes`);
    }
    text += decoder.decode(value, {stream: true});
  }
  return text + decoder.decode();
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LoadError('invalid', `${url}: not JSON`);
  }
}
