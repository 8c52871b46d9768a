import type {FileStat, Folder} from '../../content/folder.js';
import {hashOf} from '../fingerprint.js';
import type {SourceFile} from '../state/tables.js';

/** Names of files of the content folder, against what an earlier run read. */
export interface SourceChanges {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Finds what has changed since. A file is looked into only where its size or time of change is another one.
 *
 * @param now files that are there, and the stats of those that can be looked at
 * @param verify looks into all
 */
export function sourceChanges(
  folder: Folder,
  now: ReadonlyMap<string, FileStat | undefined>,
  before: ReadonlyMap<string, SourceFile>,
  verify: boolean,
): SourceChanges {
  const changed: string[] = [];
  for (const [name, stat] of now) {
    const known = before.get(name);
    const isSame =
      known && stat && stat.size === known.size && !verify && stat.mtimeMs === known.mtimeMs
        ? true
        : known && hashNow(folder, name) === known.hash;
    if (!isSame) changed.push(name);
  }
  return {changed, removed: [...before.keys()].filter((name) => !now.has(name))};
}

function hashNow(folder: Folder, name: string): string | undefined {
  const bytes = folder.read(name, []);
  return bytes && hashOf(bytes);
}

/** Finer than any file system's clock, coarser than any two edits that a run must tell apart. */
const TICK_MS = 2000;

/** @param read when reading began */
export function sourceFile(stat: FileStat | undefined, hash: string, read: number): SourceFile {
  const isSettled = stat && stat.mtimeMs < read - TICK_MS;
  return {hash, size: stat?.size ?? 0, mtimeMs: isSettled ? stat.mtimeMs : -1};
}
