import type {Check, Found} from '../check.js';
import type {OurElement} from '../our-elements.js';
import {descendants, nextElement, textOf} from '../tree.js';
import type {PageElement} from '../tree.js';

export const fallback: Check = {
  name: 'fallback',
  looksFor: 'Cards without text inside, whose text has no link, or whose text fell out of the tag.',
  remedy:
    'Keep the text that the library offers inside the tag. Where an editor puts the tag into a paragraph, put a `<div>` around both.',
  stops: 'never',
  find: ({ours}) => ours.flatMap((our) => fault(our) ?? []),
};

function fault({element, kind}: OurElement): Found | undefined {
  if (kind === 'frame' || (kind === 'element' && element.name !== 'ms-research-card')) return undefined;
  const {line} = element;
  if (!textOf(element).trim()) {
    return isSpilled(element)
      ? {
          stops: false,
          message:
            'The text fell out of the card: a paragraph cannot hold a quotation. Readers see it twice, above and inside the card.',
          line,
        }
      : {
          stops: false,
          message: 'The card is empty until it is ready: readers without scripts, of feeds and of mail see nothing.',
          line,
        };
  }
  const hasLink =
    element.name === 'a' || descendants(element).some(({name, attributes}) => name === 'a' && attributes.has('href'));
  return hasLink
    ? undefined
    : {
        stops: false,
        message: 'The text inside has no link to the summary, so readers without scripts cannot look for corrections.',
        line,
      };
}

/** Is the text behind the paragraph that the card is in? */
function isSpilled(element: PageElement): boolean {
  const {parent} = element;
  const next = parent?.name === 'p' ? nextElement(parent) : undefined;
  return !!next && ['blockquote', 'div', 'h2', 'h3', 'ul'].includes(next.name) && /\/articles\//.test(linksOf(next));
}

const linksOf = (element: PageElement): string =>
  descendants(element)
    .map(({attributes}) => attributes.get('href') ?? '')
    .join(' ');
