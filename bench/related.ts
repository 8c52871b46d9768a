/**
 * Measures the ranking of related articles.
 *
 *     node --import tsx bench/related.ts [--quick] [--tune] [--threads 2] [--json]
 *
 * `--quick` leaves 100,000 documents out; `--tune` prints the grid that the parameters were chosen from instead. `--json` prints
 * nothing but one JSON document.
 */
import {availableParallelism, cpus, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {judgedPapers} from './lib/judged.js';
import {judge, tune, type JudgedResult} from './lib/judged-run.js';
import {realPapers} from './lib/real-papers.js';
import {measureScale, type ScaleResult} from './lib/scale-run.js';
import {seededLibrary} from './lib/seeded-library.js';

const EXTRA = 20;

const {values: options} = parseArgs({
  options: {
    quick: {type: 'boolean', default: false},
    tune: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
    threads: {type: 'string', default: String(availableParallelism())},
  },
});

const print = (line: string): void => {
  if (!options.json) console.log(line);
};

const judged = judgedPapers();
if (!judged) print('No judged papers beside the project: ranking is not measured.');
if (options.tune) {
  const grid = judged ? tune(judged) : [];
  printJudged(grid);
  if (options.json) console.log(JSON.stringify({grid}, undefined, 2));
} else {
  const machine = {cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()};
  print(`${machine.cores} cores (${machine.cpu}), load ${machine.load.map((load) => load.toFixed(1)).join(' ')}`);
  const ranking = judged ? judge(judged) : [];
  printJudged(ranking);
  const scale = await measureSizes(Number(options.threads));
  const growth = exponents(scale.filter(({name}) => name === 'seeded'));
  print(`\nGrowth of all-pairs time, exponent: ${growth.map((exponent) => exponent.toFixed(2)).join(', ')}`);
  print(`Load at the end ${loadavg()[0]!.toFixed(1)}`);
  if (options.json) console.log(JSON.stringify({machine, ranking, scale, growth}, undefined, 2));
}

async function measureSizes(threads: number): Promise<ScaleResult[]> {
  const results: ScaleResult[] = [];
  const measure = async (...args: Parameters<typeof measureScale>): Promise<void> => {
    const result = await measureScale(...args);
    printScale(result);
    results.push(result);
  };
  print(`\nTop 6 of every document, ${threads} threads`);
  const real = realPapers();
  if (real) await measure('real', () => real.slice(0, -EXTRA), real.slice(-EXTRA), threads);
  else print('No real papers beside the project: left out.');
  for (const count of options.quick ? [1000, 10_000] : [1000, 10_000, 100_000]) {
    const extra = [...seededLibrary(EXTRA, 2)].map((document) => ({
      ...document,
      id: `new-${document.id}`,
      paperKey: '',
    }));
    await measure('seeded', () => seededLibrary(count), extra, threads);
  }
  return results;
}

/** Between each size and the next: 1 is linear, 2 quadratic. */
function exponents(results: readonly ScaleResult[]): number[] {
  return results.slice(1).map((result, i) => {
    const {allPairs, documents} = results[i]!;
    return Math.log(result.allPairs / allPairs) / Math.log(result.documents / documents);
  });
}

function printJudged(results: readonly JudgedResult[]): void {
  if (!results.length) return;
  print(`\nnDCG@10 on judged papers${' '.repeat(12)}tuning 25   other 25   all 50`);
  for (const {name, tuning, held, all} of results)
    print(`  ${name.padEnd(34)}${[tuning, held, all].map((value) => value.toFixed(4).padEnd(11)).join('')}`);
}

function printScale(result: ScaleResult): void {
  const {name, documents, exact, peakMemory, stored} = result;
  const seconds = (value: number): string => `${value.toFixed(2)} s`;
  print(`  ${documents} ${name} documents, ${result.termsPerDocument.toFixed(0)} terms each`);
  print(`    weigh ${seconds(result.weigh)}, index ${seconds(result.index)}`);
  print(
    `    all pairs ${seconds(result.allPairs)} (processor ${seconds(result.allPairsCpu)}), ${percent(exact)} of the exact lists`,
  );
  print(`    peak memory ${peakMemory.toFixed(0)} MB`);
  print(
    `    one more: ${result.addMedian.toFixed(1)} ms, worst ${result.addWorst.toFixed(1)} ms, ${result.listsPerAdd.toFixed(0)} lists`,
  );
  print(`    stored ${stored.toFixed(1)} MB: write ${seconds(result.store)}, load ${seconds(result.load)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
