import {PAPER_STATUSES, slug} from '../../article/article.js';
import type {PaperStatus} from '../../article/article.js';
import {parse} from '../../article/parse.js';
import {choice, date, list, number, record, text} from '../../article/shape.js';
import type {Value} from '../../article/shape.js';
import type {Folder} from '../content/folder.js';
import {decode} from '../content/settings.js';
import {strict} from '../content/strict.js';
import type {FileProblem} from '../known-error.js';

/** What is kept of every issue, so that the next one can tell what became of its papers: `newsletters/<date>.json` beside the summaries. */
export const RECORDS = 'newsletters';

const TOLD = [...PAPER_STATUSES, 'withdrawn'] as const;
/** The status of a paper, or that its summary was taken back. */
export type ToldStatus = PaperStatus | 'withdrawn';

const told = list(record({id: slug, status: choice(TOLD, '')}));
const recordShape = strict(
  record({
    version: number(1, 1),
    date,
    title: text(),
    summaries: told,
    /** Papers whose change it reported. */
    corrections: told,
  }),
);

export type IssueRecord = Value<typeof recordShape>;

export interface KeptRecord {
  /** Relative to the content folder. */
  readonly file: string;
  readonly record: IssueRecord;
}

/** All records of a content folder, the oldest first. What cannot be read as one is a problem. */
export function readRecords(folder: Folder, problems: FileProblem[]): readonly KeptRecord[] {
  const names = folder.names(RECORDS);
  if ('code' in names) {
    if (names.code !== 'ENOENT') problems.push({file: RECORDS, message: `cannot be read (${names.code})`});
    return [];
  }
  const kept = names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = `${RECORDS}/${name}`;
      const bytes = folder.read(file, problems);
      const source = bytes && decode(bytes, file, problems);
      const value = source === undefined ? undefined : readRecord(source, file, problems);
      return value ? [{file, record: value}] : [];
    });
  return kept.sort((a, b) => (a.record.date < b.record.date ? -1 : a.record.date > b.record.date ? 1 : 0));
}

function readRecord(source: string, file: string, problems: FileProblem[]): IssueRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    problems.push({file, message: `this is not JSON: ${(error as Error).message}`});
    return undefined;
  }
  const result = parse(recordShape, value);
  if (result.ok) return result.value;
  for (const {path, expected} of result.problems) problems.push({file, path, message: `expected ${expected}`});
  return undefined;
}

/**
 * Where the record of an issue belongs: an issue of the same day with the same summaries is the same one, made anew; any other gets a
 * number, so that none is lost.
 */
export function recordFile(issue: IssueRecord, kept: readonly KeptRecord[]): string {
  const ids = ({summaries}: IssueRecord): string => JSON.stringify(summaries.map(({id}) => id).sort());
  const same = kept.find(({record: other}) => other.date === issue.date && ids(other) === ids(issue));
  if (same) return same.file;
  for (let number = 1; ; number++) {
    const file = `${RECORDS}/${issue.date}${number > 1 ? `-${number}` : ''}.json`;
    if (!kept.some((other) => other.file === file)) return file;
  }
}

export interface LastTold {
  readonly status: ToldStatus;
  /** Of the issue that said so. */
  readonly date: string;
}

/**
 * What readers were last told of each summary, by the ids of today. Issues of the same day do not count: one made anew must come out the
 * same.
 *
 * @param current the id of today for an id or a former one; undefined where there is no such summary any more
 */
export function lastTold(
  kept: readonly KeptRecord[],
  date: string,
  current: (id: string) => string | undefined,
): ReadonlyMap<string, LastTold> {
  const last = new Map<string, LastTold>();
  for (const {record: issue} of kept) {
    if (issue.date >= date) continue;
    for (const {id, status} of [...issue.summaries, ...issue.corrections])
      last.set(current(id) ?? id, {status, date: issue.date});
  }
  return last;
}
