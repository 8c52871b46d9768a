import {registry, warnOfCopy} from '../elements/define.js';
import {VERSION} from '../elements/version.js';

/**
 * The Trusted Types policy that Lit makes its templates with. In our script files it stands in place of Lit's own (see vite.config.ts), so that
 * pages can allow it by our name (`trusted-types ms-research`) and a second Lit on the page gets its own. Where a page refuses it and
 * refuses HTML as text as well, nothing is registered: the text inside the tags stays.
 */

interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * Which script file of ours a page has. Each brings every element in time, so that a second one has nothing to do; and it must not try, since
 * its policy would have the same name, which a page may refuse.
 */
interface Page {
  msResearch?: {readonly version: string; isDoubled?: boolean};
}

const {trustedTypes} = globalThis as {trustedTypes?: PolicyFactory};

/** Undefined where it is not needed or cannot be had. */
export const templatePolicy = isFirst(customElements as Page) ? trustedTypes && createPolicy(trustedTypes) : undefined;

/** Only the first may register anything. Pages that swap their body run a classic script again and again: they are warned once. */
function isFirst(page: Page): boolean {
  const {msResearch: present} = page;
  if (!present) {
    page.msResearch = {version: VERSION};
    return true;
  }
  registry.isOpen = false;
  if (!present.isDoubled) warnOfCopy(present.version);
  present.isDoubled = true;
  return false;
}

function createPolicy(factory: PolicyFactory): Policy | undefined {
  try {
    return factory.createPolicy('ms-research', {createHTML: (html) => html});
  } catch {
    registry.isOpen = acceptsText();
    return undefined;
  }
}

/** A list of policies without enforcement refuses the policy and not the text. */
function acceptsText(): boolean {
  try {
    // eslint-disable-next-line no-restricted-properties -- to see whether it is refused; nothing of it is shown
    document.createElement('template').innerHTML = '<i></i>';
    return true;
  } catch {
    return false;
  }
}
