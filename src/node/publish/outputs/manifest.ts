import {createHash} from 'node:crypto';

import {INTEREST_RUBRIC} from '../../../article/interest.js';
import {CREDIBILITY_RUBRIC} from '../../../article/rubric.js';
import type {SiteFile} from '../stage/stage.js';
import {json} from './json.js';
import type {Library} from './output.js';

/**
 * `v1/manifest.json`: what a mirror or a test asks first: has anything changed, and how much is there? The corpus version is the hash of
 * paths and hashes of all other files, in the order of the paths.
 */
export function manifest({newestFirst, withdrawn}: Library, files: Iterable<SiteFile>): string {
  const hash = createHash('sha256');
  const lines = [...files].map((file) => `${file.path}\0${file.hash}\0`);
  for (const line of lines.sort()) hash.update(line);
  let newest: string | undefined;
  for (const {published, updated = published} of newestFirst) {
    const day = published > updated ? published : updated;
    if (!newest || day > newest) newest = day;
  }
  return json({
    version: 1,
    corpus: hash.digest('hex'),
    articles: newestFirst.length,
    withdrawn: withdrawn.length,
    newest,
    rubrics: {credibility: CREDIBILITY_RUBRIC, interest: INTEREST_RUBRIC},
  });
}
