import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {correction, typosBetween} from '../../../../src/client/search/spelling.js';

describe('typosBetween', () => {
  for (const [a, b, typos] of [
    ['sclerosis', 'sclerosis', 0],
    ['slcerosis', 'sclerosis', 1],
    ['clerosis', 'sclerosis', 1],
    ['sclerossis', 'sclerosis', 1],
    ['fatigie', 'fatigue', 1],
    ['natalzumob', 'natalizumab', 2],
    ['abcdef', 'fedcba', Infinity],
    ['ab', 'abcdef', Infinity],
  ] as const)
    it(`of ${a} and ${b}: ${typos}`, () => {
      assert.equal(typosBetween(a, b, 2), typos);
      assert.equal(typosBetween(b, a, 2), typos);
    });

  it('is not counted past the most that is asked for', () => assert.equal(typosBetween('abcd', 'badc', 1), Infinity));
});

describe('correction', () => {
  it('takes the fewest typos, then the most frequent, then the first', () => {
    assert.equal(correction('natalizumba', ['natalizumab1 natalizumaab9']), 'natalizumab');
    assert.equal(correction('mosss', ['mossa2 mossb5', 'mossc5']), 'mossb');
  });

  it('leaves short words, and those that nothing is like', () => {
    assert.equal(correction('slep', ['sleep3']), undefined);
    assert.equal(correction('magnesium', ['sleep3 fatigue4', '']), undefined);
  });
});
