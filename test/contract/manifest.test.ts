import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {after, describe, it} from 'node:test';

import {projectRoot, readProjectFile} from '../helpers/project.js';

const MANIFEST = 'custom-elements.json';

interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations: readonly {readonly tagName?: string}[]}[];
}

describe(MANIFEST, () => {
  const cache = join(projectRoot, 'node_modules', '.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'manifest-'));
  after(() => rmSync(folder, {recursive: true}));

  it('is what the sources give today', () => {
    const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
    const args = [analyzer, 'analyze', '--quiet', '--outdir', relative(projectRoot, folder)];
    const {status, stderr} = spawnSync(process.execPath, args, {cwd: projectRoot, encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    const [committed, fresh] = [readProjectFile(MANIFEST), readFileSync(join(folder, MANIFEST), 'utf8')];
    // Both are long: name the first line that differs instead of printing them.
    const lines = committed.split('\n');
    const line = fresh.split('\n').findIndex((text, index) => text !== lines[index]) + 1;
    assert.ok(committed === fresh, `run \`npm run build\`: ${MANIFEST} is old in line ${line}`);
  });

  it('describes every element, each under the path of a file that the package ships', () => {
    const {modules} = JSON.parse(readProjectFile(MANIFEST)) as Manifest;
    const tags = modules.flatMap(({declarations}) => declarations.flatMap(({tagName}) => tagName ?? []));
    const defined = modules.flatMap(({path}) => /\/([\w-]+)\.define\.js$/.exec(path)?.[1] ?? []);
    assert.ok(defined.length > 0);
    assert.deepEqual(tags.sort(), defined.sort());
    for (const {path} of modules) assert.ok(readProjectFile(path).length > 0, path);
  });

  // The build has just written the file anew, so only git can say whether the committed one was old.
  if (process.env.CI) {
    it('is committed as the build writes it', () => {
      const {status, stdout} = spawnSync('git', ['diff', '--exit-code', '--', MANIFEST], {
        cwd: projectRoot,
        encoding: 'utf8',
      });
      assert.notEqual(status, 1, stdout);
    });
  }
});
