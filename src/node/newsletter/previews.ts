import type {ArticleDocument} from '../../article/parse-article.js';
import {readContent} from '../content/read-content.js';
import {Folder} from '../content/folder.js';
import type {FileProblem} from '../known-error.js';
import {KnownError, problemLine} from '../known-error.js';
import {budget} from './budget.js';
import {changedSince, choose, isSound} from './choose.js';
import type {Changed, Chosen, Shelf} from './choose.js';
import {issueHtml} from './issue-html.js';
import type {Issue} from './issue.js';
import {issueText} from './issue-text.js';
import {shelfOf} from './library.js';
import {makeIssue} from './make-issue.js';
import type {IssueParts} from './make-issue.js';
import {emptyPreview, previewPage} from './preview-page.js';
import {lastTold, readRecords} from './records.js';
import type {IssueRecord} from './records.js';

/** Where the previews stand on a served site. */
export const PREVIEWS = 'newsletter/';

/** Summaries in an issue that nobody chose the summaries of. */
const NEWEST = 6;
/** What records do not hold: how much the cards of an issue showed. */
const KIND = 'full';
const ABOUT = 'As it would be made today: cards in full, without an intro and without what your tool adds.';
const NEWEST_WORDS = 'The newest summaries';
/** Earlier issues that are shown, the newest. */
const EARLIER = 12;

/**
 * Pages that show what an issue of the newest summaries would look like, and the newest of those that were made, with what is known
 * today: HTML by path.
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
  const others = new Map<string, string>();
  const earlier = kept.slice(-EARLIER).reverse();
  for (const {file, record} of earlier) others.set(folderOf(file), `${record.title} (${record.date})`);
  const changedBy = (date: string): readonly Changed[] => changedSince(lastTold(kept, date, shelf.current), shelf);
  const issueOf = (parts: Pick<IssueParts, 'title' | 'date' | 'choice' | 'changed'>): Issue =>
    makeIssue({...parts, intro: [], kind: KIND}, read.config);

  const pages = new Map([[index, await newestPage()]]);
  for (const {file, record} of earlier) {
    const {title, date} = record;
    const issue = issueOf({title, date, choice: heldBy(record, shelf), changed: changedBy(date)});
    pages.set(`${PREVIEWS}${folderOf(file)}index.html`, await pageOf(issue, new Map([['../', NEWEST_WORDS]])));
  }
  return pages;

  async function newestPage(): Promise<string> {
    const parts = {date: today, changed: changedBy(today)};
    try {
      const choice = choose({ids: [], max: NEWEST}, shelf, (chosen) => issueOf({...parts, choice: chosen}).minutes);
      return await pageOf(issueOf({...parts, choice}), others);
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      return emptyPreview({title: NEWEST_WORDS, why: error.message.split('\n'), others});
    }
  }
}

/** `2026-11-30/` for `newsletters/2026-11-30.json`. */
const folderOf = (file: string): string => `${/([^/]+)\.json$/.exec(file)![1]!}/`;

/** What an issue that was made would hold today: of its corrections those that are still to be told. */
function heldBy({summaries, corrections}: IssueRecord, shelf: Shelf): Chosen {
  const today = (list: IssueRecord['summaries']): readonly ArticleDocument[] =>
    [...new Set(list.map(({id}) => shelf.current(id) ?? id))].flatMap((id) => shelf.documents.get(id) ?? []);
  return {
    articles: today(summaries).filter(isSound),
    notes: today([...summaries, ...corrections]).filter((document) => !isSound(document)),
  };
}

async function pageOf(issue: Issue, others: ReadonlyMap<string, string>): Promise<string> {
  const {title, cards, corrections} = issue;
  if (!cards.length && !corrections.length)
    return emptyPreview({title, why: ['nothing that it held is published, or in need of a correction, today'], others});
  const html = await issueHtml(issue);
  const {warning} = budget(html, 0, cards, KIND);
  const warnings = warning === undefined ? [] : [warning];
  return previewPage({title, about: ABOUT, html, text: issueText(issue), warnings, others});
}
