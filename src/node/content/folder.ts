import {lstatSync, readdirSync, readFileSync, realpathSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';

import {KnownError} from '../known-error.js';
import type {FileProblem} from '../known-error.js';

/** Size and time of change of a file: as long as both stay, its content is taken to be the same. */
export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
}

/** A folder on disk whose files are read by name, and none of them may lie elsewhere, links followed. */
export class Folder {
  private readonly root: string;
  /** Folders in it that were found to lie inside. */
  private readonly inside = new Set<string>(['.']);

  /** @throws KnownError where there is no such folder or it cannot be entered */
  constructor(readonly path: string) {
    try {
      this.root = realpathSync(path);
      readdirSync(path);
    } catch (error) {
      throw new KnownError(`${path}: cannot be read (${codeOf(error)})`);
    }
  }

  /** Names in a folder, sorted, or the code of what is wrong with it. */
  names(folder: string): readonly string[] | {readonly code: string} {
    try {
      if (!this.isInside(folder)) return {code: 'it lies outside the content folder'};
      return readdirSync(join(this.path, folder)).sort();
    } catch (error) {
      return {code: codeOf(error)};
    }
  }

  /** Of a file, a link followed; undefined where it cannot be read: reading it tells why. */
  stat(name: string): FileStat | undefined {
    try {
      const path = join(this.path, name);
      const own = lstatSync(path, {throwIfNoEntry: false});
      const stat = own?.isSymbolicLink() ? lstatSync(realpathSync(path)) : own;
      return stat?.isFile() ? {size: stat.size, mtimeMs: stat.mtimeMs} : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * The bytes of a file, or undefined with a problem noted.
   *
   * @param user the file that names it
   */
  read(name: string, problems: FileProblem[], user?: string): Uint8Array | undefined {
    try {
      const path = join(this.path, name);
      if (!this.isInside(dirname(name)) || (lstatSync(path).isSymbolicLink() && this.leadsOut(path))) {
        problems.push({file: name, message: 'lies outside the content folder'});
        return undefined;
      }
      if (!lstatSync(realpathSync(path)).isFile()) throw Object.assign(new Error(), {code: 'not a file'});
      return readFileSync(path);
    } catch (error) {
      const code = codeOf(error);
      const message = code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`;
      problems.push({file: name, message: user ? `${message}; ${user} asks for it` : message});
      return undefined;
    }
  }

  private isInside(folder: string): boolean {
    if (this.inside.has(folder)) return true;
    if (this.leadsOut(join(this.path, folder))) return false;
    this.inside.add(folder);
    return true;
  }

  private leadsOut(path: string): boolean {
    return isOutside(this.root, realpathSync(path));
  }
}

/** Does the real path `path` lie outside the real path `root`? */
export function isOutside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || way === path;
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';
