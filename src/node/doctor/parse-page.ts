import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes} from 'parse5';

import type {PageElement} from '../../hosts/doctor/tree.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** A page's elements with their lines, by the parser of the HTML standard. */
export function parsePage(html: string): PageElement {
  const document = parse(html, {sourceCodeLocationInfo: true});
  return read(document.childNodes.find(isElement)!, undefined);
}

function read(element: Element, parent: PageElement | undefined): PageElement {
  const children: (PageElement | string)[] = [];
  const made: PageElement = {
    name: element.tagName,
    attributes: new Map(element.attrs.map(({name, value}) => [name, value])),
    parent,
    children,
    line: element.sourceCodeLocation?.startLine,
  };
  for (const node of element.childNodes) {
    if (isElement(node)) children.push(read(node, made));
    else if ('value' in node) children.push(node.value);
  }
  return made;
}
