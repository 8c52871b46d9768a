import {css, html} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from '../property.js';

import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';
import {heading} from '../heading.js';
import {elementStyles, MsElement} from '../ms-element.js';

addTexts('en', enTools);

const styles = css`
  .base {
    padding: 16px 18px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_quiet);
    color: var(--_ink);
    font-size: 16px;
  }
  .title {
    margin-bottom: 4px;
    font-size: 17px;
  }
  p {
    max-width: 66ch;
  }
`;

/**
 * The standing note "Understanding MS research": studies differ, read the original, talk to a professional.
 *
 * @summary Shows the standing note on how to read research.
 * @slot - Words of the page's own, below the note.
 * @csspart base - The note.
 * @csspart title - Its heading.
 */
export class MsResearchNote extends MsElement {
  static override styles = [...elementStyles, styles];

  /** Level of the note's heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  protected override render(): TemplateResult {
    const {text, language, direction} = this.locale;
    return html`
      <div part="base" class=${this.baseClass} lang=${language} dir=${direction}>
        ${heading(this.headingLevel, 'title', text('noteTitle'))}
        <p>${text('noteBody')}</p>
        <slot></slot>
      </div>
    `;
  }
}
