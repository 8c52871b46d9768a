/**
 * Measures `ms-research check`.
 *
 *     node --import tsx bench/check.ts [--count 1000] [--quick] [--json]
 *
 * Once on the sample library's own summaries, copied until there are enough, and once on seeded ones, whose words no rule knows and which
 * therefore have much to find. `--json` prints nothing but one JSON document. Ends with 1 where 1,000 summaries, or fewer, take longer than
 * `BUDGET`; more of them may take as much longer as they are more.
 */
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {checkContent} from '../src/node/commands/check.js';
import {measured, seconds} from './lib/measured.js';
import {writeSeededContent} from './lib/seeded-content.js';

const {values: options} = parseArgs({
  options: {
    count: {type: 'string'},
    quick: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
  },
});

/** Seconds on the clock that 1,000 summaries may take. */
const BUDGET = 20;
const SAMPLE = fileURLToPath(new URL('../demo/content', import.meta.url));
const count = Number(options.count ?? (options.quick ? 200 : 1000));
const budget = (BUDGET * Math.max(count, 1000)) / 1000;
const print = (line: string): void => {
  if (!options.json) console.log(line);
};

/** The sample library with its summaries again and again, each under a name of its own. */
function copySample(folder: string): void {
  cpSync(SAMPLE, folder, {recursive: true});
  const articles = join(folder, 'articles');
  const names = readdirSync(articles);
  for (let copy = names.length; copy < count; copy++) {
    const name = names[copy % names.length]!;
    writeFileSync(join(articles, `copy-${copy}-${name}`), readFileSync(join(articles, name)));
  }
}

const machine = {cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()};
print(`${machine.cores} cores (${machine.cpu}), load ${machine.load.map((load) => load.toFixed(1)).join(' ')}`);
const runs = [];
for (const [name, write] of [
  ['sample summaries', copySample],
  ['seeded summaries', (folder: string) => writeSeededContent(folder, count)],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'ms-research-bench-'));
  try {
    write(folder);
    const [{articles, problems, advice}, time] = await measured(() => checkContent({content: folder}));
    runs.push({name, articles, problems, advice, ...time});
    print(`  ${articles} ${name}: ${seconds(time)}, ${problems} problems, ${advice} pieces of advice`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
if (options.json) console.log(JSON.stringify({machine, budget, runs}, undefined, 2));
for (const {name} of runs.filter(({wall}) => wall > budget)) {
  console.error(`${name}: longer than ${budget} s`);
  process.exitCode = 1;
}
