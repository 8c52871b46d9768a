import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {randomBytes} from 'node:crypto';

import {codeOf} from '../content/folder.js';
import {KnownError} from '../known-error.js';
import {writeError} from './stage/stage.js';

/** Lies in the site's folder while a run changes it. */
const NAME = '.ms-research.lock';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells: a number may be given to another process later on. */
  readonly started?: string | undefined;
}

/**
 * Keeps a second run out of a site's folder. A lock whose process has ended is taken over.
 *
 * @returns what gives the folder free again
 * @throws KnownError where another run is at work there
 */
export function lock(out: string): () => void {
  const path = join(out, NAME);
  const own = waitingName(path);
  const me: Holder = {pid: process.pid, host: hostname(), started: startOf(process.pid)};
  try {
    // A link appears with its content, so nobody ever reads half of it.
    writeFileSync(own, JSON.stringify(me));
    while (!tryLink(own, path)) removeIfStale(path, out);
    return () => rmSync(path, {force: true});
  } catch (error) {
    throw error instanceof KnownError ? error : writeError(error, path, false);
  } finally {
    rmSync(own, {force: true});
  }
}

/** Such files are swept where a killed run left them, see `WAITING`. */
const waitingName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.tmp`;

function tryLink(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function removeIfStale(path: string, out: string): void {
  const text = read(path);
  if (text === undefined) return;
  const holder = parse(text);
  if (holder && isAtWork(holder))
    throw new KnownError(
      `${out}: another publish is at work there (process ${holder.pid} on ${holder.host}); if that is not so, remove ${NAME}`,
    );
  // Only one of two runs that find it stale can move it; what was moved by mistake is put back.
  const aside = waitingName(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== text) tryLink(aside, path);
  rmSync(aside, {force: true});
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isAtWork({pid, host, started}: Holder): boolean {
  // Of another machine nothing is known.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return started === undefined || started === startOf(pid);
}

/** The twenty-second field of Linux's `/proc/<pid>/stat`; the name before it may hold blanks and brackets. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
