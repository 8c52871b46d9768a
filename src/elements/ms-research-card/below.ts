import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article} from '../../article/article.js';
import type {Client} from '../../client/client.js';
import type {LocaleController} from '../../controllers/locale.js';
import type {Theme} from '../../styles/themes.js';
import '../ms-related-list/ms-related-list.define.js';
import '../ms-research-note/ms-research-note.define.js';

export interface BelowContext {
  readonly locale: LocaleController;
  readonly theme: Theme;
  /** Level of the two headings. */
  readonly level: number;
  readonly client: Client | undefined;
  /** Brings the reader to "More details". */
  readonly showDetails: () => void;
}

/** What a card with `related` shows below the summary: the related articles and the note on reading research. Loaded when one wants it. */
export function below({related}: Article, {locale, theme, level, client, showDetails}: BelowContext): TemplateResult {
  return html`
    <ms-related-list class="below" lang=${locale.language} theme=${theme} heading-level=${level} src=${related ?? nothing} .client=${client}></ms-related-list>
    <ms-research-note class="below" lang=${locale.language} theme=${theme} heading-level=${level}>
      <button class="plain" type="button" @click=${showDetails}>${locale.text('noteLink')}</button>
    </ms-research-note>
  `;
}
