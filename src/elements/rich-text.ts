import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {GlossaryEntry} from '../article/article.js';
import type {TextPart} from '../article/glossary.js';
import type {Block, Inline, RichText} from '../article/rich-text.js';

/** How the words of a glossary are drawn inside a text. */
export interface TermDrawing {
  split(text: string): readonly TextPart[];
  /** The word itself. */
  term(entry: GlossaryEntry, value: string): unknown;
  /** What stands below the paragraph that holds these words: the definition of the one that is open. */
  definition(entries: readonly GlossaryEntry[]): unknown;
}

/** Draws rich text node by node; no HTML string is ever written. */
export function richText(blocks: RichText, terms?: TermDrawing): TemplateResult[] {
  return blocks.map((node) => block(node, terms));
}

function block(node: Block, terms?: TermDrawing): TemplateResult {
  if (node.type === 'list') {
    const items = node.children.map(({children}) => html`<li>${richText(children, terms)}</li>`);
    return node.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const met: GlossaryEntry[] = [];
  return html`<p>${inlines(node.children, met, terms)}</p>
    ${terms?.definition(met)}`;
}

function inlines(nodes: readonly Inline[], met: GlossaryEntry[], terms?: TermDrawing): unknown[] {
  return nodes.map((node): unknown => {
    switch (node.type) {
      case 'text':
        return terms ? terms.split(node.value).map((part) => textPart(part, met, terms)) : node.value;
      case 'strong':
        return html`<strong>${inlines(node.children, met, terms)}</strong>`;
      case 'emphasis':
        return html`<em>${inlines(node.children, met, terms)}</em>`;
      case 'link':
        // A button cannot stand inside a link: its words are drawn as they are.
        return html`<a href=${node.url} rel="noreferrer">${inlines(node.children, met)}</a>`;
    }
  });
}

function textPart(part: TextPart, met: GlossaryEntry[], terms: TermDrawing): unknown {
  if (typeof part === 'string') return part;
  met.push(part.entry);
  return terms.term(part.entry, part.value);
}
