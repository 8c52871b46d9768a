import type {Article} from '../../article/article.js';
import {formatDate} from '../../format/date.js';
import {translator} from '../../i18n/text.js';
import type {Config} from '../content/config.js';
import {page} from './article-page.js';
import {html} from '../../hosts/html.js';
import type {Html} from '../../hosts/html.js';
import {paths, relativeAddress} from './site-map.js';

const text = translator('en');

/** What a list on a page shows of a summary. */
export type ListedArticle = Pick<Article, 'id' | 'title' | 'summary' | 'published' | 'language'> & {
  readonly paper: Pick<Article['paper'], 'status'>;
};

/** `topics/<id>/`: the summaries of one topic, newest first. `path` is the page's own, relative to the site's root. */
export function topicPage(label: string, path: string, articles: readonly ListedArticle[], config: Config): string {
  return listPage(label, path, articles, config);
}

/** The site's front page: all summaries, newest first. */
export function indexPage(articles: readonly ListedArticle[], config: Config): string {
  return listPage(config.title, '', articles, config, config.description);
}

function listPage(
  title: string,
  path: string,
  articles: readonly ListedArticle[],
  config: Config,
  intro?: string,
): string {
  const body = html`<main>
<h1>${title}</h1>
${intro && html`<p>${intro}</p>`}
<ul class="list">
${articles.map((article) => entry(article, path))}</ul>
</main>`;
  return page(title, config.language, new URL(path, config.site).href, body, config);
}

function entry({id, title, summary, published, language, paper}: ListedArticle, from: string): Html {
  const status = paper.status !== 'ok' && html`<strong>${text(paper.status)}</strong> `;
  return html`<li><h2><a href="${relativeAddress(from, paths.articlePage(id))}">${title}</a></h2>
<p class="eyebrow">${formatDate(published, language)}</p>
<p>${status}${summary}</p></li>
`;
}
