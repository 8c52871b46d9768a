import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {importsOf} from '../helpers/import-graph.js';
import {projectRoot, repositoryFiles, readPackageJson, readProjectFile} from '../helpers/project.js';
import type {Exports} from '../helpers/project.js';

/** All that a user of the package gets. */
const INTENDED = [
  /^package\.json$/,
  /^(?:README\.md|LICENSE|CHANGELOG\.md)$/,
  /^custom-elements\.json$/,
  /^bin\/ms-research\.js$/,
  /^dist\/(?:[\w.-]+\/)*[\w.-]+\.(?:js|js\.map|d\.ts|json|css|txt|woff2)$/,
  // What `ms-research init` makes a new folder of.
  /^demo\/content\/(?:topics\.yml|articles\/iron-in-the-brain\.md|images\/[a-z0-9-]+\.svg)$/,
];
const UNINTENDED = /\.(?:test|spec)\.|\.tsbuildinfo$/;

interface PackedFile {
  readonly path: string;
}

function packedFiles(): string[] {
  // Without scripts: the build that `prepare` runs is what we look at here, and others may be testing it right now.
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const {status, stdout, stderr} = spawnSync('npm', args, {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  const [packed] = JSON.parse(stdout) as [{readonly files: readonly PackedFile[]}];
  return packed.files.map(({path}) => path);
}

/** Subpath and file of every end of `exports`, conditions flattened: `['./define', './dist/define.js']`. */
function exportedPaths(exports: Exports, subpath = '.'): [string, string][] {
  if (exports === null) return [];
  if (typeof exports === 'string') return [[subpath, exports]];
  return Object.entries(exports).flatMap(([key, value]) => exportedPaths(value, key.startsWith('.') ? key : subpath));
}

/** Packed files that a path of package.json means; its `*` stands for anything, slashes included. */
function matching(files: readonly string[], pattern: string): string[] {
  const escaped = pattern.replace(/^\.\//, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replace(/\*+/g, '.*')}$`);
  return files.filter((file) => expression.test(file));
}

/** Name of the package that a specifier means; undefined for files and for what Node has. */
const packageOf = (specifier: string): string | undefined =>
  /^\.|^node:/.test(specifier) ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0];

describe('the npm package', () => {
  const {name, bin, dependencies, exports, sideEffects} = readPackageJson();
  const files = packedFiles();

  it('depends on everything that its code imports, and on nothing that it does not name', () => {
    const texts = files.filter((file) => file.endsWith('.js')).map(readProjectFile);
    const specifiers = texts.flatMap((text) => importsOf(text, 'file.js')).map(({specifier}) => specifier);
    const imported = new Set(specifiers.map(packageOf).filter((one) => one !== undefined && one !== name));
    const declared = Object.keys(dependencies);
    assert.deepEqual([...imported].filter((one) => !declared.includes(one!)).sort(), []);
    // Fonts are read as files.
    const unused = declared.filter((one) => !imported.has(one) && !/font/.test(one));
    assert.deepEqual(unused, []);
  });

  it('holds the build, the command and the papers, and nothing else', () => {
    const wrong = files.filter((file) => UNINTENDED.test(file) || !INTENDED.some((pattern) => pattern.test(file)));
    assert.deepEqual(wrong.slice(0, 20), []);
    for (const pattern of INTENDED)
      assert.ok(
        files.some((file) => pattern.test(file)),
        `nothing like ${pattern.source}`,
      );
    for (const paper of ['README.md', 'LICENSE', 'CHANGELOG.md'])
      assert.ok(files.includes(paper), `${paper} is missing`);
  });

  it('exports only paths that it holds, types beside every script', () => {
    assert.ok(exports, 'package.json has no exports');
    const paths = exportedPaths(exports);
    assert.ok(paths.length > 0);
    for (const [subpath, path] of paths) {
      const found = matching(files, path);
      assert.ok(found.length > 0, `exports["${subpath}"]: no file ${path}`);
      const untyped = found.filter((file) => file.endsWith('.js') && !files.includes(file.replace(/\.js$/, '.d.ts')));
      // A bundle is for script tags; it has no types.
      if (!subpath.endsWith('.js')) assert.deepEqual(untyped, [], `exports["${subpath}"] has no types`);
    }
  });

  it('resolves each of its exports by name', () => {
    const subpaths = [...new Set(exportedPaths(exports ?? null).map(([subpath]) => subpath))].filter(
      (path) => !path.includes('*'),
    );
    assert.ok(subpaths.length > 0);
    const names = subpaths.map((subpath) => name + subpath.slice(1));
    const script = `for (const name of ${JSON.stringify(names)}) import.meta.resolve(name)`;
    const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  // Those of src are for our own bundles, which are made from the sources.
  it('names side effects that it holds', () => {
    assert.ok(Array.isArray(sideEffects), 'package.json has no list of sideEffects');
    for (const path of sideEffects as readonly string[]) {
      const held = path.startsWith('./src/') ? repositoryFiles() : files;
      assert.ok(matching(held, path).length > 0, `sideEffects: no file ${path}`);
    }
  });

  it('has an executable command that runs', () => {
    for (const [command, path] of Object.entries(bin)) {
      assert.ok(files.includes(path), path);
      accessSync(join(projectRoot, path), constants.X_OK);
      assert.match(readProjectFile(path), /^#!\/usr\/bin\/env node\n/);
      const {status, stdout, stderr} = spawnSync(process.execPath, [path, '--help'], {
        cwd: projectRoot,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      assert.ok(stdout.includes(command), stdout);
    }
  });
});
