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
  /** Language of the interface, which may differ from the summary's. */
  readonly language: string;
  readonly text: Translate;
}

interface DetailsContext extends CardContext {
  /** What else the paper's record holds, where it is shown. */
  readonly record: unknown;
}

/** "More details": the paper, how to reach it, and where the summary comes from. At full depth all that its record holds. */
export function details(article: Article, {level, language, text, record}: DetailsContext): TemplateResult {
  const {paper, contact} = article;
  return html`<div part="details" class="details" id="details" tabindex="-1" lang=${language}>
    ${heading(level, 'heading', text('moreDetails'))}
    <p><cite lang="en">${paper.title}</cite></p>
    <p>${byline(paper, language, text)}</p>
    <p>
      ${
        paper.URL
          ? html`<a href=${paper.URL} rel="noreferrer">${paper.DOI ? `doi.org/${paper.DOI}` : text('readPaper')}</a>`
          : text('noPaperLink')
      }
    </p>
    ${record}
    <p>${provenanceText(article, language, text)}</p>
    ${reportLink(contact, text)}
  </div>`;
}

/** Where a reader reports an error. The parser admits an http or https address, or an e-mail address. */
export function reportLink(contact: string | undefined, text: Translate): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const href = /^https?:/.test(contact) ? contact : `mailto:${contact}`;
  return html`<p><a href=${href} rel="noreferrer">${text('reportError')}</a></p>`;
}
