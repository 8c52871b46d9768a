import {parseFragment} from 'parse5';
import type {DefaultTreeAdapterTypes} from 'parse5';

import {attribute, elements, named, textOf} from '../fixtures/html.js';

type DocumentFragment = DefaultTreeAdapterTypes.DocumentFragment;
type Element = DefaultTreeAdapterTypes.Element;

/** Stands for a shadow tree: the parser keeps those away from the elements around them. */
const SHADOW = 'data-shadow';

/** What a server drew, shadow trees among the elements. */
export function readDrawn(html: string): DocumentFragment {
  const opened = html.replace(/<template(?: shadowroot="open")? shadowrootmode="open">/g, `<div ${SHADOW}>`);
  return parseFragment(opened.replaceAll('</template>', '</div>'));
}

const isHidden = ({attrs}: Element): boolean => attrs.some(({name}) => name === 'hidden');

/** Elements with a part of that name, those that are hidden left out. */
export function shownParts(root: DocumentFragment, part: string): readonly Element[] {
  const hidden = new Set(
    elements(root)
      .filter(isHidden)
      .flatMap((element) => [element, ...elements(element)]),
  );
  return elements(root).filter(
    (element) => attribute(element, 'part')?.split(' ').includes(part) && !hidden.has(element),
  );
}

export const wordsOf = (node: Parameters<typeof textOf>[0]): string => textOf(node).replace(/\s+/g, ' ').trim();

/** Words without those of style sheets. */
export const shownWords = (root: DocumentFragment): string =>
  named(root, 'style').reduce((words, style) => words.replace(wordsOf(style), ''), wordsOf(root));

/** Element and attribute names, each once. */
export const markupOf = (root: DocumentFragment): Set<string> =>
  new Set(elements(root).flatMap(({tagName, attrs}) => [tagName, ...attrs.map(({name}) => `${tagName} ${name}`)]));
