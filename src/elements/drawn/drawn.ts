import type {ReactiveControllerHost, RenderOptions} from 'lit';

import type {LocaleController} from '../../controllers/locale.js';
import type {ResourceController} from '../../controllers/resource.js';

/** Attribute of an element that a server drew from a document: a `Given` as JSON, there until the element is taken over. */
export const GIVEN = 'data-ms-given';

/** What a server drew an element from. */
export interface Given {
  /** A document, or what else the element's `data` takes; its addresses are absolute. */
  readonly data: unknown;
  /** When it was drawn, in milliseconds since the epoch. */
  readonly time: number;
}

/** An element that a server draws or has drawn, with what our elements show to nobody else. */
export interface Drawn extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly renderOptions: RenderOptions;
  readonly locale: LocaleController;
  /** Where its document comes from, if it has one: an article's, or a list's. */
  readonly source?: {readonly resource?: ResourceController<unknown>};
  readonly feed?: {readonly resource: ResourceController<unknown>};
  data?: unknown;
  render(): unknown;
  performUpdate(): void;
}

export const resourceOf = ({source, feed}: Drawn): ResourceController<unknown> | undefined =>
  (source ?? feed)?.resource;

/**
 * Gives an element the document that it shows, before it is drawn for the first time. Where it names an address, the document counts as the
 * answer from there; a document that the page set itself stays.
 */
export function give(element: Drawn, {data, time}: Given): void {
  const resource = resourceOf(element);
  if (resource?.options.data()) return;
  const address = resource?.options.url();
  if (resource && address) resource.answer(address, {status: 'ready', value: resource.options.admit(data), time});
  else element.data ??= data;
}
