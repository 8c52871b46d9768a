import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {INTEREST_CRITERIA, INTEREST_RUBRIC, rateInterest} from '../../../src/article/interest.js';

describe('rateInterest', () => {
  const all = INTEREST_CRITERIA.map((criterion) => ({criterion, score: 1, text: `Why ${criterion}`}));

  it('starts at 1', () =>
    assert.deepEqual(rateInterest([], 'an editor'), {
      value: 1,
      reasons: [],
      rubric: INTEREST_RUBRIC,
      rater: 'an editor',
    }));

  for (let met = 1; met <= all.length; met++)
    it(`is ${1 + met} with ${met} criteria met`, () =>
      assert.equal(rateInterest(all.slice(0, met), 'x').value, 1 + met));

  it('counts a criterion that is met in part as a half', () =>
    assert.equal(rateInterest([{criterion: 'common', score: 0.5, text: 'x'}], 'x').value, 1.5));

  it('is 5 at most', () => assert.equal(rateInterest([...all, ...all], 'x').value, 5));

  it("gives the editor's reasons in their order, and names the rater", () => {
    const {reasons, rater} = rateInterest(all.slice(1, 3), 'Sample rating of this project, no person');
    assert.deepEqual(reasons, [
      {code: 'daily-life', effect: 1, text: 'Why daily-life'},
      {code: 'actionable', effect: 1, text: 'Why actionable'},
    ]);
    assert.equal(rater, 'Sample rating of this project, no person');
  });
});
