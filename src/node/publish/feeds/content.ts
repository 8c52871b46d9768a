import type {Article, Paper, Rating} from '../../../article/article.js';
import {DESIGNS} from '../../../article/article.js';
import {doiUrl, EMAIL, safeUrl} from '../../../article/url.js';
import {applicabilityTexts} from '../../../format/applicability.js';
import {byline} from '../../../format/byline.js';
import {formatDate, formatPartialDate} from '../../../format/date.js';
import {provenanceText} from '../../../format/provenance.js';
import {statusText} from '../../../format/status.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {richTextHtml} from '../../../hosts/rich-text.js';
import {translator} from '../../../i18n/text.js';
import type {NoticeEntry, WithdrawnEntry} from './entries.js';
import type {FeedPicture} from './picture.js';
import {STATUS_OF} from './words.js';

/**
 * The HTML of feed items, for mail tools: headings, paragraphs, lists, links and one picture with its size; no class, no style, no table.
 * Addresses are absolute.
 */

const text = translator('en');
const LOCALE = 'en';

/** Widest picture in CSS pixels that fits the column of a newsletter. */
const PICTURE_WIDTH = 560;

/** Where things are, as absolute addresses. */
export interface Places {
  /** The article's page. */
  readonly page: string;
  /** An address from the document. */
  absolute(address: string): string;
}

/** The whole summary. What is wrong with its paper comes before everything else, the picture included. */
export function summaryHtml(article: Article, picture: FeedPicture | undefined, places: Places): string {
  const {takeaway, sections, ratings} = article;
  const kept = ['findings', 'considerations'] as const;
  const linked = {address: (url: string) => safeUrl(places.absolute(url))};
  return html`${statusBanner(article.paper)}
${picture && pictureHtml(picture)}
<p><strong>${text('takeaway')}:</strong> ${takeaway}</p>
${whoWasStudied(article)}
<p><strong>${text('credibility')}:</strong> ${ratingWords(ratings.credibility)}. ${text('credibilityHint')}</p>
${ratings.interest && html`<p><strong>${text('interest')}:</strong> ${ratingWords(ratings.interest, text('editorial'))}. ${text('interestHint')}</p>`}
${kept.map((kind) =>
  sections
    .filter((section) => section.kind === kind)
    .map(({heading, body}) => html`<h3>${heading ?? text(kind)}</h3>\n${richTextHtml(body, linked)}`),
)}
${sourceHtml(article.paper, places)}
<p>${provenanceText(article, LOCALE, text)}</p>
<p>${text('noteBody')}</p>
${closing(article.updated ?? article.published, places)}`.source.trim();
}

/** What a journal said about a paper, and what that means for those who read or passed on its summary. */
export function noticeHtml({kind, document, notice, date}: NoticeEntry, places: Places): string {
  const {paper, title} = document;
  const status = STATUS_OF[kind];
  const words = statusText({...paper, status}, text)!;
  const when = notice?.date ? `Notice of ${formatPartialDate(notice.date, LOCALE)}.` : 'We do not know its date.';
  const link = notice?.url ? places.absolute(notice.url) : notice?.DOI && doiUrl(notice.DOI);
  const asOf = [document.updated ?? document.published, date].sort().at(-1)!;
  return html`${status !== paper.status && statusBanner(paper)}
<p><strong>${words.title}</strong> ${when} ${notice?.text}</p>
<p><strong>What this means:</strong> ${words.body}</p>
<p>Our summary of this paper is <a href="${places.page}">${title}</a>. If you passed it on, please pass this on too.</p>
${link && html`<p><a href="${link}">${text('readNotice')}</a></p>`}
${sourceHtml(paper, places)}
<p>${text('noteBody')}</p>
${closing(asOf, places)}`.source.trim();
}

export function withdrawnHtml({document}: WithdrawnEntry, places: Places): string {
  const {withdrawn, contact, title} = document;
  const {date, reason, replacement} = withdrawn;
  const report = contact && (EMAIL.test(contact) ? `mailto:${contact}` : places.absolute(contact));
  return html`<p><strong>${text('withdrawn')}</strong> ${formatDate(date, LOCALE)}. ${reason}</p>
<p><strong>What this means:</strong> Do not rely on “${title}”. If you passed it on, please pass this on too.</p>
${replacement && html`<p><a href="${places.absolute(replacement)}">${text('withdrawnReplacement')}</a></p>`}
${report && html`<p><a href="${report}">${text('reportError')}</a></p>`}
${closing(date, places)}`.source.trim();
}

function statusBanner(paper: Paper): Html | undefined {
  const status = statusText(paper, text);
  return status && html`<p><strong>${status.title}</strong> ${status.body}</p>`;
}

function pictureHtml({url, alt, width, height}: FeedPicture): Html {
  const shown = Math.min(width, PICTURE_WIDTH);
  return html`<p><img width="${shown}" height="${Math.round((height * shown) / width)}" alt="${alt}" src="${url}"></p>`;
}

function whoWasStudied({applicability}: Article): Html | undefined {
  if (!applicability) return undefined;
  const pieces = applicabilityTexts(applicability, LOCALE, text);
  return html`<p><strong>Who was studied:</strong> ${pieces.join('; ')}. ${applicability.note}</p>`;
}

/** "2.5 of 5: cohort study"; what the number rests on, in two words. */
function ratingWords({value, reasons}: Rating, basis?: string): string {
  if (value === null) return text('notEnoughKnown');
  const design = DESIGNS.find((known) => known === reasons[0]?.code);
  const words = basis ?? (value === 0 ? text('status-retracted') : design && text(design));
  return text('ofFive', {value}) + (words ? `: ${words}` : '');
}

function sourceHtml(paper: Paper, places: Places): Html {
  const address = paper.URL && places.absolute(paper.URL);
  return html`<p><strong>Source:</strong> <em>${paper.title}</em>. ${byline(paper, LOCALE, text)}. ${
    address ? html`<a href="${address}">${text('readPaper')}</a>` : text('noPaperLink')
  }</p>`;
}

const closing = (date: string, {page}: Places): Html =>
  html`<p>As of ${formatDate(date, LOCALE)}. Check for corrections: <a href="${page}">${page}</a></p>`;
