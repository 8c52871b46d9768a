import {isDeepStrictEqual} from 'node:util';
import {isCollection, isMap, isScalar, isSeq, parseDocument} from 'yaml';
import type {Node, Pair, YAMLMap} from 'yaml';

import type {Notice, PaperStatus} from '../../article/article.js';
import {FENCE} from '../content/article-file.js';

/** New values for `paper`; notices are put before those that are there. */
export interface PaperEdit {
  readonly status?: PaperStatus | undefined;
  readonly notices?: readonly Notice[] | undefined;
  readonly statusChecked?: string | undefined;
}

interface Splice {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts new values into a summary's front matter; every other byte stays as it is, comments and order included.
 *
 * @returns undefined where that cannot be done without touching more (anchors, aliases, tags, odd spellings)
 */
export function editPaper(source: string, asked: PaperEdit): string | undefined {
  // Keys without a value say nothing.
  const edit = JSON.parse(JSON.stringify(asked)) as PaperEdit;
  const fence = FENCE.exec(source.replace(/^\uFEFF/, ''));
  if (!fence) return undefined;
  const front = fence[1]!;
  const start = source.indexOf(front, source.indexOf('---') + 3);
  const paper: unknown = parse(front).get('paper', true);
  if (!isMap(paper) || paper.anchor !== undefined || paper.tag !== undefined) return undefined;
  const splices = [
    ...value(front, paper, 'status', edit.status),
    ...value(
      front,
      paper,
      'statusChecked',
      edit.statusChecked,
      edit.status === undefined || paper.has('status') ? 'status' : undefined,
    ),
    ...added(front, paper, edit.notices ?? []),
  ];
  const edited = splices
    // From the end, so that places before stay where they are; of two at one place, the first shall come first.
    .map((splice, index) => ({...splice, index}))
    .sort((a, b) => b.at - a.at || b.index - a.index)
    .reduce((text, {at, end, text: put}) => text.slice(0, at) + put + text.slice(end), front);
  return isAsked(front, edited, edit)
    ? source.slice(0, start) + edited + source.slice(start + front.length)
    : undefined;
}

const parse = (yaml: string): ReturnType<typeof parseDocument> =>
  parseDocument(yaml, {logLevel: 'error', uniqueKeys: true});

/** The judge of the splices: what they made must read as the old front matter with the new values, and nothing else. */
function isAsked(before: string, after: string, {status, statusChecked, notices = []}: PaperEdit): boolean {
  const [old, fresh] = [parse(before), parse(after)];
  if (old.errors.length || fresh.errors.length) return false;
  const wanted = old.toJS() as {paper: {notices?: unknown[] | null}};
  Object.assign(wanted.paper, status && {status}, statusChecked && {statusChecked});
  const known: unknown = wanted.paper.notices ?? [];
  if (!Array.isArray(known)) return false;
  if (notices.length) wanted.paper.notices = [...notices, ...(known as unknown[])];
  return isDeepStrictEqual(fresh.toJS(), wanted);
}

const lineEnd = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n');

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

function value(source: string, map: YAMLMap, key: string, text: string | undefined, after?: string): Splice[] {
  if (text === undefined) return [];
  const pair = pairOf(map, key);
  if (!pair) return insertion(source, map, `${key}: ${text}`, [], after);
  const node = pair.value as Node | null;
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  // A key without a value: the value goes right behind the colon.
  return [{at: from, end: to, text: from === to && source[from - 1] === ':' ? ` ${text}` : text}];
}

/** A new pair, behind another where that is there, else at the end of the map. */
function insertion(source: string, map: YAMLMap, first: string, more: readonly string[], after?: string): Splice[] {
  const pair = (after === undefined ? undefined : pairOf(map, after)) ?? map.items.at(-1);
  const node = (pair?.value ?? pair?.key) as Node | undefined;
  if (!node?.range) return [];
  const isFlow = map.flow === true;
  const end = node.range[1];
  if (isFlow) return [{at: end, end, text: `, ${first}`}];
  const indent = ' '.repeat(columnOf(source, (map.items[0]!.key as Node).range![0]));
  const lines = [first, ...more].map((line) => indent + line).join(lineEnd(source));
  const at = isCollection(node) || isBlock(node) ? node.range[2] : lineBreak(source, end);
  // At the very end there is no line break to stand behind.
  const isOnNewLine = at > 0 && source[at - 1] === '\n';
  return [{at, end: at, text: isOnNewLine ? lines + lineEnd(source) : lineEnd(source) + lines}];
}

const isBlock = (node: Node): boolean =>
  isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');

const columnOf = (source: string, offset: number): number => offset - (source.lastIndexOf('\n', offset - 1) + 1);

/** The end of the line, before its line break. */
function lineBreak(source: string, offset: number): number {
  const next = source.indexOf('\n', offset);
  if (next < 0) return source.length;
  return source[next - 1] === '\r' ? next - 1 : next;
}

function added(source: string, paper: YAMLMap, notices: readonly Notice[]): Splice[] {
  if (!notices.length) return [];
  const pair = pairOf(paper, 'notices');
  const list = pair?.value as Node | null | undefined;
  const flow = notices.map(flowNotice);
  if (!pair) {
    if (paper.flow) return insertion(source, paper, `notices: [${flow.join(', ')}]`, [], 'status');
    return insertion(
      source,
      paper,
      'notices:',
      notices.flatMap((notice) => blockNotice(notice).map((line) => `  ${line}`)),
      'status',
    );
  }
  if (isSeq(list) && list.range && !list.flow && list.items[0]) {
    const dash = source.lastIndexOf('-', (list.items[0] as Node).range![0] - 1);
    const indent = ' '.repeat(columnOf(source, dash));
    const lines = notices.flatMap(blockNotice);
    return [{at: dash, end: dash, text: lines.map((line) => line + lineEnd(source) + indent).join('')}];
  }
  if (isSeq(list) && list.range && list.flow) {
    const at = list.range[0] + 1;
    return [{at, end: at, text: flow.join(', ') + (list.items.length ? ', ' : '')}];
  }
  if (isScalar(list) && list.range && list.range[0] === list.range[1])
    return [{at: list.range[0], end: list.range[0], text: ` [${flow.join(', ')}]`}];
  return [];
}

const pairs = (notice: Notice): string[] =>
  Object.entries(notice).map(([key, inner]) => `${key}: ${plain(key, String(inner))}`);
const blockNotice = (notice: Notice): string[] =>
  pairs(notice).map((line, index) => (index ? `  ${line}` : `- ${line}`));
const flowNotice = (notice: Notice): string => `{${pairs(notice).join(', ')}}`;

/** Words and dates as authors write them; everything else in quotes, which read alike in block and flow. A bare year would be a number. */
const plain = (key: string, text: string): string =>
  (key === 'kind' || /^\d{4}-\d{2}(-\d{2})?$/.test(text)) && /^[\w-]+$/.test(text) ? text : JSON.stringify(text);
