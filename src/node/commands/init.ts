import {randomBytes} from 'node:crypto';
import {copyFile, mkdir, readFile, readdir, rename, rm, rmdir, writeFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {safeUrl} from '../../article/url.js';
import {codeOf} from '../content/folder.js';
import {STARTER_ID, starter} from '../init/starter.js';
import {KnownError, problemLine} from '../known-error.js';

export interface InitOptions {
  /** The folder to make; it may be there and empty. */
  readonly folder: string;
  /** Absolute address of the site to be. */
  readonly site?: string | undefined;
  readonly title?: string | undefined;
}

export interface InitSummary {
  readonly folder: string;
  /** Relative to the folder. */
  readonly files: readonly string[];
}

const SAMPLE = fileURLToPath(new URL('../../../demo/content/', import.meta.url));
const SITE = 'https://ms-research.example/';
const TITLE = 'MS research in plain words';

/** Makes a content folder with one summary, whole or not at all. */
export async function initFolder({folder, site = SITE, title = TITLE}: InitOptions): Promise<InitSummary> {
  if (!safeUrl(site)) throw new KnownError(`--site: expected an absolute http or https address, found ${site}`);
  if (!title.trim()) throw new KnownError('--title: expected words');
  const path = resolve(folder);
  const isThere = await isEmptyFolder(path, folder);
  const {files, images} = starter(
    {
      article: await readFile(join(SAMPLE, 'articles', `${STARTER_ID}.md`), 'utf8'),
      topics: await readFile(join(SAMPLE, 'topics.yml'), 'utf8'),
    },
    {site, title},
  );
  const staged = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    for (const name of ['articles', 'images']) await mkdir(join(staged, name), {recursive: true});
    for (const [name, text] of files) await writeFile(join(staged, name), text);
    for (const image of images) await copyFile(join(SAMPLE, 'images', image), join(staged, 'images', image));
    await mkdir(dirname(path), {recursive: true});
    // Some systems put no folder in the place of another, even of an empty one.
    if (isThere) await rmdir(path);
    await rename(staged, path);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    throw new KnownError(problemLine({file: folder, message: `cannot be written (${codeOf(error)})`}));
  } finally {
    await rm(staged, {recursive: true, force: true});
  }
  return {folder, files: [...files.keys(), ...images.map((image) => `images/${image}`)].sort()};
}

/** @throws KnownError where something stands there that would be mixed up with the new files */
async function isEmptyFolder(path: string, folder: string): Promise<boolean> {
  try {
    const names = await readdir(path);
    if (!names.length) return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (codeOf(error) !== 'ENOTDIR')
      throw new KnownError(problemLine({file: folder, message: `cannot be read (${codeOf(error)})`}));
  }
  throw new KnownError(
    problemLine({file: folder, message: 'expected a folder that is empty or not there yet; nothing was changed'}),
  );
}

/** The outcome for people. */
export function initLines({folder, files}: InitSummary): readonly string[] {
  const line = (message: string): string => problemLine({file: message, message: ''});
  return [
    line(`${folder}: a content folder of ${files.length} files, with one sample summary`),
    line(`Look at it: ms-research publish --content ${folder} --out site`),
    line(`Begin your own: ms-research new <DOI or PubMed id> --content ${folder}`),
  ];
}
