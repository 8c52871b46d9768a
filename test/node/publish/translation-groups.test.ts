import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {References} from '../../../src/node/content/references.js';
import {translationGroups} from '../../../src/node/publish/related/translation-groups.js';

const references = (id: string, translations: readonly string[], aliases: readonly string[] = []): References => ({
  id,
  aliases,
  topics: [],
  seeAlso: [],
  translations,
  isWithdrawn: false,
});

describe('translationGroups', () => {
  it('needs one of two to say so', () => {
    const groups = translationGroups([references('a', []), references('b', ['a']), references('c', [])]);
    assert.deepEqual([...groups].sort(), [
      ['a', 'a'],
      ['b', 'a'],
    ]);
  });

  it('joins translations of translations, in any order, by the ids of today', () => {
    const all = [
      references('d', ['old-b']),
      references('b', [], ['old-b']),
      references('a', ['b']),
      references('c', ['d']),
    ];
    for (const articles of [all, [...all].reverse()])
      assert.deepEqual(
        [...translationGroups(articles)].sort(),
        ['a', 'b', 'c', 'd'].map((id) => [id, 'a']),
      );
  });

  it('leaves out who names nobody but itself', () =>
    assert.deepEqual([...translationGroups([references('a', ['a', 'old-a'], ['old-a'])])], []));
});
