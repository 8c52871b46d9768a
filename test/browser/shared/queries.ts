import {waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';

/** All elements of an element's shadow tree and of the shadow trees inside it, in document order. */
export function shadowElements({shadowRoot}: Element): Element[] {
  const own = [...(shadowRoot?.querySelectorAll('*') ?? [])];
  return own.flatMap((element) => [element, ...shadowElements(element)]);
}

/** Elements with a part of that name, those of inner elements among them. */
export const parts = (element: Element, name: string): HTMLElement[] =>
  shadowElements(element).filter((inner): inner is HTMLElement => inner.matches(`[part~="${name}"]`));

/** The first element with a part of that name. */
export function part(element: Element, name: string): HTMLElement {
  const [found] = parts(element, name);
  if (!found) throw new Error(`<${element.localName}> shows no part "${name}"`);
  return found;
}

/** The part of the element's own shadow tree, not of an element inside it. */
export const ownPart = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part~="${name}"]`);

/** Words of an element with single blanks. */
export const wordsOf = ({textContent}: Node): string => (textContent ?? '').replace(/\s+/g, ' ').trim();

/** All words that an element shows in its shadow trees, with single blanks. */
export function shownWords(element: Element): string {
  const texts = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.localName === 'style') return '';
    if (node instanceof HTMLElement && node.getClientRects().length === 0 && !node.shadowRoot) return '';
    const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    const words = [...children].map(texts).join('');
    return node instanceof Element && !getComputedStyle(node).display.startsWith('inline') ? ` ${words} ` : words;
  };
  return texts(element).replace(/\s+/g, ' ').trim();
}

/** Does the element take part in the page's layout? One without a slot to stand in does not. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** The element that has the focus, in whatever shadow tree it stands. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const describeElement = (element: Element | null | undefined): string =>
  element
    ? `<${element.localName} part="${element.getAttribute('part') ?? ''}">${wordsOf(element).slice(0, 60)}`
    : 'none';

/** Chai's own comparison prints whole documents when elements differ. */
export function expectElement(actual: Element | null | undefined, expected: Element | null | undefined): void {
  if (actual === expected) return;
  throw new Error(`Expected the element ${describeElement(expected)}, got ${describeElement(actual)}`);
}

/** Runs all promise reactions that are ready, and those that they make ready: a message comes after every microtask. */
export function reactions(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Waits until an element and the elements inside it have drawn themselves. */
export async function settled<T extends Element>(element: T): Promise<T> {
  const isPending = (inner: Element): boolean => inner instanceof LitElement && inner.isUpdatePending;
  for (let turn = 0; turn < 50; turn++) {
    await reactions();
    if (![element, ...shadowElements(element)].some(isPending)) return element;
  }
  throw new Error(`<${element.localName}> keeps on drawing itself`);
}

/** Waits until an element shows what it has in place of a skeleton; code that it needs for that may still be on its way. */
export async function ready<T extends Element>(element: T): Promise<T> {
  await settled(element);
  await waitUntil(() => !ownPart(element, 'skeleton'), `<${element.localName}> keeps its skeleton`, {interval: 5});
  return settled(element);
}

/** Waits until an element shows a part; code that draws it may still be on its way. */
export async function shows(element: Element, name: string): Promise<HTMLElement> {
  await waitUntil(() => parts(element, name).length > 0, `<${element.localName}> shows no part "${name}"`, {
    interval: 5,
  });
  await settled(element);
  return part(element, name);
}

/** Engines without custom states show everything all the same. */
export const HAS_STATES = CSS.supports('selector(:state(ready))');

/** The custom state of an element; undefined in an engine that has none. */
export function stateOf(element: Element): string | undefined {
  if (!HAS_STATES) return undefined;
  return ['loading', 'ready', 'empty', 'error', 'stale'].filter((state) => element.matches(`:state(${state})`)).join();
}

/** Records events that reach the document. Call `stop` at the end. */
export function recordEvents<E extends Event = Event>(type: string): {readonly events: E[]; stop(): void} {
  const events: E[] = [];
  const listener = (event: Event): void => void events.push(event as E);
  document.addEventListener(type, listener);
  return {events, stop: () => document.removeEventListener(type, listener)};
}
