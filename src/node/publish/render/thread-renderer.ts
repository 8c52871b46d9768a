import {once} from 'node:events';
import {Worker} from 'node:worker_threads';

import {KnownError} from '../../known-error.js';
import {workerAddress} from '../../worker-address.js';
import type {SiteFile} from '../stage/stage.js';
import type {FromWorker, ToWorker, WorkerStart} from './messages.js';
import type {RelatedTask, RenderResult, RenderTask} from './render-article.js';
import type {ImageSource, Renderer} from './renderer.js';

/** Summaries that a thread is given at a time. */
const BATCH = 32;
/** Batches that a thread has at once: the next one lies ready when one is done. */
const AHEAD = 2;

type Answer = Extract<FromWorker, {job: number}>;
type Job = {kind: 'render'; tasks: readonly RenderTask[]} | {kind: 'related'; tasks: readonly RelatedTask[]};

interface Waiting {
  settle(answer: Answer): void;
  fail(error: Error): void;
}

/** Renders in worker threads, each with a stage of its own. */
export class ThreadRenderer implements Renderer {
  private readonly workers: readonly Worker[];
  private readonly jobs = new Map<number, Waiting>();
  private lastJob = 0;
  private fault: Error | undefined;

  constructor(start: WorkerStart, threads: number, image: ImageSource) {
    this.workers = Array.from({length: threads}, () => {
      const worker = new Worker(workerAddress('./render-worker', import.meta.url), {workerData: start, execArgv: []});
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'image') void this.answerImage(worker, message.file, image);
        else if ('job' in message) this.finish(message);
      });
      worker.on('error', (error) => this.breakDown(error));
      return worker;
    });
  }

  render(tasks: Iterable<RenderTask>, onResults: (results: readonly RenderResult[]) => void): Promise<void> {
    return this.share(
      batches(tasks),
      (batch) => ({kind: 'render', tasks: batch}),
      (answer) => {
        if (answer.kind === 'rendered') onResults(answer.results);
      },
    );
  }

  renderRelated(tasks: Iterable<RelatedTask>, onFiles: (files: readonly SiteFile[]) => void): Promise<void> {
    return this.share(
      batches(tasks),
      (batch) => ({kind: 'related', tasks: batch}),
      (answer) => {
        if (answer.kind === 'related') onFiles(answer.files);
      },
    );
  }

  async discard(): Promise<void> {
    if (this.fault) return;
    await Promise.all(
      this.workers.map(async (worker) => {
        const discarded = once(worker, 'message');
        this.post(worker, {kind: 'discard'});
        await discarded;
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** Gives every thread batches until there are none; ends when all are done, or rejects once all that were given out are. */
  private async share<T>(
    source: Iterator<readonly T[]>,
    toJob: (batch: readonly T[]) => Job,
    onAnswer: (answer: Answer) => void,
  ): Promise<void> {
    let failure: Error | undefined;
    const lane = async (worker: Worker): Promise<void> => {
      while (!failure) {
        const next = source.next();
        if (next.done) return;
        try {
          onAnswer(await this.ask(worker, toJob(next.value)));
        } catch (error) {
          failure ??= error as Error;
        }
      }
    };
    await Promise.all(this.workers.flatMap((worker) => Array.from({length: AHEAD}, () => lane(worker))));
    if (failure) throw failure;
  }

  private ask(worker: Worker, job: Job): Promise<Answer> {
    return new Promise((settle, fail) => {
      if (this.fault) return fail(this.fault);
      const number = ++this.lastJob;
      this.jobs.set(number, {settle, fail});
      this.post(worker, {...job, job: number});
    });
  }

  private finish(answer: Answer): void {
    const job = this.jobs.get(answer.job);
    this.jobs.delete(answer.job);
    if (answer.kind !== 'failed') job?.settle(answer);
    else job?.fail(new KnownError(answer.problems.length ? answer.problems : answer.message));
  }

  private async answerImage(worker: Worker, file: string, image: ImageSource): Promise<void> {
    try {
      this.post(worker, {kind: 'image', file, sizes: await image(file)});
    } catch (error) {
      this.breakDown(error as Error);
    }
  }

  /** Fails everything that is under way and everything that comes. */
  private breakDown(error: Error): void {
    this.fault ??= error;
    for (const job of this.jobs.values()) job.fail(this.fault);
    this.jobs.clear();
  }

  private post(worker: Worker, message: ToWorker): void {
    worker.postMessage(message);
  }
}

function* batches<T>(items: Iterable<T>): Generator<readonly T[], undefined> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
  return undefined;
}
