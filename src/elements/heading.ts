import {html} from 'lit';
import type {TemplateResult} from 'lit';

/** A heading of level 1 to 6; another number counts as the nearest of them, anything else as 2. `part` names it for the page's styles. */
export function heading(level: number, part: string, content: unknown): TemplateResult {
  switch (Number.isNaN(level) ? 2 : Math.min(6, Math.max(1, Math.round(level)))) {
    case 1:
      return html`<h1 part=${part} class=${part}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} class=${part}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} class=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} class=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} class=${part}>${content}</h5>`;
    default:
      return html`<h6 part=${part} class=${part}>${content}</h6>`;
  }
}
