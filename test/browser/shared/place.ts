import {fixture, html} from '@open-wc/testing';

import type {LitElement} from 'lit';

import {FakeClient} from '../../helpers/fake-client.js';
import {settled} from './queries.js';
import {drawnByServer, expectKept, mode} from './server-drawn.js';

export type TestElement = HTMLElement & {client?: FakeClient};

export interface Placing {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Text and a link that the page wrote inside the tag. */
  readonly fallback?: boolean;
  /** Attributes of a settings element around it. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What the tests write inside a tag, as a snippet would. */
export const FALLBACK_WORDS = 'Words of the page, and';
export const FALLBACK_LINK = 'a link of the page';

function fallback(): HTMLElement {
  const paragraph = document.createElement('p');
  const link = document.createElement('a');
  link.href = 'https://library.example/articles/light-and-sleep/';
  link.textContent = FALLBACK_LINK;
  // As a page would that sets colours of its own.
  link.style.color = 'inherit';
  paragraph.append(`${FALLBACK_WORDS} `, link);
  return paragraph;
}

function create(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/**
 * Puts an element into the page, with a client of its own that answers only when a test says so, and waits until it is drawn. Where a server
 * draws (see `mode`), it comes as HTML with its shadow tree and is taken over.
 */
export async function place<T extends HTMLElement = TestElement>(tag: string, placing: Placing = {}): Promise<T> {
  const {attributes, settings} = placing;
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const around = settings ? create('ms-research-settings', settings) : page;
  if (settings) page.append(around);
  const inside = placing.fallback ? fallback() : undefined;
  const drawn = mode.isServerDrawn ? await drawnByServer(tag, placing, inside?.outerHTML ?? '') : undefined;
  const own: Record<string, unknown> = {client: new FakeClient(), ...placing.properties};
  if (drawn === undefined) {
    const element = Object.assign(create(tag, attributes), own);
    if (inside) element.append(inside);
    around.append(element);
    return settled(element as unknown as T);
  }
  around.setHTMLUnsafe(drawn);
  // Firefox does so a microtask later.
  customElements.upgrade(around);
  const element = around.querySelector<TestElement>(tag)!;
  const check = expectKept(element);
  // It came with the data.
  delete own['data'];
  Object.assign(element, own);
  await (element as unknown as LitElement).updateComplete;
  await settled(element);
  check();
  return element as unknown as T;
}

/** The text that the page wrote inside the tag. */
export const fallbackOf = (element: Element): Element => element.querySelector(':scope > p')!;
