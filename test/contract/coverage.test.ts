import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';

import {judged, judgeLines, LEAST_LINES, linesRun, sourcesOf, withNodeCoverage} from '../../tools/coverage.mjs';
import {projectRoot} from '../helpers/project.js';

const source = (path: string): string => join(projectRoot, 'src', path);

describe('the lines that tests must run', () => {
  const stage = {name: 'unit', passed: 7, failed: 0, skipped: 0};
  const files = (covered: number): {file: string; covered: number; total: number}[] => [
    {file: source('node/a.ts'), covered, total: 900},
    {file: source('node/b.ts'), covered: 100, total: 100},
  ];

  it('are 90 %', () => assert.equal(LEAST_LINES, 90));

  it('leave a stage that ran them as it is, and say the figure', () =>
    assert.deepEqual(judged(stage, {'src/node': files(800)}), {...stage, note: 'src/node: 90.0 % of 1000 lines ran'}));

  it('fail a stage that ran one line fewer, and name what lacks', () => {
    const note = 'src/node: 89.9 % of 1000 lines ran, fewer than 90 %; not run: src/node/a.ts (101)';
    assert.deepEqual(judged(stage, {'src/node': files(799)}), {...stage, failed: 1, note});
  });

  it('fail a stage that measured nothing, and keep what it said before', () => {
    const {failed, note} = judged({...stage, failed: 2, note: 'a test file holds no test'}, {one: [], two: files(900)});
    assert.equal(failed, 3);
    assert.match(note, /^a test file holds no test; one: 0\.0 % of 0 lines ran, fewer than 90 %.*; two: 100\.0 %/);
  });
});

describe('the measuring of lines', () => {
  it('knows every source in one part', () => {
    const parts = (['node', 'pure', 'browser'] as const).map((part) => sourcesOf(part, projectRoot));
    const partsWith = (path: string): boolean[] => parts.map((files) => files.includes(source(path)));
    assert.deepEqual(partsWith('node/cli.ts'), [true, false, false]);
    assert.deepEqual(partsWith('article/article.ts'), [false, true, false]);
    assert.deepEqual(partsWith('elements/ms-element.ts'), [false, false, true]);
    assert.deepEqual(partsWith('index.ts'), [false, false, true]);
  });

  it('counts what a process ran of a source, in the words of the source, and files that nobody loaded', async () => {
    const {map} = await withNodeCoverage(() =>
      promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', "await import('./src/node/known-error.ts')"],
        {cwd: projectRoot},
      ),
    );
    const loaded = [source('node/known-error.ts')];
    const [{covered, total} = {covered: 0, total: 0}] = linesRun(map, loaded);
    assert.ok(covered > 0 && covered < total, `${covered} of ${total} lines`);
    const all = linesRun(map, sourcesOf('node', projectRoot));
    assert.ok(all.length > 15);
    assert.deepEqual(
      all.filter(({covered}) => covered).map(({file}) => file),
      loaded,
    );
    assert.equal(judgeLines(all).enough, false);
    // A file of types alone has no line to run.
    assert.deepEqual(linesRun(map, [source('article/result.ts')]), []);
  });
});
