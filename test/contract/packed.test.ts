import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

import {projectRoot, readPackageJson, readProjectFile} from '../helpers/project.js';
import type {Exports} from '../helpers/project.js';

const {name, exports} = readPackageJson();

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly {readonly tagName?: string}[]}[];
}

/** Every tag of the package. */
const tags = (JSON.parse(readProjectFile('custom-elements.json')) as Manifest).modules
  .flatMap(({declarations = []}) => declarations)
  .flatMap(({tagName}) => tagName ?? []);

/** What the `*` of an export stands for. */
const STARS: Readonly<Record<string, readonly string[]>> = {
  './elements/*': tags,
  './define/*': tags,
  './types/*': ['react', 'vue', 'svelte'],
  './editors/*': readdirSync(join(projectRoot, 'dist/editors')),
  './css/*': readdirSync(join(projectRoot, 'dist/css')),
};

/** Conditions under which an export names a file; `types` is that of TypeScript. */
const conditionsOf = (value: Exports): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : ['default'];

/** Names that a user can import, each with a condition: `['ms-research-widgets/define/ms-rating', 'types']`. */
const importable = Object.entries(exports as Readonly<Record<string, Exports>>).flatMap(([subpath, value]) => {
  const paths = subpath.includes('*') ? (STARS[subpath] ?? []).map((star) => subpath.replace('*', star)) : [subpath];
  return paths.flatMap((path) => conditionsOf(value).map((condition) => [name + path.slice(1), condition] as const));
});

describe('the package, unpacked where another one needs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  const home = join(folder, 'node_modules', name);
  after(() => rmSync(folder, {recursive: true}));

  before(() => {
    // Without scripts: `prepare` would build anew what other tests are reading.
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: projectRoot,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(packed.status, 0, packed.stderr);
    const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
    const unpacked = spawnSync('tar', ['-xzf', tarball!], {cwd: folder, encoding: 'utf8'});
    assert.equal(unpacked.status, 0, unpacked.stderr);
    mkdirSync(join(folder, 'node_modules'));
    renameSync(join(folder, 'package'), home);
  });

  it('has a name for every pattern of its exports', () => {
    const patterns = Object.keys(exports as object).filter((subpath) => subpath.includes('*'));
    assert.deepEqual(patterns.sort(), Object.keys(STARS).sort());
    for (const [pattern, stars] of Object.entries(STARS)) assert.ok(stars.length > 0, pattern);
  });

  for (const condition of new Set(importable.map(([, each]) => each)))
    it(`resolves every export, each element among them, to a file that is there (${condition})`, () => {
      const names = importable.filter(([, each]) => each === condition).map(([path]) => path);
      assert.ok(names.length >= tags.length, `${names.length} names`);
      const script = `console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => import.meta.resolve(name))))`;
      const {status, stdout, stderr} = spawnSync(
        process.execPath,
        ['--conditions', condition, '--input-type=module', '--eval', script],
        {cwd: folder, encoding: 'utf8'},
      );
      assert.equal(status, 0, stderr);
      const files = (JSON.parse(stdout) as readonly string[]).map((url) => fileURLToPath(url));
      for (const [index, file] of files.entries()) {
        assert.ok(file.includes('unpacked-'), `${names[index]!} is resolved outside of the package: ${file}`);
        assert.ok(existsSync(file), `${names[index]!}: no file ${file}`);
        if (condition === 'types') assert.match(file, /\.d\.ts$/);
      }
    });

  it('resolves nothing that is not exported', () => {
    for (const path of ['dist/index.js', 'src/index.js', 'bundles/ms-research', 'elements/no-such-tag']) {
      const script = `console.log(import.meta.resolve(${JSON.stringify(`${name}/${path}`)}))`;
      const {status, stdout} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.ok(status !== 0 || !existsSync(fileURLToPath(stdout.trim())), `${path}: ${stdout}`);
    }
  });

  it('brings scripts whose bytes are those of its integrity.json', () => {
    const read = (file: string): Buffer => readFileSync(join(home, 'dist', file));
    const {files} = JSON.parse(read('integrity.json').toString()) as {readonly files: Readonly<Record<string, string>>};
    assert.ok(Object.keys(files).length > 20);
    for (const [file, integrity] of Object.entries(files))
      assert.equal(integrity, `sha384-${createHash('sha384').update(read(file)).digest('base64')}`, file);
  });
});
