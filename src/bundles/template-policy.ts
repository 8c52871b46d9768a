import {registry} from '../elements/define.js';

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

const {trustedTypes} = globalThis as {trustedTypes?: PolicyFactory};

/** Undefined where it is not needed or cannot be had. */
export const templatePolicy = trustedTypes && createPolicy(trustedTypes);

function createPolicy(factory: PolicyFactory): Policy | undefined {
  // A second copy of this file registers nothing, so it needs no policy; to ask for a second of one name may be refused.
  if (customElements.get('ms-research-card')) return undefined;
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
