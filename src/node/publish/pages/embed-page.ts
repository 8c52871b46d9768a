import type {Article} from '../../../article/article.js';
import {isWithdrawn} from '../../../article/parse-article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import {fallbackOf} from '../../../hosts/fallback.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {directionOf} from '../../../i18n/direction.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {section, statusBanner} from './article-parts.js';
import {withdrawnNotice} from './article-page.js';
import {ASSETS} from './assets.js';
import {drawnCard, drawnCardHead} from './drawn-card.js';
import {pageLocale} from './locale.js';

const ROOT = '../../';

/**
 * `embed/<id>/`: one card for the frame of any page, drawn before any script runs. What stands inside the card is the summary as plain HTML, for
 * browsers that know no declarative shadow DOM. It keeps nothing in the browser and does not ask where it is, so that it works in a sandbox that
 * takes its origin away.
 */
export async function embedPage(document: ArticleDocument, {site, title}: Config): Promise<string> {
  const {id, language} = document;
  const card = await drawnCard(document, {
    url: new URL(paths.embedPage(id), site).href,
    root: ROOT,
    attributes: {'heading-level': 1},
    inside: isWithdrawn(document) ? withdrawnNotice(document) : plainText(document, site),
  });
  const script = (name: string): string => `${ROOT}${paths.widgets('1')}${name}.js`;
  const attributes = html`crossorigin referrerpolicy="no-referrer"`;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${document.title} · ${title}</title>
<base target="_blank">
<link rel="canonical" href="${new URL(paths.articlePage(id), site).href}">
<link rel="stylesheet" href="${ROOT}${ASSETS.styles}">
<link rel="icon" type="image/svg+xml" href="${ROOT}${ASSETS.icon}">
<link rel="preload" href="${ROOT}${ASSETS.font}" as="font" type="font/woff2" crossorigin>
${drawnCardHead(ROOT)}<script defer src="${script('embed')}" ${attributes}></script>
<script type="module" src="${script('ms-research')}" ${attributes}></script>
</head>
<body class="embed">
<main>
${card}
</main>
</body>
</html>
`.source;
}

/** The summary without what its own page says around it. Where no script runs, its last line stands below the card. */
function plainText(article: Article, site: string): Html {
  const locale = pageLocale(article.language);
  const {text, ui} = locale;
  const {asOf, page} = fallbackOf(article, site);
  return html`<article class="sheet">
${statusBanner(article, locale)}
<div class="pad">
<h1>${article.title}</h1>
<section class="takeaway"><h2${ui}>${text('takeaway')}</h2><p>${article.takeaway}</p></section>
${article.sections.map((part) => section(part, article, locale))}
</div>
</article>
<p slot="note"><span${ui}>${asOf}</span> <a href="${ROOT}${paths.articlePage(article.id)}">${page}</a></p>`;
}
