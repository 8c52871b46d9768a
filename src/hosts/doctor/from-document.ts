import type {PageElement} from './tree.js';

/** The tree of a document that a browser parsed, such as `new DOMParser().parseFromString(html, 'text/html')`. */
export function pageOfDocument(document: Document): PageElement {
  return elementOf(document.documentElement, undefined);
}

function elementOf(element: Element, parent: PageElement | undefined): PageElement {
  const children: (PageElement | string)[] = [];
  const attributes = new Map([...element.attributes].map(({name, value}) => [name, value]));
  const read: PageElement = {name: element.localName, attributes, parent, children};
  for (const node of element.childNodes) {
    if (node instanceof Element) children.push(elementOf(node, read));
    else if (node instanceof Text) children.push(node.data);
  }
  return read;
}
