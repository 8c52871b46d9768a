import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import type {Article} from '../../../src/article/article.js';
import type * as Publishing from '../../../src/node/publish/publish.js';
import {addressOf, serve} from '../../../src/node/serve/server.js';
import {projectRoot} from '../../helpers/project.js';

/** The sample library, published and served with the widgets that were built. */
export interface Library {
  readonly address: string;
  /** Folder of its files. */
  readonly folder: string;
  /** The page of a summary. */
  page(id: string): string;
  document(id: string): Article;
  stop(): Promise<void>;
}

/** The publisher as it was built: only that one draws what the scripts that were built with it take over. */
const built = pathToFileURL(join(projectRoot, 'dist/node/publish/publish.js')).href;

export async function startLibrary(): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  const server = await serve([{at: '/', folder}], 0);
  const address = addressOf(server);
  const {publish} = (await import(built)) as typeof Publishing;
  await publish({
    content: join(projectRoot, 'demo/content'),
    out: folder,
    site: address,
    without: ['cards'],
  });
  return {
    address,
    folder,
    page: (id) => `${address}articles/${id}/`,
    document: (id) => JSON.parse(readFileSync(join(folder, `v1/articles/${id}.json`), 'utf8')) as Article,
    async stop() {
      await closed(server);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
