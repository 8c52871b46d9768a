import {html} from 'lit';
import type {TemplateResult} from 'lit';

/** Still lines where the card will be, below whatever the page wrote inside the tag. Nothing shimmers. */
export function skeleton(words: string): TemplateResult {
  return html`
    <slot></slot>
    <div part="skeleton" class="skeleton">
      <p class="hidden">${words}</p>
      <div aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    </div>
  `;
}
