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

export function problemLine({file, line, path, message}: FileProblem): string {
  return [line === undefined ? file : `${file}:${line}`, path, message].filter(Boolean).join(': ');
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
