import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Translate} from '../../i18n/text.js';
import {DEPTHS} from './depths.js';
import type {Depth} from './depths.js';

/** Three buttons, one of them pressed. */
export function depthSwitch(current: Depth, text: Translate, choose: (depth: Depth) => void): TemplateResult {
  return html`<div part="depth" class="depths" role="group" aria-label=${text('depth')}>
    ${DEPTHS.map(
      (depth) =>
        html`<button type="button" aria-pressed=${depth === current} @click=${() => choose(depth)}>${text(`depth-${depth}`)}</button>`,
    )}
  </div>`;
}
