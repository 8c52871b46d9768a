import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {runInNewContext} from 'node:vm';

import {publint} from 'publint';
import {formatMessage} from 'publint/utils';

import {projectRoot, readPackageJson, readProjectFile} from '../helpers/project.js';

const SCRIPTS = ['autoload', 'embed', 'frame', 'ms-research', 'ms-research-all', 'ms-research.iife'];

/** Runs a script of node_modules with this Node. */
function node(...args: string[]): {status: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: projectRoot, encoding: 'utf8'});
  return {status, output: stdout + stderr};
}

describe('the package as outside judges see it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  after(() => rmSync(folder, {recursive: true}));
  // Without scripts: `prepare` would build anew what other tests are reading.
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(packed.status, 0, packed.stderr);
  const tarball = join(folder, readdirSync(folder)[0]!);

  it('publint finds nothing', async () => {
    const bytes = readFileSync(tarball);
    const {messages} = await publint({
      level: 'suggestion',
      strict: true,
      pack: {tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)},
    });
    const pkg = readPackageJson();
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg as never)),
      [],
    );
  });

  it('arethetypeswrong finds nothing', () => {
    const cli = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    const {status, output} = node(cli, tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii');
    assert.equal(status, 0, output);
  });

  it('types compile under React, Vue and Svelte, libraries checked too', () => {
    const {status, output} = node('node_modules/typescript/bin/tsc', '-p', 'test/contract/frameworks');
    assert.equal(status, 0, output);
  });
});

describe('dist/integrity.json', () => {
  interface Integrity {
    readonly version: string;
    readonly files: Readonly<Record<string, string>>;
  }
  const {version, files} = JSON.parse(readProjectFile('dist/integrity.json')) as Integrity;

  it('is that of every script and of what each loads later, and of the style sheets', () => {
    const below = (script: string): string[] =>
      existsSync(join(projectRoot, 'dist', script))
        ? readdirSync(join(projectRoot, 'dist', script))
            .filter((name) => name.endsWith('.js'))
            .map((name) => `${script}/${name}`)
        : [];
    const sheets = readdirSync(join(projectRoot, 'dist/css')).map((name) => `css/${name}`);
    const names = [...SCRIPTS.flatMap((script) => [`${script}.js`, ...below(script)]), ...sheets];
    assert.deepEqual(Object.keys(files).sort(), names.sort());
    assert.equal(version, readPackageJson().version);
  });

  it('matches the bytes', () => {
    for (const [name, integrity] of Object.entries(files)) {
      const hash = createHash('sha384').update(readFileSync(join(projectRoot, 'dist', name)));
      assert.equal(integrity, `sha384-${hash.digest('base64')}`, name);
    }
  });
});

describe('scripts that hold everything', () => {
  for (const name of ['ms-research-all', 'ms-research.iife']) {
    const text = readFileSync(join(projectRoot, 'dist', `${name}.js`), 'utf8');

    it(`${name}.js loads nothing more`, () => {
      assert.doesNotMatch(text, /\bimport\s*[({"'*]|\}\s*from\s*"/);
    });

    it(`${name}.js has a source map that holds our sources`, () => {
      const map = JSON.parse(readProjectFile(`dist/${name}.js.map`)) as {readonly sources: readonly string[]};
      assert.ok(map.sources.some((source) => source.endsWith('src/elements/ms-research-search/ms-research-search.ts')));
    });
  }

  it('the classic one is a script, and leaves no name behind', () => {
    const text = readFileSync(join(projectRoot, 'dist/ms-research.iife.js'), 'utf8');
    assert.doesNotMatch(text, /import\.meta/);
    const context: Record<string, unknown> = {};
    // It stops at the first thing of a browser's that is not there; until then it has put nothing into the global scope.
    assert.throws(() => runInNewContext(text, context, {filename: pathToFileURL('ms-research.iife.js').href}));
    // Lit keeps tables of its own there.
    const ours = Object.keys(context).filter((name) => !/^(?:lit|reactive)[A-Z]/.test(name));
    assert.deepEqual(ours, []);
  });
});
