import {css, html, LitElement} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Theme} from '../../styles/themes.js';
import {booleanText} from '../converters.js';

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

  /** Address of the published site that ids are resolved against. */
  @property() base = '';
  /** Colours: `auto`, `light`, `dark`, `calm` or `contrast`. */
  @property() theme: Theme = 'auto';
  /** Lowest Credibility shown, 0 to 5. */
  @property({type: Number, attribute: 'min-credibility'}) minCredibility = 0;
  /** Shows only summaries that a person reviewed. */
  @property({converter: booleanText, attribute: 'reviewed-only'}) reviewedOnly = false;
  /** Topics not shown: ids or labels, with commas between them. */
  @property({attribute: 'hide-topics'}) hideTopics = '';
  /** Leaves retracted papers out of lists, and shows nothing but the notice on their cards. */
  @property({converter: booleanText, attribute: 'hide-retracted'}) hideRetracted = false;
  /** Switches everything inside off: the page's own text stays, and nothing is requested. */
  @property({converter: booleanText}) off = false;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
