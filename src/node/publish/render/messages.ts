import type {ImageSizes} from '../../content/images.js';
import type {FileProblem} from '../../known-error.js';
import type {SiteContext} from '../outputs/output.js';
import type {SiteFile} from '../stage/stage.js';
import type {RelatedTask, RenderResult, RenderTask} from './render-article.js';

/** What a rendering thread is started with. */
export interface WorkerStart {
  /** The content folder. */
  readonly content: string;
  readonly out: string;
  /** See `Stage`. */
  readonly suffix: string;
  readonly context: SiteContext | undefined;
  /** Names of the outputs that are switched off. */
  readonly without: readonly string[];
  readonly precompress: boolean;
}

export type ToWorker =
  | {readonly kind: 'render'; readonly job: number; readonly tasks: readonly RenderTask[]}
  | {readonly kind: 'related'; readonly job: number; readonly tasks: readonly RelatedTask[]}
  | {readonly kind: 'image'; readonly file: string; readonly sizes: ImageSizes | undefined}
  | {readonly kind: 'discard'};

export type FromWorker =
  | {readonly kind: 'rendered'; readonly job: number; readonly results: readonly RenderResult[]}
  | {readonly kind: 'related'; readonly job: number; readonly files: readonly SiteFile[]}
  /** Asks for a picture's sizes. */
  | {readonly kind: 'image'; readonly file: string}
  /** A fault that a user can know of: the disk, a folder in the way. */
  | {readonly kind: 'failed'; readonly job: number; readonly message: string; readonly problems: readonly FileProblem[]}
  | {readonly kind: 'discarded'};
