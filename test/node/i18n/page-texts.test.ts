import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PAGE_TEXTS, pageTranslator} from '../../../src/i18n/page-texts.js';
import {testsOfTable} from '../fixtures/text-tables.js';

describe('texts of pages', () => {
  testsOfTable(PAGE_TEXTS, ['fr page']);

  it('are English where we do not have the language', () => {
    assert.equal(pageTranslator('ja')('summaryCount', {count: 1}), '1 summary');
    assert.equal(pageTranslator('pl')('summaryCount', {count: 22}), '22 streszczenia');
  });
});
