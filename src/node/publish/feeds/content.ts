import type {Article, Paper, Rating} from '../../../article/article.js';
import {doiUrl, EMAIL, safeUrl} from '../../../article/url.js';
import {applicabilityTexts} from '../../../format/applicability.js';
import {byline} from '../../../format/byline.js';
import {formatDate, formatPartialDate} from '../../../format/date.js';
import {provenanceText} from '../../../format/provenance.js';
import {ratingText} from '../../../format/rating.js';
import {statusText} from '../../../format/status.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {richTextHtml} from '../../../hosts/rich-text.js';
import type {NoticeEntry, WithdrawnEntry} from './entries.js';
import type {FeedPicture} from './picture.js';
import {feedLocale, STATUS_OF} from './words.js';
import type {FeedLocale} from './words.js';

/**
 * The HTML of feed items, for mail tools: headings, paragraphs, lists, links and one picture with its size; no class, no style, no table.
 * Addresses are absolute. The words around a text are in the language of its summary.
 */

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
  const locale = feedLocale(article.language);
  const {text, interfaceLanguage} = locale;
  const ratingWords = (kind: 'credibility' | 'interest', {value, reasons}: Rating): string =>
    ratingText(kind, value, reasons, text);
  const kept = ['findings', 'considerations'] as const;
  const linked = {address: (url: string) => safeUrl(places.absolute(url))};
  return html`${statusBanner(article.paper, locale)}
${picture && pictureHtml(picture)}
<p><strong>${text('takeaway')}:</strong> ${takeaway}</p>
${whoWasStudied(article, locale)}
<p><strong>${text('credibility')}:</strong> ${ratingWords('credibility', ratings.credibility)}. ${text('credibilityHint')}</p>
${ratings.interest && html`<p><strong>${text('interest')}:</strong> ${ratingWords('interest', ratings.interest)}. ${text('interestHint')}</p>`}
${kept.map((kind) =>
  sections
    .filter((section) => section.kind === kind)
    .map(({heading, body}) => html`<h3>${heading ?? text(kind)}</h3>\n${richTextHtml(body, linked)}`),
)}
${sourceHtml(article.paper, places, locale)}
<p>${provenanceText(article, interfaceLanguage, text)}</p>
<p>${text('noteBody')}</p>
${closing(article.updated ?? article.published, places, locale)}`.source.trim();
}

/** What a journal said about a paper, and what that means for those who read or passed on its summary. */
export function noticeHtml({kind, document, notice, date}: NoticeEntry, places: Places): string {
  const {paper, title} = document;
  const locale = feedLocale(document.language);
  const {text, feed, interfaceLanguage} = locale;
  const status = STATUS_OF[kind];
  const words = statusText({...paper, status}, text)!;
  const when = notice?.date
    ? feed('noticeDate', {date: formatPartialDate(notice.date, interfaceLanguage)})
    : feed('noNoticeDate');
  const link = notice?.url ? places.absolute(notice.url) : notice?.DOI && doiUrl(notice.DOI);
  const asOf = [document.updated ?? document.published, date].sort().at(-1)!;
  return html`${status !== paper.status && statusBanner(paper, locale)}
<p><strong>${words.title}</strong> ${when} ${notice?.text}</p>
<p><strong>${feed('meaning')}:</strong> ${words.body}</p>
<p>${feed('ourSummary')}: <a href="${places.page}">${title}</a>. ${feed('passOn')}</p>
${link && html`<p><a href="${link}">${text('readNotice')}</a></p>`}
${sourceHtml(paper, places, locale)}
<p>${text('noteBody')}</p>
${closing(asOf, places, locale)}`.source.trim();
}

export function withdrawnHtml({document}: WithdrawnEntry, places: Places): string {
  const {withdrawn, contact, title} = document;
  const {date, reason, replacement} = withdrawn;
  const locale = feedLocale(document.language);
  const {text, feed, interfaceLanguage} = locale;
  const report = contact && (EMAIL.test(contact) ? `mailto:${contact}` : places.absolute(contact));
  return html`<p><strong>${text('withdrawn')}</strong> ${formatDate(date, interfaceLanguage)}. ${reason}</p>
<p><strong>${feed('meaning')}:</strong> ${feed('doNotRely', {title})} ${feed('passOn')}</p>
${replacement && html`<p><a href="${places.absolute(replacement)}">${text('withdrawnReplacement')}</a></p>`}
${report && html`<p><a href="${report}">${text('reportError')}</a></p>`}
${closing(date, places, locale)}`.source.trim();
}

function statusBanner(paper: Paper, {text}: FeedLocale): Html | undefined {
  const status = statusText(paper, text);
  return status && html`<p><strong>${status.title}</strong> ${status.body}</p>`;
}

function pictureHtml({url, alt, width, height}: FeedPicture): Html {
  const shown = Math.min(width, PICTURE_WIDTH);
  return html`<p><img width="${shown}" height="${Math.round((height * shown) / width)}" alt="${alt}" src="${url}"></p>`;
}

function whoWasStudied({applicability}: Article, {text, mail, interfaceLanguage}: FeedLocale): Html | undefined {
  if (!applicability) return undefined;
  const pieces = applicabilityTexts(applicability, interfaceLanguage, text);
  return html`<p><strong>${mail('whoStudied')}:</strong> ${pieces.join('; ')}. ${applicability.note}</p>`;
}

function sourceHtml(paper: Paper, places: Places, {text, mail, interfaceLanguage}: FeedLocale): Html {
  const address = paper.URL && places.absolute(paper.URL);
  return html`<p><strong>${mail('source')}:</strong> <em>${paper.title}</em>. ${byline(paper, interfaceLanguage, text)}. ${
    address ? html`<a href="${address}">${text('readPaper')}</a>` : text('noPaperLink')
  }</p>`;
}

const closing = (day: string, {page: url}: Places, {page, interfaceLanguage}: FeedLocale): Html => {
  const date = formatDate(day, interfaceLanguage);
  return html`<p>${page('asOf', {date})} ${page('checkCorrections')} <a href="${url}">${url}</a></p>`;
};
