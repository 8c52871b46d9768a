import type {Article} from '../../../article/article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import {EMAIL} from '../../../article/url.js';
import {byline} from '../../../format/byline.js';
import {citation} from '../../../format/citation.js';
import {provenanceText} from '../../../format/provenance.js';
import {html} from '../../../hosts/html.js';
import type {Html, HtmlValue} from '../../../hosts/html.js';
import type {Translate} from '../../../i18n/text.js';
import type {PageContext} from '../outputs/output.js';
import {moveAddress, paths} from '../site-map.js';
import type {PageLocale} from './locale.js';

/** An address that is relative to the document, as seen from the article's page. */
export const inPage = ({id}: Pick<ArticleDocument, 'id'>, address: string): string =>
  moveAddress(address, paths.article(id), paths.articlePage(id));

const FORMATS = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['json', 'CSL-JSON'],
] as const;

/** "More details": the paper with all that its record holds, how to cite it, and where the summary comes from. */
export function details(article: Article, locale: PageLocale, {without}: PageContext): Html {
  const {text, page, ui, interfaceLanguage} = locale;
  const {id, paper} = article;
  const address = paper.URL && inPage(article, paper.URL);
  return html`<section class="details" id="details" aria-labelledby="details-title">
<h2 id="details-title"${ui}>${text('moreDetails')}</h2>
<p><cite lang="en" dir="ltr">${paper.title}</cite></p>
<p>${byline(paper, interfaceLanguage, text)}</p>
<p${ui}>${address ? html`<a class="target" href="${address}">${paper.DOI ? `doi.org/${paper.DOI}` : text('readPaper')}</a>` : text('noPaperLink')}</p>
${record(article, locale)}
<h3${ui}>${page('cite')}</h3>
<p lang="en" dir="ltr">${citation(paper)}</p>
${
  !without.includes('citations') &&
  html`<p class="files"${ui}>${page('citationFiles')} ${FORMATS.map(
    ([format, name]) => html`<a class="target" href="../../${paths.citation(id, format)}" download>${name}</a> `,
  )}</p>
`
}<p${ui}>${provenanceText(article, interfaceLanguage, text)}</p>
${article.license && html`<p${ui}>${text('summaryLicense', {license: article.license})}</p>`}
${reportLink(article, text, ui)}
</section>`;
}

/** What the paper's record holds beyond its title: authors, registration, money, interests. */
function record(article: Article, {text, ui}: PageLocale): Html {
  const {author = [], registration = [], funding = [], competingInterests, openAccess, license} = article.paper;
  const names = author.map(({family, given, literal}) => literal ?? [given, family].filter(Boolean).join(' '));
  const registered = registration.map(
    ({id, url}, index) => html`${index > 0 && ', '}${url ? html`<a href="${inPage(article, url)}">${id}</a>` : id}`,
  );
  const rows: readonly (readonly [string, HtmlValue])[] = [
    [text('authors'), names.join(', ')],
    [text('registration'), registered.length > 0 && registered],
    [text('funding'), funding.join(', ')],
    [text('interests'), competingInterests],
  ];
  const known = rows.filter(([, value]) => value);
  return html`${
    known.length > 0 &&
    html`<dl>\n${known.map(([term, value]) => html`<dt${ui}>${term}</dt>\n<dd>${value}</dd>\n`)}</dl>`
  }
${(openAccess || license) && html`<p${ui}>${[openAccess && text('openAccess'), license].filter(Boolean).join(' ')}</p>`}`;
}

/** Where a reader tells of an error. */
export function reportLink(document: ArticleDocument, text: Translate, ui: Html | undefined): Html | undefined {
  const {contact} = document;
  const address = contact && (EMAIL.test(contact) ? `mailto:${contact}` : inPage(document, contact));
  return address ? html`<p><a class="target" href="${address}"${ui}>${text('reportError')}</a></p>` : undefined;
}
