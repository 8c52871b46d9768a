/** Where and what: one plain line for one problem. */
export interface FileProblem {
  /** File as the reader knows it, relative to the folder the command works on. */
  readonly file: string;
  /** Line, counted from 1, where it is known. */
  readonly line?: number | undefined;
  /** JSON path inside the file's data, `$` being the top. */
  readonly path?: string | undefined;
  readonly message: string;
}

/** One line for a terminal: what a file holds cannot break it nor send control codes. */
export function problemLine({file, line, path, message}: FileProblem): string {
  const parts = [line === undefined ? file : `${file}:${line}`, path, message];
  return parts
    .filter(Boolean)
    .join(': ')
    .replace(/\p{Cc}+/gu, ' ');
}

/** A fault of the input or of the surroundings and not of this program: the command prints its lines and no stack, and ends with 1. */
export class KnownError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[] | string) {
    const list = typeof problems === 'string' ? [] : problems;
    super(typeof problems === 'string' ? problems : list.map(problemLine).join('\n'));
    this.name = 'KnownError';
    this.problems = list;
  }
}
