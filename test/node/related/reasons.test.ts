import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {RelatedDocument, RelatedReason} from '../../../src/related/document.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {relatedDocument} from '../fixtures/related-library.js';

/** Other documents, so that the words of two do not count as common. */
const OTHERS = Array.from({length: 30}, (_, i) =>
  relatedDocument(`other-${i}`, {title: `Walking number ${'abcdef'[i % 6]}`}),
);

function reasons(a: Partial<RelatedDocument>, b: Partial<RelatedDocument>): readonly RelatedReason[] {
  const library = [relatedDocument('a', a), relatedDocument('b', b), ...OTHERS];
  return RelatedIndex.of(library, weighTerms(library)).relatedTo('a', {max: 1})[0]!.reasons;
}

describe('the reasons of an item', () => {
  it('are shared topics, then terms, then the design', () => {
    const shared = {topics: ['iron', 'mri'], design: 'cohort'};
    assert.deepEqual(reasons({...shared, title: 'Rims of lesions'}, {...shared, title: 'A lesion rim seen twice'}), [
      {kind: 'topic', topic: 'iron'},
      {kind: 'topic', topic: 'mri'},
      {kind: 'terms', terms: ['lesion', 'rim']},
      {kind: 'design', design: 'cohort'},
    ]);
  });

  it('name terms as they are written', () => {
    const [reason] = reasons({title: 'IL-17 and MRI'}, {paperTitle: 'MRI, IL-17: therapies'});
    assert.deepEqual(reason, {kind: 'terms', terms: ['IL-17', 'MRI']});
  });

  it('do not say a topic’s words again', () => {
    const shared = {title: 'Vitamin D and lesions', topics: ['sunlight-and-vitamin-d', 'lesions']};
    assert.deepEqual(reasons(shared, {...shared, title: 'Lesions, vitamin D'}), [
      {kind: 'topic', topic: 'lesions'},
      {kind: 'topic', topic: 'sunlight-and-vitamin-d'},
    ]);
  });

  it('are no terms that only the bodies have, unless there is nothing else', () => {
    const body = 'Ferritin was measured.';
    assert.deepEqual(reasons({body, topics: ['iron']}, {body, topics: ['iron']}), [{kind: 'topic', topic: 'iron'}]);
    assert.deepEqual(reasons({body}, {body}), [{kind: 'terms', terms: ['Ferritin', 'measured']}]);
  });

  it('are no terms that many documents have', () => {
    assert.deepEqual(reasons({title: 'Walking and rims'}, {title: 'Walking, a rim'}), [
      {kind: 'terms', terms: ['rim']},
    ]);
  });

  it('are none for what only fills the list up', () => {
    assert.deepEqual(reasons({title: 'Iron'}, {title: 'Sleep', published: '2026-01-01'}), []);
  });
});
