import type {Progress} from '../publish/run/progress.js';

/** Where a command writes; the tests hand in their own. */
export interface Streams {
  out(line: string): void;
  err(line: string): void;
  readonly progress?: Progress;
}

/** What a command has to speak with. */
export interface Terminal extends Streams {
  /** For commands that end as they should and still have something to report. */
  setExitCode(code: number): void;
}

/** Prints an outcome: as JSON alone, or as lines for people. */
export function print<T>(
  {out}: Terminal,
  outcome: T,
  json: boolean | undefined,
  lines: (outcome: T) => readonly string[],
): void {
  for (const line of json ? [JSON.stringify(outcome)] : lines(outcome)) out(line);
}
