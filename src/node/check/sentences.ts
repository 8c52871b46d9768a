import type {Nodes, SentenceContent} from 'nlcst';
import {toString} from 'nlcst-to-string';
import {ParseEnglish} from 'parse-english';

import {stemEnglish} from '../../related/stem.js';

/** A word, or a part of one with hyphens. */
export interface Word {
  readonly text: string;
  /** In lower case and without its ending, to find it in other forms. */
  readonly stem: string;
  /** Follows a hyphen: the part before it belongs to the same word. */
  readonly isJoined: boolean;
  /** Begins with a capital and not for standing first: a name, as a rule. */
  readonly isName: boolean;
}

export interface Sentence {
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  readonly words: readonly Word[];
}

const english = new ParseEnglish();

/** A figure at the end of a sentence, which the parser takes for the number of a point. */
const LAST_FIGURE = /^\d[\d.,]*\.$/;

/** The sentences of a text in English. Offsets are those of `text`. */
export function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'SentenceNode')
      for (const nodes of atLastFigures(node.children)) {
        const [start, end] = [nodes[0]!.position!.start.offset!, nodes.at(-1)!.position!.end.offset!];
        const words = nodes.flatMap((child) => (child.type === 'WordNode' ? [toString(child)] : [])).flatMap(toWords);
        if (words.length) sentences.push({text: text.slice(start, end).trim(), start, words});
      }
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(english.parse(text));
  return sentences;
}

/** Parts a sentence after every such figure that is followed by a capital or another figure. */
function atLastFigures(nodes: readonly SentenceContent[]): readonly (readonly SentenceContent[])[] {
  const parts: SentenceContent[][] = [[]];
  let isOver = false;
  for (const node of nodes) {
    if (node.type === 'WordNode') {
      const word = toString(node);
      if (isOver && /^[\p{Lu}\p{N}]/u.test(word)) parts.push([]);
      isOver = LAST_FIGURE.test(word);
    }
    // A blank belongs to neither, and would move the beginning of the second.
    if (!isOver || node.type !== 'WhiteSpaceNode') parts.at(-1)!.push(node);
  }
  return parts;
}

function toWords(word: string, index: number): Word[] {
  const parts = word.split(/[-\u2010\u2011\u2013/]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.map((text, part) => ({
    text,
    stem: stemOf(text),
    isJoined: part > 0,
    isName: (index > 0 || part > 0) && /^\p{Lu}/u.test(text),
  }));
}

/** Apostrophes and what follows them make no other word. */
export const stemOf = (word: string): string => stemEnglish(word.toLowerCase().replace(/['\u2019].*$/, ''));

/** Number of words, those with hyphens counted once. */
export const lengthOf = ({words}: Sentence): number => words.filter(({isJoined}) => !isJoined).length;
