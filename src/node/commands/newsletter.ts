import {readFile} from 'node:fs/promises';
import {mkdir} from 'node:fs/promises';
import {join, resolve} from 'node:path';

import {parse} from '../../article/parse.js';
import type {RichText} from '../../article/rich-text.js';
import {date as dateShape} from '../../article/shape.js';
import {codeOf, Folder} from '../content/folder.js';
import {readBlocks} from '../content/markdown.js';
import {readContent} from '../content/read-content.js';
import {CARD_KINDS} from '../email/card-html.js';
import type {CardKind} from '../email/card-html.js';
import type {FileProblem} from '../known-error.js';
import {KnownError} from '../known-error.js';
import {budget} from '../newsletter/budget.js';
import {changedSince, choose, statusOf} from '../newsletter/choose.js';
import type {Wanted} from '../newsletter/choose.js';
import {issueEml} from '../newsletter/issue-eml.js';
import {issueHtml} from '../newsletter/issue-html.js';
import {issueText} from '../newsletter/issue-text.js';
import {shelfOf} from '../newsletter/library.js';
import {makeIssue} from '../newsletter/make-issue.js';
import {pasteCards, pasteRichText} from '../newsletter/paste.js';
import {pictureCards} from '../newsletter/picture-cards.js';
import {lastTold, readRecords, recordFile, RECORDS} from '../newsletter/records.js';
import type {IssueRecord} from '../newsletter/records.js';
import {mailTool} from '../newsletter/tools.js';
import {ISSUE_LIST, writeIssue} from '../newsletter/write-issue.js';
import {writeWhole} from '../write-file.js';

export interface NewsletterOptions extends Wanted {
  /** The content folder. */
  readonly content: string;
  /** The folder to write. */
  readonly out: string;
  /** Absolute address that wins over the config's. */
  readonly site?: string | undefined;
  readonly title?: string | undefined;
  /** A Markdown file. */
  readonly intro?: string | undefined;
  readonly cards?: string | undefined;
  readonly tool?: string | undefined;
  /** The day of the issue; today where none is given. */
  readonly date?: string | undefined;
}

export interface NewsletterSummary {
  readonly date: string;
  readonly title: string;
  /** Relative to the folder that was written. */
  readonly files: readonly string[];
  /** Relative to the content folder. */
  readonly record: string;
  readonly summaries: readonly string[];
  readonly corrections: readonly string[];
  readonly leftOut: readonly {readonly id: string; readonly why: string}[];
  readonly minutes: number;
  /** Of the HTML, with what the tool puts around it. */
  readonly bytes: number;
  readonly warnings: readonly string[];
}

/**
 * Makes one issue: HTML, text, mail file and picture cards, and keeps a record of it beside the summaries. Everything is read, checked and
 * rendered before the first file is written.
 *
 * @throws KnownError with one line per problem
 */
export async function newsletter(options: NewsletterOptions): Promise<NewsletterSummary> {
  const {out, title, tool: toolName} = options;
  const kind = cardKind(options.cards ?? 'full');
  const tool = toolName === undefined ? undefined : mailTool(toolName);
  const date = day('--date', options.date) ?? new Date().toISOString().slice(0, 10);
  day('--since', options.since);
  if (!options.ids.length && options.topic === undefined && options.since === undefined)
    throw new KnownError('expected ids of summaries, --topic or --since');
  const content = await readContent(resolve(options.content), options.site);
  const problems: FileProblem[] = [];
  const kept = readRecords(new Folder(resolve(options.content)), problems);
  const intro = options.intro === undefined ? [] : await readIntro(options.intro, problems);
  if (problems.length) throw new KnownError(problems);

  const {config} = content;
  const shelf = shelfOf(content);
  const told = lastTold(kept, date, shelf.current);
  const parts = {title, date, intro, changed: changedSince(told, shelf), kind, tool};
  const choice = choose(options, shelf, (chosen) => makeIssue({...parts, choice: chosen}, config).minutes);
  const issue = makeIssue({...parts, choice}, config);
  const html = await issueHtml(issue);
  const text = issueText(issue);
  const paste = tool && tool.takes !== 'mail' ? {cards: pasteCards, 'rich-text': pasteRichText}[tool.takes](issue) : '';
  const isCut = tool?.takes !== 'rich-text';
  const size = budget(tool?.takes === 'cards' ? paste : html, tool?.shell ?? 0, issue.cards, kind);

  const record: IssueRecord = {
    version: 1,
    date,
    title: issue.title,
    summaries: choice.articles.map((article) => ({id: article.id, status: statusOf(article)})),
    corrections: issue.corrections.map(({card}) => ({id: card.id, status: statusOf(shelf.documents.get(card.id)!)})),
  };
  const files = new Map<string, string | Uint8Array>([
    ['issue.html', html],
    ['issue.txt', text],
    ['issue.eml', await issueEml(issue, {html, text}, config.contact)],
    ...(paste ? [['paste.html', paste] as const] : []),
    ...(await pictureCards(choice.articles, content)),
  ]);
  const names = [...files.keys(), ISSUE_LIST].sort();
  const summary: NewsletterSummary = {
    date,
    title: issue.title,
    files: names,
    record: recordFile(record, kept),
    summaries: record.summaries.map(({id}) => id),
    corrections: record.corrections.map(({id}) => id),
    leftOut: choice.leftOut,
    minutes: issue.minutes,
    bytes: size.bytes,
    warnings: [
      ...(isCut && size.warning ? [size.warning] : []),
      ...goneIds(told, shelf.documents).map((id) => `${id}: an earlier issue held it, and it is published no more`),
      ...(tool
        ? []
        : [`put your own address to unsubscribe in place of ${issue.unsubscribe}, or name your tool with --tool`]),
    ],
  };
  files.set(ISSUE_LIST, `${JSON.stringify(summary, undefined, 2)}\n`);
  await writeIssue(resolve(out), files);
  await keep(resolve(options.content), summary.record, record);
  return summary;
}

const goneIds = (told: ReadonlyMap<string, unknown>, documents: ReadonlyMap<string, unknown>): readonly string[] =>
  [...told.keys()].filter((id) => !documents.has(id)).sort();

async function keep(folder: string, file: string, record: IssueRecord): Promise<void> {
  try {
    await mkdir(join(folder, RECORDS), {recursive: true});
    await writeWhole(join(folder, file), `${JSON.stringify(record, undefined, 2)}\n`);
  } catch (error) {
    throw new KnownError(
      `${file}: cannot be written (${codeOf(error)}); the issue is there, but later ones will not know of it`,
    );
  }
}

function cardKind(name: string): CardKind {
  const kind = CARD_KINDS.find((known) => known === name);
  if (!kind) throw new KnownError(`--cards: expected one of ${CARD_KINDS.join(', ')}, found ${JSON.stringify(name)}`);
  return kind;
}

function day(option: string, value: string | undefined): string | undefined {
  if (value !== undefined && !parse(dateShape, value).ok)
    throw new KnownError(
      `${option}: expected a day of the calendar such as 2026-11-23, found ${JSON.stringify(value)}`,
    );
  return value;
}

async function readIntro(file: string, problems: FileProblem[]): Promise<RichText> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(await readFile(file));
  } catch (error) {
    problems.push({
      file,
      message: error instanceof TypeError ? 'expected text in UTF-8' : `cannot be read (${codeOf(error)})`,
    });
    return [];
  }
  return readBlocks(text, (line, message) => problems.push({file, line, message}));
}

/** The outcome of a run for people. */
export function newsletterLines(summary: NewsletterSummary, out: string): readonly string[] {
  const {summaries, corrections, leftOut, minutes, bytes, record} = summary;
  const counts = [
    `${summaries.length} ${summaries.length === 1 ? 'summary' : 'summaries'}`,
    ...(corrections.length ? [`${corrections.length} ${corrections.length === 1 ? 'correction' : 'corrections'}`] : []),
  ];
  return [
    ...leftOut.map(({id, why}) => `${id}: left out by ${why}`),
    `${out}: ${counts.join(', ')}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read, ${bytes.toLocaleString('en')} bytes of HTML`,
    `${record}: kept, so that a later issue can tell what became of these papers`,
  ];
}
