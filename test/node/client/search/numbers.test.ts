import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {encodeDocuments, encodeNumbers, encodePostings} from '../../../../src/client/search/encode.js';
import {decodeNumbers} from '../../../../src/client/search/numbers.js';
import {decodeDocuments, posting, WordLevels} from '../../../../src/client/search/postings.js';

describe('numbers as a text', () => {
  it('come back as they were, around every place where a sign more is needed', () => {
    const numbers = [0, 1, 61, 62, 63, 92, 93, 1983, 1984, 1985, 61_565, 61_566, 2 ** 31];
    assert.deepEqual(decodeNumbers(encodeNumbers(numbers)), numbers);
    const many = Array.from({length: 70_000}, (_, number) => number);
    assert.deepEqual(decodeNumbers(encodeNumbers(many)), many);
  });

  it('need no escaping in JSON, and one sign each where they are small', () => {
    const text = encodeNumbers(Array.from({length: 3000}, (_, number) => number));
    assert.equal(JSON.stringify(text).length, text.length + 2);
    assert.equal(encodeNumbers([0, 30, 61]).length, 3);
  });
});

describe('postings', () => {
  it('come back as they were', () => {
    const levels = new WordLevels(200_000);
    levels.addAll(encodePostings([posting(0, 7), posting(1, 0), posting(5, 3), posting(150_000, 2)]), (level) => level);
    assert.equal(levels.size, 4);
    assert.deepEqual(
      [0, 1, 2, 5, 150_000].map((document) => levels.levels[document]),
      [8, 1, 0, 4, 3],
    );
    assert.deepEqual(decodeDocuments(encodeDocuments([0, 3, 4, 900])), [0, 3, 4, 900]);
  });

  it('of one summary in two lists count by the better one', () => {
    const levels = new WordLevels(3);
    levels.addAll(encodePostings([posting(1, 2)]), (level) => level);
    levels.addAll(encodePostings([posting(1, 5), posting(2, 1)]), (level) => level);
    levels.addAll(encodePostings([posting(1, 3)]), (level) => level);
    assert.deepEqual([...levels.levels], [0, 6, 2]);
    assert.equal(levels.size, 2);
  });
});
