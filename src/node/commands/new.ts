import {mkdir} from 'node:fs/promises';
import {join, resolve} from 'node:path';

import type {Rating} from '../../article/article.js';
import {slug} from '../../article/article.js';
import {parse} from '../../article/parse.js';
import {readArticleFile} from '../content/article-file.js';
import {openContent} from '../content/read-content.js';
import {readSettings} from '../content/settings.js';
import type {FileProblem} from '../known-error.js';
import {KnownError, problemLine} from '../known-error.js';
import {askRegisters} from '../papers/ask.js';
import {Journal} from '../papers/journal.js';
import {knownPapers} from '../papers/known-papers.js';
import {mergeRecords} from '../papers/merge.js';
import {idOf, isDoiKey, readPaperKey, sameDoi} from '../papers/paper-id.js';
import {proposeTopics} from '../papers/propose-topics.js';
import type {Found} from '../papers/record.js';
import {registersFor} from '../papers/services.js';
import {idOfTitle, skeletonRating, skeletonText} from '../papers/skeleton.js';
import {studyFacts} from '../papers/study-facts.js';
import {writeNew} from '../write-file.js';

export interface NewOptions {
  /** The content folder. */
  readonly content: string;
  /** A DOI or a PubMed id, or the address of either. */
  readonly paper: string;
  /** The summary's id; made of the paper's title where none is given. */
  readonly id?: string | undefined;
}

export interface NewSummary {
  readonly id: string;
  /** Relative to the content folder. */
  readonly file: string;
  readonly credibility: Rating;
  /** Ids of the topics that are proposed, each with what named it. */
  readonly topics: readonly Found<string>[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** Fetches a paper's record and writes the skeleton of a summary, a draft. Nothing that exists is ever overwritten. */
export async function newSummary({content, paper, id: wanted}: NewOptions): Promise<NewSummary> {
  const key = readPaperKey(paper);
  if (!key) throw new KnownError(`expected a DOI or a PubMed id, found ${problemLine({file: paper, message: ''})}`);
  if (wanted !== undefined && !parse(slug, wanted).ok)
    throw new KnownError('--id: expected lower-case words with hyphens, at most 80 characters');
  const folder = resolve(content);
  const opened = openContent(folder);
  const problems: FileProblem[] = [];
  const {config, topics} = readSettings(opened, problems);
  if (!config || !topics) throw new KnownError(problems);
  const asked = isDoiKey(key) ? {DOI: idOf(key)} : {PMID: idOf(key)};
  await mkdir(join(folder, 'articles'), {recursive: true});
  // What is wrong with other summaries is for other commands to say.
  const others = knownPapers(opened, []);
  const refuseTwice = ({DOI, PMID}: {DOI?: string | undefined; PMID?: string | undefined}): void => {
    const same = others.find((other) => sameDoi(other.DOI, DOI) || (PMID !== undefined && other.PMID === PMID));
    if (same) throw new KnownError([{file: same.file, message: 'is about this paper already; nothing was changed'}]);
  };
  refuseTwice(asked);
  const journal = new Journal(folder);
  const [told] = await askRegisters([asked], registersFor(config), journal);
  const {records, notes: remarks, isComplete, asked: when} = told!;
  if (!records.length)
    throw new KnownError([
      ...remarks.map((message) => ({file: idOf(key), message})),
      {file: idOf(key), message: 'no register gave a record of this paper; nothing was changed'},
    ]);
  const today = new Date().toISOString().slice(0, 10);
  const merged = mergeRecords(records, today);
  refuseTwice({DOI: merged.fields.DOI?.value, PMID: merged.fields.PMID?.value});
  const facts = studyFacts(records, merged.fields);
  const checked = isComplete ? new Date(when).toISOString().slice(0, 10) : undefined;
  const skeleton = {merged, facts, topics: proposeTopics(records, topics), checked};
  const id = wanted ?? idOfTitle(merged.fields.title?.value ?? '') ?? `paper-${idOf(key).replace(/[^a-z0-9]+/g, '-')}`;
  const file = `articles/${id}.md`;
  await write(folder, id, file, skeletonText(skeleton));
  await journal.forget();
  const credibility = skeletonRating(skeleton, today);
  return {id, file, credibility, topics: skeleton.topics, notes: [...remarks, ...merged.notes, ...facts.notes]};
}

async function write(folder: string, id: string, file: string, text: string): Promise<void> {
  const problems: FileProblem[] = [];
  readArticleFile(id, file, text, problems);
  if (problems.length) throw new KnownError(problems);
  try {
    await writeNew(join(folder, file), text);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new KnownError([{file, message: 'is there already; name another id with --id'}]);
    throw code ? new KnownError(`${file}: cannot be written (${code})`) : error;
  }
}

/** The summary of a run for people. */
export function newLines({file, credibility, topics, notes}: NewSummary): readonly string[] {
  const {value, reasons} = credibility;
  const line = (message: string): string => problemLine({file: message, message: ''});
  return [
    `${file}: written, a draft`,
    `Credibility: ${value === null ? 'not rated' : `${value} of 5`}`,
    ...reasons.map(({effect, text, source}) => {
      const points = effect > 0 ? `+${effect} ` : effect < 0 ? `${effect} `.replace('-', '\u2212') : '';
      return line(`  ${points}${text}${source ? ` [${source}]` : ''}`);
    }),
    `Topics proposed: ${topics.length ? '' : 'none of topics.yml'}`.trim(),
    ...topics.map(({value: topic, source}) => line(`  ${topic} [${source}]`)),
    ...(notes.length ? ['Left out or to look at:', ...notes.map((note) => line(`  ${note}`))] : []),
  ];
}
