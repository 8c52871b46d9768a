import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';

import {command} from '../fixtures/command.js';
import type {Outcome} from '../fixtures/command.js';
import {contentFolder, readFiles, summary, temporaryFolder, writeFiles} from '../fixtures/content-folder.js';

const DATE = '2026-11-30';

/** A content folder with three summaries, and a way to make issues of it. */
async function library(test: TestContext) {
  const content = await contentFolder(test, {
    'articles/a.md': summary({title: 'title: First'}),
    'articles/b.md': summary({title: 'title: Second'}),
    'articles/c.md': summary({title: 'title: Third'}),
  });
  const out = join(await temporaryFolder(test), 'deep', 'out');
  const make = (...argv: readonly string[]): Promise<Outcome> =>
    command('newsletter', '--content', content, '--out', out, '--tool', 'mailchimp', ...argv);
  const records = async (): Promise<readonly string[]> =>
    Object.keys(await readFiles(content)).filter((path) => path.startsWith('newsletters/'));
  return {content, out, make, records};
}

describe('newsletter, run after run', () => {
  it('makes the same issue anew, byte for byte, and keeps one record of it', async (test) => {
    const {out, make, records} = await library(test);
    assert.equal((await make('a', 'b', '--date', DATE)).code, 0);
    const first = await readFiles(out);
    assert.equal((await make('a', 'b', '--date', DATE)).code, 0);
    assert.deepEqual(await readFiles(out), first);
    assert.deepEqual(await records(), [`newsletters/${DATE}.json`]);
  });

  it('keeps the records of two issues of one day', async (test) => {
    const {make, records} = await library(test);
    await make('a', '--date', DATE);
    await make('b', 'c', '--date', DATE);
    await make('b', '--date', DATE);
    await make('c', 'b', '--date', DATE);
    assert.deepEqual(
      await records(),
      [1, 2, 3].map((number) => `newsletters/${DATE}${number > 1 ? `-${number}` : ''}.json`).sort(),
    );
  });

  it('takes away the pictures of summaries that left the issue, and leaves what others put there', async (test) => {
    const {out, make} = await library(test);
    await make('a', 'b', '--date', DATE);
    await writeFiles(out, {'mine.txt': 'mine', 'cards/mine.png': 'mine'});
    await make('b', '--date', DATE);
    const files = Object.keys(await readFiles(out));
    assert.ok(files.includes('mine.txt') && files.includes('cards/mine.png') && files.includes('cards/b.png'));
    assert.ok(!files.includes('cards/a.png'));
  });

  it('reports a retraction once, as a note and never as a card', async (test) => {
    const {content, out, make} = await library(test);
    await make('a', 'b', '--date', '2026-10-01');
    const retracted = summary({
      paper: 'paper: {type: article-journal, title: A paper, status: retracted}',
      title: 'title: First',
    });
    await writeFile(join(content, 'articles/a.md'), retracted);
    const second = await make('b', '--date', '2026-11-01', '--json');
    assert.deepEqual((JSON.parse(second.out[0]!) as {corrections: string[]}).corrections, ['a']);
    const text = await readFile(join(out, 'issue.txt'), 'utf8');
    assert.match(text, /This paper was retracted\.[^]*First[^]*in our issue of 1 October 2026/);
    assert.doesNotMatch(text.split('Second')[0]!, /takeaway/);
    // Made anew on the same day it says the same; later it has been said.
    const again = await make('b', 'c', '--date', '2026-11-01', '--json');
    assert.deepEqual((JSON.parse(again.out[0]!) as {corrections: string[]}).corrections, ['a']);
    const third = await make('b', '--date', '2026-12-01', '--json');
    assert.deepEqual((JSON.parse(third.out[0]!) as {corrections: string[]}).corrections, []);
  });

  it('asks for an address to unsubscribe where no tool is named', async (test) => {
    const {content, out} = await library(test);
    const {code, err} = await command('newsletter', 'a', '--content', content, '--out', out, '--date', DATE);
    assert.equal(code, 0);
    assert.match(err.join(), /^note: put your own address to unsubscribe in place of https:\/\/unsubscribe\.invalid\//);
  });
});

describe('newsletter with bad input', () => {
  for (const [argv, line] of [
    [['a', '--tool', 'pigeon'], /^--tool: expected one of mailchimp, .* found "pigeon"$/],
    [['a', '--cards', 'huge'], /^--cards: expected one of full, short, list, found "huge"$/],
    [['a', '--date', '2026-02-30'], /^--date: expected a day of the calendar such as 2026-11-23, found "2026-02-30"$/],
    [['--since', 'yesterday'], /^--since: expected a day of the calendar/],
    [['a', '--max', '0'], /^--max: expected a whole number from 1 on, found "0"$/],
    [['a', '--max-minutes', '1.5'], /^--max-minutes: expected a whole number from 1 on, found "1\.5"$/],
    [['a', '--intro', 'nowhere.md'], /^nowhere\.md: cannot be read \(ENOENT\)$/],
    [['nobody'], /^nobody: there is no such summary, or it is a draft$/],
    [[], /^expected ids of summaries, --topic or --since$/],
    [['a', '--site', 'nowhere'], /^--site: expected an absolute http or https address/],
  ] as const)
    it(`says what is wrong with ${argv.join(' ') || 'nothing named'}, and writes nothing`, async (test) => {
      const {content, out, make} = await library(test);
      const before = await readFiles(content);
      const outcome = await make(...argv);
      assert.equal(outcome.code, 1);
      assert.equal(outcome.err.length, 1, outcome.err.join('\n'));
      assert.match(outcome.err[0]!, line);
      assert.deepEqual(await readFiles(content), before);
      await assert.rejects(readFile(out), {code: 'ENOENT'});
    });

  it('writes into no folder that holds other things', async (test) => {
    const {out, make, records} = await library(test);
    await mkdir(out, {recursive: true});
    await writeFiles(out, {'index.html': 'mine'});
    const {code, err} = await make('a', '--date', DATE);
    assert.equal(code, 1);
    assert.match(err[0]!, /out: expected an empty folder, or one with an earlier issue; name another with --out$/);
    assert.deepEqual(await readFiles(out), {'index.html': 'mine'});
    assert.deepEqual(await records(), []);
    // A list that is no issue's does not make the folder ours.
    await writeFiles(out, {'issue.json': '{"name": "mine"}'});
    assert.equal((await make('a', '--date', DATE)).code, 1);
    await writeFiles(out, {'issue.json': 'no JSON'});
    assert.equal((await make('a', '--date', DATE)).code, 1);
  });

  it('removes nothing but files of an issue, whatever the list says', async (test) => {
    const {out, make} = await library(test);
    await writeFiles(out, {
      'issue.json': '{"files": ["../kept.txt", "index.html", "cards/../../kept.txt", 3]}',
      'index.html': 'mine',
    });
    await writeFiles(join(out, '..'), {'kept.txt': 'mine'});
    assert.equal((await make('a', '--date', DATE)).code, 0);
    assert.equal(await readFile(join(out, '..', 'kept.txt'), 'utf8'), 'mine');
    assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'mine');
  });

  it('says in one line that a file stands where the folder should', async (test) => {
    const {out, make} = await library(test);
    await writeFiles(join(out, '..'), {out: 'a file'});
    const {code, err} = await make('a', '--date', DATE);
    assert.equal(code, 1);
    assert.match(err.join('\n'), /out: cannot be written \(ENOTDIR\)$/);
  });
});
