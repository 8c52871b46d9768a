import type {Article, Notice, Rating} from '../../article/article.js';
import {isWithdrawn} from '../../article/parse-article.js';
import type {ArticleDocument} from '../../article/parse-article.js';
import type {Block, Inline} from '../../article/rich-text.js';
import type {Withdrawn} from '../../article/article.js';
import {doiUrl, EMAIL} from '../../article/url.js';
import {formatDate, formatPartialDate} from '../../format/date.js';
import {byline} from '../../format/byline.js';
import {provenanceText} from '../../format/provenance.js';
import {statusText} from '../../format/status.js';
import {enTools} from '../../i18n/en-tools.js';
import {addTexts, translator} from '../../i18n/text.js';
import type {Config} from '../content/config.js';
import {html} from '../../hosts/html.js';
import type {Html} from '../../hosts/html.js';
import {moveAddress, paths} from './site-map.js';

addTexts('en', enTools);
const text = translator('en');

/** `articles/<id>/`: the whole summary as plain HTML, readable without script. */
export function articlePage(document: ArticleDocument, config: Config): string {
  const body = isWithdrawn(document) ? withdrawnBody(document) : articleBody(document);
  return page(
    document.title,
    document.language,
    new URL(paths.articlePage(document.id), config.site).href,
    body,
    config,
  );
}

/** The frame of every plain page. `canonical` is the page's absolute address. */
export function page(title: string, language: string, canonical: string, body: Html, config: Config): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · ${config.title}</title>
<link rel="canonical" href="${canonical}">
<link rel="stylesheet" href="${new URL('page.css', config.site).href}">
</head>
<body>
${body}
</body>
</html>
`.source;
}

function withdrawnBody(document: Withdrawn): Html {
  const {title, withdrawn, language} = document;
  return html`<main>
<h1>${title}</h1>
<p class="status"><strong>${text('withdrawn')}</strong> ${formatDate(withdrawn.date, language)}. ${withdrawn.reason}</p>
${withdrawn.replacement && html`<p><a href="${inPage(document, withdrawn.replacement)}">${text('withdrawnReplacement')}</a></p>`}
${reportLink(document)}
</main>`;
}

function articleBody(article: Article): Html {
  const {language, takeaway, sections, ratings, topics, paper} = article;
  return html`<main>
<article>
${statusBanner(article)}
<p class="eyebrow">${text('eyebrow')} · ${text('summaryOf', {date: formatDate(article.updated ?? article.published, language)})}</p>
<h1>${article.title}</h1>
<dl class="ratings">
${ratingEntry(text('credibility'), ratings.credibility)}
${ratings.interest && ratingEntry(text('interest'), ratings.interest)}
</dl>
<aside class="takeaway" aria-label="${text('takeaway')}"><h2>${text('takeaway')}</h2><p>${takeaway}</p></aside>
${sections.map(
  ({kind, heading, body}) => html`<section><h2>${heading ?? sectionHeading(kind)}</h2>
${body.map(pageBlock)}</section>
`,
)}
<section><h2>${text('topics')}</h2><ul class="topics">${topics.map(
    ({label, url}) => html`<li>${url ? html`<a href="${inPage(article, url)}">${label}</a>` : label}</li>`,
  )}</ul></section>
<section id="details"><h2>${text('moreDetails')}</h2>
<p><cite>${paper.title}</cite><br>${byline(paper, language, text)}</p>
${paper.URL && html`<p><a href="${inPage(article, paper.URL)}">${paper.DOI ? `doi.org/${paper.DOI}` : text('readPaper')}</a></p>`}
<p>${provenanceText(article, language, text)}</p>
${reportLink(article)}</section>
<section><h2>${text('noteTitle')}</h2><p>${text('noteBody')}</p></section>
</article>
</main>`;
}

/** An address that is relative to the document, as seen from the article's page. */
const inPage = ({id}: ArticleDocument, address: string): string =>
  moveAddress(address, paths.article(id), paths.articlePage(id));

/** Where a reader tells of an error. */
function reportLink(document: ArticleDocument): Html | undefined {
  const {contact} = document;
  const address = contact && (EMAIL.test(contact) ? `mailto:${contact}` : inPage(document, contact));
  return address ? html`<p><a href="${address}">${text('reportError')}</a></p>` : undefined;
}

function statusBanner(article: Article): Html | undefined {
  const {paper} = article;
  const status = statusText(paper, text);
  if (!status) return undefined;
  return html`<div class="status" role="note"><strong>${status.title}</strong> ${status.body}
${!!paper.notices?.length && html`<ul>${paper.notices.map((notice) => html`<li>${noticeText(notice, article)}</li>`)}</ul>`}</div>`;
}

function noticeText({date, text: words, DOI, url}: Notice, article: Article): Html {
  const address = url ? inPage(article, url) : DOI && doiUrl(DOI);
  return html`${date && `${formatPartialDate(date, article.language)}: `}${words} ${address && html`<a href="${address}">${text('readNotice')}</a>`}`;
}

function ratingEntry(label: string, {value, reasons}: Rating): Html {
  return html`<dt>${label}</dt><dd>${value === null ? text('notEnoughKnown') : text('ofFive', {value})}<ul>${reasons.map(
    ({text: reason}) => html`<li>${reason}</li>`,
  )}</ul></dd>`;
}

function sectionHeading(kind: string): string {
  const known = (['findings', 'audience', 'considerations'] as const).find((name) => name === kind);
  return known ? text(known) : '';
}

function pageBlock(block: Block): Html {
  if (block.type === 'paragraph') return html`<p>${block.children.map(pageInline)}</p>\n`;
  const items = block.children.map((item) => html`<li>${item.children.map(pageBlock)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function pageInline(node: Inline): Html {
  switch (node.type) {
    case 'text':
      return html`${node.value}`;
    case 'strong':
      return html`<strong>${node.children.map(pageInline)}</strong>`;
    case 'emphasis':
      return html`<em>${node.children.map(pageInline)}</em>`;
    case 'link':
      return html`<a href="${node.url}">${node.children.map(pageInline)}</a>`;
  }
}
