import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article, Notice} from '../../article/article.js';
import {doiUrl} from '../../article/url.js';
import type {LocaleController} from '../../controllers/locale.js';
import {formatPartialDate} from '../../format/date.js';
import {statusText} from '../../format/status.js';

/** Above everything: the paper was retracted, questioned, corrected, or is a preprint. Nothing for a paper that is in order. */
export function banner(
  {paper, language: articleLanguage}: Article,
  {text, language}: LocaleController,
): TemplateResult | typeof nothing {
  const status = statusText(paper, text);
  if (!status) return nothing;
  const notice = ({date, text: words, DOI, url}: Notice): TemplateResult => {
    const address = url ?? (DOI && doiUrl(DOI));
    return html`<li>
      ${date ? `${formatPartialDate(date, language)}: ` : nothing}<span lang=${articleLanguage}>${words}</span>
      ${address ? html`<a href=${address} rel="noreferrer">${text('readNotice')}</a>` : nothing}
    </li>`;
  };
  return html`<div part="banner" class=${`banner ${paper.status}`} role="note" lang=${language}>
    <p><b>${status.title}</b> ${status.body}</p>
    ${paper.notices?.length ? html`<ul role="list">${paper.notices.map(notice)}</ul>` : nothing}
  </div>`;
}
