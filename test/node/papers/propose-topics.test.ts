import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {ContentTopic} from '../../../src/node/content/config.js';
import {withHeadings} from '../../../src/node/content/topic-tree.js';
import {proposeTopics} from '../../../src/node/papers/propose-topics.js';
import type {ServiceRecord} from '../../../src/node/papers/record.js';

const proposed = (mesh: readonly {name: string; id?: string}[], topics: readonly ContentTopic[]): string[][] => {
  const record = {service: 'PubMed', mesh, keywords: []} as unknown as ServiceRecord;
  const library = new Map(withHeadings(topics).map((topic) => [topic.id, topic]));
  return proposeTopics([record], library).map(({value, source}) => [value, source]);
};
const SOURCE = 'PubMed MeshHeadingList';

describe('proposeTopics', () => {
  it('finds topics by heading, and the narrowest alone', () => {
    const topics = [
      {id: 'ms', label: 'Multiple sclerosis', mesh: ['Multiple Sclerosis']},
      {id: 'relapsing', label: 'Relapsing MS', mesh: ['Multiple Sclerosis, Relapsing-Remitting']},
    ];
    assert.deepEqual(proposed([{name: 'Multiple Sclerosis, Relapsing-Remitting'}], topics), [
      ['relapsing', `${SOURCE} Multiple Sclerosis, Relapsing-Remitting`],
    ]);
    assert.deepEqual(proposed([{name: 'Multiple Sclerosis, Chronic Progressive'}], topics), [
      ['ms', `${SOURCE} Multiple Sclerosis, Chronic Progressive`],
    ]);
  });

  it('climbs the tree where no topic stands for a heading, but not to its top', () => {
    const topics = [
      {id: 'nerves', label: 'Nerves', mesh: ['Demyelinating Diseases']},
      {id: 'immune', label: 'Own defence', mesh: ['Autoimmune Diseases']},
    ];
    assert.deepEqual(proposed([{name: 'Neuromyelitis Optica'}, {name: 'Mice'}], topics), [
      ['nerves', `${SOURCE} Neuromyelitis Optica`],
    ]);
    assert.deepEqual(proposed([{name: 'A heading of later years'}], topics), []);
  });
});
