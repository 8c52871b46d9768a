import {lstatSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

import {codeOf} from '../../content/folder.js';
import {articleOutputs, libraryOutputs} from '../outputs/outputs.js';
import {COPY_ENDINGS, originalOf} from '../precompress.js';
import {isSealed} from '../seal.js';
import {paths} from '../site-map.js';
import {WAITING, writeError} from '../stage/stage.js';

const PICTURE = /^images\/[\w.-]+\.[0-9a-f]{8}\.\d+\.(webp|png|jpg)$/;
const DOCUMENT = /^v1\/articles\/([^/]+)\.json$/;

export interface OurFiles {
  readonly ours: readonly string[];
  /** Compressed copies of any file: whose original is ours is known once the new site is. */
  readonly copies: readonly string[];
}

/**
 * The files in the site's folder that an earlier run wrote, told by their names, or by their seal where a name may be anybody's; for when the
 * record of them is lost. The folder may be the root of a larger site, whose files are not ours to remove. What waits there since a run was killed is removed at once.
 */
export function ourFiles(out: string): OurFiles {
  const outputs = libraryOutputs();
  const folders = new Set(['images', ...outputs.flatMap((output) => output.folders)]);
  for (const output of articleOutputs()) for (const path of output.paths('id')) folders.add(path.split('/')[0]!);
  const there = new Set<string>();
  for (const path of [...folders].flatMap((folder) => filesBelow(out, folder))) {
    if (WAITING.test(path)) rmSync(join(out, path), {force: true});
    else there.add(path);
  }
  const ours = new Set<string>();
  const has = (path: string): boolean => there.has(path);
  const holdsSeal = (path: string): boolean =>
    has(path) && lstatSync(join(out, path)).isFile() && isSealed(readFileSync(join(out, path), 'utf8'));
  for (const found of there) {
    const path = originalOf(found);
    const id = idOf(path);
    if (id !== undefined)
      for (const output of articleOutputs())
        for (const file of output.paths(id).flatMap(withCopies).filter(has)) ours.add(file);
    else if (path === paths.manifest || PICTURE.test(path) || outputs.some((output) => output.owns(path, holdsSeal)))
      ours.add(found);
  }
  return {ours: [...ours], copies: [...there].filter((path) => originalOf(path) !== path)};
}

const withCopies = (path: string): string[] => [path, ...COPY_ENDINGS.map((ending) => path + ending)];

/** The id that a document's path holds. */
export const idOf = (path: string): string | undefined => DOCUMENT.exec(path)?.[1];

/** Paths relative to `out`, with forward slashes; of `out` itself only the files in it. */
function filesBelow(out: string, folder: string): string[] {
  try {
    const entries = readdirSync(join(out, folder), {recursive: folder !== '', withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map(({parentPath, name}) => relative(out, join(parentPath, name)).replaceAll(sep, '/'));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw writeError(error, join(out, folder), false);
  }
}
