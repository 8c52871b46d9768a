import type {ImageSizes} from '../../content/images.js';
import {Folder} from '../../content/folder.js';
import {articleOutputs, libraryOutputs} from '../outputs/outputs.js';
import type {SiteFile, Stage} from '../stage/stage.js';
import type {WorkerStart} from './messages.js';
import {renderArticle, renderRelated} from './render-article.js';
import type {RelatedTask, RenderEnvironment, RenderResult, RenderTask} from './render-article.js';

/** Renders summaries: here, or in threads (thread-renderer.ts). In any order; rejects with a KnownError where a file cannot be written. */
export interface Renderer {
  render(tasks: Iterable<RenderTask>, onResults: (results: readonly RenderResult[]) => void): Promise<void>;
  renderRelated(tasks: Iterable<RelatedTask>, onFiles: (files: readonly SiteFile[]) => void): Promise<void>;
  /** Takes back everything that it put on stages of its own. */
  discard(): Promise<void>;
  close(): Promise<void>;
}

export type ImageSource = (file: string) => Promise<ImageSizes | undefined>;

/** For few summaries: threads would take longer to start than these to render. */
export class LocalRenderer implements Renderer {
  private readonly environment: RenderEnvironment;

  constructor({content, context, without}: WorkerStart, stage: Stage, image: ImageSource) {
    this.environment = {
      folder: new Folder(content),
      context,
      outputs: articleOutputs(without),
      libraryOutputs: libraryOutputs(without),
      stage,
      image,
    };
  }

  async render(tasks: Iterable<RenderTask>, onResults: (results: readonly RenderResult[]) => void): Promise<void> {
    for (const task of tasks) onResults([await renderArticle(task, this.environment)]);
  }

  async renderRelated(tasks: Iterable<RelatedTask>, onFiles: (files: readonly SiteFile[]) => void): Promise<void> {
    for (const task of tasks) onFiles(await renderRelated(task, this.environment));
  }

  /** The stage belongs to who made it. */
  discard(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
