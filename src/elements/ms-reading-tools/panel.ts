import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {LocaleController} from '../../controllers/locale.js';
import {LARGEST_TEXT} from '../../controllers/preferences.js';
import type {Preferences, PreferencesController} from '../../controllers/preferences.js';
import type {TextKey, Translate} from '../../i18n/text.js';
import {THEMES} from '../../styles/themes.js';
import type {Theme} from '../../styles/themes.js';
import type {ReadableSection} from './blocks.js';
import {textSizePercent} from './choices.js';
import {holdInPlace} from './viewport.js';

const THEME_NAMES: {readonly [T in Theme]: TextKey} = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
  calm: 'themeCalm',
  contrast: 'themeContrast',
};

export interface PanelView {
  readonly locale: LocaleController;
  readonly preferences: PreferencesController;
  /** Colours in force. */
  readonly theme: Theme;
  /** Sections that can be read aloud; none where there is no voice. */
  readonly sections: readonly ReadableSection[];
  readonly hasQuestions: boolean;
  choose(change: Preferences): void;
  resize(step: 1 | -1): void;
  focusLines(): void;
  listen(section: ReadableSection, index: number): void;
  print(): void;
  printQuestions(): void;
  reset(): void;
}

/** The button that opens the tools. */
export function openButton(open: boolean, toggle: () => void, text: Translate): TemplateResult {
  return html`<button
    part="button"
    class="open"
    type="button"
    aria-expanded=${open}
    aria-controls=${open ? 'panel' : nothing}
    @click=${toggle}
  >
    ${text('tools')}<span class="chevron" aria-hidden="true"></span>
  </button>`;
}

/** All tools, one group below the other. */
export function panel(view: PanelView): TemplateResult {
  const {sections} = view;
  const {text} = view.locale;
  return html`<div part="panel" class="panel" id="panel" @click=${holdInPlace}>
    ${textGroup(view)} ${colourGroup(view)} ${sections.length ? listenGroup(view) : nothing}
    <div class="group row">
      <button type="button" id="lines" @click=${view.focusLines}>${text('lineFocus')}</button>
      <button type="button" @click=${view.print}>${text('print')}</button>
      ${
        view.hasQuestions
          ? html`<button type="button" @click=${view.printQuestions}>${text('printQuestions')}</button>`
          : nothing
      }
    </div>
    <div class="end">
      <button type="button" @click=${view.reset}>${text('reset')}</button>
      ${view.preferences.kept ? html`<p class="soft">${text('kept')}</p>` : nothing}
    </div>
  </div>`;
}

function group(label: string, content: unknown): TemplateResult {
  return html`<div class="group" role="group" aria-label=${label}>
    <p class="label" aria-hidden="true">${label}</p>
    <div class="row">${content}</div>
  </div>`;
}

function toggle(label: string, pressed: boolean, press: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${pressed} @click=${press}>${label}</button>`;
}

function textGroup({locale, preferences, choose, resize}: PanelView): TemplateResult {
  const {text, language} = locale;
  const {choices} = preferences;
  const step = choices.textSize ?? 0;
  // A disabled button would lose the focus at the last step.
  const sizer = (key: TextKey, by: 1 | -1, isLast: boolean): TemplateResult =>
    html`<button type="button" aria-disabled=${isLast} @click=${() => resize(by)}>${text(key)}</button>`;
  return group(
    text('textSize'),
    html`${sizer('smaller', -1, step === 0)} <span class="size">${textSizePercent(step, language)}</span>
      ${sizer('larger', 1, step === LARGEST_TEXT)}
      ${toggle(text('moreSpace'), !!choices.space, () => choose({space: !choices.space}))}`,
  );
}

function colourGroup({locale: {text}, theme, choose}: PanelView): TemplateResult {
  return group(
    text('colours'),
    THEMES.map((name) => toggle(text(THEME_NAMES[name]), name === theme, () => choose({theme: name}))),
  );
}

function listenGroup({locale: {text}, sections, preferences, choose, listen}: PanelView): TemplateResult {
  const {slow} = preferences.choices;
  return group(
    text('listen'),
    html`${sections.map(
      (section, index) =>
        html`<button type="button" id=${`listen-${index}`} @click=${() => listen(section, index)}>
          <span lang=${section.language}>${section.title}</span>
        </button>`,
    )}
    ${toggle(text('slowly'), !!slow, () => choose({slow: !slow}))}`,
  );
}
