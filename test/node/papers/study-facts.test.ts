import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {ServiceRecord} from '../../../src/node/papers/record.js';
import {studyFacts} from '../../../src/node/papers/study-facts.js';

const record = (types: readonly string[], mesh: readonly string[]): ServiceRecord => ({
  service: 'PubMed',
  fields: {},
  dates: [],
  publicationTypes: types,
  mesh: mesh.map((name) => ({name})),
  keywords: [],
  isPreprint: false,
  isNotice: false,
  isRetracted: false,
  notices: [],
  notes: [],
});

describe('studyFacts', () => {
  for (const [types, mesh, design, isInferred, subjects] of [
    [['Journal Article', 'Randomized Controlled Trial'], ['Humans'], 'randomised-trial', false, ['people']],
    [['Randomized Controlled Trial', 'Clinical Trial, Phase II'], ['Humans'], 'randomised-trial', false, ['people']],
    [['Meta-Analysis', 'Review', 'Systematic Review'], ['Humans'], 'systematic-review', false, ['earlier-studies']],
    [['Review'], ['Humans', 'Animals'], 'narrative-review', false, ['earlier-studies']],
    [['Practice Guideline', 'Review'], ['Humans'], 'guideline', false, undefined],
    [['Case Reports', 'Comment'], ['Humans'], 'case-report', false, ['people']],
    [['Editorial'], ['Humans'], 'opinion', false, undefined],
    [['Randomized Controlled Trial', 'Systematic Review'], ['Humans', 'Cohort Studies'], undefined, false, ['people']],
    [['Journal Article'], ['Humans', 'Prospective Studies', 'Follow-Up Studies'], 'cohort', true, ['people']],
    [['Journal Article'], ['Humans', 'Case-Control Studies'], 'case-control', true, ['people']],
    [['Journal Article'], ['Humans', 'Cohort Studies', 'Cross-Sectional Studies'], undefined, false, ['people']],
    [['Journal Article'], ['Humans', 'Retrospective Studies'], undefined, false, ['people']],
    [['Journal Article'], ['Animals', 'Mice'], 'animal-study', true, ['animals']],
    [['Journal Article'], ['Animals', 'Mice', 'Cells, Cultured'], undefined, false, undefined],
    [['Journal Article'], ['Humans', 'Cells, Cultured'], undefined, false, undefined],
    [['Journal Article'], ['Humans', 'Cells, Cultured', 'Adult'], undefined, false, ['people']],
    [['Journal Article'], ['Humans', 'Animals'], undefined, false, ['people', 'animals']],
    [['Journal Article'], [], undefined, false, undefined],
  ] as const)
    it(`makes ${design ?? 'no design'} of ${[...types, ...mesh].join(', ')}`, () => {
      const facts = studyFacts([record(types, mesh)], {});
      assert.deepEqual([facts.design?.value, facts.designInferred], [design, isInferred]);
      assert.deepEqual(facts.subjects?.value, subjects);
      assert.equal(facts.design?.source, design && (isInferred ? 'PubMed MeshHeadingList' : 'PubMed PublicationType'));
      assert.equal(
        facts.notes.some((note) => note.startsWith('design: ')),
        design === undefined,
        facts.notes.join('\n'),
      );
    });

  it('takes blinding, course and registration as they are told, and does not call a registered plan prospective', () => {
    const mesh = ['Humans', 'Single-Blind Method', 'Multiple Sclerosis, Relapsing-Remitting'];
    const registration = {value: [{id: 'NCT00000000'}], source: 'Crossref clinical-trial-number'};
    const facts = studyFacts([record(['Randomized Controlled Trial'], mesh)], {registration});
    assert.deepEqual(
      [facts.blinding, facts.msTypes, facts.registration],
      [
        {value: 'single', source: 'PubMed MeshHeadingList'},
        {value: ['relapsing'], source: 'PubMed MeshHeadingList'},
        {value: 'registered', source: 'Crossref clinical-trial-number'},
      ],
    );
    assert.equal(facts.comparison, undefined);
  });

  it('does not tell primary from secondary progressive MS, nor the number of centres', () => {
    const {msTypes, centres, notes} = studyFacts(
      [
        record(
          ['Randomized Controlled Trial', 'Multicenter Study'],
          ['Humans', 'Multiple Sclerosis, Chronic Progressive'],
        ),
      ],
      {},
    );
    assert.deepEqual([msTypes, centres], [undefined, undefined]);
    assert.deepEqual(
      notes.map((note) => note.split(':')[0]),
      ['centres', 'msTypes'],
    );
  });

  it('knows the plan of a study', () =>
    assert.equal(studyFacts([record(['Clinical Trial Protocol'], ['Humans'])], {}).kind?.value, 'protocol'));
});
