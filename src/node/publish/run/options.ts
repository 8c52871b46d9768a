import type {Disk} from '../stage/stage.js';
import type {Progress} from './progress.js';

export interface PublishOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder that web servers serve; made where it does not exist. */
  readonly out: string;
  /** Absolute address of the site; wins over the config's. */
  readonly site?: string | undefined;
  /** Looks into every file for what has changed, and does not go by size and time of change. */
  readonly verify?: boolean | undefined;
  /** Counts terms anew and stores the table in the content folder. */
  readonly reweigh?: boolean | undefined;
  /** Writes compressed copies beside files that gain by them. */
  readonly precompress?: boolean | undefined;
  /** Names of outputs that are left out. */
  readonly without?: readonly string[] | undefined;
  readonly progress?: Progress | undefined;
  /** Worker threads; as many as the machine runs at once unless given. */
  readonly threads?: number | undefined;
  readonly disk?: Partial<Disk> | undefined;
}
