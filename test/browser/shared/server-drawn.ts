import {executeServerCommand} from '@web/test-runner-commands';

import {TAGS} from '../../../src/server/tags.js';
import type {DrawAnswer, DrawRequest} from '../../helpers/draw-on-server.js';
import type {Placing} from './place.js';
import {shadowElements} from './queries.js';

/** Do the tests of this page get their elements from a server, and see them taken over? */
export const mode = {isServerDrawn: false};

/** The attributes that name an address for a document. */
const ADDRESSES = ['src', 'article', 'topic'];

/**
 * HTML of an element as a server draws it. Undefined where none would: an element that shows nothing without script, data that is no document,
 * and data that the page's own script sets in spite of an address.
 */
export async function drawnByServer(
  tag: string,
  {attributes = {}, properties = {}, settings}: Placing,
  inside: string,
): Promise<string | undefined> {
  const {data} = properties;
  const served = TAGS.find((served) => served === tag);
  if (!served || (data !== undefined && ADDRESSES.some((name) => name in attributes))) return undefined;
  return drawOnServer({tag: served, attributes, settings, data, inside});
}

/** HTML of an element for this page; undefined for data that it could not show. */
export async function drawOnServer(request: Omit<DrawRequest, 'url' | 'language'>): Promise<string | undefined> {
  const asked: DrawRequest = {url: document.baseURI, language: 'en', ...request};
  const answer = await executeServerCommand<DrawAnswer, DrawRequest>('draw-on-server', asked);
  if ('error' in answer) throw new Error(answer.error);
  return answer.html;
}

/** Remembers what a server drew; the function that comes back throws where taking it over did not leave every element in its place. */
export function expectKept(element: HTMLElement): () => void {
  const drawn = shadowElements(element).filter(({localName}) => localName !== 'style');
  if (!element.shadowRoot) throw new Error(`<${element.localName}> came without a shadow tree`);
  return () => {
    const kept = new Set(shadowElements(element));
    const gone = drawn.filter((node) => !kept.has(node));
    if (gone.length) throw new Error(`taken over without ${gone.length} of ${drawn.length} elements`);
  };
}
