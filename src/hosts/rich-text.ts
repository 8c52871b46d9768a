import type {Block, Inline, RichText} from '../article/rich-text.js';
import {html} from './html.js';
import type {Html} from './html.js';

/** What rich text becomes in one kind of page or mail. */
export interface RichTextTarget {
  /** Address of a link as readers get it; undefined where only its words stay. */
  address(url: string): string | undefined;
  /** Declarations for the `style` attributes, where style sheets do not reach. */
  readonly styles?: {readonly paragraph: string; readonly list: string; readonly link: string};
}

/** Rich text as HTML, node by node. A list item of one paragraph holds its words alone, since mail programs set paragraphs far apart. */
export const richTextHtml = (body: RichText, target: RichTextTarget): readonly Html[] =>
  body.map((block) => blockHtml(block, target));

function blockHtml(block: Block, target: RichTextTarget): Html {
  const {styles} = target;
  if (block.type === 'paragraph') {
    return html`<p${style(styles?.paragraph)}>${inlinesHtml(block.children, target)}</p>\n`;
  }
  const items = block.children.map(({children}) => {
    const [only, ...more] = children;
    const inside =
      only?.type === 'paragraph' && !more.length ? inlinesHtml(only.children, target) : richTextHtml(children, target);
    return html`<li>${inside}</li>\n`;
  });
  const list = style(styles?.list);
  return block.ordered ? html`<ol${list}>\n${items}</ol>\n` : html`<ul${list}>\n${items}</ul>\n`;
}

function inlinesHtml(nodes: readonly Inline[], target: RichTextTarget): readonly Html[] {
  return nodes.map((node) => {
    if (node.type === 'text') return html`${node.value}`;
    const inside = inlinesHtml(node.children, target);
    switch (node.type) {
      case 'strong':
        return html`<strong>${inside}</strong>`;
      case 'emphasis':
        return html`<em>${inside}</em>`;
      case 'link': {
        const address = target.address(node.url);
        const attributes = address && html` href="${address}"${style(target.styles?.link)}`;
        return attributes ? html`<a${attributes}>${inside}</a>` : html`${inside}`;
      }
    }
  });
}

const style = (declarations: string | undefined): Html | undefined =>
  declarations === undefined ? undefined : html` style="${declarations}"`;
