import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {FEED_TEXTS, feedTranslator} from '../../../src/i18n/feed-texts.js';
import {testsOfTable} from '../fixtures/text-tables.js';

describe('texts of feeds', () => {
  testsOfTable(FEED_TEXTS);

  it('are English where we do not have the language', () => {
    assert.equal(feedTranslator('ja')('noticeCount', {count: 2}), '2 notices about papers');
    assert.equal(feedTranslator('pl')('noticeCount', {count: 5}), '5 komunikatów o artykułach');
  });
});
