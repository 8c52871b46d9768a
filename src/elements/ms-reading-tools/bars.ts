import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Preferences} from '../../controllers/preferences.js';
import type {TextKey, Translate} from '../../i18n/text.js';
import type {LineFocus, LinePlace} from './line-focus.js';
import type {ReadAloud} from './read-aloud.js';

/** The controls that stay in view while a reader goes through a text; they stand in for the panel so long. */

/** The buttons that a reader wants first, which take the focus. */
export const FIRST_ACTIONS = '#lineNext, #pause';

/** "2 of 4, about 1 minute left", as two phrases that are joined where they are said. */
export function placePhrases({current, total, minutes}: LinePlace, text: Translate): readonly [string, string] {
  return [text('linePlace', {current, total}), text('minutesLeft', {count: minutes})];
}

export function lineBar(lines: LineFocus, text: Translate): TemplateResult {
  const {place} = lines;
  const [where, left] = placePhrases(place, text);
  return bar(text('lineFocus'), text, () => lines.end(), html`<b>${where}</b> <span class="soft">${left}</span>`, [
    action('linePrevious', text, () => lines.move(-1), place.current === 1),
    action('lineNext', text, () => lines.move(1), place.current === place.total),
  ]);
}

export function listenBar(
  aloud: ReadAloud,
  slow: boolean,
  choose: (change: Preferences) => void,
  text: Translate,
): TemplateResult {
  const {section, paused} = aloud;
  const words = text('listenTo', {title: section?.title ?? ''});
  return bar(text('listen'), text, () => aloud.stop(), html`<b>${words}</b>`, [
    paused ? action('resume', text, () => aloud.resume()) : action('pause', text, () => aloud.pause()),
    html`<button type="button" aria-pressed=${slow} @click=${() => choose({slow: !slow})}>${text('slowly')}</button>`,
  ]);
}

function bar(
  label: string,
  text: Translate,
  stop: () => void,
  place: TemplateResult,
  actions: readonly TemplateResult[],
): TemplateResult {
  const stopOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  return html`<div part="bar" class="bar" role="group" aria-label=${label} @keydown=${stopOnEscape}>
    <p class="place">${place}</p>
    <div class="row">${actions} ${action('stop', text, stop)}</div>
  </div>`;
}

function action(key: TextKey, text: Translate, act: () => void, isLast = false): TemplateResult {
  return html`<button type="button" id=${key} aria-disabled=${isLast} @click=${act}>${text(key)}</button>`;
}
