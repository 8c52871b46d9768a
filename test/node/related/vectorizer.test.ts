import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PARAMETERS} from '../../../src/related/parameters.js';
import {weighTerms, type TermWeights} from '../../../src/related/term-weights.js';
import {UNIT, Vectorizer} from '../../../src/related/vectorizer.js';
import {seededLibrary} from '../../../bench/lib/seeded-library.js';
import {relatedDocument} from '../fixtures/related-library.js';

const WEIGHTS: TermWeights = {
  documents: 1000,
  terms: new Map([
    ['brain', {documents: 500, spelling: 'brain'}],
    ['iron', {documents: 50, spelling: 'iron'}],
    ['nerv', {documents: 200, spelling: 'nerve'}],
  ]),
  topics: new Map([['imaging', 900]]),
};

/** Term -> weight, `UNIT` being 1. */
function vector(
  given: Parameters<typeof relatedDocument>[1],
  weights = WEIGHTS,
  parameters = PARAMETERS,
): Map<string, number> {
  const vectorizer = new Vectorizer(weights, parameters);
  const {terms, weights: values} = vectorizer.vectorOf(relatedDocument('a', given));
  return new Map(terms.map((term, i) => [vectorizer.lexicon.terms[term]!, values[i]! / UNIT]));
}

const length = (values: Iterable<number>): number =>
  Math.sqrt([...values].reduce((sum, value) => sum + value * value, 0));
const isNear = (actual: number, expected: number, message?: string): void =>
  assert.ok(Math.abs(actual - expected) < 0.01, `${message ?? ''} ${actual} instead of ${expected}`);

describe('the vector of a document', () => {
  it('has the length 1, of which topics make up their share', () => {
    for (const document of seededLibrary(20)) {
      const weights = vector(document, weighTerms([document]));
      const topics = [...weights].filter(([term]) => term.startsWith('#')).map(([, weight]) => weight);
      isNear(length(weights.values()), 1);
      isNear(length(topics), Math.sqrt(PARAMETERS.topicShare));
    }
  });

  it('is shorter where there are no topics, so that those who have them are nearer to each other', () => {
    isNear(length(vector({body: 'iron'}).values()), Math.sqrt(1 - PARAMETERS.topicShare));
    isNear(length(vector({topics: ['imaging']}).values()), Math.sqrt(PARAMETERS.topicShare));
  });

  it('weighs a term by sqrt(idf) and a frequency that levels off', () => {
    const weights = vector({body: 'iron iron iron iron nerve'});
    const idf = (documents: number): number => Math.log(1 + (1000 - documents + 0.5) / (documents + 0.5));
    const expected = (Math.sqrt(idf(50)) * (4 / 6)) / (Math.sqrt(idf(200)) * (1 / 3));
    isNear(weights.get('iron')! / weights.get('nerv')!, expected);
  });

  it('counts title, takeaway and the paper’s title more than the body', () => {
    for (const field of ['title', 'takeaway', 'paperTitle']) {
      const weights = vector({[field]: 'copper', body: 'zinc'});
      assert.ok(weights.get('copper')! > 1.3 * weights.get('zinc')!, field);
    }
  });

  it('takes an unknown term for one of a single document', () => {
    const known = {...WEIGHTS, terms: new Map([...WEIGHTS.terms, ['zinc', {documents: 1, spelling: 'zinc'}]])};
    assert.deepEqual(vector({body: 'zinc iron'}), vector({body: 'zinc iron'}, known));
  });

  it('leaves out words of more than a fifth of the documents, in a library that is not small', () => {
    assert.deepEqual([...vector({body: 'brain iron nerve'}).keys()], ['iron', 'nerv']);
    const small: TermWeights = {
      documents: 100,
      terms: new Map([['brain', {documents: 90, spelling: 'brain'}]]),
      topics: new Map(),
    };
    assert.deepEqual([...vector({body: 'brain'}, small).keys()], ['brain']);
  });

  it('keeps topics that many documents have', () => {
    assert.deepEqual([...vector({topics: ['imaging']}).keys()], ['#imaging']);
  });

  it('holds the words that weigh most of a long text, whatever was read before it', () => {
    const body = [...seededLibrary(4)].map((document) => document.body).join(' ');
    const whole = vector({body}, WEIGHTS, {...PARAMETERS, mostWords: Infinity});
    const cut = vector({body});
    assert.equal(cut.size, PARAMETERS.mostWords);
    const kept = [...cut.keys()].map((term) => whole.get(term)!);
    const left = [...whole].filter(([term]) => !cut.has(term)).map(([, weight]) => weight);
    assert.ok(Math.min(...kept) >= Math.max(...left));
    const vectorizer = new Vectorizer(WEIGHTS, PARAMETERS);
    vectorizer.vectorOf(relatedDocument('b', {body: body.split(' ').reverse().join(' ')}));
    const {terms} = vectorizer.vectorOf(relatedDocument('a', {body}));
    assert.deepEqual(
      terms.map((term) => vectorizer.lexicon.terms[term]),
      [...cut.keys()],
    );
  });

  it('is empty for a document without words and topics', () => {
    assert.equal(vector({}).size, 0);
    assert.equal(vector({body: 'the 2024 and …'}).size, 0);
    assert.equal(vector({topics: ['a', 'a']}).size, 1, 'a topic counts once');
  });
});
