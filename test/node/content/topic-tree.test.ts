import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {ContentTopic} from '../../../src/node/content/config.js';
import {ancestors, narrower, withHeadings} from '../../../src/node/content/topic-tree.js';
import {HEADINGS, headingOf, stepsUp} from '../../../src/node/mesh/headings.js';

const topic = (id: string, more: Partial<ContentTopic> = {}): ContentTopic => ({id, label: id, ...more});
const library = (...topics: ContentTopic[]): ReadonlyMap<string, ContentTopic> =>
  new Map(withHeadings(topics).map((one) => [one.id, one]));

const MS = topic('ms', {mesh: ['Multiple Sclerosis']});
const RELAPSING = topic('relapsing', {mesh: ['Multiple Sclerosis, Relapsing-Remitting']});
const MYELIN = topic('myelin', {mesh: ['Demyelinating Diseases']});

describe('MeSH headings', () => {
  it('are a few hundred, each once, with places as MeSH writes them', () => {
    assert.ok(HEADINGS.length >= 300 && HEADINGS.length < 1000, String(HEADINGS.length));
    assert.equal(new Set(HEADINGS.map(({name}) => name.toLowerCase())).size, HEADINGS.length);
    for (const {name, id, places} of HEADINGS) {
      assert.ok(name && (id !== undefined || places.length), name);
      if (id !== undefined) assert.match(id, /^D\d{6,9}$/);
      for (const place of places) assert.match(place, /^[A-NVZ]\d{2}(?:\.\d{3})*$/, name);
    }
    const ids = HEADINGS.flatMap(({id}) => id ?? []);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('stand where MeSH has them', () => {
    assert.ok(headingOf('multiple sclerosis')?.places.includes('C10.114.375.500'));
    assert.equal(stepsUp(['Multiple Sclerosis, Relapsing-Remitting'], ['Multiple Sclerosis']), 1);
    assert.equal(stepsUp(['Multiple Sclerosis'], ['Multiple Sclerosis']), 0);
    assert.equal(stepsUp(['Multiple Sclerosis'], ['Multiple Sclerosis, Relapsing-Remitting']), undefined);
    assert.equal(stepsUp(['Fatigue'], ['no heading']), undefined);
  });
});

describe('the tree of topics', () => {
  it('follows from their headings, one step at a time', () => {
    const topics = library(RELAPSING, MYELIN, MS, topic('sleep'));
    assert.deepEqual(
      [...topics.values()].map(({id, broader}) => [id, broader]),
      [
        ['relapsing', ['ms']],
        ['myelin', []],
        ['ms', ['myelin']],
        ['sleep', []],
      ],
    );
    assert.deepEqual(ancestors(['relapsing', 'sleep'], topics), ['ms', 'myelin']);
    assert.deepEqual(ancestors(['relapsing', 'ms'], topics), ['myelin']);
    assert.deepEqual(narrower('ms', topics), ['relapsing']);
  });

  it('is what authors write where they write it', () => {
    const topics = library(topic('relapsing', {...RELAPSING, broader: []}), topic('sleep', {broader: ['ms']}), MS);
    assert.deepEqual(ancestors(['relapsing'], topics), []);
    assert.deepEqual(ancestors(['sleep'], topics), ['ms']);
  });

  it('gives a topic the code of its first heading, unless it has one', () => {
    const own = {system: 'MeSH', value: 'D1'};
    const topics = library(MS, topic('own', {mesh: ['Fatigue'], code: own}), topic('unknown', {mesh: ['No heading']}));
    assert.deepEqual(topics.get('ms')?.code, {system: 'MeSH', value: 'D009103'});
    assert.deepEqual(topics.get('own')?.code, own);
    assert.equal(topics.get('unknown')?.code, undefined);
  });
});
