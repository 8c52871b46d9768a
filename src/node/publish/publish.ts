import {resolve} from 'node:path';

import {readContent} from '../content/read-content.js';
import {KnownError} from '../known-error.js';
import {renderSite} from './render.js';
import {writeSite} from './writer.js';
import type {WriteSummary} from './writer.js';

export interface PublishOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder that web servers serve; made where it does not exist. */
  readonly out: string;
  /** Absolute address of the site; wins over the config's. */
  readonly site?: string | undefined;
}

/** Content folder to static site. All reading, checking and rendering happens before the first file is written. */
export async function publish({content, out, site}: PublishOptions): Promise<WriteSummary & {articles: number}> {
  if (resolve(content) === resolve(out)) throw new KnownError(`${out}: expected another folder than the content's`);
  const read = await readContent(resolve(content), site);
  const rendered = await renderSite(read);
  const summary = await writeSite(rendered, resolve(out));
  return {articles: read.articles.length, ...summary};
}
