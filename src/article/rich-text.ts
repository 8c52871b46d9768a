/** Rich text: a small block tree in mdast's own node names. It holds no HTML; the browser draws it node by node. */

export type Inline =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[]}
  | {readonly type: 'link'; readonly url: string; readonly children: readonly Inline[]};

export type Block =
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  | {readonly type: 'list'; readonly ordered: boolean; readonly children: readonly ListItem[]};

export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

export type RichText = readonly Block[];

/** Deepest nesting that the parser admits: enough for a list in a list with a strong link, too little to exhaust a stack. */
export const MAX_DEPTH = 12;

type Node = {readonly type: string; readonly value?: string; readonly children?: readonly Node[]};

/** The text without its marks; blocks are parted by a blank, and a word with a mark inside stays one word. */
export const plainText = (nodes: RichText | readonly Inline[]): string => join(nodes).replace(/\s+/g, ' ').trim();

const join = (nodes: readonly Node[]): string =>
  nodes.map(({type, value, children = []}) => value ?? join(children) + (BLOCKS.includes(type) ? ' ' : '')).join('');

const BLOCKS = ['paragraph', 'list', 'listItem'];
