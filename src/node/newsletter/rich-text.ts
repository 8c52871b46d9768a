import type {Block, Inline, RichText} from '../../article/rich-text.js';
import {html} from '../../hosts/html.js';
import type {Html} from '../../hosts/html.js';
import {mailLink} from '../email/links.js';
import {link} from '../email/styles.js';

/** Rich text for a mail: paragraphs and lists with their own margins, since mail programs differ in theirs. */
export const mailBlocks = (body: RichText): readonly Html[] => body.map((block) => blockHtml(block));

function blockHtml(block: Block): Html {
  if (block.type === 'paragraph') return html`<p style="margin:0 0 12px">${block.children.map(inlineHtml)}</p>\n`;
  const items = block.children.map(({children}) => {
    const [only, ...more] = children;
    const inside =
      only?.type === 'paragraph' && !more.length
        ? only.children.map(inlineHtml)
        : children.map((child) => blockHtml(child));
    return html`<li>${inside}</li>`;
  });
  const style = 'margin:0 0 12px;padding:0 0 0 24px';
  return block.ordered ? html`<ol style="${style}">${items}</ol>\n` : html`<ul style="${style}">${items}</ul>\n`;
}

function inlineHtml(node: Inline): Html {
  if (node.type === 'text') return html`${node.value}`;
  const inside = node.children.map(inlineHtml);
  switch (node.type) {
    case 'strong':
      return html`<b>${inside}</b>`;
    case 'emphasis':
      return html`<i>${inside}</i>`;
    case 'link': {
      const url = mailLink(node.url);
      return url ? html`<a href="${url}" style="${link()}">${inside}</a>` : html`${inside}`;
    }
  }
}

/** The same as plain text; a link's address follows its words. */
export const textBlocks = (body: RichText): string => body.map((block) => blockText(block)).join('\n\n');

function blockText(block: Block, indent = ''): string {
  if (block.type === 'paragraph') return indent + block.children.map(inlineText).join('');
  return block.children
    .map(({children}, index) => {
      const mark = block.ordered ? `${index + 1}. ` : '- ';
      const inner = children.map((child) => blockText(child, indent + '  '));
      return indent + mark + inner.join('\n').trimStart();
    })
    .join('\n');
}

function inlineText(node: Inline): string {
  if (node.type === 'text') return node.value;
  const inside = node.children.map(inlineText).join('');
  if (node.type !== 'link') return inside;
  const url = mailLink(node.url);
  return url && url !== inside ? `${inside} (${url})` : inside;
}
