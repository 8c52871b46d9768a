import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {pageLocale} from '../../../src/node/publish/pages/locale.js';
import {ratingReasons} from '../../../src/node/publish/pages/ratings.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {article} from '../fixtures/documents.js';
import {assertInert, named, parsePart, textOf} from '../fixtures/html.js';

const REASON = {code: 'cohort', effect: 2.5, text: 'A cohort study', field: 'paper.design'};

/** The steps of both ratings as a page shows them, with these for credibility. */
function steps(...reasons: readonly object[]): readonly string[] {
  const {ratings} = article({'ratings.credibility.reasons': reasons});
  const page = parsePart(ratingReasons(ratings, pageLocale('en')).source);
  assertInert(page);
  return named(page, 'li').map((step) => textOf(step).trim());
}

describe('the steps of a rating on a page', () => {
  it('say where what they rest on came from, where that is known', () => {
    const [known, unknown] = steps({...REASON, source: 'PubMed PublicationType'}, REASON);
    assert.equal(known, '+2.5 A cohort study (from PubMed PublicationType)');
    assert.equal(unknown, '+2.5 A cohort study');
  });

  it('name an editor once', () => {
    const text = 'Jo Doe changed the rating from 3 to 1: the groups differed';
    assert.equal(steps({...REASON, effect: -2, text, source: 'Jo Doe'})[0], `-2 ${text}`);
  });

  it('stay text whatever a source holds', () => {
    for (const {text} of HOSTILE_STRINGS) steps({...REASON, source: `Word ${text}`});
  });
});
