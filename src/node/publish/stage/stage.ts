import {lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

import type {ArticleDocument} from '../../../article/parse-article.js';
import {codeOf, isOutside} from '../../content/folder.js';
import {KnownError} from '../../known-error.js';
import {hashOf} from '../fingerprint.js';
import type {FileContent} from '../outputs/output.js';
import {paths} from '../site-map.js';

/** A file of the site as it will be. */
export interface SiteFile {
  /** Relative to the site's root, with forward slashes. */
  readonly path: string;
  readonly hash: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** See `ArticleOutput.inputs` and `LibraryFile.inputs`; empty where a file is always made anew. */
  readonly inputs: string;
  /** Against what stood there before. All but `same` wait beside their place, see `Stage`. */
  readonly status: 'added' | 'changed' | 'same';
}

/** What changes a site's files; tests hand in a disk that fails. */
export interface Disk {
  writeFileSync(path: string, bytes: Uint8Array): void;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: {readonly force: true}): void;
}

/** What else goes beside a file: paths and bytes. */
export type FileCopies = (path: string, bytes: Uint8Array) => readonly (readonly [string, Uint8Array])[];

/** The end of the names of files that wait for their place. */
export const WAITING = /\.[0-9a-f]{12}\.tmp$/;

/**
 * Puts new files beside their places in the site's folder, under names of their own. Files that hold the right bytes already are not
 * touched. Nothing that is served changes before the files are renamed, see commit.ts.
 */
export class Stage {
  private readonly root: string;
  /** Folders found to lie in the site's, or made. */
  private readonly entered = new Set(['.']);
  private readonly made: string[] = [];
  private readonly waiting = new Set<string>();

  /**
   * @param out the site's folder, which exists
   * @param suffix as `WAITING` describes it
   */
  constructor(
    readonly out: string,
    readonly suffix: string,
    private readonly disk: Partial<Disk> = {},
    private readonly copies: FileCopies = () => [],
  ) {
    this.root = realpathSync(out);
  }

  /**
   * @returns the file and its copies
   * @throws KnownError where one cannot be written or its place is not a file's; nothing of the site has changed then
   */
  put(path: string, content: FileContent, inputs = ''): SiteFile[] {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const all = [[path, bytes] as const, ...this.copies(path, bytes)];
    return all.map(([name, what]) => this.putOne(name, what, inputs));
  }

  private putOne(path: string, bytes: Uint8Array, inputs: string): SiteFile {
    const target = join(this.out, path);
    try {
      this.enter(dirname(path));
      const hash = hashOf(bytes);
      const there = lstatSync(target, {throwIfNoEntry: false});
      if (there?.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR', path: target});
      // A link is replaced by a file, whatever it leads to.
      if (there?.isFile() && there.size === bytes.length && readFileSync(target).equals(bytes))
        return {path, hash, size: bytes.length, mtimeMs: there.mtimeMs, inputs, status: 'same'};
      this.waiting.add(path);
      (this.disk.writeFileSync ?? writeFileSync)(target + this.suffix, bytes);
      const {mtimeMs} = lstatSync(target + this.suffix);
      return {path, hash, size: bytes.length, mtimeMs, inputs, status: there ? 'changed' : 'added'};
    } catch (error) {
      throw error instanceof KnownError ? error : writeError(error, target, false);
    }
  }

  /** The document of a summary as it will be, whatever thread put it there. */
  readDocument(id: string): ArticleDocument {
    return JSON.parse(this.read(paths.article(id)).toString()) as ArticleDocument;
  }

  /** A file of the site as it will be, whatever thread put it there. */
  read(path: string): Buffer {
    const target = join(this.out, path);
    const isWaiting = lstatSync(target + this.suffix, {throwIfNoEntry: false});
    return readFileSync(isWaiting ? target + this.suffix : target);
  }

  /** Names in a folder of the site, sorted; none where there is no such folder. */
  standing(folder: string): readonly string[] {
    try {
      return readdirSync(join(this.out, folder)).sort();
    } catch {
      return [];
    }
  }

  /** Takes back one file that some thread put. */
  drop(path: string): void {
    rmSync(join(this.out, path) + this.suffix, {force: true});
  }

  /** Takes back everything that was put and not renamed. */
  discard(): void {
    for (const path of this.waiting) rmSync(join(this.out, path) + this.suffix, {force: true});
    for (const folder of this.made.reverse()) removeIfEmpty(join(this.out, folder));
  }

  /** Makes the folder where there is none. A link may not lead out of the site's folder. */
  private enter(folder: string): void {
    if (this.entered.has(folder)) return;
    this.enter(dirname(folder));
    const path = join(this.out, folder);
    const there = lstatSync(path, {throwIfNoEntry: false});
    if (!there) this.make(folder);
    else if (there.isSymbolicLink()) {
      if (isOutside(this.root, realpathSync(path)))
        throw new KnownError(`${path}: leads out of the site's folder; nothing was changed`);
    } else if (!there.isDirectory()) throw Object.assign(new Error(), {code: 'ENOTDIR', path});
    this.entered.add(folder);
  }

  private make(folder: string): void {
    try {
      mkdirSync(join(this.out, folder));
      this.made.push(folder);
    } catch (error) {
      // Another thread was faster.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'ENOSPC: the disk is full',
  EDQUOT: 'EDQUOT: the disk quota is used up',
};

/** One plain line for a fault of the disk; what is none comes back as it is. */
export function writeError(
  error: unknown,
  target: string,
  isPartDone: boolean,
  action: 'written' | 'removed' = 'written',
): unknown {
  const {code, path} = error as NodeJS.ErrnoException;
  if (!code) return error;
  const state = isPartDone ? 'some files are new and some are old: run it again' : 'nothing was changed';
  const place = (path ?? target).replace(WAITING, '');
  return new KnownError(`${place}: cannot be ${action} (${WORDS[code] ?? code}); ${state}`);
}
