import type {Progress} from './publish/run/progress.js';

/** Where a command writes; the tests hand in their own. */
export interface Streams {
  out(line: string): void;
  err(line: string): void;
  readonly progress?: Progress;
}
