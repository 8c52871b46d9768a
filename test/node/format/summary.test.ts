import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {MS_TYPES, SUBJECTS} from '../../../src/article/article.js';
import type {Applicability} from '../../../src/article/article.js';
import {applicabilityTexts} from '../../../src/format/applicability.js';
import {provenanceText} from '../../../src/format/provenance.js';
import {readingMinutes} from '../../../src/format/reading-time.js';
import {translator} from '../../../src/i18n/text.js';
import {article} from '../fixtures/documents.js';

const text = translator('en');

describe('provenanceText', () => {
  const of = (provenance: unknown, statusChecked?: string): string =>
    provenanceText(article({provenance, 'paper.statusChecked': statusChecked}), 'en', text);

  for (const [name, provenance, expected] of [
    ['nothing', undefined, 'Not reviewed by a clinician.'],
    ['an empty record', {}, 'Not reviewed by a clinician.'],
    ['no reviews', {reviews: []}, 'Not reviewed by a clinician.'],
    ['a sample', {sample: true}, 'Sample text. Not reviewed by a clinician.'],
    ['no sample', {sample: false}, 'Not reviewed by a clinician.'],
    ['an author', {author: 'A. Writer'}, 'Written by A. Writer. Not reviewed by a clinician.'],
    ['a language model', {languageModel: {}}, 'Drafted by a language model. Not reviewed by a clinician.'],
    [
      'a language model and its day',
      {languageModel: {name: 'A model', date: '2026-11-01'}},
      'Drafted by a language model on 1 November 2026. Not reviewed by a clinician.',
    ],
    ['a review', {reviews: [{name: 'B. Reader'}]}, 'Reviewed by B. Reader.'],
    [
      'two reviews',
      {
        reviews: [
          {name: 'B. Reader', role: 'neurologist'},
          {name: 'C. Reader', date: '2026-11-02'},
        ],
      },
      'Reviewed by B. Reader (neurologist), C. Reader.',
    ],
  ] as const)
    it(`tells ${name}`, () => assert.equal(of(provenance), `${expected} Not yet checked for corrections.`));

  it('tells when the paper was last checked, and never claims it was where it was not', () => {
    assert.match(of({}, '2026-11-20'), / Checked for corrections on 20 November 2026\.$/);
    assert.match(of({}), / Not yet checked for corrections\.$/);
  });

  it('takes a name for what it is', () =>
    assert.match(of({author: '{author} $& {names}'}), /^Written by \{author\} \$& \{names\}\. /));
});

describe('readingMinutes', () => {
  const minutes = (words: number): number =>
    readingMinutes(
      article({
        takeaway: 'word',
        sections: ['findings', 'considerations'].map((kind, index) => ({
          kind,
          body: [{type: 'paragraph', children: [{type: 'text', value: 'word '.repeat(index ? words - 2 : 1)}]}],
        })),
      }),
    );

  for (const [words, expected] of [
    [3, 1],
    [180, 1],
    [269, 1],
    [270, 2],
    [450, 3],
    [1800, 10],
  ] as const)
    it(`of ${words} words is ${expected}`, () => assert.equal(minutes(words), expected));
});

describe('applicabilityTexts', () => {
  const of = (applicability: Applicability): readonly string[] => applicabilityTexts(applicability, 'en', text);

  for (const [name, applicability, expected] of [
    ['people', {subjects: ['people']}, ['People']],
    ['a number of people', {subjects: ['people'], participants: 1141}, ['1,141 people']],
    ['one person', {subjects: ['people'], participants: 1}, ['1 person']],
    ['ages', {subjects: ['people'], ages: {min: 18, max: 60}}, ['People', 'Ages 18 to 60']],
    ['a least age of 0', {subjects: ['people'], ages: {min: 0}}, ['People', 'Ages 0 and over']],
    ['a greatest age', {subjects: ['people'], ages: {max: 17}}, ['People', 'Up to age 17']],
    ['no ages', {subjects: ['people'], ages: {}}, ['People']],
    ['weeks', {subjects: ['people'], duration: {value: 6, unit: 'weeks'}}, ['People', 'Followed for 6 weeks']],
    ['one year', {subjects: ['people'], duration: {value: 1, unit: 'years'}}, ['People', 'Followed for 1 year']],
    [
      'half a year',
      {subjects: ['people'], duration: {value: 0.5, unit: 'years'}},
      ['People', 'Followed for 0.5 years'],
    ],
  ] as const)
    it(`tells ${name}`, () => assert.deepEqual(of(applicability), expected));

  it('has words of their own for all subjects and forms of MS', () => {
    const pieces = of({subjects: SUBJECTS, msTypes: MS_TYPES});
    assert.equal(pieces.length, SUBJECTS.length + MS_TYPES.length);
    assert.equal(new Set(pieces).size, pieces.length);
    for (const piece of pieces) assert.match(piece, /^[A-Z]/);
  });

  it('gives animals no number of people', () =>
    assert.doesNotMatch(of({subjects: ['animals'], participants: 12}).join(), /12/));

  it('takes the words of the language', () => {
    const duration = {value: 2, unit: 'months'} as const;
    const pieces = applicabilityTexts(
      {subjects: ['people'], duration},
      'de',
      (key, values) => `${key}:${values?.duration}`,
    );
    assert.deepEqual(pieces, ['subject-people:undefined', 'followed:2 Monate']);
  });
});
