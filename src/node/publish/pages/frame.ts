import {languageAttributes} from '../../../hosts/fallback.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import {directionOf} from '../../../i18n/direction.js';
import type {Config} from '../../content/config.js';
import type {PageContext} from '../outputs/output.js';
import {sealed, UNSEALED} from '../seal.js';
import {ASSETS} from './assets.js';
import {pageLocale} from './locale.js';

/** What is different in each page of the site. */
export interface Frame {
  /** Of the page alone; the site's title is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Of the page's own text. */
  readonly language: string;
  /** From the page to the site's root: `../../`, `./`, or the absolute address. */
  readonly root: string;
  /** Absolute address of the page; none for one that has no address of its own. */
  readonly canonical?: string | undefined;
  /** Not to be found by search engines. */
  readonly hidden?: boolean | undefined;
  /** More for the head. */
  readonly head?: Html | undefined;
  /** Inside `<main>`. */
  readonly main: Html;
}

/** The frame of every page: it reads without script, loads from its own site alone, and holds no inline style. */
export function framedPage(frame: Frame, config: Config): string {
  const {title, description, language, root, canonical, hidden, head, main} = frame;
  const {page, text, ui} = pageLocale(language);
  const site = html`<a class="home" href="${root}"${languageAttributes(config.language, language)}>${config.title}</a>`;
  const {source} = html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${UNSEALED}">
<title>${title === config.title ? title : `${title} · ${config.title}`}</title>
${description && html`<meta name="description" content="${description}">\n`}${
    hidden && html`<meta name="robots" content="noindex">\n`
  }${canonical && html`<link rel="canonical" href="${canonical}">\n`}<link rel="stylesheet" href="${root}${ASSETS.styles}">
<link rel="icon" type="image/svg+xml" href="${root}${ASSETS.icon}">
<link rel="preload" href="${root}${ASSETS.font}" as="font" type="font/woff2" crossorigin>
${head}</head>
<body>
<a class="skip" href="#main"${ui}>${page('skip')}</a>
<header class="site">
${site}
<nav aria-label="${text('topics')}"${ui}><a href="${root}topics/">${page('allTopics')}</a></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site">
<p${ui}><a href="${root}">${page('allSummaries')}</a> <a href="${root}topics/">${page('allTopics')}</a></p>
</footer>
</body>
</html>
`;
  return sealed(source);
}

/** Links by which feed readers find a feed in its three formats, if there are feeds; `folder` is from the page to where they lie. */
export function feedLinks(folder: string, title: string, {without}: PageContext): Html | undefined {
  if (without.includes('feeds')) return undefined;
  return html`<link rel="alternate" type="application/rss+xml" title="${title}" href="${folder}feed.xml">
<link rel="alternate" type="application/atom+xml" title="${title}" href="${folder}atom.xml">
<link rel="alternate" type="application/feed+json" title="${title}" href="${folder}feed.json">
`;
}
