import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';

import type {Notice, PaperStatus} from '../../article/article.js';
import {openContent} from '../content/read-content.js';
import {readSettings} from '../content/settings.js';
import type {FileProblem} from '../known-error.js';
import {KnownError, problemLine} from '../known-error.js';
import {askRegisters} from '../papers/ask.js';
import type {Told} from '../papers/ask.js';
import {editPaper} from '../papers/front-matter-edit.js';
import {Journal} from '../papers/journal.js';
import {knownPapers} from '../papers/known-papers.js';
import type {KnownPaper} from '../papers/known-papers.js';
import {mergeRecords} from '../papers/merge.js';
import type {Found} from '../papers/record.js';
import {registersFor} from '../papers/services.js';
import {statusChange} from '../papers/status-change.js';
import type {StatusChange} from '../papers/status-change.js';
import {writeWhole} from '../write-file.js';

export interface StatusOptions {
  /** The content folder. */
  readonly content: string;
  /** Summaries to ask about; all where none are named. */
  readonly ids: readonly string[];
  /** Write what changed into the summaries. */
  readonly write: boolean;
}

export interface ChangedPaper {
  readonly id: string;
  readonly file: string;
  readonly status?: (Found<PaperStatus> & {readonly from: PaperStatus | undefined}) | undefined;
  readonly notices: readonly Found<Notice>[];
}

export interface StatusSummary {
  /** Papers that the registers were asked about. */
  readonly asked: number;
  readonly changed: readonly ChangedPaper[];
  /** Ids of summaries whose paper no register knows. */
  readonly unknown: readonly string[];
  /** Ids of summaries whose paper has no DOI and no PubMed id. */
  readonly withoutId: readonly string[];
  /** What could not be used or needs a person, by summary. */
  readonly notes: readonly {readonly id: string; readonly note: string}[];
  /** Files that were written. */
  readonly written: readonly string[];
}

interface Outcome {
  readonly paper: KnownPaper;
  readonly told: Told;
  readonly change: StatusChange;
}

/** Asks the registers about every paper and tells what changed; writes only when asked to, and only what is needed. */
export async function paperStatus({content, ids, write}: StatusOptions): Promise<StatusSummary> {
  const folder = resolve(content);
  const opened = openContent(folder);
  const problems: FileProblem[] = [];
  const {config} = readSettings(opened, problems);
  const papers = chosen(knownPapers(opened, problems), ids, problems);
  if (problems.length || !config) throw new KnownError(problems);
  const asked = papers.filter(({DOI, PMID}) => DOI ?? PMID);
  const journal = new Journal(folder);
  const told = await askRegisters(asked, registersFor(config), journal);
  const today = new Date().toISOString().slice(0, 10);
  const outcomes = asked.map((paper, index) => outcome(paper, told[index]!, today));
  const edits = write ? await edited(folder, outcomes) : [];
  for (const {file, text} of edits) await save(folder, file, text);
  await journal.forget();
  return {
    asked: asked.length,
    changed: outcomes
      .filter(({change}) => change.status ?? change.notices.length)
      .map(({paper: {id, file}, change: {status, notices}}) => ({id, file, ...(status && {status}), notices})),
    unknown: outcomes.filter(({told: {records}}) => !records.length).map(({paper}) => paper.id),
    withoutId: papers.filter((paper) => !asked.includes(paper)).map(({id}) => id),
    notes: outcomes.flatMap(({paper: {id}, change}) => change.notes.map((note) => ({id, note}))),
    written: edits.map(({file}) => file),
  };
}

function chosen(papers: readonly KnownPaper[], ids: readonly string[], problems: FileProblem[]): readonly KnownPaper[] {
  if (!ids.length) return papers;
  for (const id of new Set(ids))
    if (!papers.some((paper) => paper.id === id)) problems.push({file: id, message: 'there is no such summary'});
  return papers.filter(({id}) => ids.includes(id));
}

function outcome(paper: KnownPaper, told: Told, today: string): Outcome {
  if (!told.records.length) return {paper, told, change: {notices: [], notes: told.notes}};
  const merged = mergeRecords(told.records, today);
  const {notes, ...change} = statusChange(paper, merged);
  // Of the rest of the record nothing is used here, so its notes do not matter.
  const aboutNotices = merged.notes.filter((note) => /\bupdated-by\b/.test(note));
  return {paper, told, change: {...change, notes: [...told.notes, ...aboutNotices, ...notes]}};
}

interface Edited {
  readonly file: string;
  readonly text: string;
}

/** All new texts, before the first file is touched. The files are read again: somebody may have written in them meanwhile. */
async function edited(folder: string, outcomes: readonly Outcome[]): Promise<readonly Edited[]> {
  const edits: Edited[] = [];
  const problems: FileProblem[] = [];
  for (const {paper, told, change} of outcomes) {
    const edit = {
      status: change.status?.value,
      notices: change.notices.map(({value}) => value),
      statusChecked: told.isComplete ? new Date(told.asked).toISOString().slice(0, 10) : undefined,
    };
    if (!edit.status && !edit.notices.length && !edit.statusChecked) continue;
    const before = await readFile(join(folder, paper.file), 'utf8');
    const text = editPaper(before, edit);
    if (text === undefined)
      problems.push({
        file: paper.file,
        path: '$.paper',
        message: `cannot be changed without touching more; write status: ${edit.status ?? paper.status} by hand`,
      });
    else if (text !== before) edits.push({file: paper.file, text});
  }
  if (problems.length) throw new KnownError(problems);
  return edits;
}

async function save(folder: string, file: string, text: string): Promise<void> {
  try {
    await writeWhole(join(folder, file), text);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    throw code ? new KnownError(`${file}: cannot be written (${code}); files before it may be new`) : error;
  }
}

/** The summary of a run for people. */
export function statusLines(summary: StatusSummary, isWritten: boolean): readonly string[] {
  const {asked, changed, unknown, withoutId, notes, written} = summary;
  const counts = [
    `${asked} papers asked about: ${changed.length} changed`,
    ...(unknown.length ? [`${unknown.length} in no register (${unknown.join(', ')})`] : []),
    ...(withoutId.length ? [`${withoutId.length} without DOI or PubMed id (${withoutId.join(', ')})`] : []),
  ].join(', ');
  const outcome = isWritten ? `${written.length} files written` : 'nothing written; --write does';
  return [
    ...changed.flatMap(changeLines),
    ...notes.map(({id, note}) => problemLine({file: id, message: note})),
    `${counts}; ${outcome}`,
  ];
}

function changeLines({file, status, notices}: ChangedPaper): string[] {
  const head = status ? [`${status.from ?? 'no status'} -> ${status.value} [${status.source}]`] : [];
  const events = notices.map(
    ({value: {kind, date, DOI, url}, source}) => `${[kind, date, DOI ?? url].filter(Boolean).join(', ')} [${source}]`,
  );
  return [...head, ...events].map((message) => problemLine({file, message}));
}
