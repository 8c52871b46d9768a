import type {Image, Paper, Topic} from '../../article/article.js';
import {rateInterest} from '../../article/interest.js';
import {parseArticle} from '../../article/parse-article.js';
import type {ArticleDocument} from '../../article/parse-article.js';
import {rateCredibility} from '../../article/rubric.js';
import {doiUrl, EMAIL} from '../../article/url.js';
import {sectionKind} from '../content/article-file.js';
import type {ArticleFile} from '../content/article-file.js';
import type {Config} from '../content/config.js';
import type {ImageSizes} from '../content/images.js';
import {imageOf} from '../content/read-content.js';
import {currentSeeAlso} from '../content/references.js';
import type {Current, Topics} from '../content/references.js';
import {studyRecord} from '../content/study-record.js';
import type {FileProblem} from '../known-error.js';
import {moveAddress, paths, relativeAddress} from './site-map.js';

/** What a document takes from elsewhere than its own file. */
export interface DocumentContext {
  readonly config: Config;
  readonly topics: Topics;
  /** By file name in `images/`. */
  readonly images: ReadonlyMap<string, ImageSizes>;
  readonly current: Current;
}

/**
 * The document of one summary, with addresses relative to its own place. It passes through the same parser that the browser uses;
 * what that refuses is a problem with the file's name and the line.
 */
export function toDocument(
  article: ArticleFile,
  context: DocumentContext,
  problems: FileProblem[],
): ArticleDocument | undefined {
  const draft = article.frontMatter.withdrawn ? withdrawnDocument(article, context) : articleDocument(article, context);
  const result = parseArticle(JSON.parse(JSON.stringify(draft)));
  if (result.ok) return result.value;
  for (const {path, expected} of result.problems)
    problems.push({file: article.file, line: article.lineOf(path), path, message: `expected ${expected}`});
  return undefined;
}

const from = (id: string, to: string): string => relativeAddress(paths.article(id), to);

function common({id, frontMatter}: ArticleFile, {config}: DocumentContext): object {
  const contact = frontMatter.contact ?? config.contact;
  return {
    version: 1,
    id,
    url: from(id, paths.articlePage(id)),
    language: frontMatter.language ?? config.language,
    title: frontMatter.title,
    contact: contact && (EMAIL.test(contact) ? contact : moveAddress(contact, '', paths.article(id))),
  };
}

function withdrawnDocument(article: ArticleFile, context: DocumentContext): object {
  const {date, reason, replacement} = article.frontMatter.withdrawn!;
  return {
    ...common(article, context),
    withdrawn: {date, reason, replacement: replacement && from(article.id, paths.articlePage(replacement))},
  };
}

function articleDocument(article: ArticleFile, context: DocumentContext): object {
  const {id, frontMatter, sections} = article;
  const {config, topics} = context;
  const rated = frontMatter.updated ?? frontMatter.published;
  return {
    ...common(article, context),
    summary: frontMatter.summary,
    takeaway: frontMatter.takeaway,
    published: frontMatter.published,
    updated: frontMatter.updated,
    translations: frontMatter.translations?.map(({language, id: other}) => ({
      language,
      url: from(id, paths.article(other)),
    })),
    aliases: frontMatter.aliases,
    seeAlso: frontMatter.seeAlso && currentSeeAlso(frontMatter.seeAlso, context.current),
    image: documentImage(article, context),
    sections: sections.map((section) => ({kind: sectionKind(section), heading: section.heading, body: section.body})),
    ratings: {
      credibility: {...rateCredibility(studyRecord(frontMatter, rated)), rated},
      interest: frontMatter.interest && {
        ...rateInterest(frontMatter.interest, config.interestRater ?? config.title),
        rated,
      },
    },
    applicability: frontMatter.applicability,
    numbers: frontMatter.numbers,
    questions: frontMatter.questions,
    glossary: frontMatter.glossary,
    topics: frontMatter.topics.map((topicId): Topic => {
      const {label = topicId, code} = topics.get(topicId) ?? {};
      return {id: topicId, label, code, url: from(id, paths.topicPage(topicId))};
    }),
    paper: documentPaper(frontMatter.paper),
    provenance: frontMatter.provenance ?? config.provenance,
    license: frontMatter.license ?? config.license,
    related: from(id, paths.related(id)),
  };
}

/** A paper that has no address of its own gets that of its DOI or PubMed record. */
function documentPaper(paper: Paper): Paper {
  const {DOI, PMID, PMCID} = paper;
  const URL =
    paper.URL ??
    (DOI && doiUrl(DOI)) ??
    (PMID && `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`) ??
    (PMCID && `https://pmc.ncbi.nlm.nih.gov/articles/${PMCID}/`);
  return {...paper, URL};
}

function documentImage(article: ArticleFile, {topics, images}: DocumentContext): Image | undefined {
  const meta = imageOf(article, topics);
  const prepared = meta && images.get(meta.file);
  if (!prepared) return undefined;
  const address = (path: string): string => from(article.id, path);
  const {src, sources} = prepared;
  return {
    src: address(src.path),
    alt: meta.alt,
    width: src.width,
    height: src.height,
    sources: sources.map(({path, type, width, height}) => ({src: address(path), type, width, height})),
    credit: meta.credit,
    license: meta.license,
  };
}
