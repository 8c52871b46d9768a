import {existsSync, mkdirSync, realpathSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';

import type {Folder} from '../../content/folder.js';
import {KnownError} from '../../known-error.js';
import {lock} from '../lock.js';
import {removeIfEmpty, writeError} from '../stage/stage.js';

/** The folder that a site is written to: made where there is none, and locked. */
export class SiteFolder {
  private constructor(
    readonly path: string,
    /** The first folder that had to be made. */
    private readonly made: string | undefined,
    private readonly unlock: () => void,
  ) {}

  /** @throws KnownError where it cannot be made, or another run is at work there */
  static open(path: string): SiteFolder {
    const made = makeFolder(path);
    try {
      return new SiteFolder(path, made, lock(path));
    } catch (error) {
      removeMade(made, path);
      throw error;
    }
  }

  /** @param isWritten else the folders that were made are removed */
  close(isWritten: boolean): void {
    this.unlock();
    if (!isWritten) removeMade(this.made, this.path);
  }
}

/** A site may lie in a folder of its content, but not where content is read from. */
export function checkOverlap(folder: Folder, out: string, shown: string): void {
  const content = realpathSync(folder.path);
  const target = existsSync(out) ? realpathSync(out) : out;
  const top = relative(content, target).split(sep)[0];
  if (target === content) throw new KnownError(`${shown}: expected another folder than the content's`);
  if (top === 'articles' || top === 'images')
    throw new KnownError(`${shown}: expected a folder outside ${top}/, which holds content`);
}

/** Makes the folder, and returns the first one that had to be made. */
function makeFolder(out: string): string | undefined {
  try {
    return mkdirSync(out, {recursive: true});
  } catch (error) {
    throw writeError(error, out, false);
  }
}

/** Removes the folders from `out` up to `made`, as far as they are empty. */
function removeMade(made: string | undefined, out: string): void {
  if (made === undefined) return;
  for (let folder = out; removeIfEmpty(folder) && folder !== made;) folder = resolve(folder, '..');
}
