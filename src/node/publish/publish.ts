import {resolve} from 'node:path';

import {listArticles} from '../content/articles.js';
import {openContent} from '../content/read-content.js';
import {readSettings} from '../content/settings.js';
import {KnownError} from '../known-error.js';
import type {FileProblem} from '../known-error.js';
import {checkWithout} from './outputs/outputs.js';
import {Publisher} from './run/publisher.js';
import type {PublishOptions} from './run/options.js';
import {checkOverlap, SiteFolder} from './run/site-folder.js';
import type {PublishSummary} from './run/summary.js';

/**
 * Content folder to static site. All reading, checking and rendering happens before the first file takes its place, so that a fault
 * changes nothing; docs/publishing.md tells what happens when a run is killed.
 *
 * @throws KnownError with one line per problem
 */
export async function publish(options: PublishOptions): Promise<PublishSummary> {
  const began = performance.now();
  checkWithout(options.without ?? []);
  const content = resolve(options.content);
  const out = resolve(options.out);
  if (content === out) throw new KnownError(`${options.out}: expected another folder than the content's`);
  const folder = openContent(content);
  checkOverlap(folder, out, options.out);
  const problems: FileProblem[] = [];
  const settings = readSettings(folder, problems, options.site);
  const articles = listArticles(folder, problems);
  const site = SiteFolder.open(out);
  let isWritten = false;
  try {
    const summary = await new Publisher(options, {folder, settings, problems, articles}, out).run();
    isWritten = true;
    return {...summary, seconds: (performance.now() - began) / 1000};
  } finally {
    site.close(isWritten);
  }
}
