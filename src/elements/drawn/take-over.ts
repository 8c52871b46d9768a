import {hydrate} from '@lit-labs/ssr-client';
import {render} from 'lit';

import {VERSION} from '../version.js';
import {adjust} from './adjust.js';
import {askAgain} from './ask-again.js';
import {give, GIVEN, resourceOf} from './drawn.js';
import type {Drawn, Given} from './drawn.js';
import {prepare} from './prepare.js';

/**
 * Makes an element of what a server drew for it: its nodes stay, and get their listeners and values. Then its document is asked for, since it
 * may have changed: its paper may have been retracted meanwhile.
 */
export async function takeOver(element: Drawn): Promise<void> {
  await released(element);
  const given = givenTo(element);
  if (given) give(element, given);
  await prepare(element);
  const {render: draw} = element;
  element.render = () => {
    element.render = draw;
    const drawing = element.render();
    adopt(element, drawing);
    return drawing;
  };
  element.performUpdate();
  const resource = given && resourceOf(element);
  if (resource) void askAgain(resource);
}

/** An element inside another waits until that one has been taken over and has given it what it shows. */
function released(element: Element): Promise<void> {
  const attribute = 'defer-hydration';
  return new Promise((resolve) => {
    if (!element.hasAttribute(attribute)) return resolve();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(element, {attributeFilter: [attribute]});
  });
}

function givenTo(element: Element): Given | undefined {
  const text = element.getAttribute(GIVEN);
  element.removeAttribute(GIVEN);
  try {
    return text === null ? undefined : (JSON.parse(text) as Given);
  } catch {
    // Cut short by somebody on the way: the element asks for its document as any other.
    return undefined;
  }
}

/** Where the page would draw something else (its scripts are of another version, or it has changed what is shown), that is drawn in its place. */
function adopt({localName, renderRoot, renderOptions}: Drawn, drawing: unknown): void {
  // The style sheets that the server put there; the element has adopted its own by now.
  for (const node of [...renderRoot.children]) if (node.matches('style, link')) node.remove();
  // What we draw goes into the root, not in front of what is there.
  renderOptions.renderBefore = null;
  try {
    // A browser may cut long texts into several nodes.
    renderRoot.normalize();
    const model = document.createElement('div');
    render(drawing, model);
    if (!adjust(renderRoot, model)) throw new Error('other elements');
    hydrate(drawing, renderRoot, renderOptions);
  } catch (error) {
    console.warn(`ms-research-widgets ${VERSION} draws <${localName}> anew, unlike its server: ${String(error)}`);
    renderRoot.replaceChildren();
  }
}
