import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {DESIGNS} from '../../../src/article/article.js';
import {assertMadeParts} from '../../helpers/made-parts.js';
import {readProjectFile} from '../../helpers/project.js';
import {KINDS, kindsTable, samplesTable} from '../fixtures/credibility-tables.js';

const FILE = 'docs/credibility.md';

describe(FILE, () => {
  it('holds the ratings that the rubric gives: UPDATE_GOLDENS=1 rewrites them', () => {
    assertMadeParts(FILE, {kinds: kindsTable(), samples: samplesTable()});
  });

  it('rates every design, and says what it does not rate', () => {
    const designs = new Set(KINDS.map(([, {design}]) => design));
    for (const design of DESIGNS) assert.ok(designs.has(design), design);
    assert.match(readProjectFile(FILE), /does not say whether the claim is true/);
  });

  it('covers the whole sample library', () => assert.equal(samplesTable().split('\n').length, 22 + 2));
});
