import assert from 'node:assert/strict';
import {renameSync} from 'node:fs';
import {mkdir, readFile, stat, symlink, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {commit} from '../../../src/node/publish/stage/commit.js';
import {Stage} from '../../../src/node/publish/stage/stage.js';
import type {Disk, SiteFile} from '../../../src/node/publish/stage/stage.js';
import {problemLines, readFiles, temporaryFolder, writeFiles} from '../fixtures/content-folder.js';

const SUFFIX = '.0123456789ab.tmp';
const FILES = {
  'v1/articles/a.json': '{"id": "a"}',
  'v1/manifest.json': '{"corpus": "1"}',
  'articles/a/index.html': '<p>a</p>',
  'index.html': '<p>index</p>',
};

const putAll = (stage: Stage, files: Readonly<Record<string, string | Uint8Array>>): SiteFile[] =>
  Object.entries(files).flatMap(([path, content]) => stage.put(path, content));

function commitAll(
  stage: Stage,
  files: readonly SiteFile[],
  removed: readonly string[] = [],
  disk?: Partial<Disk>,
): void {
  commit(stage, {renamed: files.filter(({status}) => status !== 'same'), removed}, () => {}, disk);
}

const fault = (code: string, path: string): Error => Object.assign(new Error(code), {code, path});
const rejected = (action: () => unknown): Promise<unknown> => new Promise((resolve) => resolve(action()));

describe('a stage', () => {
  it('changes nothing that is served until all is put in place', async (test) => {
    const out = await temporaryFolder(test);
    await writeFiles(out, {'index.html': 'old'});
    const stage = new Stage(out, SUFFIX);
    const files = putAll(stage, FILES);
    assert.deepEqual(
      files.map(({status}) => status),
      ['added', 'added', 'added', 'changed'],
    );
    assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'old');
    commitAll(stage, files);
    assert.deepEqual(await readFiles(out), FILES);
  });

  it('does not touch files that hold the right bytes already, and sees a difference in bytes that is none in letters', async (test) => {
    const out = await temporaryFolder(test);
    await writeFiles(out, {'a.png': new Uint8Array([0, 255]), 'b.png': new Uint8Array([0, 255])});
    const long = new Date('2020-01-01T00:00:00Z');
    await utimes(join(out, 'a.png'), long, long);
    const stage = new Stage(out, SUFFIX);
    const files = putAll(stage, {'a.png': new Uint8Array([0, 255]), 'b.png': new Uint8Array([0, 254])});
    assert.deepEqual(
      files.map(({status}) => status),
      ['same', 'changed'],
    );
    commitAll(stage, files);
    assert.equal((await stat(join(out, 'a.png'))).mtimeMs, long.getTime());
  });

  it('takes back everything, folders included', async (test) => {
    const out = await temporaryFolder(test);
    await writeFiles(out, {'v1/x.json': 'x'});
    const stage = new Stage(out, SUFFIX);
    putAll(stage, FILES);
    stage.discard();
    assert.deepEqual(await readFiles(out), {'v1/x.json': 'x'});
    await assert.rejects(stat(join(out, 'articles')));
  });

  it('follows no link out of the folder, and replaces a link in place of a file', async (test) => {
    const folder = await temporaryFolder(test);
    const out = join(folder, 'out');
    await writeFiles(folder, {'elsewhere/secret.txt': 'x', 'out/inside/x.txt': 'x'});
    await symlink(join(folder, 'elsewhere'), join(out, 'v1'));
    await symlink('inside', join(out, 'articles'));
    await symlink(join(folder, 'elsewhere', 'secret.txt'), join(out, 'index.html'));
    const stage = new Stage(out, SUFFIX);
    assert.deepEqual(
      await problemLines(
        rejected(() => stage.put('v1/manifest.json', 'x')),
        out,
      ),
      ["<content>/v1: leads out of the site's folder; nothing was changed"],
    );
    commitAll(stage, [...stage.put('index.html', 'x'), ...stage.put('articles/a.json', 'x')]);
    assert.deepEqual(await readFiles(join(folder, 'elsewhere')), {'secret.txt': 'x'});
    assert.equal(await readFile(join(out, 'inside', 'a.json'), 'utf8'), 'x');
    assert.ok((await stat(join(out, 'index.html'))).isFile());
  });

  for (const [name, before, code] of [
    ['a file where a folder must be', {v1: 'in the way'}, 'ENOTDIR'],
    ['a folder where a file must be', {'v1/manifest.json/x': 'in the way'}, 'EISDIR'],
  ] as const)
    it(`tells of ${name}, before anything is changed`, async (test) => {
      const out = await temporaryFolder(test);
      await writeFiles(out, before);
      const stage = new Stage(out, SUFFIX);
      const lines = await problemLines(
        rejected(() => stage.put('v1/manifest.json', 'x')),
        out,
      );
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, new RegExp(`^<content>/v1.* cannot be written \\(${code}\\); nothing was changed$`));
      stage.discard();
      assert.deepEqual(await readFiles(out), before);
    });

  it('tells of a full disk', async (test) => {
    const out = await temporaryFolder(test);
    const stage = new Stage(out, SUFFIX, {
      writeFileSync: (path) => {
        throw fault('ENOSPC', path);
      },
    });
    assert.deepEqual(
      await problemLines(
        rejected(() => stage.put('index.html', 'x')),
        out,
      ),
      ['<content>/index.html: cannot be written (ENOSPC: the disk is full); nothing was changed'],
    );
  });

  it('may stand in a folder that is reached through a link', async (test) => {
    const folder = await temporaryFolder(test);
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'out'));
    const stage = new Stage(join(folder, 'out'), SUFFIX);
    commitAll(stage, putAll(stage, FILES));
    assert.deepEqual(await readFiles(join(folder, 'real')), FILES);
  });
});

describe('putting a site in place', () => {
  it('puts the manifest last, then removes what vanished, copies first and documents last, with the folders that are empty then', async (test) => {
    const out = await temporaryFolder(test);
    await writeFiles(out, {'v1/articles/b.json': '', 'articles/b/index.html': '', 'articles/c/notes.txt': ''});
    const stage = new Stage(out, SUFFIX);
    const order: string[] = [];
    const note = (path: string): void => void order.push(path.slice(out.length + 1));
    const files = putAll(stage, FILES);
    commitAll(stage, files, ['v1/articles/b.json', 'articles/b/index.html', 'articles/b/index.html.gz'], {
      renameSync: (from, to) => {
        note(to);
        renameSync(from, to);
      },
      rmSync: note,
    });
    assert.deepEqual(order.slice(3), [
      'v1/manifest.json',
      'articles/b/index.html.gz',
      'articles/b/index.html',
      'v1/articles/b.json',
    ]);
    await writeFile(join(out, 'x'), '');
    commitAll(stage, [], ['v1/articles/b.json', 'articles/b/index.html']);
    await assert.rejects(stat(join(out, 'articles', 'b')));
    assert.ok((await stat(join(out, 'articles', 'c', 'notes.txt'))).isFile());
  });

  it('that fails half-way says so', async (test) => {
    const out = await temporaryFolder(test);
    const stage = new Stage(out, SUFFIX);
    const files = putAll(stage, FILES);
    let renames = 0;
    const disk = {
      renameSync: (from: string, to: string) => {
        if (renames++ === 2) throw fault('EIO', to);
        renameSync(from, to);
      },
    };
    const lines = await problemLines(
      rejected(() => commitAll(stage, files, [], disk)),
      out,
    );
    assert.match(lines[0]!, /cannot be written \(EIO\); some files are new and some are old: run it again$/);
    stage.discard();
    assert.deepEqual(Object.keys(await readFiles(out)), ['articles/a/index.html', 'v1/articles/a.json']);
  });
});
