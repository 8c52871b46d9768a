// How much of the sources the tests ran, and the least that the project accepts.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve, sep} from 'node:path';
import {Report} from 'c8';
import ts from 'typescript';

/** Least share of a part's lines that its tests must run, in per cent. */
export const LEAST_LINES = 90;

/** Folders of src by the tests that run their code: those of `node` and `pure` run under Node, all others in a browser. */
const FOLDERS = {node: ['node', 'server'], pure: ['article', 'i18n', 'format', 'related', 'hosts']};

/** @typedef {{files(): string[], fileCoverageFor(file: string): {toSummary(): {lines: {covered: number, total: number}}}}} CoverageMap Istanbul's */

/** Source files of a part of src, absolute. @param {'node' | 'pure' | 'browser'} part */
export function sourcesOf(part, root = process.cwd()) {
  const src = resolve(root, 'src');
  const partOf = (file) => {
    const [folder] = relative(src, file).split(sep);
    return Object.keys(FOLDERS).find((part) => FOLDERS[part].includes(folder)) ?? 'browser';
  };
  return readdirSync(src, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => partOf(file) === part)
    .sort();
}

/** Whether anything is left of a source once its types are gone. */
const hasCode = (text) =>
  !/^\s*(?:export \{\};)?\s*$/.test(
    ts.transpileModule(text, {compilerOptions: {target: 'es2022', module: 'esnext', removeComments: true}}).outputText,
  );

/**
 * Lines of `files` that ran, file by file. A file that no test loaded counts with all its lines, unless it holds types alone.
 *
 * @param {CoverageMap} map
 * @returns {{file: string, covered: number, total: number}[]}
 */
export function linesRun(map, files) {
  const seen = new Set(map.files());
  return files.flatMap((file) => {
    if (seen.has(file)) {
      const {covered, total} = map.fileCoverageFor(file).toSummary().lines;
      return [{file, covered, total}];
    }
    const text = readFileSync(file, 'utf8');
    return hasCode(text) ? [{file, covered: 0, total: text.trimEnd().split('\n').length}] : [];
  });
}

/** @returns {{note: string, enough: boolean}} what the summary says of the lines that ran, with the files that lack most */
export function judgeLines(files, least = LEAST_LINES) {
  const sum = (key) => files.reduce((sum, file) => sum + file[key], 0);
  const total = sum('total');
  // Rounded down: 89.99 is not 90.
  const percent = total ? Math.floor((sum('covered') / total) * 1000) / 10 : 0;
  const note = `${percent.toFixed(1)} % of ${total} lines ran`;
  if (percent >= least) return {enough: true, note};
  const lacking = files
    .map(({file, covered, total}) => ({file: relative('', file), lines: total - covered}))
    .filter(({lines}) => lines)
    .sort((a, b) => b.lines - a.lines || (a.file < b.file ? -1 : 1))
    .slice(0, 5);
  const named = lacking.map(({file, lines}) => `${file} (${lines})`).join(', ');
  return {enough: false, note: `${note}, fewer than ${least} %; not run: ${named || 'everything'}`};
}

/**
 * An outcome of a stage, with what its tests ran of each part; every part of which they ran too little is one more failure.
 *
 * @template {{failed: number, note?: string}} Outcome
 * @param {Outcome} outcome
 * @param {Record<string, {file: string, covered: number, total: number}[]>} parts
 * @returns {Outcome}
 */
export function judged(outcome, parts) {
  const verdicts = Object.entries(parts).map(([part, files]) => ({part, ...judgeLines(files)}));
  return {
    ...outcome,
    failed: outcome.failed + verdicts.filter(({enough}) => !enough).length,
    note: [outcome.note, ...verdicts.map(({part, note}) => `${part}: ${note}`)].filter(Boolean).join('; '),
  };
}

/**
 * Runs `work` while the processes that it starts write down which code they run.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{outcome: T, map: CoverageMap}>} its outcome, and what ran of the folders that Node's tests are for
 */
export async function withNodeCoverage(work) {
  const folder = mkdtempSync(join(tmpdir(), 'ms-research-coverage-'));
  const before = process.env.NODE_V8_COVERAGE;
  process.env.NODE_V8_COVERAGE = folder;
  try {
    const outcome = await work();
    // Tests load the sources, and the command that they start is the built one, whose source maps lead back to them.
    const folders = Object.values(FOLDERS).flat();
    const report = new Report({
      include: folders.flatMap((folder) => [`src/${folder}/**`, `dist/${folder}/**`]),
      extension: ['.ts', '.js'],
      excludeNodeModules: true,
      reporter: [],
      tempDirectory: folder,
      mergeAsync: true,
    });
    return {outcome, map: await report.getCoverageMapFromAllCoverageFiles()};
  } finally {
    if (before === undefined) delete process.env.NODE_V8_COVERAGE;
    else process.env.NODE_V8_COVERAGE = before;
    rmSync(folder, {recursive: true});
  }
}
