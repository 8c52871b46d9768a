import type {Article} from '../../article/article.js';
import {isWithdrawn} from '../../article/parse-article.js';
import {SNIPPET_KINDS} from '../../hosts/snippets/kinds.js';
import type {SnippetName} from '../../hosts/snippets/kinds.js';
import type {Snippet} from '../../hosts/snippets/snippet.js';
import {articleFileName, listArticles, readArticle} from '../content/articles.js';
import type {ArticleFile} from '../content/article-file.js';
import type {Config} from '../content/config.js';
import type {Folder} from '../content/folder.js';
import {openContent} from '../content/read-content.js';
import {readSettings} from '../content/settings.js';
import {emailCard} from '../email/email-card.js';
import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {toDocument} from '../publish/document.js';
import {packagedWidgets} from '../publish/packaged-widgets.js';

export interface SnippetOptions {
  /** The content folder. */
  readonly content: string;
  /** Of the summary; a former one will do. */
  readonly id: string;
  readonly kind: SnippetName;
  /** Absolute address of the site; wins over the config's. */
  readonly site?: string | undefined;
}

export interface MadeSnippet extends Snippet {
  readonly id: string;
  readonly for: SnippetName;
  readonly host: string;
}

/**
 * What to paste to show one summary on one kind of page.
 *
 * @throws KnownError where there is no such summary, or it is a draft or was taken back
 */
export function snippet({content, id, kind, site}: SnippetOptions): MadeSnippet {
  const {article, config} = publishedArticle(content, id, site);
  const {version, integrity} = packagedWidgets();
  const {host, make} = SNIPPET_KINDS[kind];
  const made = make({
    article,
    site: config.site,
    depth: 'detail',
    pinned: {version, integrity: integrity['ms-research-all.js']!},
    mailCard: emailCard(article, config).html,
  });
  return {id: article.id, for: kind, host, ...made};
}

/** For the terminal: the steps, the code, and what a policy must allow. */
export function snippetLines({host, steps, code, policy, withoutScript}: MadeSnippet): readonly string[] {
  const lines = [`For ${host}`, '', ...steps.map((step, index) => `${index + 1}. ${step}`)];
  for (const {place, text} of code) lines.push('', `--- ${place}`, '', text.trimEnd());
  lines.push('');
  if (policy.length) {
    lines.push('--- what a Content-Security-Policy must allow, where the page has one', '');
    for (const {directive, source, only} of policy) lines.push(`${directive} ${source}${only ? `  (${only})` : ''}`);
    lines.push('');
  }
  return [...lines, `Where no script of ours runs, readers see: ${withoutScript}`];
}

function publishedArticle(content: string, id: string, site?: string): {article: Article; config: Config} {
  const problems: FileProblem[] = [];
  const folder = openContent(content);
  const {config, topics} = readSettings(folder, problems, site);
  const file = findArticle(folder, id, problems);
  if (problems.length || !config || !topics) throw new KnownError(problems);
  if (!file) throw new KnownError([{file: id, message: 'there is no such summary'}]);
  const name = articleFileName(file.id);
  if (file.frontMatter.draft)
    throw new KnownError([
      {file: name, path: '$.draft', message: 'a draft is not published, so there is nothing to show'},
    ]);
  // A snippet holds words alone, and links to nothing but the summary itself.
  const document = toDocument(file, {config, topics, images: new Map(), current: (other) => other}, problems);
  if (!document || problems.length) throw new KnownError(problems);
  if (isWithdrawn(document))
    throw new KnownError([
      {
        file: name,
        line: file.lineOf('$.withdrawn'),
        path: '$.withdrawn',
        message: `was taken back on ${document.withdrawn.date}: there is nothing to show any more`,
      },
    ]);
  return {article: document, config};
}

/** By its id or a former one. What is wrong with other summaries is no matter. */
function findArticle(folder: Folder, id: string, problems: FileProblem[]): ArticleFile | undefined {
  const ids = [...listArticles(folder, []).keys()];
  if (ids.includes(id)) return readArticle(folder, id, problems)?.article;
  return ids
    .map((other) => readArticle(folder, other, [])?.article)
    .find((article) => article?.frontMatter.aliases?.includes(id));
}
