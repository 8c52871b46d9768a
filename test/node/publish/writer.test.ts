import assert from 'node:assert/strict';
import {mkdir, readFile, rm, stat, symlink, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {writeSite} from '../../../src/node/publish/writer.js';
import {problemLines, readFiles, temporaryFolder, writeFiles} from '../fixtures/content-folder.js';
import type {Files} from '../fixtures/content-folder.js';

const site = (files: Files): ReadonlyMap<string, string | Uint8Array> => new Map(Object.entries(files));

/** A site of one summary, one topic and one picture. */
const SITE: Files = {
  'v1/articles/a.json': '{"id": "a"}',
  'v1/topics/sleep.json': '{}',
  'v1/manifest.json': '{"corpus": "1"}',
  'articles/a/index.html': '<p>a</p>',
  'topics/sleep/index.html': '<p>sleep</p>',
  'images/moon.0123abcd.640.png': new Uint8Array([0, 255, 10, 13]),
  'index.html': '<p>index</p>',
};

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

const latin1 = (files: Files): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content).toString('latin1')]));

describe('writeSite', () => {
  it('writes every file into a folder that it makes', async (test) => {
    const out = join(await temporaryFolder(test), 'new', 'folder');
    assert.deepEqual(await writeSite(site(SITE), out), {written: 7, unchanged: 0, removed: 0});
    assert.deepEqual(await readFiles(out), latin1(SITE));
  });

  it('does not touch files that hold the right bytes already', async (test) => {
    const out = await temporaryFolder(test);
    await writeSite(site(SITE), out);
    const long = new Date('2020-01-01T00:00:00Z');
    for (const path of Object.keys(SITE)) await utimes(join(out, path), long, long);
    const changed = {...SITE, 'v1/articles/a.json': '{"id": "a", "title": "b"}'};
    assert.deepEqual(await writeSite(site(changed), out), {written: 1, unchanged: 6, removed: 0});
    for (const path of Object.keys(SITE)) {
      const {mtime} = await stat(join(out, path));
      assert.equal(mtime.getTime() === long.getTime(), path !== 'v1/articles/a.json', path);
    }
  });

  it('sees a difference in bytes that is none in letters', async (test) => {
    const out = await temporaryFolder(test);
    await writeSite(site(SITE), out);
    const changed = {...SITE, 'images/moon.0123abcd.640.png': new Uint8Array([0, 254, 10, 13])};
    assert.equal((await writeSite(site(changed), out)).written, 1);
    assert.deepEqual(await readFiles(out), latin1(changed));
  });

  it('puts the manifest last', async (test) => {
    const out = await temporaryFolder(test);
    await writeSite(site(SITE), out);
    // Nothing can be renamed over a folder that holds something: this stops the run half-way.
    await rm(join(out, 'index.html'));
    await writeFiles(out, {'index.html/x': 'in the way'});
    const changed = {'v1/manifest.json': '{"corpus": "2"}', ...without(SITE, 'v1/manifest.json')};
    await assert.rejects(writeSite(site(changed), out));
    assert.equal(await readFile(join(out, 'v1/manifest.json'), 'utf8'), SITE['v1/manifest.json']);
  });
});

describe('what is no longer part of a site', () => {
  it('goes: documents, their pages and pictures', async (test) => {
    const out = await temporaryFolder(test);
    await writeSite(
      site({...SITE, 'v1/topics/diet.json': '{}', 'topics/diet/index.html': '', 'v1/latest/1.json': '{}'}),
      out,
    );
    const rest = without(SITE, 'images/moon.0123abcd.640.png');
    assert.deepEqual(await writeSite(site(rest), out), {written: 0, unchanged: 6, removed: 4});
    assert.deepEqual(await readFiles(out), latin1(rest));
  });

  it('goes: feeds of topics, and compressed copies of everything', async (test) => {
    const out = await temporaryFolder(test);
    const gone = [
      'v1/topics/diet.json',
      'topics/diet/index.html',
      'topics/diet/feed.xml',
      'topics/diet/atom.xml',
      'topics/diet/feed.json',
    ];
    const encoded = [...gone, 'index.html'].flatMap((path) => [`${path}.gz`, `${path}.br`]);
    await writeSite(site({...SITE, ...Object.fromEntries([...gone, ...encoded].map((path) => [path, 'x']))}), out);
    const {removed} = await writeSite(site(SITE), out);
    assert.equal(removed, gone.length + encoded.length);
  });

  it('takes the card of a summary that has none any more, as one that was taken back', async (test) => {
    const out = await temporaryFolder(test);
    await writeSite(site({...SITE, 'cards/a.png': 'x'}), out);
    assert.equal((await writeSite(site(SITE), out)).removed, 1);
    assert.deepEqual(await readFiles(out), latin1(SITE));
  });

  it('leaves what others put into the folder', async (test) => {
    const out = await temporaryFolder(test);
    const foreign: Files = {
      '.htaccess': 'x',
      'about/index.html': 'x',
      'notes.txt': 'x',
      'images/logo.png': 'x',
      'images/team/photo.jpg': 'x',
      'images/moon.640.png': 'x',
      'articles/theirs/index.html': 'x',
      'cards/theirs.png': 'x',
      'cards/a.jpg': 'x',
      'articles/a/more.html': 'x',
      'topics/index.html': 'x',
      'topics/theirs/feed.xml': 'x',
      'about/index.html.gz': 'x',
      'logo.css.br': 'x',
      'v1/.htaccess': 'x',
      'v1/articles/.htaccess': 'x',
      'v2/articles/a.json': 'x',
      'widgets/1/ms-research.js': 'x',
    };
    await writeFiles(out, foreign);
    await writeSite(site(SITE), out);
    assert.equal((await writeSite(site(SITE), out)).removed, 0);
    assert.deepEqual(await readFiles(out), latin1({...foreign, ...SITE}));
  });

  it('includes what a run that was killed left behind', async (test) => {
    const out = await temporaryFolder(test);
    const left = {
      'v1/manifest.json.0123456789ab.tmp': 'x',
      'index.html.0123456789ab.tmp': 'x',
      'articles/b/index.html.0123456789ab.tmp': 'x',
    };
    await writeFiles(out, left);
    assert.equal((await writeSite(site(SITE), out)).removed, 3);
    assert.deepEqual(await readFiles(out), latin1(SITE));
  });

  it('is never a summary: that is refused, and nothing is changed', async (test) => {
    const out = await temporaryFolder(test);
    const more = {...SITE, 'v1/articles/b.json': '{"id": "b"}', 'v1/articles/c.json': '{"id": "c"}'};
    await writeSite(site(more), out);
    const lines = await problemLines(writeSite(site({...SITE, 'v1/manifest.json': 'new'}), out));
    assert.deepEqual(
      lines.map((line) => line.split(': ').slice(0, 2).join(': ')),
      ['b', 'c'].map((id) => `articles/${id}.md: was published and is gone`),
    );
    assert.match(lines[0]!, /withdrawn/);
    assert.deepEqual(await readFiles(out), latin1(more));
  });
});

describe('a folder that cannot be written', () => {
  it('is a file', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFile(join(folder, 'out'), 'x');
    const lines = await problemLines(writeSite(site(SITE), join(folder, 'out')), folder);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /cannot be written \(\w+\); nothing was changed$/);
    assert.equal(await readFile(join(folder, 'out'), 'utf8'), 'x');
  });

  it('has a file where a folder must be, and is left as it was', async (test) => {
    const out = await temporaryFolder(test);
    const before = {'index.html': 'old', 'v1/articles': 'in the way'};
    await writeFiles(out, before);
    const lines = await problemLines(writeSite(site(SITE), out), out);
    assert.match(lines[0]!, /cannot be written \((EEXIST|ENOTDIR)\); nothing was changed$/);
    assert.deepEqual(await readFiles(out), latin1(before));
  });

  it('fails half-way: the files are whole, each old or new, and nothing else is left', async (test) => {
    const out = await temporaryFolder(test);
    await writeSite(site(SITE), out);
    await rm(join(out, 'index.html'));
    await writeFiles(out, {'index.html/x': 'in the way'});
    const changed = Object.fromEntries(Object.keys(SITE).map((path) => [path, `new ${path}`]));
    const lines = await problemLines(writeSite(site(changed), out), out);
    assert.match(lines[0]!, /some files are new and some are old: run it again$/);
    const files = await readFiles(out);
    const old = latin1(without(SITE, 'index.html'));
    for (const [path, content] of Object.entries(files))
      if (path !== 'index.html/x') assert.ok(content === old[path] || content === `new ${path}`, path);
    assert.deepEqual(Object.keys(files).sort(), [...Object.keys(old), 'index.html/x'].sort());
  });

  it('may be reached through a link', async (test) => {
    const folder = await temporaryFolder(test);
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'out'));
    await writeSite(site(SITE), join(folder, 'out'));
    assert.deepEqual(await readFiles(join(folder, 'real')), latin1(SITE));
  });
});
