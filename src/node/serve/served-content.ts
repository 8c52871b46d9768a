import {createHash} from 'node:crypto';
import {existsSync, watch} from 'node:fs';
import type {FSWatcher} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openContent} from '../content/read-content.js';
import {KnownError} from '../known-error.js';
import {previewPages, PREVIEWS} from '../newsletter/previews.js';
import {publish} from '../publish/publish.js';
import type {Progress} from '../publish/run/progress.js';
import {addressOf, serve} from './server.js';

export interface ServedOptions {
  readonly content: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Where the site is kept from one run to the next; a folder of its own among the machine's temporary ones unless given. */
  readonly keep?: string | undefined;
  /** Publishes anew whenever a file of the content changes. */
  readonly watch?: boolean | undefined;
  readonly progress?: Progress | undefined;
  /** Told after every time that the content was published, with what was wrong with it. */
  readonly onPublished?: ((problem?: KnownError) => void) | undefined;
}

export interface Served {
  readonly address: string;
  /** Published summaries. */
  readonly articles: number;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Milliseconds of quiet after a change: editors write a file in several steps. */
const QUIET = 150;

/**
 * Publishes a content folder for this machine alone and serves it, with the elements, the project's demo where it is there, and previews of
 * the newsletter.
 *
 * @throws KnownError where the content is not in order or the port is taken
 */
export async function serveContent({content, port, progress, ...options}: ServedOptions): Promise<Served> {
  const folder = resolve(content);
  openContent(folder);
  const keep =
    options.keep ??
    join(tmpdir(), `ms-research-serve-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const site = join(keep, 'site');
  const mails = join(keep, 'mails');
  await mkdir(site, {recursive: true});
  await mkdir(mails, {recursive: true});
  const demo = join(ROOT, 'demo', 'index.html');
  const mounts = [
    {at: '/widgets/1/', folder: join(ROOT, 'dist')},
    {at: '/', folder: mails},
    {at: '/', folder: site},
    ...(existsSync(demo) ? [{at: '/', folder: dirname(demo)}] : []),
  ];
  const server = await serve(mounts, port, 'name another with --port');
  const address = addressOf(server);
  const make = async (): Promise<number> => {
    const {articles} = await publish({content: folder, out: site, site: address, progress});
    const pages = await previewPages(folder, address, new Date().toISOString().slice(0, 10));
    await rm(join(mails, PREVIEWS), {recursive: true, force: true});
    for (const [path, page] of pages) {
      await mkdir(dirname(join(mails, path)), {recursive: true});
      await writeFile(join(mails, path), page);
    }
    return articles;
  };
  try {
    const articles = await make();
    const watcher = options.watch ? watching(folder, make, options.onPublished) : undefined;
    return {address, articles, close: () => close(server, watcher)};
  } catch (error) {
    await close(server);
    throw error;
  }
}

interface Watching {
  /** Resolves when the last run is over. */
  close(): Promise<void>;
}

/** Runs `make` after every change in a folder, one run after the other. What is wrong is told; then the site stays as it was. */
function watching(folder: string, make: () => Promise<unknown>, onPublished: ServedOptions['onPublished']): Watching {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await make();
      onPublished?.();
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      onPublished?.(error);
    }
  };
  const watcher: FSWatcher = watch(folder, {recursive: true}, (_, name) => {
    // What publishing itself writes there is no change.
    if (name === null || /(?:^|[\\/])\.|\.tmp$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, QUIET);
  });
  return {
    async close() {
      watcher.close();
      clearTimeout(timer);
      await running;
    },
  };
}

async function close(server: Server, watcher?: Watching): Promise<void> {
  await watcher?.close();
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}
