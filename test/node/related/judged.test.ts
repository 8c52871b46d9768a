import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judgedPapers} from '../../../bench/lib/judged.js';
import {judge} from '../../../bench/lib/judged-run.js';

const judged = judgedPapers();

describe('the ranking of judged papers', {skip: judged ? false : 'no judged papers beside the project'}, () => {
  it('is no worse than plain BM25, and good', () => {
    const [plainWords, plainTerms, likeness] = judge(judged!);
    assert.ok(likeness!.all >= 0.53, `nDCG@10 ${likeness!.all}`);
    assert.ok(likeness!.all >= Math.max(plainWords!.all, plainTerms!.all));
    assert.ok(likeness!.held >= Math.max(plainWords!.held, plainTerms!.held));
  });

  it('is measured on halves that share no paper', () => {
    assert.equal(judged!.tuning.length, 25);
    assert.equal(judged!.held.length, 25);
    const tuned = new Set(judged!.tuning.map(({query}) => query));
    assert.ok(judged!.held.every(({query}) => !tuned.has(query)));
  });
});
