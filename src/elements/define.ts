import {VERSION} from './version.js';

/** May this copy of the code register elements? A script file says no where the page refuses what Lit needs. */
export const registry = {isOpen: true};

let hasWarned = false;

/**
 * Registers an element once. A second copy of the code on a page, of this version or another, leaves the first in place and says so once.
 *
 * @param element has its `version` as a static field
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const present: (CustomElementConstructor & {readonly version?: string}) | undefined = customElements.get(tag);
  if (!present) {
    if (registry.isOpen) customElements.define(tag, element);
  } else if (present !== element && !hasWarned) {
    hasWarned = true;
    console.warn(`ms-research-widgets ${VERSION} stays unused: the page has ${present.version ?? 'another'}`);
  }
}
