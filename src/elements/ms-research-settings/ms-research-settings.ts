import {css, html, LitElement} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Theme} from '../../styles/themes.js';
import {booleanText} from '../converters.js';
import {VERSION} from '../version.js';

/**
 * Shows nothing of its own and gives everything inside it its settings: where summaries come from, language, theme, and what the owner of the
 * page wants shown. Elements inside read its attributes and follow when they change.
 *
 * @summary Gives all elements inside it their settings.
 * @slot - The part of the page that the settings hold for.
 */
export class MsResearchSettings extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  /** Of the package that the element comes from. */
  static readonly version = VERSION;

  /** Address of the published site that ids are resolved against. */
  @property({reflect: true, useDefault: true}) base = '';
  /** Colours: `auto`, `light`, `dark`, `calm` or `contrast`. */
  @property({reflect: true, useDefault: true}) theme: Theme = 'auto';
  /** Lowest Credibility shown, 0 to 5. */
  @property({reflect: true, useDefault: true, type: Number, attribute: 'min-credibility'}) minCredibility = 0;
  /** Shows only summaries that a person reviewed. */
  @property({reflect: true, useDefault: true, converter: booleanText, attribute: 'reviewed-only'}) reviewedOnly = false;
  /** Topics not shown: ids or labels, with commas between them. */
  @property({reflect: true, useDefault: true, attribute: 'hide-topics'}) hideTopics = '';
  /** Leaves retracted papers out of lists, and shows nothing but the notice on their cards. */
  @property({reflect: true, useDefault: true, converter: booleanText, attribute: 'hide-retracted'}) hideRetracted =
    false;
  /** Switches everything inside off: the page's own text stays, and nothing is requested. */
  @property({reflect: true, useDefault: true, converter: booleanText}) off = false;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
