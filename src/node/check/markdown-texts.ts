import type {Nodes, Paragraph, Root} from 'mdast';

import {sectionKind} from '../content/article-file.js';
import {splitHeading} from '../content/markdown.js';
import {articleText} from './article-text.js';
import type {ArticleText} from './article-text.js';

/** A `##` section with its texts. */
export interface TextSection {
  /** The part it plays, such as `findings`. */
  readonly kind: string;
  readonly heading: ArticleText;
  readonly texts: readonly ArticleText[];
}

/** The texts of a summary's Markdown by section. What stands before the first heading is left out. */
export function markdownTexts(markdown: Root, firstLine: number): readonly TextSection[] {
  const sections: (TextSection & {texts: ArticleText[]})[] = [];
  for (const node of markdown.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const heading = textOf(node, 'heading', `$.sections[${sections.length}]`, firstLine);
      sections.push({kind: sectionKind(splitHeading(heading.text)), heading, texts: []});
    } else {
      const path = `$.sections[${sections.length - 1}]`;
      for (const paragraph of paragraphsOf(node))
        sections.at(-1)?.texts.push(textOf(paragraph, 'body', path, firstLine));
    }
  }
  return sections;
}

function paragraphsOf(node: Nodes): readonly Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? node.children.flatMap(paragraphsOf) : [];
}

/** Line breaks become blanks, one letter for one letter, so that every offset keeps its line. */
function textOf(node: Exclude<Nodes, Root>, kind: 'heading' | 'body', path: string, firstLine: number): ArticleText {
  const starts: {readonly offset: number; readonly line: number}[] = [];
  let text = '';
  const visit = (inner: Nodes): void => {
    if (inner.type === 'text') {
      const line = inner.position!.start.line + firstLine - 1;
      inner.value.split('\n').forEach((part, index) => {
        if (index) text += ' ';
        starts.push({offset: text.length, line: line + index});
        text += part;
      });
    } else if (inner.type === 'break') text += ' ';
    else if ('children' in inner) inner.children.forEach(visit);
  };
  visit(node);
  const first = node.position!.start.line + firstLine - 1;
  return articleText(kind, path, text, (offset) => starts.findLast((start) => start.offset <= offset)?.line ?? first);
}
