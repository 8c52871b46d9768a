import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {stemEnglish} from '../../../src/related/stem.js';

const ONE_STEM = [
  ['treat', 'treats', 'treated', 'treating', 'treatment', 'treatments'],
  ['relapse', 'relapses', 'relapsed', 'relapsing'],
  ['therapy', 'therapies'],
  ['demyelinate', 'demyelinated', 'demyelinating', 'demyelination'],
  ['randomised', 'randomized', 'randomisation', 'randomization'],
  ['stop', 'stops', 'stopped', 'stopping'],
  ['diagnosis', 'diagnoses', 'diagnosed'],
  ['exercise', 'exercises', 'exercised', 'exercising'],
];
const TWO_STEMS = [
  ['virus', 'viral'],
  ['muscle', 'musculature'],
  ['red', 'reed'],
  ['stress', 'stretch'],
  ['axon', 'axis'],
  ['sing', 'sinus'],
];

describe('stemEnglish', () => {
  for (const forms of ONE_STEM)
    it(`makes one of the forms of ${forms[0]}`, () => {
      assert.equal(new Set(forms.map(stemEnglish)).size, 1, forms.map(stemEnglish).join(' '));
    });

  for (const [a = '', b = ''] of TWO_STEMS)
    it(`keeps ${a} and ${b} apart`, () => assert.notEqual(stemEnglish(a), stemEnglish(b)));

  it('leaves short words and words that only look like plurals', () => {
    for (const word of ['ms', 'gas', 'virus', 'thymus', 'loss', 'bed', 'ring', 'aged', 'basal'])
      assert.equal(stemEnglish(word), word);
  });

  it('leaves three letters at least', () => {
    for (const word of ['ions', 'uses', 'sees', 'ties', 'eyes', 'ised']) assert.ok(stemEnglish(word).length >= 3, word);
  });
});
