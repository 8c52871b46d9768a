import type {Article, Paper} from '../../../article/article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import {Html, html} from '../../../hosts/html.js';
import {paperDate} from '../lists.js';
import {cardAlt} from '../cards/content.js';
import type {PageContext} from '../outputs/output.js';
import {paths} from '../site-map.js';
import {feedLinks} from './frame.js';
import type {PageLocale} from './locale.js';
import {structuredData} from './structured-data.js';
import {alternates, translationsOf} from './translations.js';

/** What the head of an article's page tells programs: link previews, reference managers, search engines, feed readers. */
export function articleHead(article: Article, context: PageContext, {text}: PageLocale): Html {
  const {config, without} = context;
  const hasCard = !without.includes('cards');
  const absolute = (path: string): string => new URL(path, config.site).href;
  const {id, title, summary, language, published, updated} = article;
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:site_name', config.title],
    ['og:title', title],
    ['og:description', summary],
    ['og:url', absolute(paths.articlePage(id))],
    ['og:locale', language.replaceAll('-', '_')],
    ...translationsOf(article).map(({language: other}) => ['og:locale:alternate', other.replaceAll('-', '_')] as const),
    ...(hasCard ? cardProperties(article, absolute) : []),
    ['article:published_time', published],
    ['article:modified_time', updated ?? published],
    ...article.topics.map(({label}) => ['article:tag', label] as const),
  ];
  const names: readonly (readonly [string, string])[] = [
    ['twitter:card', hasCard ? 'summary_large_image' : 'summary'],
    ['twitter:title', title],
    ['twitter:description', summary],
    ...(hasCard
      ? ([
          ['twitter:image', absolute(paths.card(id))],
          ['twitter:image:alt', cardAlt(article)],
        ] as const)
      : []),
    ...citationMeta(article.paper),
  ];
  const data = new Html(structuredData(article, context, text));
  return html`${properties.map(([name, value]) => html`<meta property="${name}" content="${value}">\n`)}${names.map(
    ([name, value]) => html`<meta name="${name}" content="${value}">\n`,
  )}${alternates({id, language, translations: translationsOf(article)}, config).map(
    ({tag, path}) => html`<link rel="alternate" hreflang="${tag}" href="${absolute(path)}">\n`,
  )}<link rel="alternate" type="application/json" href="../../${paths.article(id)}">
${!without.includes('citations') && citationLinks(id)}${oembedLink(article, context)}${feedLinks('../../', config.title, context)}<script type="application/ld+json">${data}</script>
`;
}

const cardProperties = (
  article: Article,
  absolute: (path: string) => string,
): readonly (readonly [string, string])[] => [
  ['og:image', absolute(paths.card(article.id))],
  ['og:image:type', 'image/png'],
  ['og:image:width', '1200'],
  ['og:image:height', '630'],
  ['og:image:alt', cardAlt(article)],
];

const citationLinks = (id: string): Html =>
  html`<link rel="alternate" type="application/x-bibtex" href="../../${paths.citation(id, 'bib')}">
<link rel="alternate" type="application/x-research-info-systems" href="../../${paths.citation(id, 'ris')}">
<link rel="alternate" type="application/vnd.citationstyles.csl+json" href="../../${paths.citation(id, 'json')}">
`;

/** Where programs that show a pasted address find what to show; they do not resolve relative addresses. */
export function oembedLink({id, title}: ArticleDocument, {config, without}: PageContext): Html | undefined {
  if (without.includes('embed')) return undefined;
  return html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${new URL(paths.oembed(id), config.site).href}">
`;
}

/** Google Scholar's (Highwire Press) names for the paper that the summary is about. */
function citationMeta(paper: Paper): readonly (readonly [string, string])[] {
  const {title, author = [], 'container-title': journal, volume, issue, page, DOI, PMID} = paper;
  const [first, last] = page?.split(/[-–]/) ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', title],
    ...author.map(
      ({family, given, literal}) => ['citation_author', literal ?? [family, given].filter(Boolean).join(', ')] as const,
    ),
    ['citation_publication_date', paperDate({paper}).replaceAll('-', '/')],
    ['citation_journal_title', journal],
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_doi', DOI],
    ['citation_pmid', PMID],
  ];
  return fields.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
