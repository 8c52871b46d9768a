import {languageOf} from './blocks.js';

/** A sentence as it stands in a card. */
export interface Sentence {
  readonly text: string;
  readonly block: Element;
  /** Where it begins and ends; it follows when the text around it is drawn anew. */
  readonly range: Range;
}

/** What is shown to the eye alone. */
const UNSPOKEN = '[hidden], [aria-hidden="true"]';

/**
 * The sentences of blocks of text, by the rules of their language (`Intl.Segmenter`; a block counts as one sentence in engines without it).
 * Words in another language than `language` are left out: one voice reads one language.
 */
export function sentencesOf(blocks: readonly Element[], language: string): Sentence[] {
  return blocks.flatMap((block) => sentencesIn(block, language));
}

function sentencesIn(block: Element, language: string): Sentence[] {
  const nodes = spokenNodes(block, language);
  // A line end in the markup is no end of a sentence; one character stands for one, so that places stay the same.
  const text = nodes.map(({data}) => data.replace(/\s/g, ' ')).join('');
  return split(text, language).flatMap(({segment, index}) => {
    const spoken = segment.trim();
    if (!spoken) return [];
    const start = index + segment.indexOf(spoken[0]!);
    const range = block.ownerDocument.createRange();
    range.setStart(...placeOf(nodes, start));
    range.setEnd(...placeOf(nodes, start + spoken.length, true));
    return [{text: spoken.replace(/ +/g, ' '), block, range}];
  });
}

function split(text: string, language: string): readonly {readonly segment: string; readonly index: number}[] {
  if (!('Segmenter' in Intl)) return [{segment: text, index: 0}];
  return [...new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text)];
}

function spokenNodes(block: Element, language: string): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(UNSPOKEN) && primary(languageOf(node)) === primary(language)) nodes.push(node);
  }
  return nodes;
}

/** The text node, and the place in it, of a place in the joined text. An end belongs to the node that it closes. */
function placeOf(nodes: readonly Text[], place: number, isEnd = false): [Text, number] {
  let rest = place;
  for (const node of nodes) {
    if (isEnd ? rest <= node.length : rest < node.length) return [node, rest];
    rest -= node.length;
  }
  const last = nodes.at(-1)!;
  return [last, last.length];
}

const primary = (tag: string): string => tag.split('-')[0]!.toLowerCase();
