import type {Sentence} from './sentences.js';
import {readSentences} from './sentences.js';

/**
 * What a text is to its readers. `body`: a paragraph or a point of a list under a heading; `heading`; `label`: a few words that need be no
 * sentence.
 */
export type TextKind =
  'title' | 'summary' | 'takeaway' | 'note' | 'question' | 'definition' | 'label' | 'heading' | 'body';

/** A text as its author wrote it, without its marks. */
export interface ArticleText {
  readonly kind: TextKind;
  /** JSON path in the front matter, or of the section that it stands in. */
  readonly path: string;
  readonly text: string;
  /** Line in the file of the character at an offset of `text`. */
  lineAt(offset: number): number;
  /** As English. */
  readonly sentences: readonly Sentence[];
}

export function articleText(
  kind: TextKind,
  path: string,
  text: string,
  lineAt: (offset: number) => number,
): ArticleText {
  let sentences: readonly Sentence[] | undefined;
  return {
    kind,
    path,
    text,
    lineAt,
    get sentences() {
      return (sentences ??= readSentences(text));
    },
  };
}
