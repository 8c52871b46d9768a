import {randomBytes} from 'node:crypto';
import {mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

import {KnownError} from '../known-error.js';
import type {Site} from './render.js';
import {paths} from './site-map.js';

export interface WriteSummary {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Folders whose files are ours: what stands there and is no longer part of the site goes. Anything else in `out` is left alone. */
const OWNED = ['v1', 'articles', 'topics', 'images'];

/**
 * Writes a site, whole or not at all: every new file is first written beside its place; only when all are there are they renamed, the
 * manifest last, and what vanished is removed. Files that hold the right bytes already are not touched.
 *
 * @throws KnownError where a published summary would vanish without a word, or the folder cannot be written
 */
export async function writeSite(site: Site, out: string): Promise<WriteSummary> {
  const present = await ownedFiles(out);
  refuseToForget(site, present);
  const suffix = `.${randomBytes(6).toString('hex')}.tmp`;
  const staged: string[] = [];
  let unchanged = 0;
  try {
    for (const [path, bytes] of site) {
      if (await holds(join(out, path), bytes)) {
        unchanged++;
        continue;
      }
      await mkdir(dirname(join(out, path)), {recursive: true});
      await writeFile(join(out, path + suffix), bytes);
      staged.push(path);
    }
    // The manifest tells that everything else is there, so it comes last.
    staged.sort((a, b) => Number(a === paths.manifest) - Number(b === paths.manifest));
    for (const path of staged) await rename(join(out, path + suffix), join(out, path));
    const vanished = present.filter((path) => !site.has(path));
    for (const path of vanished) await rm(join(out, path), {force: true});
    return {written: staged.length, unchanged, removed: vanished.length};
  } catch (error) {
    await Promise.all(staged.map((path) => rm(join(out, path + suffix), {force: true})));
    throw diskError(error, out);
  }
}

async function ownedFiles(out: string): Promise<string[]> {
  const lists = await Promise.all(
    OWNED.map(async (folder) => {
      try {
        const entries = await readdir(join(out, folder), {recursive: true, withFileTypes: true});
        return entries
          .filter((entry) => entry.isFile())
          .map(({parentPath, name}) => join(parentPath, name).slice(out.length).replaceAll('\\', '/').replace(/^\/+/, ''));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw diskError(error, out);
      }
    }),
  );
  return lists.flat();
}

/** A published summary keeps its address for ever: as itself, as an alias, or as a short document that says it was taken back. */
function refuseToForget(site: Site, present: readonly string[]): void {
  const gone = present.filter((path) => /^v1\/articles\/[^/]+\.json$/.test(path) && !site.has(path));
  if (!gone.length) return;
  throw new KnownError(
    gone.map((path) => {
      const id = path.slice('v1/articles/'.length, -'.json'.length);
      return {file: `articles/${id}.md`, message: 'was published and is gone: keep it with `withdrawn:` (date, reason), or name the id among the aliases of another'};
    }),
  );
}

async function holds(path: string, bytes: string | Uint8Array): Promise<boolean> {
  try {
    return Buffer.from(bytes).equals(await readFile(path));
  } catch {
    return false;
  }
}

function diskError(error: unknown, out: string): unknown {
  const {code, path} = error as NodeJS.ErrnoException;
  return code ? new KnownError(`${path ?? out}: cannot be written (${code}); nothing was changed`) : error;
}
