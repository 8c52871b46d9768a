import {html} from 'lit';
import type {TemplateResult} from 'lit';

/** Still lines where the card will be. Nothing shimmers. */
export function skeleton(words: string): TemplateResult {
  return html`
    <div part="skeleton" class="skeleton">
      <p class="hidden">${words}</p>
      <div aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    </div>
  `;
}
