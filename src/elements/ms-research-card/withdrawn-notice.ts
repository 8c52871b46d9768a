import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Withdrawn} from '../../article/article.js';
import {formatDate} from '../../format/date.js';
import {heading} from '../heading.js';
import {reportLink} from './details.js';
import type {CardContext} from './details.js';

/** In place of a summary that was taken back: that it was, when, why, and what replaces it. */
export function withdrawnNotice(
  {title, language: articleLanguage, withdrawn, contact}: Withdrawn,
  {level, language, text}: CardContext,
): TemplateResult {
  const {date, reason, replacement} = withdrawn;
  return html`<article class="sheet">
    <div part="banner" class="banner" role="note">
      <p><b>${text('withdrawn')}</b> ${formatDate(date, language)}. <span lang=${articleLanguage}>${reason}</span></p>
    </div>
    <div class="pad">
      ${heading(level, 'title', title)}
      ${replacement ? html`<p><a href=${replacement} rel="noreferrer">${text('withdrawnReplacement')}</a></p>` : nothing}
      ${reportLink(contact, text)}
    </div>
  </article>`;
}
