import {lstatSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {hashOf} from '../fingerprint.js';
import type {SiteFile} from '../stage/stage.js';

/** Are the files of the site as they were written? By size and time of change, or, if asked to verify, by their hashes. */
export function areUntouched(out: string, files: Iterable<SiteFile>, verify: boolean): boolean {
  for (const {path, size, mtimeMs, hash} of files) {
    const target = join(out, path);
    const stat = lstatSync(target, {throwIfNoEntry: false});
    if (!stat?.isFile() || stat.size !== size || stat.mtimeMs !== mtimeMs) return false;
    if (verify && hashOf(readFileSync(target)) !== hash) return false;
  }
  return true;
}
