import {renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {originalOf} from '../precompress.js';
import {paths} from '../site-map.js';
import {removeIfEmpty, writeError} from './stage.js';
import type {Disk, SiteFile, Stage} from './stage.js';

export interface Changes {
  /** Files that wait for their place. */
  readonly renamed: readonly SiteFile[];
  /** Paths of files that are no longer part of the site. */
  readonly removed: readonly string[];
}

/**
 * Makes the new site the one that is served: every waiting file takes its place, the manifest last, then what vanished is removed. Killed
 * anywhere in between, every file is whole, and none is missing that the manifest of that moment stands for.
 *
 * @throws KnownError where the disk refuses
 */
export function commit(
  {out, suffix}: Pick<Stage, 'out' | 'suffix'>,
  {renamed, removed}: Changes,
  onProgress: (done: number) => void,
  disk: Partial<Disk> = {},
): void {
  let done = 0;
  const isManifest = ({path}: SiteFile): boolean => path === paths.manifest;
  const ordered = [...renamed.filter((file) => !isManifest(file)), ...renamed.filter(isManifest)];
  for (const {path} of ordered) {
    const target = join(out, path);
    try {
      (disk.renameSync ?? renameSync)(target + suffix, target);
    } catch (error) {
      throw writeError(error, target, done > 0);
    }
    if (++done % 1000 === 0) onProgress(done);
  }
  // What proves others to be ours goes after them: a file after its compressed copies, documents after the pages of their summaries.
  const rank = (path: string): number => (originalOf(path) !== path ? 0 : path.startsWith('v1/') ? 2 : 1);
  for (const path of removed.toSorted((a, b) => rank(a) - rank(b))) {
    const target = join(out, path);
    try {
      (disk.rmSync ?? rmSync)(target, {force: true});
    } catch (error) {
      throw writeError(error, target, true, 'removed');
    }
    for (let folder = dirname(path); folder !== '.' && removeIfEmpty(join(out, folder));) folder = dirname(folder);
  }
}
