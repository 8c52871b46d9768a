import {createHash} from 'node:crypto';

import type {Article, Withdrawn} from '../../article/article.js';
import {CREDIBILITY_RUBRIC} from '../../article/rubric.js';
import {INTEREST_RUBRIC} from '../../article/interest.js';
import {articleJsonSchema} from '../../article/json-schema.js';
import {isWithdrawn} from '../../article/parse-article.js';
import type {Content} from '../content/read-content.js';
import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {articlePage} from './article-page.js';
import {toDocument} from './document.js';
import {byDate, feed, listItem, pages} from './lists.js';
import {PAGE_STYLES} from './page-styles.js';
import {relatedLists} from './related.js';
import {searchDocument} from './search-document.js';
import {searchFiles} from './search-index.js';
import {paths} from './site-map.js';
import {topicPage, indexPage} from './topic-page.js';

/** The whole site: path relative to its root, and what stands there. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/**
 * Renders a content folder as a site. Pure: the same content gives the same bytes.
 *
 * @throws KnownError where a summary does not make a valid document
 */
export function renderSite(content: Content): Site {
  const {config} = content;
  const {articles, withdrawn} = documents(content);
  const newestFirst = [...articles].sort(byDate);
  const site = new Map<string, string | Uint8Array>();

  const aliases = new Map(content.articles.map(({id, frontMatter}) => [id, frontMatter.aliases ?? []]));
  for (const document of [...articles, ...withdrawn]) {
    // A former id keeps all its addresses; what stands there names the id of today.
    for (const id of [document.id, ...aliases.get(document.id)!]) {
      site.set(paths.article(id), json(document));
      site.set(`${paths.articlePage(id)}index.html`, articlePage(document, config));
    }
  }
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const [id, items] of relatedLists(articles)) {
    const list = items.map(({id: other, why}) => listItem(byId.get(other)!, config, why));
    const related = json(feed(byId.get(id)!.title, paths.related(id), paths.articlePage(id), list, config));
    for (const address of [id, ...aliases.get(id)!]) site.set(paths.related(address), related);
  }
  addPaged(site, newestFirst, {title: config.title, page: '', first: paths.latest, part: paths.latestPart}, content);
  addTopics(site, newestFirst, content);
  const oldestFirst = newestFirst.toReversed().map((article) => searchDocument(article, config));
  for (const [path, file] of searchFiles(oldestFirst, config)) site.set(path, json(file));
  for (const {src, sources} of content.images.values())
    for (const {path, bytes} of [src, ...sources]) site.set(path, bytes);
  site.set(paths.schema, json(articleJsonSchema(new URL(paths.schema, config.site).href)));
  site.set('index.html', indexPage(newestFirst, config));
  site.set('page.css', PAGE_STYLES);
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
    site.set(`${page}index.html`, topicPage(label, page, articles, config));
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
