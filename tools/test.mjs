// Runs every check of the project, or the stages named on the command line, and counts:
//
//   node --import tsx tools/test.mjs [typecheck] [lint] [unit] [elements] [email] [e2e] [wordpress] [-- WORD...]
//
// With words, only test files whose path holds one of them run. The last line is `N passed, N failed` and, if any were
// skipped, `, N skipped`. A stage that fails without a failing test counts as one failure, and so does one that ran no test.
// The element tests run in every browser engine of this machine. What takes minutes more runs with CI set, or where it is named: mails, the
// WordPress plugin, apps of frameworks, and in Firefox and WebKit the elements that a server draws and the matrix of pages; then all that they
// need must be there.
// Where no word is given, the unit tests must run 90 % of the lines of src/node, and as many of the folders that are pure; the
// element tests, in Chromium, 90 % of what is left.
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join, relative} from 'node:path';
import {finished} from 'node:stream/promises';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';
import {parseArgs, stripVTControlCharacters} from 'node:util';
import {judged, linesRun, sourcesOf, withNodeCoverage} from './coverage.mjs';
import {freePort} from './free-port.mjs';
import {useMemory} from './memory-folder.mjs';
import {missingForWordPress, wordpresses} from './wordpress-packages.mjs';
import {engines} from './wtr-engines.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// West of Greenwich, a date without a time that goes through `new Date` lands on the day before.
process.env.TZ = 'America/Los_Angeles';
useMemory();

const MINUTE = 60_000;
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of children) child.kill();
    process.exit(1);
  });
}
const WTR = 'node_modules/@web/test-runner/dist/bin.js';

/** What a build is made from; where all of it is older than `dist`, the build is fresh. */
const BUILD_INPUTS = [
  'src',
  'tools/build.mjs',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];

/** @typedef {{name: string, passed: number, failed: number, skipped: number, note?: string}} Outcome */

/** @returns {Outcome} of a stage that is not made of tests: it only counts where it fails */
const check = (name, note) => ({name, passed: 0, failed: note ? 1 : 0, skipped: 0, note});

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, {withFileTypes: true, recursive: true});
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @param slow folder whose tests run with CI set, and where a word names them */
function testFiles(folders, words, slow) {
  const isWanted = (file) =>
    words.length ? words.some((word) => file.includes(word)) : process.env.CI || !slow || !file.startsWith(slow);
  return folders
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.test.ts') && isWanted(file))
    .sort();
}

/** Exit code of a child, or the error that kept it from starting. */
function ended(child) {
  children.add(child);
  return new Promise((resolve) => child.on('close', resolve).on('error', resolve)).finally(() =>
    children.delete(child),
  );
}

/** Runs a script of package.json to its end. Its output goes through at once, or all together at the end. */
async function npmScript(script, {atOnce}) {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', ...(atOnce ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    shell: process.platform === 'win32',
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const code = await ended(child);
  process.stdout.write(Buffer.concat(chunks));
  return check(script, code === 0 ? undefined : `npm run ${script} failed`);
}

async function build() {
  const changed = (files) => Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
  const present = (paths) => paths.filter(existsSync);
  const inputs = present(BUILD_INPUTS).flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : path));
  // The manifest is written after the rest: a build that broke off leaves an old one.
  const built = Math.min(changed(filesBelow('dist')), changed(present(['custom-elements.json'])));
  return built > changed(inputs) ? undefined : npmScript('build', {atOnce: true});
}

/** Files that run side by side. Node's own default leaves one core to itself, which is half of a small machine. */
const PARALLEL = Math.max(2, availableParallelism() - 1);

/** Runs test files with Node's own runner, each in a process of its own. */
async function nodeTests(name, files, options) {
  const totals = {name, passed: 0, failed: 0, skipped: 0};
  if (!files.length) return {...totals, failed: 1, note: 'no test files'};
  const events = run({files: files.map((file) => join(process.cwd(), file)), ...options});
  events.on('test:pass', ({name: title, file, skip, todo, details}) => {
    const skipped = skip !== undefined || todo !== undefined;
    if (title === file) fail(totals, `${relative('', file)} holds no test`);
    else if (skipped) totals.skipped++;
    else if (details.type !== 'suite') totals.passed++;
  });
  events.on('test:fail', ({details, todo}) => {
    // A parent fails because of its children, which are counted themselves.
    if (details.error?.failureType !== 'subtestsFailed' && todo === undefined) totals.failed++;
  });
  const report = events.compose(new spec());
  report.pipe(process.stdout, {end: false});
  await finished(report);
  return zeroTestsFail(totals);
}

function fail(outcome, note) {
  outcome.failed++;
  outcome.note = outcome.note ? `${outcome.note}; ${note}` : note;
  return outcome;
}

function zeroTestsFail(outcome) {
  return outcome.passed + outcome.failed ? outcome : fail(outcome, 'no test ran');
}

/** Runs the unit tests. All of them together must run most lines of what they are for. */
async function unitTests(words) {
  const tests = () =>
    nodeTests('unit', testFiles(['test/node', 'test/contract'], words), {concurrency: PARALLEL, timeout: 8 * MINUTE});
  if (words.length) return tests();
  const {outcome, map} = await withNodeCoverage(tests);
  return judged(outcome, {
    'src/node': linesRun(map, sourcesOf('node')),
    'pure folders': linesRun(map, sourcesOf('pure')),
  });
}

/** Outcome of tests that need what is not there. */
function notRun(name, missing, all) {
  const note = `not run: ${missing}`;
  return process.env.CI ? check(name, `${note}, and CI must run ${all}`) : {...check(name), note};
}

/** Apps of other people's frameworks, each of which is built first. */
const FRAMEWORKS = join('test', 'e2e', 'frameworks');

/** Runs the end-to-end tests, all with one demo: to publish it takes as long as many a file's tests. */
async function endToEndTests(words) {
  const {startDemo} = await import('../test/e2e/demo-server.ts');
  const {site, foreign, stop} = await startDemo();
  Object.assign(process.env, {DEMO_SITE: site, DEMO_FOREIGN: foreign});
  const files = testFiles(['test/e2e'], words, FRAMEWORKS);
  return nodeTests('e2e', files, {concurrency: 2, timeout: 8 * MINUTE}).finally(() => {
    delete process.env.DEMO_SITE;
    delete process.env.DEMO_FOREIGN;
    return stop();
  });
}

/** Runs the tests of the WordPress plugin, each file with a site of its own, of one WordPress. */
async function wordpressTests({name, folder}, words) {
  const missing = missingForWordPress();
  if (missing) return notRun(name, missing, 'them');
  process.env.WORDPRESS = folder;
  return nodeTests(name, testFiles(['test/wordpress'], words), {concurrency: 2, timeout: 8 * MINUTE});
}

/** The suites of the elements once more, drawn by a server first: without CI they run in Chromium alone. */
const DRAWN_TWICE = join('test', 'browser', 'server-drawn');

/** Runs the element tests in one engine, in a process of their own: a browser that does not start fails here alone. */
async function browserTests(id, words) {
  const name = engines[id].title;
  const missing = engines[id].missing();
  if (missing) return notRun(name, missing, 'every engine');
  const files = testFiles(['test/browser'], words, id === 'chromium' ? undefined : DRAWN_TWICE);
  if (!files.length) return check(name, 'no test files');
  const measured = id === 'chromium' && !words.length;
  // The runner looks for a free one itself, and two that look at the same moment find the same.
  const port = String(await freePort());
  const child = spawn(
    process.execPath,
    [WTR, '--port', port, '--files', ...files, ...(measured ? ['--coverage'] : [])],
    {
      env: {...process.env, BROWSERS: id},
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  // The first signal lets the runner close its browser.
  const stops = [setTimeout(() => child.kill(), 10 * MINUTE), setTimeout(() => child.kill('SIGKILL'), 11 * MINUTE)];
  let totals;
  child.on('message', (message) => (totals = message));
  for (const stream of [child.stdout, child.stderr]) {
    // The runner moves the cursor about even where there is no terminal, and spends many empty lines.
    const plain = (text) => stripVTControlCharacters(text).replace(/\n{2,}/g, '\n');
    stream.setEncoding('utf8').on('data', (text) => process.stdout.write(plain(text)));
  }
  const code = await ended(child);
  stops.forEach(clearTimeout);
  if (!totals) return check(name, `the test runner stopped without a result (exit code ${code})`);
  const {lines, ...counted} = totals;
  const outcome = {name, ...counted};
  if (code && !counted.failed) return fail(outcome, `the test runner ended with exit code ${code}`);
  return measured ? judged(zeroTestsFail(outcome), {'browser folders': lines}) : zeroTestsFail(outcome);
}

/** Names of stages with what they run, in their order; those of one row run side by side. Each gives its outcome. */
const STAGES = [
  [
    ['typecheck', () => npmScript('typecheck', {atOnce: false})],
    ['lint', () => npmScript('lint', {atOnce: false})],
  ],
  [['unit', unitTests]],
  [['elements', (words) => browserTests('chromium', words)]],
  // Each leaves much of a core unused.
  [
    ['elements', (words) => browserTests('firefox', words)],
    ['elements', (words) => browserTests('webkit', words)],
  ],
  [
    [
      'email',
      (words) => nodeTests('email', testFiles(['test/email'], words), {concurrency: false, timeout: 5 * MINUTE}),
    ],
  ],
  [['e2e', endToEndTests]],
  ...wordpresses().map((wordpress) => [['wordpress', (words) => wordpressTests(wordpress, words)]]),
];

/** Stages that bring up other people's software, and take long: run where they are named, and with CI set. */
const SLOW = ['email', 'wordpress'];

/** Stages that test what was built. */
const NEED_BUILD = ['unit', 'e2e', 'wordpress'];

const counts = ({passed, failed, skipped}) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

function summary({name, note, seconds, ...outcome}) {
  const {passed, failed, skipped} = outcome;
  const result = passed || skipped || failed > 1 ? counts(outcome) : failed ? 'failed' : note ? '' : 'ok';
  return [name.padEnd(15), [result, note].filter(Boolean).join(', '), `(${seconds.toFixed(1)} s)`].join(' ');
}

/** Runs a stage to its outcome, whatever happens in it. */
async function timed(name, stage) {
  const start = performance.now();
  const outcome = await stage().catch((error) => check(name, error.message));
  return outcome && {...outcome, seconds: (performance.now() - start) / 1000};
}

async function main(stages, words) {
  const known = new Set(STAGES.flat().map(([name]) => name));
  for (const stage of stages)
    if (!known.has(stage)) throw new Error(`Expected ${[...known].join(', ')}, not "${stage}"`);
  const wanted = (name) => (stages.length ? stages.includes(name) : process.env.CI || !SLOW.includes(name));
  const outcomes = [];
  let built = false;
  for (const row of STAGES) {
    const named = row.filter(([name]) => wanted(name));
    if (!built && named.some(([name]) => NEED_BUILD.includes(name))) {
      built = true;
      outcomes.push(await timed('build', build));
    }
    outcomes.push(...(await Promise.all(named.map(([name, stage]) => timed(name, async () => stage(words))))));
  }
  const ran = outcomes.filter(Boolean);
  const totals = {passed: 0, failed: 0, skipped: 0};
  for (const outcome of ran) for (const key of Object.keys(totals)) totals[key] += outcome[key];
  console.log(`\n${ran.map(summary).join('\n')}\n\n${counts(totals)}`);
  return totals.failed ? 1 : 0;
}

if (!process.execArgv.some((argument) => argument.includes('tsx'))) {
  throw new Error(`Start it as node --import tsx ${relative('', fileURLToPath(import.meta.url))}`);
}
const {positionals, tokens} = parseArgs({allowPositionals: true, tokens: true});
const terminator = tokens.find((token) => token.kind === 'option-terminator')?.index ?? Infinity;
const before = tokens.filter((token) => token.kind === 'positional' && token.index < terminator).length;
process.exitCode = await main(positionals.slice(0, before), positionals.slice(before));
