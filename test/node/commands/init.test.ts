import assert from 'node:assert/strict';
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import type {InitSummary} from '../../../src/node/commands/init.js';
import {command} from '../fixtures/command.js';
import {readFiles, temporaryFolder} from '../fixtures/content-folder.js';
import {PublishedSite} from '../fixtures/library.js';

describe('ms-research init', () => {
  for (const state of ['not there', 'empty'])
    it(`makes a folder that is ${state}, which can be published and checked at once`, async (test) => {
      const parent = await temporaryFolder(test);
      const folder = join(parent, 'deep', 'library');
      if (state === 'empty') await mkdir(folder, {recursive: true});
      const made = await command('init', folder, '--json');
      assert.deepEqual([made.code, made.err], [0, []]);
      const {files} = JSON.parse(made.out.join('')) as InitSummary;
      assert.deepEqual(files, Object.keys(await readFiles(folder)).sort());
      assert.deepEqual(await readdir(join(parent, 'deep')), ['library']);
      assert.deepEqual(await command('check', '--content', folder), {
        code: 0,
        out: ['1 summary: nothing to say'],
        err: [],
      });
      const out = join(parent, 'site');
      const {code, err} = await command('publish', '--content', folder, '--out', out);
      assert.deepEqual([code, err], [0, []]);
      const [article, ...more] = (await PublishedSite.read(out, 'https://ms-research.example/')).articles();
      assert.equal(more.length, 0);
      assert.deepEqual(article!.provenance, {sample: true, languageModel: {date: '2026-11-23'}});
      assert.equal(article!.license, 'CC BY 4.0');
      assert.equal(article!.ratings.interest, undefined);
      assert.ok(article!.image);
    });

  it('takes site and title, whatever they hold', async (test) => {
    const folder = join(await temporaryFolder(test), 'library');
    const title = `Jo's "plain" words: # 1\n- x`;
    assert.equal((await command('init', folder, '--site', 'https://a.example/ms', '--title', title)).code, 0);
    const out = join(folder, 'site');
    assert.equal((await command('publish', '--content', folder, '--out', out)).code, 0);
    const {title: shown} = (await PublishedSite.read(out, 'https://a.example/ms/')).feed('v1/latest.json');
    assert.equal(shown?.replace(/\s+/g, ' '), title.replace(/\s+/g, ' '));
  });

  it('refuses what would be mixed up or is no address, and changes nothing', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFile(join(folder, 'mine.txt'), 'mine');
    const before = await readFiles(folder);
    for (const [argv, line] of [
      [[folder], 'FOLDER: expected a folder that is empty or not there yet; nothing was changed'],
      [
        [join(folder, 'mine.txt')],
        'FOLDER/mine.txt: expected a folder that is empty or not there yet; nothing was changed',
      ],
      [
        [join(folder, 'mine.txt', 'in')],
        'FOLDER/mine.txt/in: expected a folder that is empty or not there yet; nothing was changed',
      ],
      [
        [join(folder, 'new'), '--site', 'ftp://a.example'],
        '--site: expected an absolute http or https address, found ftp://a.example',
      ],
      [[join(folder, 'new'), '--title', ' '], '--title: expected words'],
    ] as const) {
      const {code, out, err} = await command('init', ...argv);
      assert.deepEqual([code, out, err.map((text) => text.replaceAll(folder, 'FOLDER'))], [1, [], [line]]);
    }
    assert.deepEqual(await readFiles(folder), before);
  });
});
