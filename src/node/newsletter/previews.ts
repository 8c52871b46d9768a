import {readContent} from '../content/read-content.js';
import {Folder} from '../content/folder.js';
import type {FileProblem} from '../known-error.js';
import {KnownError, problemLine} from '../known-error.js';
import {changedSince, choose} from './choose.js';
import type {Chosen, Wanted} from './choose.js';
import {issueHtml} from './issue-html.js';
import type {Issue} from './issue.js';
import {issueText} from './issue-text.js';
import {shelfOf} from './library.js';
import {makeIssue} from './make-issue.js';
import {emptyPreview, previewPage} from './preview-page.js';
import {lastTold, readRecords} from './records.js';

/** Where the previews stand on a served site. */
export const PREVIEWS = 'newsletter/';

/** Summaries in an issue that nobody chose the summaries of. */
const NEWEST = 6;
const NEWEST_WORDS = 'The newest summaries';
/** Earlier issues that are shown, the newest. */
const EARLIER = 12;

/**
 * Pages that show what an issue of the newest summaries would look like, and the issues that were made, with what is known today: HTML by
 * path.
 *
 * @param site where the pictures are
 * @param today the day of the issue that is not made yet
 */
export async function previewPages(content: string, site: string, today: string): Promise<ReadonlyMap<string, string>> {
  const read = await readContent(content, site);
  const problems: FileProblem[] = [];
  const kept = readRecords(new Folder(content), problems);
  const index = `${PREVIEWS}index.html`;
  // What an issue has to correct is in the records: without one of them none can be shown.
  if (problems.length) return new Map([[index, emptyPreview({title: NEWEST_WORDS, why: problems.map(problemLine)})]]);
  const shelf = shelfOf(read);
  const page = async (wanted: Wanted, date: string, title: string | undefined, others: ReadonlyMap<string, string>) => {
    const changed = changedSince(lastTold(kept, date, shelf.current), shelf);
    const issueWith = (choice: Chosen): Issue =>
      makeIssue({date, title, intro: [], choice, changed, kind: 'full'}, read.config);
    const issue = issueWith(choose(wanted, shelf, (chosen) => issueWith(chosen).minutes));
    return previewPage({title: issue.title, html: await issueHtml(issue), text: issueText(issue), others});
  };
  const issues = kept
    .slice(-EARLIER)
    .reverse()
    .flatMap(({file, record}) => {
      const ids = record.summaries.map(({id}) => id).filter((id) => shelf.current(id) !== undefined);
      const name = /([^/]+)\.json$/.exec(file)![1]!;
      return ids.length ? [{name, ids, record}] : [];
    });
  const pages = new Map<string, string>();
  const others = new Map(issues.map(({name, record}) => [`${name}/`, `${record.title} (${record.date})`]));
  try {
    pages.set(index, await page({ids: [], max: NEWEST}, today, undefined, others));
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    pages.set(index, emptyPreview({title: NEWEST_WORDS, why: error.message.split('\n'), others}));
  }
  for (const {name, ids, record} of issues)
    pages.set(
      `${PREVIEWS}${name}/index.html`,
      await page({ids}, record.date, record.title, new Map([['../', NEWEST_WORDS]])),
    );
  return pages;
}
