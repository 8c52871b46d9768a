import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rankAll} from '../../../src/node/related/rank-all.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {mixedLibrary} from '../fixtures/related-library.js';

const LIBRARY = mixedLibrary(2100);
const WEIGHTS = weighTerms(LIBRARY);

describe('rankAll', () => {
  it('makes the same lists in any number of threads', async () => {
    const index = RelatedIndex.of(LIBRARY.slice(100), WEIGHTS);
    for (const document of LIBRARY.slice(0, 100)) index.add(document);
    for (const {id} of LIBRARY.slice(500, 520)) index.remove(id);
    const expected = await rankAll(index, {threads: 1});
    for (const threads of [2, 3]) {
      const lists = await rankAll(index, {threads});
      assert.ok(lists.items.buffer instanceof SharedArrayBuffer, 'made in threads');
      for (const column of ['items', 'scores', 'floors'] as const)
        assert.deepEqual(Array.from(lists[column]), Array.from(expected[column]), column);
    }
    for (const {id} of LIBRARY.slice(0, 20)) assert.deepEqual(index.listed(id, expected), index.relatedTo(id));
  });

  it('tells how far it is', async () => {
    const index = RelatedIndex.of(LIBRARY, WEIGHTS);
    for (const threads of [1, 2]) {
      const steps: [number, number][] = [];
      await rankAll(index, {threads, max: 6, onProgress: (done, all) => void steps.push([done, all])});
      assert.ok(steps.length > 5);
      assert.deepEqual(steps.at(-1), [2100, 2100]);
      assert.ok(steps.every(([done], i) => i === 0 || done > steps[i - 1]![0]));
    }
  });

  it('leaves the index knowing its lists', async () => {
    const index = RelatedIndex.of(LIBRARY, WEIGHTS);
    assert.equal(index.affectedBy(LIBRARY[0]!.id).length > 2000, true, 'any list may change while none is known');
    await rankAll(index, {threads: 2});
    assert.ok(index.affectedBy(LIBRARY[0]!.id).length < 300);
  });

  it('fails with the error of a thread', async () => {
    const index = RelatedIndex.of(LIBRARY, WEIGHTS);
    Object.assign(index.corpus, {parameters: undefined});
    await assert.rejects(rankAll(index, {threads: 2}), TypeError);
  });

  it('takes an empty index', async () => {
    const index = RelatedIndex.of([], WEIGHTS);
    assert.equal((await rankAll(index)).items.length, 0);
  });
});
