import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article, Paper} from '../../article/article.js';
import {byline} from '../../format/byline.js';
import {provenanceText} from '../../format/provenance.js';
import type {Translate} from '../../i18n/text.js';
import {heading} from '../heading.js';
import type {Depth} from './depths.js';

export interface CardContext {
  /** Level of headings inside the card. */
  readonly level: number;
  /** Language of the interface, which may differ from the summary's. */
  readonly language: string;
  readonly text: Translate;
}

interface DetailsContext extends CardContext {
  readonly depth: Depth;
  /** Writes the paper's citation to the clipboard. */
  readonly copy: () => void;
}

/** "More details": the paper, how to reach it, and where the summary comes from. At full depth all that its record holds. */
export function details(article: Article, {level, language, text, depth, copy}: DetailsContext): TemplateResult {
  const {paper, contact, license} = article;
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
    <div class="extra" ?hidden=${depth !== 'full'}>
      ${record(paper, text)} ${license ? html`<p>${text('summaryLicense', {license})}</p>` : nothing}
      <p><button part="copy" class="plain" type="button" @click=${copy}>${text('copyCitation')}</button></p>
    </div>
    <p>${provenanceText(article, language, text)}</p>
    ${reportLink(contact, text)}
  </div>`;
}

/** What the paper's record holds beyond its title: authors, registration, money, interests. */
function record(
  {author = [], registration = [], funding = [], competingInterests, openAccess}: Paper,
  text: Translate,
): TemplateResult {
  const names = author.map(({family, given, literal}) => literal ?? [given, family].filter(Boolean).join(' '));
  const rows: readonly (readonly [string, unknown])[] = [
    [text('authors'), names.join(', ')],
    [
      text('registration'),
      registration.map(({id, url}) => (url ? html`<a href=${url} rel="noreferrer">${id}</a> ` : `${id} `)),
    ],
    [text('funding'), funding.join(', ')],
    [text('interests'), competingInterests],
  ];
  const known = rows.filter(([, value]) => (Array.isArray(value) ? value.length : value));
  return html`
    <dl>
      ${known.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}
    </dl>
    ${openAccess ? html`<p>${text('openAccess')}</p>` : nothing}
  `;
}

/** Where a reader reports an error. The parser admits an http or https address, or an e-mail address. */
export function reportLink(contact: string | undefined, text: Translate): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const href = /^https?:/.test(contact) ? contact : `mailto:${contact}`;
  return html`<p><a href=${href} rel="noreferrer">${text('reportError')}</a></p>`;
}
