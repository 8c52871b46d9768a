import {initialState, Task, TaskStatus} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {LoadError} from '../client/load-error.js';

export type Resource<T> =
  | {readonly status: 'loading'}
  | {readonly status: 'ready'; readonly value: T}
  | {readonly status: 'error'; readonly error: LoadError};

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

/** What an element shows: an object that the page set, or the answer from an address. */
export class ResourceController<T> implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private readonly options: ResourceOptions<T>;
  private readonly task: Task<readonly [string | undefined, unknown, boolean], T>;
  /** Did the element leave while a request was under way? */
  private aborted = false;
  private admitted?: {readonly data: unknown; readonly resource: Resource<T>};

  constructor(host: ReactiveControllerHost & Element, options: ResourceOptions<T>) {
    this.host = host;
    this.options = options;
    this.task = new Task(host, {
      args: () => [options.url(), options.data(), options.idle()] as const,
      task: async ([url, data, idle], {signal}) => {
        if (data || idle) return initialState;
        if (!url) throw new LoadError('address', 'no address given');
        return options.load(url, signal);
      },
    });
    host.addController(this);
  }

  /** Always one of the three, so that an element cannot forget one. */
  get current(): Resource<T> {
    const data = this.options.data();
    if (data) return this.admit(data);
    const {status, value, error} = this.task;
    if (status === TaskStatus.COMPLETE) return {status: 'ready', value: value!};
    if (status === TaskStatus.ERROR) return {status: 'error', error: asLoadError(error)};
    return {status: 'loading'};
  }

  retry(): void {
    void this.task.run();
  }

  hostConnected(): void {
    // Task does not run again for equal arguments; an element that was away has had its request aborted.
    if (this.aborted) this.retry();
    this.aborted = false;
  }

  hostDisconnected(): void {
    // A move within the page is a disconnect and a connect in one turn: only one who is still away a microtask later has left.
    queueMicrotask(() => {
      if (this.host.isConnected || this.task.status !== TaskStatus.PENDING) return;
      this.aborted = true;
      this.task.abort();
    });
  }

  private admit(data: unknown): Resource<T> {
    if (this.admitted && this.admitted.data === data) return this.admitted.resource;
    const resource = settle(() => this.options.admit(data));
    this.admitted = {data, resource};
    return resource;
  }
}

function settle<T>(read: () => T): Resource<T> {
  try {
    return {status: 'ready', value: read()};
  } catch (error) {
    return {status: 'error', error: asLoadError(error)};
  }
}

const asLoadError = (error: unknown): LoadError =>
  error instanceof LoadError ? error : new LoadError('offline', String(error));
