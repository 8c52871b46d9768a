import {GIVEN} from './drawn.js';

/** Attributes that stand on elements until they are taken over. */
const PASSING = [GIVEN, 'defer-hydration'];

/** Elements and texts of a tree, without the comments that tell where values stand. */
const nodesOf = ({childNodes}: Node): (Element | Text)[] =>
  [...childNodes].filter(
    (node): node is Element | Text => node instanceof Element || (node instanceof Text && node.data !== ''),
  );

/**
 * Gives the nodes that a server drew the texts and attributes of those that this page would draw. They may differ a little: in the day it is, or
 * in how server and browser write a number. Nodes stay what they are.
 *
 * @returns false where the trees are not of one shape
 */
export function adjust(there: Node, wanted: Node): boolean {
  const nodes = nodesOf(there);
  const models = nodesOf(wanted);
  return nodes.length === models.length && models.every((model, index) => adjustNode(nodes[index]!, model));
}

function adjustNode(node: Element | Text, model: Element | Text): boolean {
  if (node instanceof Text && model instanceof Text) {
    if (node.data !== model.data) node.data = model.data;
    return true;
  }
  if (node instanceof Text || model instanceof Text || node.localName !== model.localName) return false;
  for (const {name, value} of model.attributes) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  for (const name of node.getAttributeNames())
    if (!model.hasAttribute(name) && !PASSING.includes(name)) node.removeAttribute(name);
  return adjust(node, model);
}
