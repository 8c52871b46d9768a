import {LitElement} from 'lit';
import type {CSSResult, CSSResultGroup} from 'lit';
import {property} from 'lit/decorators.js';

import {LocaleController} from '../controllers/locale.js';
import {baseStyles} from '../styles/base.js';
import {themeStyles} from '../styles/themes.js';
import type {Theme} from '../styles/themes.js';

/** Styles that every element begins with. */
export const elementStyles: readonly CSSResult[] = [baseStyles, themeStyles];

/** What all elements share: language, theme and the base styles. */
export abstract class MsElement extends LitElement {
  static override styles: CSSResultGroup = [...elementStyles];

  protected readonly locale = new LocaleController(this);

  /** Colours: `auto` (follows the system), `light`, `dark`, `calm` or `contrast`. */
  @property() theme: Theme = 'auto';

  /** Classes of the root part. */
  protected get baseClass(): string {
    return `base ${this.theme}`;
  }
}
