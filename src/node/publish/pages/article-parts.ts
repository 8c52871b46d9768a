import type {Article, NumbersTable, Notice, Section} from '../../../article/article.js';
import {doiUrl} from '../../../article/url.js';
import {applicabilityTexts} from '../../../format/applicability.js';
import {formatPartialDate} from '../../../format/date.js';
import {statusText} from '../../../format/status.js';
import {languageAttributes} from '../../../hosts/fallback.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {richTextHtml} from '../../../hosts/rich-text.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {inPage} from './article-details.js';
import {translationsOf} from './translations.js';
import type {PageLocale} from './locale.js';

/** Parts of an article's page in the order of the card. Each returns nothing where there is nothing to show. */

const AS_WRITTEN = {address: (url: string): string => url};

/** Above everything: the paper was retracted, questioned, corrected, or is a preprint. */
export function statusBanner(article: Article, {text, ui, interfaceLanguage}: PageLocale): Html | undefined {
  const {paper} = article;
  const status = statusText(paper, text);
  if (!status) return undefined;
  const notice = ({date, text: words, DOI, url}: Notice): Html => {
    const address = url ? inPage(article, url) : DOI && doiUrl(DOI);
    return html`<li>${date && html`<span${ui}>${formatPartialDate(date, interfaceLanguage)}:</span> `}${words}${
      address && html` <a href="${address}"${ui}>${text('readNotice')}</a>`
    }</li>\n`;
  };
  return html`<div class="banner ${paper.status}" role="note">
<p${ui}><strong>${status.title}</strong> ${status.body}</p>
${!!paper.notices?.length && html`<ul>\n${paper.notices.map(notice)}</ul>`}
</div>`;
}

/** The same summary in other languages, each named in its own. */
export function translations(article: Article, {page, ui}: PageLocale): Html | undefined {
  const others = translationsOf(article);
  if (!others.length) return undefined;
  return html`<nav class="languages" aria-label="${page('otherLanguages')}"${ui}>${others.map(
    ({language, id}) =>
      html` <a class="target" href="../../${paths.articlePage(id)}" hreflang="${language}" lang="${language}">${nameOf(language)}</a>`,
  )}</nav>`;
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** "Is this about me?" */
export function applicability({applicability: about}: Article, locale: PageLocale): Html | undefined {
  const {text, ui, interfaceLanguage} = locale;
  if (!about) return undefined;
  const pieces = applicabilityTexts(about, interfaceLanguage, text);
  return html`<section class="about" aria-labelledby="about">
<h2 id="about"${ui}>${text('aboutMe')}</h2>
<ul${ui}>
${pieces.map((piece) => html`<li>${piece}</li>\n`)}</ul>
${about.note && html`<p>${about.note}</p>`}
</section>`;
}

/** The picture at three sizes. Its width and height are known beforehand, so that nothing moves when it comes. */
export function picture(article: Article, {page, ui}: PageLocale): Html | undefined {
  const {image} = article;
  if (!image) return undefined;
  const {src, alt, width, height, sources = [], credit, license} = image;
  // Paths of the site itself hold no comma and no blank, which end an address in a `srcset`.
  const set = sources.map((source) => `${inPage(article, source.src)} ${source.width}w`).join(', ');
  const source = set && html`<source type="image/webp" srcset="${set}" sizes="${SIZES}">`;
  const by = [credit, license].filter(Boolean).join(', ');
  return html`<figure class="picture"><picture>${source}<img src="${inPage(article, src)}" width="${width}" height="${height}" alt="${alt}"></picture>${
    by && html`<figcaption class="soft"${ui}>${page('picture', {credit: by})}</figcaption>`
  }</figure>`;
}

/** Width of the picture: that of the sheet without its padding. */
const SIZES = '(min-width: 744px) 614px, calc(100vw - 60px)';

const KNOWN_SECTIONS = ['findings', 'audience', 'considerations'] as const;

/** One section; the numbers stand with what was found. */
export function section({kind, heading, body}: Section, {numbers = []}: Article, locale: PageLocale): Html {
  const known = KNOWN_SECTIONS.find((name) => name === kind);
  const title = heading ? html`<h2>${heading}</h2>` : known && html`<h2${locale.ui}>${locale.text(known)}</h2>`;
  return html`<section>
${title}
${richTextHtml(body, AS_WRITTEN)}${kind === 'findings' && numbers.map((table) => numbersTable(table, locale))}</section>
`;
}

/** Natural frequencies: dots for the eye alone, and beside them the same in words. */
function numbersTable({label, of, groups}: NumbersTable, {text, ui}: PageLocale): Html {
  return html`<figure class="numbers">
<figcaption>${label}</figcaption>
<ul>
${groups.map(
  ({label: group, count}) =>
    html`<li>${dots(count, of)}<p><b${ui}>${text('countOf', {count, of})}</b> ${group}</p></li>\n`,
)}</ul>
</figure>
`;
}

/** Pixels from one dot to the next. */
const STEP = 11;

/**
 * A hundred dots stand 10 to a row, a thousand 40. Full ones are large and dark, the others small: not by colour alone. Each row is one
 * dashed line whose dashes have no length and round ends.
 */
function dots(count: number, of: number): Html {
  const perRow = of === 100 ? 10 : 40;
  const rows = (from: number, to: number): string => {
    let path = '';
    for (let place = from; place < to;) {
      const column = place % perRow;
      const length = Math.min(to - place, perRow - column);
      const row = (place - column) / perRow;
      // A hair longer than to the last dot, which would else be lost to rounding.
      path += `M${column * STEP + 6} ${row * STEP + 6}h${(length - 1) * STEP + 0.1}`;
      place += length;
    }
    return path;
  };
  return html`<svg viewBox="0 0 ${perRow * STEP + 1} ${(of / perRow) * STEP + 1}" aria-hidden="true" focusable="false"><path class="full" d="${rows(0, count)}"/><path class="rest" d="${rows(count, of)}"/></svg>`;
}

/** Up to five questions to take along. */
export function questions({questions: list = []}: Article, {text, ui}: PageLocale): Html | undefined {
  if (!list.length) return undefined;
  return html`<section>
<h2${ui}>${text('questions')}</h2>
<ul>
${list.map((question) => html`<li>${question}</li>\n`)}</ul>
</section>`;
}

export function glossary({glossary: entries = []}: Article, {text, ui}: PageLocale): Html | undefined {
  if (!entries.length) return undefined;
  return html`<section>
<h2${ui}>${text('glossary')}</h2>
<dl>
${entries.map(({term, definition}) => html`<dt>${term}</dt>\n<dd>${definition}</dd>\n`)}</dl>
</section>`;
}

/** The article's topics as links; their labels are in the site's own language. */
export function topics(article: Article, config: Config, {text, ui}: PageLocale): Html | undefined {
  if (!article.topics.length) return undefined;
  const own = languageAttributes(config.language, article.language);
  return html`<section>
<h2${ui}>${text('topics')}</h2>
<ul class="tags"${own}>
${article.topics.map(({label, url}) => html`<li>${url ? html`<a href="${inPage(article, url)}">${label}</a>` : label}</li>\n`)}</ul>
</section>`;
}
