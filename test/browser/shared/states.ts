import {LoadError} from '../../../src/client/load-error.js';
import type {FailureKind} from '../../../src/client/load-error.js';
import type {FakeRequest} from '../../helpers/fake-client.js';
import {settled} from './queries.js';

/** State's name -> what brings an element into it. */
export type States = Readonly<Record<string, () => Promise<HTMLElement>>>;

export const FAILURE_KINDS = [
  'offline',
  'timeout',
  'missing',
  'server',
  'invalid',
] as const satisfies readonly FailureKind[];

/** Answers the first request of an element. */
export async function answered<E extends HTMLElement, T>(
  element: E,
  requests: readonly FakeRequest<T>[],
  value: T,
): Promise<E> {
  requests[0]!.answer.resolve(value);
  return settled(element);
}

/** Lets the first request of an element fail. */
export async function failed<E extends HTMLElement>(
  element: E,
  requests: readonly {readonly answer: {reject(reason: unknown): void}}[],
  kind: FailureKind = 'server',
): Promise<E> {
  requests[0]!.answer.reject(new LoadError(kind, 'told by the test'));
  return settled(element);
}
