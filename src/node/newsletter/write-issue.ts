import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

import {codeOf} from '../content/folder.js';
import {KnownError} from '../known-error.js';

/** The list of an issue's files, by which a later run knows the folder as its own. */
export const ISSUE_LIST = 'issue.json';

/** Names that an issue's files may have. Nothing else is ever removed. */
const OURS = /^(?:issue\.(?:html|txt|eml|json)|paste\.html|cards\/[a-z0-9-]+\.png|cards\/alt\.txt)$/;

/**
 * Writes an issue into a folder that is empty, new, or holds an earlier issue. All files are made beside it first, so that a fault on the
 * way changes nothing; then each takes its place whole, and what the earlier issue had more is removed.
 *
 * @throws KnownError where the folder holds anything else or cannot be written
 */
export async function writeIssue(out: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const stage = `${out}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const before = await earlierFiles(out);
    for (const [path, content] of files) {
      await mkdir(dirname(join(stage, path)), {recursive: true});
      await writeFile(join(stage, path), content);
    }
    if (!existsSync(out)) await rename(stage, out);
    else {
      // The list comes last: until then the folder is known by the old one.
      for (const path of [...files.keys()].sort((a, b) => Number(a === ISSUE_LIST) - Number(b === ISSUE_LIST))) {
        await mkdir(dirname(join(out, path)), {recursive: true});
        await rename(join(stage, path), join(out, path));
      }
      for (const path of before) if (!files.has(path)) await rm(join(out, path), {force: true});
    }
  } catch (error) {
    throw error instanceof KnownError ? error : new KnownError(`${out}: cannot be written (${codeOf(error)})`);
  } finally {
    await rm(stage, {recursive: true, force: true});
  }
}

async function earlierFiles(out: string): Promise<readonly string[]> {
  if (!existsSync(out)) return [];
  const names = await readdir(out);
  if (!names.length) return [];
  const list = names.includes(ISSUE_LIST) ? filesIn(await readFile(join(out, ISSUE_LIST), 'utf8')) : undefined;
  if (!list)
    throw new KnownError(`${out}: expected an empty folder, or one with an earlier issue; name another with --out`);
  return list;
}

function filesIn(source: string): readonly string[] | undefined {
  try {
    const {files} = JSON.parse(source) as {files?: unknown};
    return Array.isArray(files)
      ? files.filter((path): path is string => typeof path === 'string' && OURS.test(path))
      : undefined;
  } catch {
    return undefined;
  }
}
