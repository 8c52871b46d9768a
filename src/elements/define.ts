import {VERSION} from './version.js';

/** May this copy of the code register elements? A script file says no where the page refuses what Lit needs, and where another one was first. */
export const registry = {isOpen: true};

/** Says to the page's author that a copy of the code does nothing. */
export function warnOfCopy(present: string | undefined): void {
  console.warn(`ms-research-widgets ${VERSION} stays unused: the page has ${present ?? 'another'}`);
}

let hasWarned = false;

/**
 * Registers an element once. A second copy of the code on a page, of this version or another, leaves the first in place and says so once.
 *
 * @param element has its `version` as a static field
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!registry.isOpen) return;
  const present: (CustomElementConstructor & {readonly version?: string}) | undefined = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element && !hasWarned) {
    hasWarned = true;
    warnOfCopy(present.version);
  }
}
