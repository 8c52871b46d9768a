import {createHash} from 'node:crypto';

import type {Article, Withdrawn} from '../../article/article.js';
import {CREDIBILITY_RUBRIC} from '../../article/rubric.js';
import {INTEREST_RUBRIC} from '../../article/interest.js';
import {articleJsonSchema} from '../../article/json-schema.js';
import {isWithdrawn} from '../../article/parse-article.js';
import {imageOf} from '../content/read-content.js';
import type {Content} from '../content/read-content.js';
import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {bibtex, cslJson, ris} from './citations.js';
import {cardPng} from './cards/render-card.js';
import {cardSvg} from './cards/card-svg.js';
import {toDocument} from './document.js';
import {feedFiles} from './feeds/feed-files.js';
import {headersFile} from './headers.js';
import {byDate, feed, listItem, pages} from './lists.js';
import {nginxSnippet} from './nginx.js';
import {articlePage, withdrawnPage} from './pages/article-page.js';
import {assetFiles} from './pages/assets.js';
import {pageEntry} from './pages/entry.js';
import type {PageEntry} from './pages/entry.js';
import {indexPages, topicPages} from './pages/list-page.js';
import {robots, siteMaps} from './pages/site-maps.js';
import {notFoundPage, topicsPage} from './pages/topics-page.js';
import {relatedLists} from './related.js';
import {searchDocument} from './search-document.js';
import {searchFiles} from './search-index.js';
import {paths} from './site-map.js';

/** The whole site: path relative to its root, and what stands there. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/**
 * Renders a content folder as a site. Pure: the same content gives the same bytes.
 *
 * @throws KnownError where a summary does not make a valid document
 */
export async function renderSite(content: Content): Promise<Site> {
  const {config} = content;
  const {articles, withdrawn} = documents(content);
  const newestFirst = [...articles].sort(byDate);
  const site = new Map<string, string | Uint8Array>();

  const byId = new Map(articles.map((article) => [article.id, article]));
  const entries = new Map(articles.map((article) => [article.id, pageEntry(article)]));
  const related = relatedLists(articles);
  const aliases = new Map(content.articles.map(({id, frontMatter}) => [id, frontMatter.aliases ?? []]));
  for (const document of [...articles, ...withdrawn]) {
    const files = isWithdrawn(document) ? [] : citations(document);
    const links = (related.get(document.id) ?? []).map(({id, why}) => ({entry: entries.get(id)!, why: why[0]}));
    const page = isWithdrawn(document) ? withdrawnPage(document, config) : articlePage(document, links, config);
    // A former id keeps all its addresses; what stands there names the id of today.
    for (const id of [document.id, ...aliases.get(document.id)!]) {
      site.set(paths.article(id), json(document));
      site.set(`${paths.articlePage(id)}index.html`, page);
      for (const [format, text] of files) site.set(paths.citation(id, format), text);
    }
  }
  const files = new Map(content.articles.map((file) => [file.id, file]));
  for (const article of articles) {
    const picture = imageOf(files.get(article.id)!, content.topics);
    const pixels = picture && content.images.get(picture.file)?.src;
    site.set(paths.card(article.id), await cardPng(cardSvg(article, config, pixels)));
  }
  for (const [id, items] of related) {
    const list = items.map(({id: other, why}) => listItem(byId.get(other)!, config, why));
    const document = json(feed(byId.get(id)!.title, paths.related(id), paths.articlePage(id), list, config));
    for (const address of [id, ...aliases.get(id)!]) site.set(paths.related(address), document);
  }
  addPaged(site, newestFirst, {title: config.title, page: '', first: paths.latest, part: paths.latestPart}, content);
  addTopics(site, newestFirst, content);
  for (const [path, text] of feedFiles([...newestFirst, ...withdrawn], content)) site.set(path, text);
  const oldestFirst = newestFirst.toReversed().map((article) => searchDocument(article, config));
  for (const [path, file] of searchFiles(oldestFirst, config)) site.set(path, json(file));
  for (const {src, sources} of content.images.values())
    for (const {path, bytes} of [src, ...sources]) site.set(path, bytes);
  site.set(paths.schema, json(articleJsonSchema(new URL(paths.schema, config.site).href)));
  await addPages(
    site,
    newestFirst.map(({id}) => entries.get(id)!),
    content,
  );
  site.set(paths.headers, headersFile(site.keys()));
  site.set(paths.nginx, nginxSnippet(config.site));
  site.set(paths.manifest, manifest(site, articles, withdrawn));
  return site;
}

function documents(content: Content): {articles: readonly Article[]; withdrawn: readonly Withdrawn[]} {
  const problems: FileProblem[] = [];
  const all = content.articles.map((article) => toDocument(article, content, problems));
  if (problems.length) throw new KnownError(problems);
  const there = all.filter((document) => document !== undefined);
  return {
    articles: there.filter((document): document is Article => !isWithdrawn(document)),
    withdrawn: there.filter(isWithdrawn),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

interface PagedList {
  readonly title: string;
  readonly page: string;
  readonly first: string;
  part(part: number): string;
}

function addPaged(
  site: Map<string, string | Uint8Array>,
  newestFirst: readonly Article[],
  list: PagedList,
  {config}: Content,
): void {
  const parts = pages(newestFirst);
  parts.forEach(({part, items}, index) => {
    const path = part === undefined ? list.first : list.part(part);
    const older = parts[index + 1]?.part;
    const entries = items.map((article) => listItem(article, config));
    const next = older === undefined ? undefined : list.part(older);
    site.set(path, json(feed(list.title, path, list.page, entries, config, next)));
  });
}

function addTopics(site: Map<string, string | Uint8Array>, newestFirst: readonly Article[], content: Content): void {
  const {config, topics} = content;
  const index = [];
  for (const {id, label, code} of topics.values()) {
    const articles = newestFirst.filter((article) => article.topics.some((topic) => topic.id === id));
    if (!articles.length) continue;
    const page = paths.topicPage(id);
    addPaged(
      site,
      articles,
      {title: label, page, first: paths.topic(id), part: (part) => paths.topicPart(id, part)},
      content,
    );
    for (const [path, text] of topicPages({id, label}, articles.map(pageEntry), config)) site.set(path, text);
    index.push({
      id,
      label,
      code,
      count: articles.length,
      url: new URL(page, config.site).href,
      list: new URL(paths.topic(id), config.site).href,
    });
  }
  site.set(paths.topics, json({version: 1, language: config.language, topics: index}));
  site.set(`${paths.topicsPage}index.html`, topicsPage(index, config));
}

const citations = (article: Article): readonly (readonly ['bib' | 'ris' | 'json', string])[] => [
  ['bib', bibtex(article)],
  ['ris', ris(article)],
  ['json', cslJson(article)],
];

/** The pages that belong to no summary and no topic, what all pages load, and what search engines ask for. */
async function addPages(
  site: Map<string, string | Uint8Array>,
  newestFirst: readonly PageEntry[],
  {config}: Content,
): Promise<void> {
  for (const [path, text] of indexPages(newestFirst, config)) site.set(path, text);
  for (const [path, bytes] of assetFiles) site.set(path, bytes);
  site.set(paths.notFound, notFoundPage(config));
  site.set(paths.robots, robots(config));
  const listing = [...site.keys()].filter((path) => /^((topics|page)\/(.+\/)?)?index\.html$/.test(path));
  const others = listing.map((path) => ({path: path.replace(/index\.html$/, '')}));
  for (const [path, text] of await siteMaps(newestFirst, others, config)) site.set(path, text);
}

/** What a mirror or a test asks first: has anything changed, and how much is there? */
function manifest(site: Site, articles: readonly Article[], withdrawn: readonly Withdrawn[]): string {
  const hash = createHash('sha256');
  for (const path of [...site.keys()].sort()) hash.update(path).update('\0').update(site.get(path)!).update('\0');
  const days = articles.flatMap(({published, updated}) => [published, updated ?? '']);
  return json({
    version: 1,
    corpus: hash.digest('hex'),
    articles: articles.length,
    withdrawn: withdrawn.length,
    newest: days.sort().at(-1),
    rubrics: {credibility: CREDIBILITY_RUBRIC, interest: INTEREST_RUBRIC},
  });
}
