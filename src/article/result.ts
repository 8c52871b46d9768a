/** What is wrong at one place of a document. */
export interface Problem {
  /** JSON path, `$` being the document: `$.sections[1].body`. */
  readonly path: string;
  /** What was expected there, as it would follow "expected": "a date such as 2026-11-23". */
  readonly expected: string;
}

export type Result<T> =
  {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problems: readonly Problem[]};
