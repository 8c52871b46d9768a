/** What came over HTTP. */
export interface Fetched {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface FetchLimits {
  /** Milliseconds for all of it. */
  readonly timeout: number;
  readonly mostBytes: number;
}

/** Why nothing came, in a few plain words. */
export class NotFetched extends Error {}

/**
 * Asks for an address without cookies.
 *
 * @throws NotFetched
 */
export async function fetchWithin(
  url: string,
  {timeout, mostBytes}: FetchLimits,
  headers: Readonly<Record<string, string>>,
): Promise<Fetched> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, {signal, headers: {'User-Agent': 'ms-research doctor', ...headers}});
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += (part as Uint8Array).length;
      if (size > mostBytes) throw new NotFetched(`more than ${mostBytes / 1_000_000} MB`);
      parts.push(part);
    }
    return {
      url: response.url || url,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: Buffer.concat(parts),
    };
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw new NotFetched(isLate ? `no answer within ${timeout / 1000} seconds` : `cannot be reached${because(error)}`);
  }
}

/** Node hides what happened behind "fetch failed". */
function because(error: unknown): string {
  const {cause} = error as {cause?: unknown};
  if (!(cause instanceof Error)) return '';
  const {code, message} = cause as Error & {code?: string};
  return ` (${code ?? message})`;
}
