import {html} from '../../../hosts/html.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {framedPage} from './frame.js';
import {pageLocale} from './locale.js';

export interface TopicCount {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** `topics/`: every topic that has summaries, by name. */
export function topicsPage(topics: readonly TopicCount[], config: Config): string {
  const {text, page} = pageLocale(config.language);
  const {compare} = new Intl.Collator(config.language);
  const sorted = [...topics].sort((a, b) => compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
  return framedPage(
    {
      title: page('allTopics'),
      description: `${text('topics')} · ${config.title}`,
      language: config.language,
      root: '../',
      canonical: new URL(paths.topicsPage, config.site).href,
      main: html`<h1>${page('allTopics')}</h1>
<ul class="topics">
${sorted.map(
  ({id, label, count}) =>
    html`<li><a href="../${paths.topicPage(id)}"><b>${label}</b> <span class="soft">${page('summaryCount', {count})}</span></a></li>\n`,
)}</ul>`,
    },
    config,
  );
}

/** `404.html`: its addresses are absolute, since a server shows it at any depth. */
export function notFoundPage(config: Config): string {
  const {page} = pageLocale(config.language);
  const main = html`<h1>${page('notFound')}</h1>
<p class="intro">${page('notFoundBody')}</p>
<p><a class="button" href="${config.site}">${page('allSummaries')}</a> <a class="button" href="${config.site}${paths.topicsPage}">${page('allTopics')}</a></p>`;
  return framedPage(
    {title: page('notFound'), language: config.language, root: config.site, hidden: true, main},
    config,
  );
}
