import type {Nodes, PhrasingContent, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';

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
export function readSections(markdown: string, firstLine: number, problem: LineProblem): readonly MarkdownSection[] {
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + firstLine - 1;
  const sections: (MarkdownSection & {body: Block[]})[] = [];
  for (const node of fromMarkdown(markdown).children) {
    if (isComment(node)) continue;
    if (node.type === 'heading' && node.depth === 2) {
      const [, heading = '', kind] = /^(.*?)\s*(?:\{#([a-z-]+)\})?$/.exec(inlineText(node.children)) ?? [];
      if (!heading) problem(lineOf(node), 'expected words in this heading');
      sections.push({heading, kind, body: [], line: lineOf(node)});
      continue;
    }
    const section = sections.at(-1);
    if (!section) problem(lineOf(node), 'expected a ## heading before the first text');
    const block = toBlock(node, (inner, message) => problem(lineOf(inner), message));
    if (block) section?.body.push(block);
  }
  return sections;
}

type NodeProblem = (node: Nodes, message: string) => void;

function toBlock(node: RootContent, problem: NodeProblem): Block | undefined {
  if (node.type === 'paragraph') return {type: 'paragraph', children: toInlines(node.children, problem)};
  if (node.type !== 'list') {
    problem(node, `${ALLOWED}, found: ${node.type}`);
    return undefined;
  }
  const children = node.children.map(
    (item): ListItem => ({
      type: 'listItem',
      children: item.children.map((child) => toBlock(child, problem)).filter((block) => block !== undefined),
    }),
  );
  return {type: 'list', ordered: node.ordered ?? false, children};
}

function toInlines(nodes: readonly PhrasingContent[], problem: NodeProblem): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ')}];
      case 'break':
        return [{type: 'text', value: ' '}];
      case 'strong':
      case 'emphasis':
        return [{type: node.type, children: toInlines(node.children, problem)}];
      case 'link':
        if (!safeUrl(node.url, 'https://base.invalid/')) problem(node, `expected an http or https address, found ${node.url}`);
        return [{type: 'link', url: node.url, children: toInlines(node.children, problem)}];
      default:
        problem(node, `${ALLOWED}, found: ${node.type}`);
        return [];
    }
  });
}

const isComment = (node: RootContent): boolean => node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());

const inlineText = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? inlineText(node.children) : '')).join('');
