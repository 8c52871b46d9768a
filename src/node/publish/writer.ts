import {randomBytes} from 'node:crypto';
import {mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join, relative, sep} from 'node:path';

import {KnownError} from '../known-error.js';
import type {Site} from './render.js';
import {paths} from './site-map.js';

export interface WriteSummary {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Folders that hold files of ours; '' is `out` itself. */
const FOLDERS = ['', 'v1', 'articles', 'topics', 'images', 'cards', 'assets', 'page'];

/** What a run that was killed leaves behind. */
const LEFT_OVER = /\.[0-9a-f]{12}\.tmp$/;
const DOCUMENT = /^v1\/.+\.json$/;
const PICTURE = /^images\/[\w.-]+\.[0-9a-f]{8}\.\d+\.(webp|png|jpg)$/;
const PAGE =
  /^(articles|topics)\/([a-z0-9-]+)\/(?:page\/\d+\/)?(?:index\.html|feed\.xml|atom\.xml|feed\.json|citation\.(?:bib|ris|json))$/;
/** What `--precompress` puts beside a file. */
const ENCODED = /\.(gz|br)$/;
const ASSET = /^assets\/(?:page|icon|atkinson-hyperlegible-next-[a-z-]+)\.[0-9a-f]{8}\.(?:css|svg|woff2|txt)$/;
const LISTING = /^page\/\d+\/index\.html$|^sitemap(?:-\d+)?\.xml$/;
const CARD = /^cards\/([a-z0-9-]+)\.png$/;

/**
 * Writes a site, whole or not at all: every new file is first written beside its place; only when all are there are they renamed, the
 * manifest last, and what vanished is removed. Files that hold the right bytes already are not touched.
 *
 * @throws KnownError where a published summary would vanish without a word, or the folder cannot be written
 */
export async function writeSite(site: Site, out: string): Promise<WriteSummary> {
  const present = await ourFiles(out, site);
  refuseToForget(site, present);
  const suffix = `.${randomBytes(6).toString('hex')}.tmp`;
  const staged: string[] = [];
  let renamed = 0;
  let unchanged = 0;
  try {
    for (const [path, bytes] of site) {
      if (await holds(join(out, path), bytes)) {
        unchanged++;
        continue;
      }
      await mkdir(dirname(join(out, path)), {recursive: true});
      staged.push(path);
      await writeFile(join(out, path + suffix), bytes);
    }
    // The manifest tells that everything else is there, so it comes last.
    staged.sort((a, b) => Number(a === paths.manifest) - Number(b === paths.manifest));
    for (const path of staged) {
      await rename(join(out, path + suffix), join(out, path));
      renamed++;
    }
    // Pages go before the documents that prove them to be ours.
    const vanished = present
      .filter((path) => !site.has(path))
      .sort((a, b) => Number(DOCUMENT.test(a)) - Number(DOCUMENT.test(b)));
    for (const path of vanished) await rm(join(out, path), {force: true});
    return {written: staged.length, unchanged, removed: vanished.length};
  } catch (error) {
    await Promise.allSettled(staged.map((path) => rm(join(out, path + suffix), {force: true})));
    throw diskError(error, out, renamed > 0);
  }
}

/**
 * The files in `out` that an earlier run wrote, told by their names: the documents under `v1`, the pages and cards that such a document stands
 * for, pictures with a hash, what a killed run left, and compressed copies of these and of what the site holds. `out` may be the root of a
 * larger site, whose files are not ours to remove.
 */
async function ourFiles(out: string, site: Site): Promise<string[]> {
  const all = (await Promise.all(FOLDERS.map((folder) => filesBelow(out, folder)))).flat();
  const there = new Set(all);
  return all.filter((found) => {
    const path = found.replace(ENCODED, '');
    if (path !== found && site.has(path)) return true;
    const [, folder, id] = PAGE.exec(path) ?? [];
    const card = CARD.exec(path)?.[1];
    const document = card ? paths.article(card) : `v1/${folder}/${id}.json`;
    return [DOCUMENT, PICTURE, ASSET, LISTING, LEFT_OVER].some((ours) => ours.test(path)) || there.has(document);
  });
}

/** Paths relative to `out`, with forward slashes; of `out` itself only the files in it. */
async function filesBelow(out: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(out, folder), {recursive: folder !== '', withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => relative(out, join(parentPath, name)).replaceAll(sep, '/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw diskError(error, out, false);
  }
}

/** A published summary keeps its address for ever: as itself, as an alias, or as a short document that says it was taken back. */
function refuseToForget(site: Site, present: readonly string[]): void {
  const gone = present.filter((path) => /^v1\/articles\/[^/]+\.json$/.test(path) && !site.has(path));
  if (!gone.length) return;
  throw new KnownError(
    gone.map((path) => {
      const id = path.slice('v1/articles/'.length, -'.json'.length);
      return {
        file: `articles/${id}.md`,
        message:
          'was published and is gone: keep it with `withdrawn:` (date, reason), or name the id among the aliases of another',
      };
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

function diskError(error: unknown, out: string, isPartDone: boolean): unknown {
  const {code, path} = error as NodeJS.ErrnoException;
  const state = isPartDone ? 'some files are new and some are old: run it again' : 'nothing was changed';
  return code ? new KnownError(`${path ?? out}: cannot be written (${code}); ${state}`) : error;
}
