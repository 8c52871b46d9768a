import type {Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';

import {MAX_DEPTH} from '../../article/rich-text.js';
import type {Block, Inline, ListItem} from '../../article/rich-text.js';
import {safeUrl} from '../../article/url.js';

/** A `##` section as it was written. */
export interface MarkdownSection {
  readonly heading: string;
  /** The part it plays where the heading names one in braces: `## Lo que encontraron {#findings}`. */
  readonly kind?: string | undefined;
  readonly body: readonly Block[];
  readonly line: number;
}

export type LineProblem = (line: number, message: string) => void;

const ALLOWED = 'expected paragraphs, lists, bold, italics and links';

/** Splits Markdown into its `##` sections. Anything that the card does not draw is a problem, so that nothing is lost unseen. */
export function readSections(markdown: Root, firstLine: number, problem: LineProblem): readonly MarkdownSection[] {
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + firstLine - 1;
  const sections: (MarkdownSection & {body: Block[]})[] = [];
  for (const node of markdown.children) {
    if (isComment(node)) continue;
    if (node.type === 'heading' && node.depth === 2) {
      const text = headingText(node.children, (inner, message) => problem(lineOf(inner), message));
      const {heading, kind} = splitHeading(text);
      if (!heading) problem(lineOf(node), 'expected words in this heading');
      sections.push({heading, kind, body: [], line: lineOf(node)});
      continue;
    }
    const section = sections.at(-1);
    if (!section) problem(lineOf(node), 'expected a ## heading before the first text');
    const block = toBlock(node, (inner, message) => problem(lineOf(inner), message), 1);
    if (block) section?.body.push(block);
  }
  return sections;
}

/** A heading's words, and the part that it names in braces. */
export function splitHeading(text: string): {readonly heading: string; readonly kind?: string | undefined} {
  const [, heading = '', kind] = /^(.*?)\s*(?:\{#([a-z-]+)\})?$/.exec(text) ?? [];
  return {heading, kind};
}

/** Reads Markdown without headings: paragraphs and lists alone. */
export function readBlocks(markdown: string, problem: LineProblem): readonly Block[] {
  return fromMarkdown(markdown).children.flatMap((node) => {
    if (isComment(node)) return [];
    const block = toBlock(node, (inner, message) => problem(inner.position?.start.line ?? 1, message), 1);
    return block ? [block] : [];
  });
}

type NodeProblem = (node: Nodes, message: string) => void;

/** @param depth level of the node in the document's rich text, the outermost being 1 */
function toBlock(node: RootContent, problem: NodeProblem, depth: number): Block | undefined {
  if (node.type === 'paragraph') {
    if (isTable(node)) problem(node, `${ALLOWED}, found: table`);
    return {type: 'paragraph', children: toInlines(node.children, problem, depth + 1)};
  }
  if (node.type !== 'list') {
    problem(node, `${ALLOWED}, found: ${node.type}`);
    return undefined;
  }
  // A list takes two levels, of which its items are one.
  if (depth + 2 > MAX_DEPTH) {
    problem(node, `expected at most ${MAX_DEPTH} levels of lists and marks within each other`);
    return undefined;
  }
  const children = node.children.map((item): ListItem => ({
    type: 'listItem',
    children: item.children.map((child) => toBlock(child, problem, depth + 2)).filter((block) => block !== undefined),
  }));
  return {type: 'list', ordered: node.ordered ?? false, children};
}

function toInlines(nodes: readonly PhrasingContent[], problem: NodeProblem, depth: number): Inline[] {
  if (depth > MAX_DEPTH && nodes[0]) {
    problem(nodes[0], `expected at most ${MAX_DEPTH} levels of lists and marks within each other`);
    return [];
  }
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ')}];
      case 'break':
        return [{type: 'text', value: ' '}];
      case 'strong':
      case 'emphasis':
        return [{type: node.type, children: toInlines(node.children, problem, depth + 1)}];
      case 'link':
        // A relative address would mean one thing in the document and another in the page made from it.
        if (!safeUrl(node.url)) problem(node, `expected an absolute http or https address, found ${node.url}`);
        return [{type: 'link', url: node.url, children: toInlines(node.children, problem, depth + 1)}];
      default:
        problem(node, `${ALLOWED}, found: ${node.type}`);
        return [];
    }
  });
}

const isComment = (node: RootContent): boolean => node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());

/** A heading is drawn as plain words: marks in it are dropped, and what would lose more is a problem. */
function headingText(nodes: readonly PhrasingContent[], problem: NodeProblem): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'strong' || node.type === 'emphasis') return headingText(node.children, problem);
      problem(node, `expected plain words in a heading, found: ${node.type}`);
      return '';
    })
    .join('');
}

/** Tables are no part of plain Markdown, which reads one as a paragraph full of bars: the row of dashes gives it away. */
const isTable = ({children}: Paragraph): boolean =>
  children.some((node) => node.type === 'text' && /^\s*\|?\s*:?-+:?\s*\|[\s|:-]*$/m.test(node.value));
