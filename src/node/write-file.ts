import {randomBytes} from 'node:crypto';
import {link, rename, rm, writeFile} from 'node:fs/promises';

async function beside(path: string, text: string, put: (staged: string) => Promise<void>): Promise<void> {
  const staged = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(staged, text);
    await put(staged);
  } finally {
    await rm(staged, {force: true});
  }
}

/** Writes a file so that it is old or new at every moment, and never half written. */
export const writeWhole = (path: string, text: string): Promise<void> =>
  beside(path, text, (staged) => rename(staged, path));

/** Writes a file that must not exist yet. */
export const writeNew = (path: string, text: string): Promise<void> =>
  // A link fails where the name is taken; a rename would replace the file.
  beside(path, text, (staged) => link(staged, path));
