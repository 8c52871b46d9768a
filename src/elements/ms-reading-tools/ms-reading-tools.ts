import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';

import type {Article} from '../../article/article.js';
import {announce} from '../../controllers/announcer.js';
import {LARGEST_TEXT, PreferencesController, sharedPreferences} from '../../controllers/preferences.js';
import type {Preferences} from '../../controllers/preferences.js';
import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';
import type {Theme} from '../../styles/themes.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {property} from '../property.js';
import {FIRST_ACTIONS, lineBar, listenBar, placePhrases} from './bars.js';
import {sectionsOf} from './blocks.js';
import type {ReadableSection} from './blocks.js';
import {applyChoices, chosenTheme, textSizePercent} from './choices.js';
import {LineFocus} from './line-focus.js';
import {styles} from './ms-reading-tools.styles.js';
import {openButton, panel} from './panel.js';
import {closeQuestions, printQuestions, questionSheet} from './print-questions.js';
import {ReadAloud} from './read-aloud.js';
import {deviceVoice} from './speech.js';
import type {Voice} from './speech.js';

// Here, since these texts come with this file and not with the core.
addTexts('en', enTools);

/**
 * The reading tools of a card: text size, space, colours, line focus, reading aloud, print. A card with the `tools` attribute brings them;
 * they change that card, and what the reader chooses holds for every card of the page that has them.
 *
 * @summary The reading tools inside a card that has the `tools` attribute.
 * @csspart base - The tools.
 * @csspart button - The button that opens them.
 * @csspart panel - What it opens.
 * @csspart bar - The controls while line by line or aloud is read.
 */
export class MsReadingTools extends MsElement {
  static override styles = [...elementStyles, styles];

  /** Shadow tree of the card. */
  @property({attribute: false}) card?: ShadowRoot;
  /** The summary that the card shows. */
  @property({attribute: false}) article?: Article;
  /** How much of it the card shows. */
  @property() depth = '';
  /** Told the reader's colours, or that there are none chosen. */
  @property({attribute: false}) paint: (theme: Theme | undefined) => void = () => undefined;
  /** What reads aloud; the voices of the device by default. */
  @property({attribute: false}) voice: Voice = deviceVoice;
  /** Where the reader's choices are; the page's by default. */
  @property({attribute: false}) store = sharedPreferences;
  /** Prints a window. */
  @property({attribute: false}) printer = (view: Window): void => view.print();

  private readonly preferences = new PreferencesController(this, () => this.store);
  private readonly lines = new LineFocus(this, () => this.card!);
  private readonly aloud = new ReadAloud(this);
  /** Id of the button that began what is under way. */
  private starter = '';
  private open = false;
  /** The place in the text that was told last. */
  private said = '';
  private unwatch?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unwatch = this.voice.watch(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    closeQuestions();
    // A move within the page is a disconnect and a connect in one turn.
    queueMicrotask(() => {
      if (!this.isConnected) this.applyToCard({});
    });
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    const wasActive = this.hasAttribute('data-active');
    super.update(changed);
    const {active} = this;
    if (active === wasActive) return;
    this.toggleAttribute('data-active', active);
    // The button that had the focus has gone. The page stays where the reader's eyes are.
    if (active) this.focusOn(FIRST_ACTIONS);
    else if (focused) this.focusOn(`#${this.starter}`);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.applyToCard(this.preferences.choices);
    if (changed.get('article')) {
      this.lines.end();
      this.aloud.stop();
    } else if (changed.has('depth') && this.active) {
      this.lines.refresh();
      this.aloud.refresh(this.sections);
    }
    this.sayPlace();
  }

  private get active(): boolean {
    return this.lines.active || !!this.aloud.section;
  }

  private get sections(): readonly ReadableSection[] {
    return this.card && this.article && this.voice.available(this.article.language) ? sectionsOf(this.card) : [];
  }

  private applyToCard(choices: Preferences): void {
    if (this.card) applyChoices(this.card, choices);
    this.paint(chosenTheme(choices));
  }

  private focusOn(selector: string): void {
    const button = this.renderRoot.querySelector<HTMLElement>(selector) ?? this.renderRoot.querySelector('button');
    button?.focus({preventScroll: true});
  }

  private sayPlace(): void {
    const {text, direction} = this.locale;
    const place = this.lines.active ? placePhrases(this.lines.place, text).join(direction === 'rtl' ? '، ' : ', ') : '';
    if (place && place !== this.said) announce(this.ownerDocument, place);
    this.said = place;
  }

  private readonly toggle = (): void => {
    this.open = !this.open;
    this.requestUpdate();
  };

  private readonly choose = (change: Preferences): void => {
    this.preferences.choose(change);
    this.aloud.setPace(!!this.preferences.choices.slow);
  };

  private readonly resize = (step: 1 | -1): void => {
    const size = (this.preferences.choices.textSize ?? 0) + step;
    if (size < 0 || size > LARGEST_TEXT) return;
    this.choose({textSize: size});
    announce(this.ownerDocument, textSizePercent(size, this.locale.language));
  };

  private readonly reset = (): void => {
    this.preferences.clear();
    announce(this.ownerDocument, this.locale.text('reset'));
  };

  private readonly focusLines = (): void => {
    this.starter = 'lines';
    this.lines.start();
  };

  private readonly listen = (section: ReadableSection, index: number): void => {
    this.starter = `listen-${index}`;
    const {language} = this.article!;
    this.aloud.start(section, {voice: this.voice, language, slow: !!this.preferences.choices.slow});
  };

  private readonly printQuestions = (): void => {
    printQuestions(this.ownerDocument, questionSheet(this.article!, this.card!, this.locale), this.printer);
  };

  protected override render(): TemplateResult {
    const {language, direction} = this.locale;
    return html`<div part="base" class=${this.baseClass} lang=${language} dir=${direction}>
      ${this.active ? this.bar() : this.disclosure()}
    </div>`;
  }

  private bar(): TemplateResult {
    const {text} = this.locale;
    return this.lines.active
      ? lineBar(this.lines, text)
      : listenBar(this.aloud, !!this.preferences.choices.slow, this.choose, text);
  }

  private disclosure(): TemplateResult {
    const view = {
      locale: this.locale,
      preferences: this.preferences,
      theme: this.currentTheme,
      sections: this.open ? this.sections : [],
      hasQuestions: !!this.article?.questions?.length,
      choose: this.choose,
      resize: this.resize,
      focusLines: this.focusLines,
      listen: this.listen,
      print: () => this.printer(window),
      printQuestions: this.printQuestions,
      reset: this.reset,
    };
    return html`${openButton(this.open, this.toggle, this.locale.text)} ${this.open ? panel(view) : nothing}`;
  }
}
