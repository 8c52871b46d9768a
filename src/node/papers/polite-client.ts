import {setTimeout as wait} from 'node:timers/promises';
import PQueue from 'p-queue';
import pRetry from 'p-retry';

import {KnownError} from '../known-error.js';

export interface ClientOptions {
  /** The service's name, for messages. */
  readonly name: string;
  readonly perSecond: number;
  /** Names the program and whom to write to. */
  readonly userAgent: string;
  /** First wait before a retry, in milliseconds; it doubles, with jitter. */
  readonly firstWait?: number;
  /** Milliseconds until a request counts as failed. */
  readonly timeout?: number;
  /** Bytes of an answer, at most. */
  readonly mostBytes?: number;
}

const ATTEMPTS = 4;
const FIRST_WAIT = 500;
const TIMEOUT = 30_000;
const MOST_BYTES = 24 * 1024 * 1024;
/** Requests under way at once. */
const CONCURRENCY = 4;
/** Longest time, in milliseconds, that a command waits because a service asks for it. */
const LONGEST_HOLD = 60_000;

/** Something that may be otherwise in a moment: no network, 429, 5xx, an answer that breaks off. */
class PassingFault extends Error {}

/** The service answered with something that cannot be read, every time. */
export class UnreadableAnswer extends Error {}

/** The service refused the question (4xx other than 404 and 429). */
export class RefusedQuestion extends KnownError {}

/**
 * Asks one service over HTTP as its keepers wish: never more often than agreed, evenly spaced, with a name to write to; waits where it
 * says so, tries again where that may help, and gives up with one plain line.
 */
export class PoliteClient {
  private readonly queue: PQueue;
  /** Requests that count at once, and for how many milliseconds one counts after its answer. */
  private readonly most: number;
  private readonly period: number;
  private underWay = 0;
  /** When the answers of the last period came, oldest first. */
  private answered: number[] = [];
  private heldUntil = 0;

  constructor(private readonly options: ClientOptions) {
    const {perSecond} = options;
    this.most = Math.max(1, Math.floor(perSecond));
    this.period = Math.max(1000, 1000 / perSecond);
    const concurrency = Math.min(CONCURRENCY, this.most);
    this.queue = new PQueue({concurrency, interval: Math.ceil(1000 / perSecond), intervalCap: 1, strict: true});
  }

  /**
   * Fetches and reads one answer; undefined for 404.
   *
   * @param read makes the result of the text, and throws where the text is not what was asked for
   * @throws KnownError where the service cannot be reached or refuses; UnreadableAnswer where it cannot be understood
   */
  async get<T>(url: URL, read: (text: string) => T): Promise<T | undefined> {
    const {name, firstWait = FIRST_WAIT} = this.options;
    try {
      return await pRetry(() => this.queue.add(() => this.attempt(url, read)), {
        retries: ATTEMPTS - 1,
        minTimeout: firstWait,
        factor: 2,
        randomize: true,
        shouldRetry: ({error}) => error instanceof PassingFault || error instanceof UnreadableAnswer,
      });
    } catch (error) {
      if (!(error instanceof PassingFault)) throw error;
      throw new KnownError(`${name}: ${error.message}, asked ${ATTEMPTS} times; nothing was changed`);
    }
  }

  private async attempt<T>(url: URL, read: (text: string) => T): Promise<T | undefined> {
    const {name, userAgent, timeout = TIMEOUT} = this.options;
    let response;
    let text;
    await this.room();
    this.underWay++;
    try {
      response = await fetch(url, {headers: {'User-Agent': userAgent}, signal: AbortSignal.timeout(timeout)});
      text = await this.body(response);
    } catch (error) {
      if (error instanceof KnownError) throw error;
      throw new PassingFault(`cannot be reached (${faultCode(error)})`);
    } finally {
      this.underWay--;
      this.answered.push(performance.now());
    }
    const {status} = response;
    if (status === 404) return undefined;
    if (status === 429 || status >= 500) {
      this.hold(response.headers.get('Retry-After'));
      throw new PassingFault(`answered ${status}`);
    }
    if (status !== 200) throw new RefusedQuestion(`${name}: answered ${status}; nothing was changed`);
    try {
      return read(text);
    } catch {
      throw new UnreadableAnswer(`${name} gave an answer that cannot be read`);
    }
  }

  /**
   * Waits until one more request cannot exceed the rate, however networks and busy processors move requests together: the service had the
   * earlier ones at the latest when their answers came.
   */
  private async room(): Promise<void> {
    for (;;) {
      const now = performance.now();
      this.answered = this.answered.filter((time) => now - time < this.period);
      const isFull = this.underWay + this.answered.length >= this.most;
      const until = Math.max(this.heldUntil, isFull ? this.answered[0]! + this.period : 0);
      if (until <= now) return;
      await wait(Math.ceil(until - now));
    }
  }

  private async body(response: Response): Promise<string> {
    const {name, mostBytes = MOST_BYTES} = this.options;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += (chunk as Uint8Array).length;
      if (size > mostBytes)
        throw new KnownError(`${name}: an answer of more than ${mostBytes} bytes; nothing was changed`);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  /** @param retryAfter seconds, or a date (RFC 9110, 10.2.3) */
  private hold(retryAfter: string | null): void {
    if (!retryAfter) return;
    const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
    if (!(asked > 0)) return;
    if (asked > LONGEST_HOLD) {
      const seconds = Math.ceil(asked / 1000);
      throw new KnownError(`${this.options.name}: asks to come back in ${seconds} seconds; nothing was changed`);
    }
    this.heldUntil = Math.max(this.heldUntil, performance.now() + asked);
  }
}

function faultCode(error: unknown): string {
  const {name, code, cause} = error as {name?: string; code?: string; cause?: {code?: string}};
  if (name === 'TimeoutError') return 'no answer in time';
  return cause?.code ?? code ?? 'network error';
}
