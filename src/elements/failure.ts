import {css, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {LoadError} from '../client/load-error.js';
import type {Translate} from '../i18n/text.js';

/** Why nothing can be shown, in the reader's language. */
export const failureText = ({kind, words}: LoadError, text: Translate): string =>
  words?.(text) ?? text(`error-${kind}`);

/** Says calmly why nothing can be shown, and what a reader can do: try again, or open the page. */
export function failure(error: LoadError, text: Translate, retry: () => void, page?: string): TemplateResult {
  return html`
    <div part="message" class="message">
      <p>${failureText(error, text)}</p>
      ${
        error.kind === 'address'
          ? nothing
          : html`<p class="actions">
            <button part="retry" type="button" @click=${retry}>${text('retry')}</button>
            ${page ? html`<a part="link" href=${page} rel="noreferrer">${text('openPage')}</a>` : nothing}
          </p>`
      }
    </div>
  `;
}

export const failureStyles = css`
  .message {
    padding: 16px 18px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_sheet);
    color: var(--_ink);
  }
  .message p {
    max-width: 62ch;
  }
  .message .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 18px;
    align-items: center;
    margin-top: 12px;
  }
  .message a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
`;
