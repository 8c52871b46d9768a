import {SLUG} from '../../../article/patterns.js';
import type {Check, Found} from '../check.js';
import type {OurElement} from '../our-elements.js';

export const address: Check = {
  name: 'address',
  looksFor: 'Cards that name no summary, or name it in a way that nobody can find it.',
  remedy:
    'Give the card the id of a summary (`article`) or the address of its document (`src`); the quotation and the link take the address of its page.',
  stops: 'always',
  find: ({ours}) => ours.flatMap((our) => fault(our) ?? []),
};

function fault({element: {name, attributes, line}, kind, url, label}: OurElement): Found | undefined {
  const found = (message: string): Found => ({stops: true, message, line});
  if (kind === 'quotation' || kind === 'link') {
    if (!url)
      return found(`${label} does not lead to the page of a summary (.../articles/ID/), so it stays what it is.`);
    return attributes.get('class')?.split(/\s+/).includes('ms-research')
      ? undefined
      : found(`${label} has lost its class "ms-research", so it stays what it is.`);
  }
  if (!['ms-research-card', 'ms-related-list'].includes(name)) return undefined;
  const src = attributes.get('src');
  if (src) {
    if (url === undefined) return undefined;
    return /^https?:/.test(url)
      ? undefined
      : found(`${label} has the address "${src}", which no browser loads: it must begin with https://.`);
  }
  const id = attributes.get('article');
  if (!id) return found(`${label} names no summary: it has neither "article" nor "src".`);
  if (!SLUG.test(id))
    return found(`${label} has "${id}" for an id; ids hold small letters, digits and hyphens, and no address.`);
  return undefined;
}
