import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import type {CheckSummary} from '../../../src/node/commands/check.js';
import {command} from '../fixtures/command.js';
import {contentFolder, summary, temporaryFolder} from '../fixtures/content-folder.js';

const BAD = summary({takeaway: 'takeaway: You should stop now.'});
const FILES = {'articles/a.md': BAD, 'articles/b.md': BAD, 'articles/c.md': 'nothing'};

describe('ms-research check', () => {
  for (const name of ['a', 'articles/a.md', 'ABSOLUTE'])
    it(`looks at the files it is given, here ${name}`, async (test) => {
      const folder = await contentFolder(test, FILES);
      const file = name === 'ABSOLUTE' ? join(folder, 'articles', 'a.md') : name;
      const {code, out, err} = await command('check', file, '--content', folder, '--json');
      assert.deepEqual([code, err], [0, []]);
      const {articles, problems, advice, findings} = JSON.parse(out.join('')) as CheckSummary;
      assert.deepEqual([articles, problems, advice], [1, 0, 1]);
      assert.deepEqual(
        findings.map(({file, rule}) => [file, rule]),
        [['articles/a.md', 'advice-to-treat']],
      );
    });

  it('ends with 1 where publish would refuse the folder', async (test) => {
    const folder = await contentFolder(test, FILES);
    const {code, out} = await command('check', '--content', folder);
    assert.equal(code, 1);
    assert.equal(out.at(-1), '3 summaries: 1 problem, 2 pieces of advice');
  });

  it('says in one line what it cannot check', async (test) => {
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    const empty = await temporaryFolder(test);
    const lines = async (...argv: string[]): Promise<[number, ...string[]]> => {
      const {code, out, err} = await command('check', ...argv);
      return [code, ...out, ...err.map((line) => line.replaceAll(folder, 'FOLDER').replaceAll(empty, 'EMPTY'))];
    };
    assert.deepEqual(await lines('topics.yml', '--content', folder), [
      1,
      'topics.yml: expected a summary in FOLDER/articles, or the id of one',
    ]);
    assert.deepEqual(await lines('nothing', '--content', folder), [
      1,
      'articles/nothing.md: problem, content: there is no such summary',
      '0 summaries: 1 problem, 0 pieces of advice',
    ]);
    assert.deepEqual(await lines('--content', empty), [
      1,
      'EMPTY: expected a content folder with ms-research.config.yml',
    ]);
  });
});
