/**
 * Runs every benchmark, one after the other, each in a process of its own so that one's memory is not counted with another's:
 * `npm run bench -- [--json] [--quick]`. What is given here is given to each.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const BENCHMARKS = ['related', 'search'];

for (const name of BENCHMARKS) {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const {status} = spawnSync(process.execPath, ['--import', 'tsx', file, ...process.argv.slice(2)], {stdio: 'inherit'});
  if (status) process.exitCode = status;
}
