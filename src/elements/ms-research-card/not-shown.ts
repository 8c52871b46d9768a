import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Translate} from '../../i18n/text.js';

/** In place of a summary that the page's owner has ruled out: that it is so, and where it can be read. */
export function notShown(text: Translate, page: string): TemplateResult {
  return html`<div part="message" class="message">
    <p>${text('notShown')}</p>
    <p class="actions"><a part="link" href=${page} rel="noreferrer">${text('openPage')}</a></p>
  </div>`;
}
