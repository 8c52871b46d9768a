// Where tests put what they write: files that come and go by the thousand keep a disk busy for minutes, and memory for seconds.
import {mkdtempSync, readFileSync, rmSync, statfsSync} from 'node:fs';

const MEMORY = '/dev/shm';
const LEAST_BYTES = 4 * 1024 ** 3;

/** Whether the machine offers files in memory, with room for all of a run, from which programs may be loaded. */
function isThere() {
  if (process.platform !== 'linux') return false;
  try {
    const {bavail, bsize} = statfsSync(MEMORY);
    const mount = readFileSync('/proc/mounts', 'utf8').match(/^\S+ \/dev\/shm \S+ (\S+)/m);
    return bavail * bsize >= LEAST_BYTES && mount !== null && !mount[1].split(',').includes('noexec');
  } catch {
    return false;
  }
}

/** Makes a folder in memory the one for temporary files, of this process and its children, until it ends. Elsewhere that stays as it is. */
export function useMemory() {
  if (process.env.TMPDIR || !isThere()) return;
  const folder = mkdtempSync(`${MEMORY}/ms-research-tests-`);
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
}
