/**
 * `npm run bench`: every benchmark, one after the other.
 *
 *     npm run bench -- [related] [search] [publish] [check] [server] [--quick] [--json]
 *
 * Names choose; `--quick` measures small sizes. With `--json` the output is one JSON document with an entry for each.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const BENCHMARKS = ['related', 'search', 'publish', 'check', 'server'];

const {values: flags, positionals} = parseArgs({
  allowPositionals: true,
  options: {quick: {type: 'boolean', default: false}, json: {type: 'boolean', default: false}},
});

const unknown = positionals.filter((name) => !BENCHMARKS.includes(name));
if (unknown.length) {
  console.error(`expected some of ${BENCHMARKS.join(', ')}, found ${unknown.join(', ')}`);
  process.exit(1);
}

const results: Record<string, unknown> = {};
for (const name of BENCHMARKS.filter((name) => !positionals.length || positionals.includes(name))) {
  if (!flags.json) console.log(`\n${name}`);
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const passed = Object.entries(flags).flatMap(([flag, isSet]) => (isSet ? [`--${flag}`] : []));
  const {status, stdout} = spawnSync(process.execPath, ['--import', 'tsx', script, ...passed], {
    encoding: 'utf8',
    stdio: ['ignore', flags.json ? 'pipe' : 'inherit', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) process.exit(status ?? 1);
  if (flags.json) results[name] = JSON.parse(stdout);
}
if (flags.json) console.log(JSON.stringify(results, undefined, 2));
