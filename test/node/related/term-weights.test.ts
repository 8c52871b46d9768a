import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatTermWeights, parseTermWeights} from '../../../src/related/term-weights-file.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {mixedLibrary, relatedDocument, shuffled} from '../fixtures/related-library.js';

const LIBRARY = [
  relatedDocument('a', {
    title: 'Fatigue in MS',
    body: 'MRI of fatigue, fatigue and tiredness',
    topics: ['fatigue', 'mri', 'mri'],
  }),
  relatedDocument('b', {takeaway: 'Exercise helps against fatigue.', topics: ['fatigue']}),
  relatedDocument('c', {paperTitle: 'An MRI study of lesions', body: 'A lesion. A lesion.', topics: ['__proto__']}),
  relatedDocument('d', {language: 'de', title: 'Läsionen bei MS', body: 'lesion'}),
];

describe('weighTerms', () => {
  const weights = weighTerms(LIBRARY);

  it('counts the documents that hold a term, whatever field and form it stands in', () => {
    assert.equal(weights.documents, 4);
    assert.deepEqual(
      [...weights.terms].map(([term, {documents}]) => [term, documents]).sort(),
      [
        ['fatigu', 2],
        ['lesion', 2],
        ['mri', 2],
        ['ms', 2],
      ],
      'terms of one document are left out',
    );
  });

  it('knows how a term is mostly written', () => {
    assert.deepEqual([...weights.terms].map(([, {spelling}]) => spelling).sort(), ['MRI', 'MS', 'fatigue', 'lesion']);
  });

  it('counts a topic once a document', () => {
    assert.deepEqual(
      weights.topics,
      new Map([
        ['fatigue', 2],
        ['mri', 1],
        ['__proto__', 1],
      ]),
    );
  });

  it('does not look at the order of the documents', () => {
    const library = mixedLibrary(100);
    const file = formatTermWeights(weighTerms(library));
    for (const seed of [1, 2, 3]) assert.equal(formatTermWeights(weighTerms(shuffled(library, seed))), file);
  });

  it('weighs an empty library', () => {
    assert.deepEqual(weighTerms([]), {documents: 0, terms: new Map(), topics: new Map()});
  });
});

describe('the file of term weights', () => {
  const weights = weighTerms(LIBRARY);
  const file = formatTermWeights(weights);

  it('has one term a line, sorted', () => {
    assert.deepEqual(file.split('\n'), [
      '{',
      ' "version": 1,',
      ' "documents": 4,',
      ' "topics": {',
      '  "__proto__": 1,',
      '  "fatigue": 2,',
      '  "mri": 1',
      ' },',
      ' "terms": {',
      '  "fatigu": 2,',
      '  "lesion": 2,',
      '  "mri": 2,',
      '  "ms": 2',
      ' },',
      ' "spellings": {',
      '  "fatigu": "fatigue",',
      '  "mri": "MRI",',
      '  "ms": "MS"',
      ' }',
      '}',
      '',
    ]);
  });

  it('gives back what was written', () => {
    const parsed = parseTermWeights(file);
    assert.ok(parsed.ok);
    assert.equal(formatTermWeights(parsed.value), file);
    assert.deepEqual([...parsed.value.terms].sort(), [...weights.terms].sort());
    assert.equal(parsed.value.topics.get('__proto__'), 1);
  });

  const broken: Record<string, [string, string[]]> = {
    'no JSON': ['{', ['$: JSON']],
    'another value': [
      '[]',
      [
        '$: an object',
        '$.version: 1',
        '$.documents: a whole number from 0 up',
        '$.topics: an object',
        '$.spellings: an object',
        '$.terms: an object',
      ],
    ],
    'another version': [file.replace('"version": 1', '"version": 2'), ['$.version: 1']],
    'a count above that of the documents': [
      file.replace('"lesion": 2', '"lesion": 5'),
      ['$.terms["lesion"]: a whole number from 2 to $.documents'],
    ],
    'a count below 2': [
      file.replace('"lesion": 2', '"lesion": 1'),
      ['$.terms["lesion"]: a whole number from 2 to $.documents'],
    ],
    'a topic without a count': [
      file.replace('"__proto__": 1', '"__proto__": "many"'),
      ['$.topics["__proto__"]: a whole number from 1 to $.documents'],
    ],
    'a spelling that is no text': [file.replace('"MRI"', '7'), ['$.spellings["mri"]: text']],
  };
  for (const [name, [text, expected]] of Object.entries(broken))
    it(`is refused with ${name}`, () => {
      const parsed = parseTermWeights(text);
      assert.ok(!parsed.ok);
      assert.deepEqual(
        parsed.problems.map((problem) => `${problem.path}: ${problem.expected}`),
        expected,
      );
    });
});
