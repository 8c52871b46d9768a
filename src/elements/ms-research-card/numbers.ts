import {html, svg} from 'lit';
import type {TemplateResult} from 'lit';

import type {NumbersTable} from '../../article/article.js';
import type {Translate} from '../../i18n/text.js';

/** Natural frequencies: ten dots a row, and the same in words beside them. The dots are for the eye alone. */
export function numbersTable({label, of, groups}: NumbersTable, text: Translate, language: string): TemplateResult {
  return html`<figure part="numbers" class="numbers">
    <figcaption>${label}</figcaption>
    <ul role="list">
      ${groups.map(
        (group) => html`<li>
          ${dots(group.count, of)}
          <span><b lang=${language}>${text('countOf', {count: group.count, of})}</b> <span class="soft">${group.label}</span></span>
        </li>`,
      )}
    </ul>
  </figure>`;
}

/** A hundred dots stand 10 to a row, a thousand 40. Full ones are large and dark, the others small: not by colour alone. */
function dots(count: number, of: number): TemplateResult {
  const perRow = of === 100 ? 10 : 40;
  const path = (from: number, to: number): string =>
    Array.from({length: to - from}, (_, index) => {
      const place = from + index;
      return `M${(place % perRow) * 11 + 6} ${Math.floor(place / perRow) * 11 + 6}h.01`;
    }).join('');
  return html`<svg viewBox="0 0 ${perRow * 11 + 1} ${(of / perRow) * 11 + 1}" aria-hidden="true">
    ${svg`<path class="full" d=${path(0, count)}></path><path class="rest" d=${path(count, of)}></path>`}
  </svg>`;
}
