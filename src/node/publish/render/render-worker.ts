import {parentPort, workerData} from 'node:worker_threads';

import {Folder} from '../../content/folder.js';
import type {ImageSizes} from '../../content/images.js';
import {KnownError} from '../../known-error.js';
import {encodings} from '../precompress.js';
import {articleOutputs, libraryOutputs} from '../outputs/outputs.js';
import {Stage} from '../stage/stage.js';
import type {SiteFile} from '../stage/stage.js';
import type {FromWorker, ToWorker, WorkerStart} from './messages.js';
import {renderArticle, renderRelated} from './render-article.js';
import type {RenderEnvironment, RenderResult} from './render-article.js';

const {content, out, suffix, context, without, precompress} = workerData as WorkerStart;
const stage = new Stage(out, suffix, {}, precompress ? encodings : undefined);
const images = new Map<string, {promise: Promise<ImageSizes | undefined>; resolve(sizes?: ImageSizes): void}>();
const environment: RenderEnvironment = {
  folder: new Folder(content),
  context,
  outputs: articleOutputs(without),
  libraryOutputs: libraryOutputs(without),
  stage,
  image,
};

const send = (message: FromWorker): void => parentPort!.postMessage(message);

function image(file: string): Promise<ImageSizes | undefined> {
  let asked = images.get(file);
  if (!asked) {
    let resolve: (sizes?: ImageSizes) => void;
    const promise = new Promise<ImageSizes | undefined>((settle) => (resolve = settle));
    images.set(file, (asked = {promise, resolve: resolve!}));
    send({kind: 'image', file});
  }
  return asked.promise;
}

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'render': {
      const results: RenderResult[] = [];
      for (const task of message.tasks) results.push(await renderArticle(task, environment));
      return send({kind: 'rendered', job: message.job, results});
    }
    case 'related': {
      const files: SiteFile[] = [];
      for (const task of message.tasks) files.push(...(await renderRelated(task, environment)));
      return send({kind: 'related', job: message.job, files});
    }
    case 'image':
      return images.get(message.file)!.resolve(message.sizes);
    case 'discard':
      stage.discard();
      return send({kind: 'discarded'});
  }
}

parentPort!.on('message', (message: ToWorker) => {
  answer(message).catch((error: unknown) => {
    // Anything else ends the thread, and with it the run, by a stack trace.
    if (!(error instanceof KnownError) || !('job' in message))
      return void process.nextTick(() => {
        throw error;
      });
    const {message: text, problems} = error;
    send({kind: 'failed', job: message.job, message: text, problems});
  });
});
