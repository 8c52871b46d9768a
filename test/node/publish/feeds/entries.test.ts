import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {byEntryDate, entryKey, feedEntries} from '../../../../src/node/publish/feeds/entries.js';
import {parseArticle} from '../../../../src/article/parse-article.js';
import {withdrawnJson} from '../../../fixtures/article.js';
import {article} from '../../fixtures/documents.js';

const shown = (changes: Readonly<Record<string, unknown>>): (readonly [string, string])[] =>
  feedEntries(article(changes)).map(({kind, date}) => [kind, date]);

const SUMMARY = ['summary', '2026-11-23'] as const;

describe('the entries of a summary', () => {
  it('are itself, and every notice about its paper on its own day', () => {
    const notices = [
      {kind: 'correction', date: '2027-01-02'},
      {kind: 'concern', date: '2027-03'},
      {kind: 'note', date: '2027-04-01'},
    ];
    assert.deepEqual(shown({'paper.status': 'concern', 'paper.notices': notices}), [
      SUMMARY,
      ['correction', '2027-01-02'],
      ['concern', '2027-03-01'],
    ]);
  });

  it('are no corrections once the paper is retracted', () => {
    const notices = [
      {kind: 'retraction', date: '2028'},
      {kind: 'correction', date: '2027-01-02'},
    ];
    const retracted = {'paper.status': 'retracted', 'ratings.credibility.value': 0, 'paper.notices': notices};
    assert.deepEqual(shown(retracted), [SUMMARY, ['retraction', '2028-01-01']]);
  });

  for (const [status, kind] of [
    ['retracted', 'retraction'],
    ['concern', 'concern'],
    ['corrected', 'correction'],
  ] as const)
    it(`say that the paper is ${status} where its record holds no such notice`, () => {
      const changes = {'paper.status': status, 'ratings.credibility.value': 0, 'paper.notices': undefined};
      assert.deepEqual(shown(changes), [SUMMARY, [kind, '2026-11-20']]);
      const unchecked = {...changes, 'paper.statusChecked': undefined};
      assert.deepEqual(shown(unchecked), [SUMMARY, [kind, '2026-12-01']]);
      assert.deepEqual(shown({...unchecked, updated: undefined}), [SUMMARY, [kind, '2026-11-23']]);
    });

  for (const status of ['ok', 'preprint'])
    it(`are itself alone where the paper is ${status}`, () =>
      assert.deepEqual(shown({'paper.status': status, 'paper.notices': undefined}), [SUMMARY]));

  it('tell two notices of one day apart', () => {
    const twice = [
      {kind: 'correction', date: '2027-01-02', text: 'One.'},
      {kind: 'correction', date: '2027-01-02', text: 'Two.'},
    ];
    const [, ...notices] = feedEntries(article({'paper.notices': twice}));
    assert.deepEqual(
      notices.map((entry) => 'number' in entry && entry.number),
      [1, 2],
    );
  });
});

describe('the order of entries', () => {
  it('is newest first, and on one day warnings before summaries', () => {
    const withdrawn = parseArticle({...withdrawnJson(), withdrawn: {date: '2026-11-23', reason: 'It was wrong.'}});
    assert.ok(withdrawn.ok);
    const notices = (['correction', 'retraction', 'concern'] as const).map((kind) => ({kind, date: '2026-11-23'}));
    const entries = [
      ...feedEntries(article({'paper.notices': notices})),
      ...feedEntries(withdrawn.value),
      ...feedEntries(article({id: 'later', published: '2026-11-24', 'paper.status': 'ok', 'paper.notices': undefined})),
    ];
    for (const order of [entries, [...entries].reverse()])
      assert.deepEqual(
        order
          .map(entryKey)
          .sort(byEntryDate)
          .map(({kind, date}) => `${date.slice(-2)} ${kind}`),
        ['24 summary', '23 retraction', '23 concern', '23 withdrawn', '23 correction', '23 summary'],
      );
  });
});
