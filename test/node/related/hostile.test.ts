import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {seededLibrary} from '../../../bench/lib/seeded-library.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {relatedDocument} from '../fixtures/related-library.js';

describe('an index of hostile documents', () => {
  it('may be empty or hold one document', () => {
    const index = RelatedIndex.of([], weighTerms([]));
    assert.equal(index.size, 0);
    index.add(relatedDocument('a', {body: 'alone'}));
    assert.deepEqual(index.relatedTo('a'), []);
    assert.deepEqual(index.affectedBy('a'), []);
  });

  it('refuses a second document with an id, and one that it does not know', () => {
    const twins = [relatedDocument('a'), relatedDocument('b'), relatedDocument('a')];
    assert.throws(() => RelatedIndex.of(twins, weighTerms(twins)), /Two documents have the id "a"\./);
    const index = RelatedIndex.of(twins.slice(0, 2), weighTerms([]));
    assert.throws(() => index.add(twins[2]!), /Two documents have the id "a"\./);
    assert.equal(index.size, 2);
    for (const call of [() => index.relatedTo('c'), () => index.remove('c'), () => index.affectedBy('c')])
      assert.throws(call, /There is no document "c"\./);
    index.remove('a');
    assert.throws(() => index.remove('a'), /There is no document "a"\./);
  });

  it('takes names of object members for names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
    const library = names.map((name) =>
      relatedDocument(name, {language: name, body: name, topics: [name], paperKey: name, design: name}),
    );
    const index = RelatedIndex.of(library, weighTerms(library));
    for (const name of names) assert.equal(index.relatedTo(name).length, names.length - 1, name);
  });

  it('ranks hostile texts in every field', () => {
    const library = HOSTILE_STRINGS.map(({name, text}) =>
      relatedDocument(name, {
        title: text,
        takeaway: text,
        body: text,
        paperTitle: text,
        topics: [text],
        published: text,
        paperDate: text,
      }),
    );
    const index = RelatedIndex.of(library, weighTerms(library));
    for (const {name} of HOSTILE_STRINGS)
      for (const {score} of index.relatedTo(name)) assert.ok(Number.isFinite(score) && score >= 0, name);
  });

  it('ranks documents whose dates are none', () => {
    const dates = ['', '2024-13-45', '0000', '99999-01-01', 'yesterday', '2024-02-30', '2024', '2024-01-01T12:00:00Z'];
    const library = dates.map((published, i) => relatedDocument(`d${i}`, {published, paperDate: published}));
    const index = RelatedIndex.of(library, weighTerms(library));
    for (const {id} of library) assert.equal(index.relatedTo(id).length, dates.length - 1);
  });

  it('takes a text of very many words', () => {
    const [document] = seededLibrary(1);
    const body = Array.from({length: 200_000}, (_, i) => `w${i.toString(36)}`).join(' ');
    const library = [...seededLibrary(20), {...document!, id: 'long', paperKey: 'long', body}];
    const index = RelatedIndex.of(library, weighTerms(library));
    assert.equal(index.relatedTo('long').length, 12);
  });

  it('works under weights of another library', () => {
    const library = [...seededLibrary(40)];
    const foreign = weighTerms([
      relatedDocument('a', {body: 'quite other words'}),
      relatedDocument('b', {body: 'other words'}),
    ]);
    for (const weights of [weighTerms([]), foreign]) {
      const index = RelatedIndex.of(library, weights);
      for (const {id} of library) {
        const items = index.relatedTo(id);
        assert.equal(items.length, 12);
        assert.ok(items.every(({score}) => score >= 0 && score <= 1.01));
      }
    }
  });
});
