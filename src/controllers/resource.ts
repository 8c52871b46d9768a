import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {LoadError} from '../client/load-error.js';
import type {LocaleController} from './locale.js';

export type Resource<T> =
  | {readonly status: 'loading'; readonly stale?: undefined}
  | {
      readonly status: 'ready';
      readonly value: T;
      /** When it came from its address, in milliseconds since the epoch; an object that the page set has none. */
      readonly time?: number;
      /** Says that it could not be asked for again since. */
      readonly stale?: (locale: LocaleController) => unknown;
    }
  | {readonly status: 'error'; readonly error: LoadError; readonly stale?: undefined};

export interface ResourceOptions<T> {
  /** The object that the page set, if it did: it wins, and nothing is requested. */
  data(): unknown;
  /** @throws LoadError for an object that is no document */
  admit(data: unknown): T;
  /** True while the page has switched the element off: nothing is requested. */
  idle(): boolean;
  /** Absolute address to ask; undefined where the page names none. */
  url(): string | undefined;
  load(url: string, signal: AbortSignal): Promise<T>;
}

/**
 * What an element shows: an object that the page set, or the answer from an address. It asks again when either changes, gives a request up
 * when its element leaves, and asks anew when the element comes back. (@lit/task would do half of it for 0.6 kB: decision 8.)
 */
export class ResourceController<T> implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  readonly options: ResourceOptions<T>;
  private resource: Resource<T> = LOADING;
  /** What `resource` is the answer to. */
  private asked: readonly unknown[] = [];
  private request: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ResourceOptions<T>) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** Always one of the three, so that an element cannot forget one. */
  get current(): Resource<T> {
    const {url, data, idle} = this.options;
    const wanted = [data() ?? url(), idle()];
    if (!this.asked.length || wanted.some((value, index) => value !== this.asked[index])) {
      this.asked = wanted;
      this.start();
    }
    return this.resource;
  }

  retry(): void {
    this.start();
    this.host.requestUpdate();
  }

  /** Takes what came with the page for the answer from an address. To ask for another, or to switch the element off, is another question. */
  answer(address: string, resource: Resource<T>): void {
    this.asked = [address, false];
    this.resource = resource;
  }

  /** Puts what was found out since in the place of what is here. */
  renew(resource: Resource<T>): void {
    this.resource = resource;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move within the page is a disconnect and a connect in one turn: only one who is still away a microtask later has left.
    queueMicrotask(() => {
      if (this.host.isConnected || !this.request) return;
      this.request.abort();
      // Nothing is known any more, so that coming back asks again.
      this.asked = [];
    });
  }

  hostConnected(): void {
    if (!this.asked.length) this.host.requestUpdate();
  }

  private start(): void {
    const {data, idle, url, admit, load} = this.options;
    this.request?.abort();
    this.request = undefined;
    const given = data();
    const address = url();
    if (given) this.resource = settle(() => admit(given));
    else if (idle()) this.resource = LOADING;
    else if (address) this.ask(load, address);
    else this.resource = {status: 'error', error: new LoadError('address', 'no address given')};
  }

  private ask(load: ResourceOptions<T>['load'], address: string): void {
    const request = (this.request = new AbortController());
    this.resource = LOADING;
    const finish = (resource: Resource<T>): void => {
      // An answer to a question that nobody asks any more.
      if (request !== this.request || request.signal.aborted) return;
      this.request = undefined;
      this.renew(resource);
    };
    load(address, request.signal).then(
      (value) => finish({status: 'ready', value, time: Date.now()}),
      (error: unknown) => finish({status: 'error', error: asLoadError(error)}),
    );
  }
}

const LOADING = {status: 'loading'} as const;

function settle<T>(read: () => T): Resource<T> {
  try {
    return {status: 'ready', value: read()};
  } catch (error) {
    return {status: 'error', error: asLoadError(error)};
  }
}

const asLoadError = (error: unknown): LoadError =>
  error instanceof LoadError ? error : new LoadError('offline', String(error));
