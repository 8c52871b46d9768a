import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {LocaleController} from '../../controllers/locale.js';
import {DEPTHS} from './depths.js';
import type {Depth} from './depths.js';

/** Three buttons, one of them pressed. */
export function depthSwitch(
  current: Depth,
  {text, language}: LocaleController,
  choose: (depth: Depth) => void,
): TemplateResult {
  return html`<div part="depth" class="depths" role="group" lang=${language} aria-label=${text('depth')}>
    ${DEPTHS.map(
      (depth) =>
        html`<button type="button" aria-pressed=${depth === current} @click=${() => choose(depth)}>${text(`depth-${depth}`)}</button>`,
    )}
  </div>`;
}
