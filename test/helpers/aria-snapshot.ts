import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

/** What a reader who listens meets: an element with a role, and what is inside it. */
export interface AccessibleNode {
  readonly element: Element;
  /** ARIA role, explicit or that of the tag; `paragraph` for `<p>`. */
  readonly role: string;
  readonly name: string;
  /** ARIA states and the level of a heading, as `expanded=false`. */
  readonly states: readonly string[];
  readonly children: readonly (AccessibleNode | string)[];
}

/** The parts of axe that work roles and names out, over shadow trees and slots; its own types do not list them. */
interface AxeCommons {
  readonly aria: {getRole(node: Axe.VirtualNode): string | null};
  readonly dom: {isVisibleToScreenReaders(node: Axe.VirtualNode): boolean};
  readonly text: {accessibleTextVirtual(node: Axe.VirtualNode): string; sanitize(text: string): string};
}

const STATES = ['checked', 'current', 'disabled', 'expanded', 'pressed', 'selected'];

/** Roles that say nothing: what is inside stands in their place. */
const SILENT = ['generic', 'none', 'presentation'];

/** Roles whose words are their name. */
const NAMED_BY_CONTENT = ['heading', 'link', 'button', 'listitem'];

/** The accessibility tree of an element with its shadow trees, as axe-core works it out. Silent elements are left out. */
export function accessibleTree(element: Element): readonly (AccessibleNode | string)[] {
  const commons = window.axe.commons as unknown as AxeCommons;
  const root = window.axe.setup(document);
  try {
    const node = find(root, element);
    if (!node) throw new Error('accessibleTree: the element is not in the page');
    return mergeTexts(read(node));
  } finally {
    window.axe.teardown();
  }

  function read(node: Axe.VirtualNode): (AccessibleNode | string)[] {
    const {actualNode, children = []} = node;
    if (actualNode instanceof Text) return [actualNode.data];
    if (!(actualNode instanceof Element) || !commons.dom.isVisibleToScreenReaders(node)) return [];
    const role = commons.aria.getRole(node) ?? (actualNode.localName === 'p' ? 'paragraph' : 'generic');
    const inside = children.flatMap(read);
    if (SILENT.includes(role)) return inside;
    const name = commons.text.sanitize(commons.text.accessibleTextVirtual(node));
    return [{element: actualNode, role, name, states: statesOf(actualNode), children: mergeTexts(inside)}];
  }
}

/** All elements of a role, in reading order; of those, the ones with that accessible name where one is given. */
export function allByRole(element: Element, role: string, name?: string | RegExp): AccessibleNode[] {
  const below = (nodes: readonly (AccessibleNode | string)[]): AccessibleNode[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...below(node.children)]));
  const fits = (node: AccessibleNode): boolean =>
    name === undefined || (typeof name === 'string' ? node.name === name : name.test(node.name));
  return below(accessibleTree(element)).filter((node) => node.role === role && fits(node));
}

/** The one element of a role and name. */
export function byRole(element: Element, role: string, name?: string | RegExp): HTMLElement {
  const found = allByRole(element, role, name);
  if (found.length !== 1) {
    const others = allByRole(element, role).map((node) => `"${node.name}"`);
    throw new Error(`Expected one ${role} ${String(name ?? '')}, found ${found.length} among ${others.join(', ')}`);
  }
  return found[0]!.element as HTMLElement;
}

/** The accessibility tree as text, one line a node, two spaces a level. */
export function ariaSnapshot(element: Element): string {
  return `${lines(accessibleTree(element), 0).join('\n')}\n`;
}

function lines(nodes: readonly (AccessibleNode | string)[], level: number): string[] {
  const indent = '  '.repeat(level);
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [`${indent}- text: ${node}`];
    const {role, name, states, children} = node;
    const onlyText = children.length === 1 && typeof children[0] === 'string' ? children[0] : undefined;
    if (role === 'paragraph' && onlyText !== undefined) return [`${indent}- paragraph: ${onlyText}`];
    const label = name && role !== 'paragraph' && !saidInside(role, children) ? ` ${JSON.stringify(name)}` : '';
    const head = `${indent}- ${[role + label, ...states.map((state) => `[${state}]`)].join(' ')}`;
    return [head, ...lines(onlyText === name ? [] : children, level + 1)];
  });
}

/** Is the name of a node made of nodes inside it that have lines of their own? */
function saidInside(role: string, children: AccessibleNode['children']): boolean {
  return NAMED_BY_CONTENT.includes(role) && role !== 'button' && children.some((child) => typeof child !== 'string');
}

function find(node: Axe.VirtualNode, element: Element): Axe.VirtualNode | undefined {
  if (node.actualNode === element) return node;
  for (const child of node.children ?? []) {
    const found = find(child, element);
    if (found) return found;
  }
  return undefined;
}

function statesOf(element: Element): string[] {
  const level = element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1];
  const states = STATES.flatMap((state) => {
    const value = element.getAttribute(`aria-${state}`);
    return value === null ? [] : [`${state}=${value}`];
  });
  return level ? [`level=${level}`, ...states] : states;
}

/** Texts that follow one another become one, with single blanks; empty ones go. */
function mergeTexts(nodes: readonly (AccessibleNode | string)[]): (AccessibleNode | string)[] {
  const merged: (AccessibleNode | string)[] = [];
  for (const node of nodes) {
    const before = merged.at(-1);
    if (typeof node === 'string' && typeof before === 'string') merged[merged.length - 1] = before + node;
    else merged.push(node);
  }
  return merged
    .map((node) => (typeof node === 'string' ? node.replace(/\s+/g, ' ').trim() : node))
    .filter((node) => node !== '');
}
