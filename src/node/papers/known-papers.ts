import {PAPER_STATUSES, paperFields} from '../../article/article.js';
import type {Notice, PaperStatus} from '../../article/article.js';
import {choice, date, flag, optional, record} from '../../article/shape.js';
import {FENCE} from '../content/article-file.js';
import {normaliseFrontMatter} from '../content/front-matter.js';
import {articleFileName, listArticles} from '../content/articles.js';
import type {Folder} from '../content/folder.js';
import {decode} from '../content/settings.js';
import {readYaml, readYamlAs} from '../content/yaml.js';
import type {FileProblem} from '../known-error.js';

/** What a summary's file says of its paper, as far as the registers are asked about it. */
export interface KnownPaper {
  readonly id: string;
  readonly file: string;
  readonly DOI?: string | undefined;
  readonly PMID?: string | undefined;
  readonly status?: PaperStatus | undefined;
  readonly notices: readonly Notice[];
}

const {DOI, PMID, notices} = paperFields;
const shape = record({
  withdrawn: optional(record({date})),
  draft: optional(flag),
  paper: optional(
    record({DOI, PMID, notices, status: optional(choice(PAPER_STATUSES)), statusChecked: optional(date)}),
  ),
});

/** The papers of all summaries that were not taken back, drafts too. Faults elsewhere in the files do not matter here. */
export function knownPapers(folder: Folder, problems: FileProblem[]): readonly KnownPaper[] {
  const papers: KnownPaper[] = [];
  for (const id of listArticles(folder, problems).keys()) {
    const file = articleFileName(id);
    const bytes = folder.read(file, problems);
    const source = bytes && decode(bytes, file, problems);
    const front = source === undefined ? undefined : FENCE.exec(source.replace(/^\uFEFF/, ''));
    if (source !== undefined && !front)
      problems.push({file, line: 1, message: 'expected front matter between two lines of ---'});
    if (!front) continue;
    const yaml = readYaml(front[1]!, file, problems, 2);
    const value = withoutBlanks(normaliseFrontMatter(yaml.value));
    const read = readYamlAs(shape, {...yaml, value}, file, problems);
    if (read && !read.withdrawn) papers.push({id, file, ...read.paper, notices: read.paper?.notices ?? []});
  }
  return papers;
}

/** A key without a value says as much as no key. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== '');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutBlanks(inner)]));
}
