import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Block, Inline, RichText} from '../article/rich-text.js';

/** Draws rich text node by node; no HTML string is ever written. */
export const richText = (blocks: RichText): TemplateResult[] => blocks.map(block);

function block(node: Block): TemplateResult {
  if (node.type === 'paragraph') return html`<p>${node.children.map(inline)}</p>`;
  const items = node.children.map(({children}) => html`<li>${richText(children)}</li>`);
  return node.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inline(node: Inline): TemplateResult | string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
      return html`<strong>${node.children.map(inline)}</strong>`;
    case 'emphasis':
      return html`<em>${node.children.map(inline)}</em>`;
    case 'link':
      return html`<a href=${node.url} rel="noreferrer">${node.children.map(inline)}</a>`;
  }
}
