import type {Article, Withdrawn} from '../../../article/article.js';
import type {Why} from '../../../article/feed.js';
import {formatDate} from '../../../format/date.js';
import {readingMinutes} from '../../../format/reading-time.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import type {PageContext} from '../outputs/output.js';
import {paths} from '../site-map.js';
import {articleHead, oembedLink} from './article-head.js';
import {details, inPage, reportLink} from './article-details.js';
import {
  applicability,
  glossary,
  picture,
  questions,
  section,
  statusBanner,
  topics,
  translations,
} from './article-parts.js';
import {entryItem} from './entry.js';
import type {PageEntry} from './entry.js';
import {framedPage} from './frame.js';
import {pageLocale} from './locale.js';
import {ratingBoxes, ratingReasons} from './ratings.js';

/** A summary that a page links as related, and the first reason for it. */
export interface RelatedLink {
  readonly entry: PageEntry;
  readonly why?: Why | undefined;
}

/** Related summaries on a page; the list itself holds more. */
export const RELATED_LINKS = 6;

const ROOT = '../../';

/** `articles/<id>/`: the whole summary as plain HTML, readable without script. At most `RELATED_LINKS` related ones are shown. */
export function articlePage(article: Article, related: readonly RelatedLink[], context: PageContext): string {
  const {config} = context;
  const locale = pageLocale(article.language);
  return framedPage(
    {
      title: article.title,
      description: article.summary,
      language: article.language,
      root: ROOT,
      canonical: new URL(paths.articlePage(article.id), config.site).href,
      head: articleHead(article, context, locale),
      main: template(article, related.slice(0, RELATED_LINKS), context),
    },
    config,
  );
}

/** The template of an article: what it is, how far to trust it, the one sentence, whom it is about, then everything. */
function template(article: Article, related: readonly RelatedLink[], context: PageContext): Html {
  const {config} = context;
  const locale = pageLocale(article.language);
  const {text, page, ui, interfaceLanguage} = locale;
  const date = formatDate(article.updated ?? article.published, interfaceLanguage);
  return html`<div class="columns">
<article class="sheet">
${statusBanner(article, locale)}
<div class="pad">
<p class="eyebrow"${ui}><span>${text('eyebrow')}</span> <span>${text('summaryOf', {date})}</span> <span>${text('minutes', {count: readingMinutes(article)})}</span></p>
<h1>${article.title}</h1>
${translations(article, locale)}
${ratingBoxes(article.ratings, locale)}
<section class="takeaway" aria-labelledby="takeaway"><h2 id="takeaway"${ui}>${text('takeaway')}</h2><p>${article.takeaway}</p></section>
${applicability(article, locale)}
${picture(article, locale)}
${article.sections.map((part) => section(part, article, locale))}
${questions(article, locale)}
${glossary(article, locale)}
${topics(article, config, locale)}
${ratingReasons(article.ratings, locale)}
</div>
${details(article, locale, context)}
</article>
<div class="beside">
${
  !!related.length &&
  html`<aside aria-labelledby="related">
<h2 id="related"${ui}>${text('related')}</h2>
<ul class="list">
${related.map(({entry, why}) => entryItem(entry, {root: ROOT, level: 3, locale, why}))}</ul>
</aside>
`
}<section class="note" aria-labelledby="note"${ui}>
<h2 id="note">${text('noteTitle')}</h2>
<p>${text('noteBody')}</p>
<p>${page('asOf', {date})} ${page('checkCorrections')} <a href="${ROOT}${paths.articlePage(article.id)}">${new URL(paths.articlePage(article.id), config.site).href}</a></p>
</section>
</div>
</div>`;
}

/** In place of a summary that was taken back: that it was, when, why, and what replaces it. */
export function withdrawnPage(document: Withdrawn, context: PageContext): string {
  const {config} = context;
  const {id, title, language} = document;
  return framedPage(
    {
      title,
      language,
      root: ROOT,
      canonical: new URL(paths.articlePage(id), config.site).href,
      hidden: true,
      head: oembedLink(document, context),
      main: withdrawnNotice(document),
    },
    config,
  );
}

/** The text of that page, for any page that lies as deep. */
export function withdrawnNotice(document: Withdrawn): Html {
  const {title, withdrawn, language} = document;
  const {date, reason, replacement} = withdrawn;
  const {text, ui, interfaceLanguage} = pageLocale(language);
  return html`<article class="sheet">
<div class="banner"><p><strong${ui}>${text('withdrawn')}</strong> <span${ui}>${formatDate(date, interfaceLanguage)}.</span> ${reason}</p></div>
<div class="pad">
<h1>${title}</h1>
${replacement && html`<p><a class="target" href="${inPage(document, replacement)}"${ui}>${text('withdrawnReplacement')}</a></p>`}
${reportLink(document, text, ui)}
</div>
</article>`;
}
