import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {firstSentence} from '../../../src/article/first-sentence.js';
import type {RichText} from '../../../src/article/rich-text.js';

const body = (...paragraphs: string[]): RichText =>
  paragraphs.map((value) => ({type: 'paragraph', children: [{type: 'text', value}]}));

/** Runs `check` as in an engine without `Intl.Segmenter`. */
function withoutSegmenter(check: () => void): void {
  const {Segmenter} = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    check();
  } finally {
    Object.defineProperty(Intl, 'Segmenter', {value: Segmenter, writable: true, configurable: true, enumerable: false});
  }
}

describe('firstSentence', () => {
  for (const [name, paragraphs, expected] of [
    ['nothing', [], ''],
    ['one sentence', ['They slept badly.'], 'They slept badly.'],
    ['two', ['They slept badly. It made them tired.'], 'They slept badly.'],
    ['a question', ['Was it sleep? Nobody knows.'], 'Was it sleep?'],
    ['a number with a point', ['It rose by 2.5 points. Then it fell.'], 'It rose by 2.5 points.'],
    ['two paragraphs', ['First. Second.', 'Third.'], 'First.'],
    ['no full stop', ['They slept badly'], 'They slept badly'],
  ] as const) {
    it(`of ${name}`, () => assert.equal(firstSentence(body(...paragraphs), 'en'), expected));
  }

  it('is the whole first paragraph in an engine without Intl.Segmenter', () =>
    withoutSegmenter(() => assert.equal(firstSentence(body('First. Second.', 'Third.'), 'en'), 'First. Second.')));

  it('knows the full stops of other scripts', () =>
    assert.equal(firstSentence(body('睡眠不足。疲劳。'), 'zh'), '睡眠不足。'));
});
