import {html, LitElement} from 'lit';
import type {CSSResult, CSSResultGroup, PropertyValues, TemplateResult} from 'lit';
import {property} from './property.js';

import {announce} from '../controllers/announcer.js';
import {LocaleController} from '../controllers/locale.js';
import {isOff, PageSettingsController} from '../controllers/page-settings.js';
import type {Resource} from '../controllers/resource.js';
import {baseStyles} from '../styles/base.js';
import {directionStyles} from '../styles/direction.js';
import {THEMES, themeStyles} from '../styles/themes.js';
import type {Theme} from '../styles/themes.js';
import type {Drawn} from './drawn/drawn.js';
import {failureText} from './failure.js';
import {MsErrorEvent, MsLoadEvent, MsNavigateEvent} from './ms-element.events.js';
import {VERSION} from './version.js';

/** Styles that every element begins with. */
export const elementStyles: readonly CSSResult[] = [baseStyles, directionStyles, themeStyles];

/**
 * What all elements share: settings, language, theme, base styles, and a word to the page before a link is followed.
 *
 * @cssproperty --ms-accent-light - Accent colour on light grounds.
 * @cssproperty --ms-accent-dark - Accent colour on dark grounds.
 * @cssproperty --ms-font - Font family; the page's own by default.
 */
export abstract class MsElement extends LitElement {
  static override styles: CSSResultGroup = [...elementStyles];
  /** Of the package that the element comes from. */
  static readonly version = VERSION;

  protected readonly settings = new PageSettingsController(this);
  protected readonly locale = new LocaleController(this, this.settings);

  private reported: unknown;

  /** Colours: `auto` (follows the system), `light`, `dark`, `calm` or `contrast`; by default what the settings around say. */
  @property() theme?: Theme;

  override connectedCallback(): void {
    super.connectedCallback();
    // The same listener again is no second one, and one on the element itself keeps nothing else alive.
    this.addEventListener('click', this.announceNavigation);
  }

  /** A document takes no style sheets that were made for another. */
  adoptedCallback(): void {
    import('./adopted.js').then(
      ({renewStyles}) => renewStyles(this),
      () => undefined,
    );
  }

  /** The theme in force. */
  protected get currentTheme(): Theme {
    const wanted = this.theme ?? this.settings.get('theme');
    return THEMES.find((theme) => theme === wanted) ?? 'auto';
  }

  /** Classes of the root part. */
  protected get baseClass(): string {
    return `base ${this.currentTheme}`;
  }

  /** What a server drew is taken over as it stands; the code for that comes where there is some. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated || !this.renderRoot.firstChild
      ? super.scheduleUpdate()
      : import('./drawn/take-over.js').then(({takeOver}) => takeOver(this as unknown as Drawn));
  }

  /** Where what had the focus goes away (Retry, say, or the root part), the root part takes it, so that it is not lost. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && !focused.isConnected) this.focusBase();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.takeLostFocus();
  }

  /** The root part. */
  protected root(content: unknown): TemplateResult {
    const {language, direction} = this.locale;
    return html`<div part="base" class=${this.baseClass} lang=${language} dir=${direction} tabindex="-1">${content}</div>`;
  }

  /**
   * The root part, and until our words are there the page's own above it, in the page's own colours and type. Two templates, so that the root
   * part is made anew where the words above it go: one that moves up would be a layout shift.
   */
  protected frame(content: unknown, {ready}: {readonly ready: boolean}): TemplateResult {
    const base = this.root(content);
    return ready ? base : html`<slot></slot>${base}`;
  }

  /** Tells the page, once, that a document is there or that it cannot be shown. */
  protected report(resource: Resource<unknown>): void {
    if (isOff(this)) return;
    const outcome =
      resource.status === 'ready' ? resource.value : resource.status === 'error' ? resource.error : undefined;
    if (outcome === this.reported) return;
    this.reported = outcome;
    if (resource.status === 'ready') this.dispatchEvent(new MsLoadEvent(resource.value));
    if (resource.status === 'error') {
      this.dispatchEvent(new MsErrorEvent(resource.error));
      announce(this.ownerDocument, failureText(resource.error, this.locale.text));
      if (resource.error.kind === 'offline')
        import('./refusal.js').then(
          ({explain}) => explain(resource.error, this, this.locale.text),
          () => undefined,
        );
    }
  }

  /** The page's own words inside the tag held the focus, and have just made way for ours. */
  private takeLostFocus(): void {
    const {activeElement} = this.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement === this || !this.contains(activeElement)) return;
    if (!activeElement.getClientRects().length) this.focusBase();
  }

  private focusBase(): void {
    this.renderRoot.querySelector<HTMLElement>('[part="base"]')?.focus();
  }

  /** Links of this element alone: those of an element inside tell for themselves. */
  private announceNavigation(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.getRootNode() !== this.renderRoot) return;
    if (!this.dispatchEvent(new MsNavigateEvent(link.href))) event.preventDefault();
  }
}
