import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {ALL_RULES} from '../../../src/node/check/rules/rules.js';
import {checkContent} from '../../../src/node/commands/check.js';
import {inputOf} from '../fixtures/golden.js';
import {SAMPLE_LIBRARY} from '../fixtures/library.js';

describe('the rules of ms-research check', () => {
  it('each find something in the bad texts, in a file and line that are there', async () => {
    for (const {name} of ALL_RULES) {
      // What one finds is in its own file as a rule; `content` finds what publish refuses.
      const folders = ['wording', 'refused'].map((folder) => inputOf('check', folder));
      const found = [];
      for (const content of folders)
        for (const finding of (await checkContent({content})).findings)
          if (finding.rule === name) found.push({...finding, content});
      assert.ok(found.length, name);
      for (const {content, file, line, advice, rule} of found) {
        if (rule !== 'content' && rule !== 'unfinished') assert.ok(advice, `${name}: no advice`);
        if (!existsSync(join(content, file)) || line === undefined) continue;
        const lines = readFileSync(join(content, file), 'utf8').split('\n');
        assert.ok(line >= 1 && line <= lines.length, `${file}:${line}`);
      }
      assert.ok(
        found.some(({line}) => line !== undefined),
        `${name}: no line`,
      );
    }
  });

  it('name the line on which the sentence begins', async () => {
    const content = inputOf('check', 'wording');
    const {findings} = await checkContent({content});
    const sentences = findings.filter(({excerpt, path}) => excerpt && path);
    assert.ok(sentences.length > 20);
    for (const {file, line, excerpt} of sentences) {
      const words = readFileSync(join(content, file), 'utf8').split('\n')[line! - 1]!;
      assert.ok(words.includes(excerpt!.split(' ')[0]!), `${file}:${line}: ${excerpt}`);
    }
  });

  it('find nothing in the sample library', async () => {
    const {articles, findings} = await checkContent({content: SAMPLE_LIBRARY});
    assert.equal(articles, 22);
    assert.deepEqual(findings, []);
  });
});
