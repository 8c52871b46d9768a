import type {Block, Inline, RichText} from '../../article/rich-text.js';
import type {Html} from '../../hosts/html.js';
import {richTextHtml} from '../../hosts/rich-text.js';
import {mailLink} from '../email/links.js';
import {link} from '../email/styles.js';

const MAIL = {
  address: mailLink,
  styles: {paragraph: 'margin:0 0 12px', list: 'margin:0 0 12px;padding:0 0 0 24px', link: link()},
};

/** Rich text for a mail: paragraphs and lists with their own margins, since mail programs differ in theirs. */
export const mailBlocks = (body: RichText): readonly Html[] => richTextHtml(body, MAIL);

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
