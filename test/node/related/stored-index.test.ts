import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PARAMETERS} from '../../../src/related/parameters.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {decodeIndex, encodeIndex} from '../../../src/related/stored-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {mixedLibrary} from '../fixtures/related-library.js';

const LIBRARY = mixedLibrary(150);
const WEIGHTS = weighTerms(LIBRARY);
const [FIRST, LATER] = [LIBRARY.slice(0, 120), LIBRARY.slice(120)];

function usedIndex(): RelatedIndex {
  const index = RelatedIndex.of(FIRST, WEIGHTS);
  for (const {id} of FIRST.slice(0, 20)) index.remove(id);
  for (const document of LATER) index.add(document);
  return index;
}

describe('a stored index', () => {
  const index = usedIndex();
  const ids = LIBRARY.slice(20).map(({id}) => id);
  const lists = ids.map((id) => index.relatedTo(id));
  const bytes = encodeIndex(index);

  it('gives the same lists', () => {
    const restored = decodeIndex(bytes, WEIGHTS);
    assert.equal(restored.size, ids.length);
    assert.deepEqual(
      ids.map((id) => restored.relatedTo(id)),
      lists,
    );
    assert.ok(!restored.has(FIRST[0]!.id), 'what was removed is not stored');
  });

  it('still knows which lists a change affects', () => {
    const restored = decodeIndex(bytes, WEIGHTS);
    for (const id of ids.slice(0, 30)) assert.deepEqual(restored.affectedBy(id).sort(), index.affectedBy(id).sort());
    assert.ok(ids.some((id) => restored.affectedBy(id).length < ids.length / 2));
  });

  it('can be added to as before', () => {
    const [restored, original] = [decodeIndex(bytes, WEIGHTS), usedIndex()];
    for (const document of FIRST.slice(0, 20)) {
      restored.add(document);
      original.add(document);
    }
    for (const {id} of LIBRARY) assert.deepEqual(restored.relatedTo(id), original.relatedTo(id));
  });

  it('is the same bytes for the same index', () => {
    const again = usedIndex();
    for (const id of ids) again.relatedTo(id);
    assert.deepEqual(encodeIndex(again), bytes);
  });

  it('is read from the middle of a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('odd'), bytes]);
    assert.equal(decodeIndex(larger.subarray(3), WEIGHTS).size, ids.length);
  });

  it('may be empty', () => {
    const none = weighTerms([]);
    assert.equal(decodeIndex(encodeIndex(RelatedIndex.of([], none)), none).size, 0);
  });

  const flippedAt = (place: number): Uint8Array => bytes.map((byte, i) => (i === place ? byte ^ 1 : byte));
  const broken: Record<string, Uint8Array> = {
    nothing: new Uint8Array(0),
    'something else': new TextEncoder().encode('<!doctype html><title>Not an index</title>'),
    'bytes cut off': bytes.subarray(0, bytes.length - 8),
    'bytes added': Buffer.concat([bytes, Buffer.alloc(8)]),
    'a byte of an id changed': flippedAt(bytes.indexOf(0x61, 200)),
    'a byte of a number changed': flippedAt(bytes.length - 100),
  };
  for (const [name, input] of Object.entries(broken))
    it(`is refused with ${name}`, () => {
      assert.throws(() => decodeIndex(input, WEIGHTS), {
        name: 'StoredIndexError',
        message: /no stored index, or a damaged one/,
      });
    });

  it('is refused under other weights or parameters', () => {
    const other = {...WEIGHTS, terms: new Map([...WEIGHTS.terms].slice(1))};
    assert.throws(() => decodeIndex(bytes, other), /other term weights or parameters/);
    assert.throws(() => decodeIndex(bytes, WEIGHTS, {...PARAMETERS, k1: 1}), /other term weights or parameters/);
    const reordered = {...WEIGHTS, terms: new Map([...WEIGHTS.terms].reverse())};
    assert.equal(decodeIndex(bytes, reordered).size, ids.length);
  });
});
