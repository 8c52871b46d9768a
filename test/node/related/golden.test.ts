import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {RelatedItem, RelatedReason} from '../../../src/related/document.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {GOLDEN_LIBRARY} from '../fixtures/related-golden.js';

const index = RelatedIndex.of(GOLDEN_LIBRARY, weighTerms(GOLDEN_LIBRARY));

function said(reason: RelatedReason): string {
  if (reason.kind === 'topic') return reason.topic;
  return reason.kind === 'terms' ? `“${reason.terms.join(', ')}”` : `both a ${reason.design}`;
}

const line = ({id, reasons}: RelatedItem): string => [id, ...reasons.map(said)].join(' | ');

/** The first items of lists; what follows in them has next to nothing in common with the query. */
const GOLDEN = {
  'fatigue-drugs': [
    'diet-fatigue | fatigue | “efficacy”',
    'vitamin-d | clinical-trials | both a randomised-trial',
    'sleep-fatigue | fatigue',
    'stem-cells | clinical-trials | both a randomised-trial',
  ],
  'diet-fatigue': [
    'sleep-fatigue | fatigue | “meta, quality” | both a meta-analysis',
    'fatigue-drugs | fatigue | “efficacy”',
  ],
  virus: ['ancient-virus | viruses', 'childhood-sun | risk-factors | “associated”'],
  'vitamin-d': [
    'childhood-sun | sunlight-and-vitamin-d',
    'fatigue-drugs | clinical-trials | both a randomised-trial',
    'stem-cells | clinical-trials | both a randomised-trial',
  ],
  'taken-back': [
    'ancient-virus | genetics',
    'fatigue-drugs | fatigue',
    'sleep-fatigue | fatigue',
    'diet-fatigue | fatigue',
  ],
  fadiga: [
    'fatigue-drugs | clinical-trials | fatigue | both a randomised-trial',
    'vitamin-d | clinical-trials | both a randomised-trial',
  ],
};

describe('a small library', () => {
  for (const [id, items] of Object.entries(GOLDEN))
    it(`relates ${id} to what it has most in common with`, () => {
      assert.deepEqual(index.relatedTo(id, {max: items.length}).map(line), items);
    });

  it('gives every summary all that may stand in its list', () => {
    for (const {id, status} of GOLDEN_LIBRARY) {
      const others = GOLDEN_LIBRARY.length - (status === 'retracted' ? 1 : 2);
      assert.equal(index.relatedTo(id).length, others, id);
    }
  });

  it('scores from 0 to 1, the same in both directions', () => {
    for (const {id: a} of GOLDEN_LIBRARY)
      for (const {id: b} of GOLDEN_LIBRARY) {
        const likeness = index.likeness(a, b);
        assert.equal(likeness, index.likeness(b, a));
        assert.ok(likeness >= 0 && likeness < 1.01, `${a} and ${b}: ${likeness}`);
        if (a === b) assert.ok(likeness > 0.99, `${a} is like itself`);
      }
  });
});
