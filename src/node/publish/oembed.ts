import {isWithdrawn} from '../../article/parse-article.js';
import type {ArticleDocument} from '../../article/parse-article.js';
import {cardHeight} from '../../hosts/card-height.js';
import {fallbackOf, languageAttributes} from '../../hosts/fallback.js';
import {html} from '../../hosts/html.js';
import type {Html} from '../../hosts/html.js';
import {formatDate} from '../../format/date.js';
import {textsOf} from '../texts.js';
import {writerOf} from './feeds/words.js';
import type {PageContext} from './outputs/output.js';
import {paths} from './site-map.js';

/** Pixels: the widest that a card gets, and the picture card's. */
const WIDTH = 720;
const CARD = {width: 1200, height: 630};
/** Of the notice of a summary that was taken back. */
const NOTICE_HEIGHT = 260;
/** Seconds. A retraction must reach those who show the summary. */
const CACHE_AGE = 300;

/** `v1/oembed/<id>.json`: oEmbed 1.0, type rich (https://oembed.com). */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What a page shows in the place of a pasted address: a quotation, then the frame. WordPress hides the quotation once the frame has told its height,
 * and shows it alone where frames are stripped. A paper that is not in order, and a summary that was taken back, say so in the title too.
 */
export function oembed(document: ArticleDocument, {config, without}: PageContext): Oembed {
  const {id, title} = document;
  const {site} = config;
  const state = stateOf(document);
  const height = isWithdrawn(document) ? NOTICE_HEIGHT : cardHeight(document, WIDTH);
  const frame = html`<iframe src="${site}${paths.embedPage(id)}" title="${title}" width="100%" height="${height}" loading="lazy" frameborder="0" referrerpolicy="no-referrer"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: state ? `${state} ${title}` : title,
    author_name: isWithdrawn(document) ? config.title : writerOf(document, config.title),
    author_url: site,
    provider_name: config.title,
    provider_url: site,
    cache_age: CACHE_AGE,
    ...(!isWithdrawn(document) &&
      !without.includes('cards') && {
        thumbnail_url: site + paths.card(id),
        thumbnail_width: CARD.width,
        thumbnail_height: CARD.height,
      }),
    html: html`${quotation(document, site)}${frame}`.source,
    width: WIDTH,
    height,
  };
}

/** One sentence on what is wrong; nothing where all is well. */
function stateOf(document: ArticleDocument): string | undefined {
  if (isWithdrawn(document)) return textsOf(document.language).text('withdrawn');
  return fallbackOf(document, '').status?.title;
}

/** On one line and without blocks inside: WordPress takes their tags away and would run their texts together. */
function quotation(document: ArticleDocument, site: string): Html {
  const {title, language} = document;
  const page = site + paths.articlePage(document.id);
  const {locale} = textsOf(language);
  const ui = languageAttributes(locale, language);
  return html`<blockquote class="wp-embedded-content" lang="${language}">${
    isWithdrawn(document)
      ? html`<span${ui}>${stateOf(document)}</span> ${formatDate(document.withdrawn.date, locale)}: <a href="${page}">${oneLine(title)}</a> ${oneLine(document.withdrawn.reason)}`
      : html`<a href="${page}">${oneLine(title)}</a>. ${summaryText(document, site, ui)}`
  }</blockquote>`;
}

function summaryText(
  document: Exclude<ArticleDocument, {withdrawn: unknown}>,
  site: string,
  ui: Html | undefined,
): Html {
  const {status, takeaway, asOf, page} = fallbackOf(document, site);
  return html`${status && html`<strong${ui}>${status.title}</strong> <span${ui}>${status.body}</span> `}${oneLine(takeaway)} <span${ui}>${asOf}</span> <a href="${page}">${page}</a>`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
