import type {Block, Inline} from '../../../article/rich-text.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';

/** Rich text as HTML, node by node. */
export function pageBlock(block: Block): Html {
  if (block.type === 'paragraph') return html`<p>${block.children.map(pageInline)}</p>\n`;
  const items = block.children.map((item) => html`<li>${item.children.map(pageBlock)}</li>\n`);
  return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
}

function pageInline(node: Inline): Html {
  switch (node.type) {
    case 'text':
      return html`${node.value}`;
    case 'strong':
      return html`<strong>${node.children.map(pageInline)}</strong>`;
    case 'emphasis':
      return html`<em>${node.children.map(pageInline)}</em>`;
    case 'link':
      return html`<a href="${node.url}">${node.children.map(pageInline)}</a>`;
  }
}
