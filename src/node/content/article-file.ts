import {SLUG} from '../../article/article.js';
import type {FileProblem} from '../known-error.js';
import {frontMatterShape, normaliseFrontMatter} from './front-matter.js';
import type {FrontMatter} from './front-matter.js';
import {readSections} from './markdown.js';
import type {MarkdownSection} from './markdown.js';
import {readYaml, readYamlAs} from './yaml.js';

/** One summary as its author wrote it, checked as far as one file can be. */
export interface ArticleFile {
  readonly id: string;
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly MarkdownSection[];
  /** Line of a JSON path of the front matter. */
  lineOf(path: string): number;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Headings that need no kind in braces. */
const KINDS: {readonly [heading: string]: string} = {
  'what they found': 'findings',
  'who should care and why': 'audience',
  'important considerations': 'considerations',
};

/** Reads the text of `articles/<id>.md`; problems carry file, line and JSON path, and then there is no article. */
export function readArticleFile(
  id: string,
  file: string,
  source: string,
  problems: FileProblem[],
): ArticleFile | undefined {
  const before = problems.length;
  if (!SLUG.test(id) || id.length > 80)
    problems.push({file, message: 'expected a file name of lower-case letters, digits and single hyphens, at most 80'});
  const text = source.replace(/^\uFEFF/, '');
  const fence = FENCE.exec(text);
  if (!fence) {
    problems.push({file, line: 1, message: 'expected front matter between two lines of ---'});
    return undefined;
  }
  const yaml = readYaml(fence[1]!, file, problems, 2);
  const frontMatter = readYamlAs(
    frontMatterShape,
    {...yaml, value: normaliseFrontMatter(yaml.value)},
    file,
    problems,
  );
  const bodyLine = fence[0].split('\n').length;
  const sections = readSections(text.slice(fence[0].length), bodyLine, (line, message) =>
    problems.push({file, line, message}),
  );
  if (frontMatter && !frontMatter.withdrawn) requireSections(sections, file, bodyLine, problems);
  if (!frontMatter || problems.length > before) return undefined;
  return {id, file, frontMatter, sections, lineOf: (path) => yaml.lineOf(path)};
}

/** The part that a section plays: the one its author named, or the one its heading is known by. */
export function sectionKind({heading, kind}: MarkdownSection): string {
  return kind ?? KINDS[heading.toLowerCase()] ?? 'other';
}

function requireSections(
  sections: readonly MarkdownSection[],
  file: string,
  line: number,
  problems: FileProblem[],
): void {
  for (const section of sections)
    if (!section.body.length)
      problems.push({file, line: section.line, path: '$.sections', message: `expected text under "${section.heading}"`});
  for (const [heading, kind] of Object.entries(KINDS)) {
    if (kind === 'audience' || sections.some((section) => sectionKind(section) === kind)) continue;
    problems.push({file, line, path: '$.sections', message: `expected a section "${heading}" (or any heading ending in {#${kind}})`});
  }
}
