import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article} from '../../article/article.js';
import {byline} from '../../format/byline.js';
import {provenanceText} from '../../format/provenance.js';
import type {Translate} from '../../i18n/text.js';
import {heading} from '../heading.js';

export interface CardContext {
  /** Level of headings inside the card. */
  readonly level: number;
  readonly language: string;
  readonly text: Translate;
}

/** "More details": the paper, how to reach it, and where the summary comes from. */
export function details(article: Article, {level, language, text}: CardContext): TemplateResult {
  const {paper, contact} = article;
  return html`<div part="details" class="details" id="details" tabindex="-1" lang=${language}>
    ${heading(level, 'heading', text('moreDetails'))}
    <p><cite lang="en">${paper.title}</cite></p>
    <p>${byline(paper, language, text)}</p>
    <p>
      ${paper.URL
        ? html`<a class="source" href=${paper.URL} rel="noreferrer">${paper.DOI ? `doi.org/${paper.DOI}` : text('readPaper')}</a>`
        : text('noPaperLink')}
    </p>
    <p>${provenanceText(article, language, text)}</p>
    ${contact ? html`<p><a href=${contactHref(contact)} rel="noreferrer">${text('reportError')}</a></p>` : nothing}
  </div>`;
}

/** The parser admits an http or https address, or an e-mail address. */
const contactHref = (contact: string): string => (/^https?:/.test(contact) ? contact : `mailto:${contact}`);
