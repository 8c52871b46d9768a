import type {Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';

import {slug} from '../../article/article.js';
import {parse} from '../../article/parse.js';
import type {FileProblem} from '../known-error.js';
import {FRONT_MATTER_WORDS, frontMatterShape, normaliseFrontMatter} from './front-matter.js';
import type {FrontMatter} from './front-matter.js';
import {readSections} from './markdown.js';
import type {MarkdownSection} from './markdown.js';
import {DEVICE_PROBLEM, isDeviceName} from './names.js';
import {readYaml, readYamlAs, valueAt} from './yaml.js';
import type {YamlData} from './yaml.js';

/** One summary as its author wrote it, checked as far as one file can be. */
export interface ArticleFile {
  readonly id: string;
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly MarkdownSection[];
  /** Line of a JSON path of the front matter or of `$.sections`. */
  lineOf(path: string): number;
}

/** Front matter between two lines of dashes: the whole with its fences, and what stands between them. */
export const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Headings that need no kind in braces, in either case. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['What they found', 'findings'],
  ['Who should care and why', 'audience'],
  ['Important considerations', 'considerations'],
]);

/** The text of a summary's file, taken apart and not yet judged. */
export interface ArticleParts {
  /** The front matter. */
  readonly yaml: YamlData;
  /** What follows it. */
  readonly markdown: Root;
  /** Line of the file on which the Markdown begins. */
  readonly bodyLine: number;
}

/** Takes the text of `articles/<id>.md` apart; undefined where it has no front matter. */
function takeApart(file: string, source: string, problems: FileProblem[]): ArticleParts | undefined {
  const text = source.replace(/^\uFEFF/, '');
  const fence = FENCE.exec(text);
  if (!fence) {
    problems.push({file, line: 1, message: 'expected front matter between two lines of ---'});
    return undefined;
  }
  return {
    yaml: readYaml(fence[1]!, file, problems, 2),
    markdown: fromMarkdown(text.slice(fence[0].length)),
    bodyLine: fence[0].split('\n').length,
  };
}

/**
 * Reads the text of `articles/<id>.md`; problems carry file, line and JSON path, and then there is no article. What a draft lacks is no
 * problem, but there is no article either.
 *
 * @param lacking is told what a draft lacks
 */
export const readArticleFile = (
  ...given: [id: string, file: string, source: string, problems: FileProblem[], lacking?: FileProblem[]]
): ArticleFile | undefined => readArticleParts(...given).article;

/** The same, with what the text was taken apart into: of drafts and of texts with problems too. */
export function readArticleParts(
  id: string,
  file: string,
  source: string,
  problems: FileProblem[],
  lacking: FileProblem[] = [],
): {readonly parts?: ArticleParts | undefined; readonly article?: ArticleFile | undefined} {
  const before = problems.length;
  const name = parse(slug, id);
  if (!name.ok) problems.push({file, message: `expected a file name of ${name.problems[0]!.expected}`});
  if (isDeviceName(id)) problems.push({file, message: DEVICE_PROBLEM});
  const parts = takeApart(file, source, problems);
  if (!parts) return {};
  const {yaml, markdown, bodyLine} = parts;
  const value = normaliseFrontMatter(yaml.value);
  const isDraft = valueAt(value, '$.draft') === true;
  const found: FileProblem[] = [];
  const frontMatter = readYamlAs(frontMatterShape, {...yaml, value}, file, found, FRONT_MATTER_WORDS);
  for (const problem of found) {
    const isLacking = isDraft && (problem.path === undefined || isMissing(valueAt(value, problem.path)));
    (isLacking ? lacking : problems).push(problem);
  }
  const sections = readSections(markdown, bodyLine, (line, message) => problems.push({file, line, message}));
  if (valueAt(value, '$.withdrawn') === undefined && (isDraft || frontMatter))
    requireSections(sections, file, bodyLine, isDraft ? lacking : problems);
  frontMatter?.aliases?.forEach((alias, index) => {
    const path = `$.aliases[${index}]`;
    if (isDeviceName(alias)) problems.push({file, line: yaml.lineOf(path), path, message: DEVICE_PROBLEM});
  });
  frontMatter?.interest?.forEach(({criterion}, index, scores) => {
    if (scores.findIndex((score) => score.criterion === criterion) === index) return;
    const path = `$.interest[${index}].criterion`;
    problems.push({
      file,
      line: yaml.lineOf(path),
      path,
      message: `expected each criterion once, found ${criterion} again`,
    });
  });
  if (!frontMatter || problems.length > before) return {parts};
  const lineOf = (path: string): number =>
    sections[Number(/^\$\.sections\[(\d+)\]/.exec(path)?.[1])]?.line ?? yaml.lineOf(path);
  return {parts, article: {id, file, frontMatter, sections, lineOf}};
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** The part that a section plays: the one its author named, or the one its heading is known by. */
export function sectionKind({heading, kind}: Pick<MarkdownSection, 'heading' | 'kind'>): string {
  const known = [...KINDS].find(([words]) => words.toLowerCase() === heading.toLowerCase());
  return kind ?? known?.[1] ?? 'other';
}

function requireSections(
  sections: readonly MarkdownSection[],
  file: string,
  line: number,
  problems: FileProblem[],
): void {
  for (const section of sections)
    if (!section.body.length)
      problems.push({
        file,
        line: section.line,
        path: '$.sections',
        message: `expected text under "${section.heading}"`,
      });
  for (const [heading, kind] of KINDS) {
    if (kind === 'audience' || sections.some((section) => sectionKind(section) === kind)) continue;
    problems.push({
      file,
      line,
      path: '$.sections',
      message: `expected a section "${heading}" (or any heading ending in {#${kind}})`,
    });
  }
}
