/**
 * Measures `ms-research publish` on a seeded library.
 *
 *     node --import tsx bench/publish.ts [--count 100000] [--quick] [--with feeds,pages] [--threads 2] [--json]
 *
 * Every step is a process of its own, as it is for a publisher, so that its peak memory is its own; worker threads count with it. The
 * program must be built. What `--with` does not name of the kinds of files that can be switched off is left out: their time is given per
 * summary, measured on fewer. `--json` prints nothing but one JSON document.
 */
import {spawnSync} from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {optionalOutputs} from '../src/node/publish/outputs/outputs.js';
import type {PublishSummary} from '../src/node/publish/run/summary.js';
import {measured, seconds} from './lib/measured.js';
import type {Measured} from './lib/measured.js';
import {writeSeededContent} from './lib/seeded-content.js';

const {values: options} = parseArgs({
  options: {
    count: {type: 'string'},
    quick: {type: 'boolean', default: false},
    with: {type: 'string', default: 'feeds'},
    threads: {type: 'string', default: String(availableParallelism())},
    json: {type: 'boolean', default: false},
  },
});

const PUBLISH = fileURLToPath(new URL('../dist/node/publish/publish.js', import.meta.url));
if (!existsSync(PUBLISH)) {
  console.error('bench/publish.ts measures the built program: run `npm run build` first');
  process.exit(1);
}

/** Summaries by which the kinds that can be switched off are measured: enough for threads. */
const SAMPLE = 400;

interface Step extends Measured {
  readonly name: string;
  /** Peak of the process, MB. */
  readonly memory: number;
  readonly files: PublishSummary['files'];
}

const print = (line: string): void => {
  if (!options.json) console.log(line);
};

const count = Number(options.count ?? (options.quick ? 2000 : 100_000));
const without = optionalOutputs().filter((name) => !options.with.split(',').includes(name));
const folder = mkdtempSync(join(tmpdir(), 'ms-research-bench-'));
const content = join(folder, 'content');
const out = join(folder, 'site');
try {
  const kinds = measureKinds();
  await measureAll(kinds);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** Milliseconds that each kind adds per summary, on all threads. */
function measureKinds(): Readonly<Record<string, number>> {
  const sample = {content: join(folder, 'sample'), out: join(folder, 'sample-site')};
  writeSeededContent(sample.content, SAMPLE);
  // Scripts are written once for a site, and pages for frames are not made without them.
  const all = optionalOutputs().filter((name) => name !== 'widgets');
  const time = (shown?: string): number => {
    const {wall} = publishOnce({...sample, without: all.filter((name) => name !== shown)});
    rmSync(sample.out, {recursive: true});
    return wall;
  };
  const base = time();
  const kinds = Object.fromEntries(all.map((name) => [name, ((time(name) - base) * 1000) / SAMPLE]));
  const list = Object.entries(kinds).map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(2)} ms`);
  print(`per summary, of ${SAMPLE}: ${((base * 1000) / SAMPLE).toFixed(2)} ms; and for ${list.join(', ')}`);
  return kinds;
}

async function measureAll(kinds: Readonly<Record<string, number>>): Promise<void> {
  const machine = {cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()};
  print(`${machine.cores} cores (${machine.cpu}), load ${machine.load.map((load) => load.toFixed(1)).join(' ')}`);
  const source = writeSeededContent(content, count);
  print(`${count} summaries, ${megabytes(source)} of Markdown; left out: ${without.join(', ') || 'nothing'}`);
  const steps: Step[] = [];
  const run = (name: string, flags: object = {}): void => {
    const step = {name, ...publishOnce(flags)};
    steps.push(step);
    const {written, unchanged} = step.files;
    print(
      `  ${name.padEnd(26)}${seconds(step)}, ${step.memory.toFixed(0)} MB, ${written} written, ${unchanged} unchanged`,
    );
  };
  run('clean, counting terms', {reweigh: true});
  const size = siteSize(out);
  const [, bare] = await measured(() => writeAgain(out, join(folder, 'bare')));
  print(`  ${'the same bytes, bare'.padEnd(26)}${seconds(bare)}, ${size.files} files, ${megabytes(size.bytes)}`);
  // Aside and not away: some file systems are slow to make files just after as many were removed.
  renameSync(out, join(folder, 'first'));
  run('clean, stored term weights');
  run('nothing changed');
  run('nothing changed, --verify', {verify: true});
  const first = join(content, 'articles', readdirSync(join(content, 'articles'))[0]!);
  writeFileSync(first, readFileSync(first, 'utf8').replace(/^title: /m, 'title: Another '));
  run('one summary changed');
  rmSync(join(content, '.ms-research'), {recursive: true});
  run('state lost');
  if (options.json)
    console.log(JSON.stringify({machine, kinds, count, source, without, size, bare, steps}, undefined, 2));
}

/** Publishes in a process of its own. */
function publishOnce(flags: object): Omit<Step, 'name'> {
  const settings = JSON.stringify({content, out, without, threads: Number(options.threads), ...flags});
  const script = `
    const start = performance.now();
    const {publish} = await import(${JSON.stringify(PUBLISH)});
    const {files} = await publish(${settings});
    const {user, system} = process.cpuUsage();
    const memory = process.resourceUsage().maxRSS / 1000;
    console.log(JSON.stringify({wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, memory, files}));
  `;
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Omit<Step, 'name'>;
}

function filesBelow(root: string): string[] {
  const entries = readdirSync(root, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name));
}

function siteSize(root: string): {files: number; bytes: number} {
  const files = filesBelow(root);
  return {files: files.length, bytes: files.reduce((sum, file) => sum + lstatSync(file).size, 0)};
}

/** What no publisher can do without: every file written under another name and renamed. */
function writeAgain(from: string, to: string): void {
  for (const file of filesBelow(from)) {
    const target = join(to, file.slice(from.length));
    const bytes = readFileSync(file);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(`${target}.tmp`, bytes);
    renameSync(`${target}.tmp`, target);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
