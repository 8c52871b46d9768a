import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {exhaustiveList} from '../../../bench/lib/exhaustive.js';
import type {RelatedDocument, RelatedItem} from '../../../src/related/document.js';
import {emptyLists, rankRange} from '../../../src/related/lists.js';
import {Ranker} from '../../../src/related/ranker.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {primaryLanguage} from '../../../src/related/tokenize.js';
import {mixedLibrary, shuffled} from '../fixtures/related-library.js';

const LIBRARY = mixedLibrary(400);
const WEIGHTS = weighTerms(LIBRARY);

type Lists = ReadonlyMap<string, readonly RelatedItem[]>;

const allLists = (index: RelatedIndex, ids: Iterable<string>): Lists =>
  new Map([...ids].sort().map((id) => [id, index.relatedTo(id)]));

const idsOf = (library: readonly RelatedDocument[]): string[] => library.map(({id}) => id);

const freshLists = (library: readonly RelatedDocument[]): Lists =>
  allLists(RelatedIndex.of(library, WEIGHTS), idsOf(library));

describe('the lists of a mixed library', () => {
  const byId = new Map(LIBRARY.map((document) => [document.id, document]));
  const lists = freshLists(LIBRARY);

  it('keep the rules', () => {
    for (const [id, items] of lists) {
      const query = byId.get(id)!;
      const documents = items.map((item) => byId.get(item.id)!);
      assert.equal(items.length, 12, id);
      const kept = [query, ...documents].filter(({paperKey}) => paperKey).map(({paperKey}) => paperKey);
      assert.equal(new Set(kept).size, kept.length, `${id}: a paper twice`);
      const groups = [query, ...documents].filter(({translationGroup}) => translationGroup);
      assert.ok(groups.length < 2, `${id}: a translation`);
      assert.ok(
        documents.every(({status}) => status !== 'retracted'),
        `${id}: a retracted paper`,
      );
      const isOwn = documents.map(({language}) => primaryLanguage(language) === primaryLanguage(query.language));
      assert.deepEqual(
        isOwn,
        isOwn.toSorted((a, b) => Number(b) - Number(a)),
        `${id}: its own language first`,
      );
    }
  });

  it('are those that looking at every document gives', () => {
    const {corpus} = RelatedIndex.of(LIBRARY, WEIGHTS);
    LIBRARY.forEach(({id}, position) => {
      const exhaustive = exhaustiveList(corpus, position, 12).map((item) => LIBRARY[item]!.id);
      assert.deepEqual(
        lists.get(id)!.map((item) => item.id),
        exhaustive,
      );
    });
  });

  it('do not depend on the order of the documents', () => {
    for (const seed of [1, 2, 3]) assert.deepEqual(freshLists(shuffled(LIBRARY, seed)), lists);
  });

  it('do not depend on how the work is divided', () => {
    const index = RelatedIndex.of(LIBRARY, WEIGHTS);
    for (const size of [1, 7, 150, 400]) {
      const ranked = emptyLists(LIBRARY.length, 12);
      const pieces = Array.from({length: Math.ceil(LIBRARY.length / size)}, (_, i) => i * size);
      for (const from of shuffled(pieces, size))
        rankRange(index.corpus, new Ranker(index.corpus), ranked, from, Math.min(from + size, LIBRARY.length));
      for (const [id, items] of lists) assert.deepEqual(index.listed(id, ranked), items);
    }
  });
});

describe('an index that documents are added to and removed from', () => {
  const [before, later] = [LIBRARY.slice(0, 300), LIBRARY.slice(300)];

  it('gives the lists of one made afresh', () => {
    const index = RelatedIndex.of(before, WEIGHTS);
    for (const document of later) index.add(document);
    for (const {id} of before.slice(50, 150)) index.remove(id);
    for (const document of before.slice(50, 100)) index.add(document);
    const left = [...before.slice(0, 100), ...before.slice(150), ...later];
    assert.equal(index.size, left.length);
    assert.deepEqual(allLists(index, idsOf(left)), freshLists(left));
  });

  it('does so when more are added than stay outside the inverted lists', () => {
    const many = mixedLibrary(1100, 5).map((document) => ({...document, id: `many-${document.id}`}));
    const index = RelatedIndex.of(before, WEIGHTS);
    for (const document of many) index.add(document);
    const fresh = RelatedIndex.of([...many, ...before], WEIGHTS);
    for (const {id} of before) assert.deepEqual(index.relatedTo(id), fresh.relatedTo(id));
  });

  it('names every list that changes', () => {
    const index = RelatedIndex.of(before, WEIGHTS);
    const known = new Map(allLists(index, idsOf(before)));
    let library = before;
    let remade = 0;
    for (const [i, added] of later.slice(0, 40).entries()) {
      const removed = before[i * 7]!.id;
      const affected = new Set(index.affectedBy(removed));
      index.remove(removed);
      known.delete(removed);
      index.add(added);
      for (const id of [added.id, ...index.affectedBy(added.id)]) affected.add(id);
      affected.delete(removed);
      for (const id of affected) known.set(id, index.relatedTo(id));
      remade += affected.size;
      library = [...library.filter(({id}) => id !== removed), added];
      if (i % 8 === 7) assert.deepEqual(new Map([...known].sort()), freshLists(library));
    }
    assert.ok(remade < 40 * 100, `${remade} lists were made anew`);
  });
});
