import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {DESIGNS, PAPER_STATUSES} from '../../../src/article/article.js';
import type {Design, Rating} from '../../../src/article/article.js';
import {CREDIBILITY_RUBRIC, rateCredibility} from '../../../src/article/rubric.js';
import type {StudyRecord} from '../../../src/article/rubric.js';

/** All seven things are known, and none of them adds or takes anything. */
const NEUTRAL: StudyRecord = {
  status: 'ok',
  design: 'cohort',
  subjects: ['people'],
  participants: 100,
  comparison: 'other-group',
  registration: 'none',
  blinding: 'none',
  centres: 1,
};
/** All four strengths. */
const STRONG = {registration: 'prospective', blinding: 'double', participants: 200, centres: 3} as const;

const rate = (change: Partial<StudyRecord>): Rating => rateCredibility({...NEUTRAL, ...change});
const value = (change: Partial<StudyRecord>): number | null => rate(change).value;
const codes = (change: Partial<StudyRecord>): string[] => rate(change).reasons.map(({code}) => code);
const reason = (change: Partial<StudyRecord>, code: string): Rating['reasons'][number] | undefined =>
  rate(change).reasons.find((entry) => entry.code === code);

/** The published steps. */
const BASE: {readonly [D in Design]: number} = {
  'systematic-review': 4,
  'randomised-trial': 3.5,
  guideline: 3,
  cohort: 2.5,
  'early-phase-trial': 2,
  'case-control': 2,
  'cross-sectional': 2,
  'narrative-review': 1.5,
  'case-report': 1,
  'animal-study': 1,
  'laboratory-study': 1,
  opinion: 0.5,
};

describe('rateCredibility', () => {
  for (const design of DESIGNS)
    it(`gives ${design} ${BASE[design]}`, () => {
      const {value: rated, reasons, rubric} = rate({design});
      assert.equal(rated, BASE[design]);
      assert.equal(rubric, CREDIBILITY_RUBRIC);
      assert.deepEqual(
        reasons.map(({code, effect}) => [code, effect]),
        [[design, BASE[design]]],
      );
    });

  for (const [name, change, code] of [
    ['a registration before it began', {registration: 'prospective'}, 'registered-before'],
    ['blinding of both sides', {blinding: 'double'}, 'blinding'],
    ['blinding of one side', {blinding: 'single'}, 'blinding'],
    ['200 people', {participants: 200}, 'large'],
    ['three centres', {centres: 3}, 'many-centres'],
  ] as const)
    it(`adds 0.5 for ${name}`, () => {
      assert.equal(value(change), BASE.cohort + 0.5);
      assert.equal(reason(change, code)?.effect, 0.5);
    });

  for (const [name, change] of [
    ['a registration at some time', {registration: 'registered'}],
    ['199 people', {participants: 199}],
    ['30 people', {participants: 30}],
    ['two centres', {centres: 2}],
    ['centres that do not apply', {centres: 'not-applicable'}],
    ['blinding that does not apply', {blinding: 'not-applicable'}],
    ['a comparison that does not apply', {comparison: 'not-applicable'}],
    ['a comparison with usual care', {comparison: 'usual-care'}],
    ['a correction', {status: 'corrected'}],
  ] as const)
    it(`adds and takes nothing for ${name}`, () => {
      assert.equal(value(change), BASE.cohort);
      assert.deepEqual(codes(change), ['cohort']);
    });

  it('adds 1 at most, and says so', () => {
    assert.equal(value({registration: 'prospective', blinding: 'double'}), BASE.cohort + 1);
    assert.ok(!codes({registration: 'prospective', blinding: 'double'}).includes('most-added'));
    for (const change of [{...STRONG, centres: 1}, STRONG]) {
      assert.equal(value(change), BASE.cohort + 1);
      assert.equal(reason(change, 'most-added')?.effect, 0);
    }
    assert.equal(value({...STRONG, design: 'systematic-review'}), 5);
  });

  for (const [name, change, code] of [
    ['29 people', {participants: 29}, 'small'],
    ['one person', {participants: 1}, 'small'],
    ['no comparison', {comparison: 'none'}, 'no-comparison'],
    ['a preprint', {status: 'preprint'}, 'preprint'],
  ] as const)
    it(`takes 0.5 for ${name}`, () => {
      assert.equal(value(change), BASE.cohort - 0.5);
      assert.equal(reason(change, code)?.effect, -0.5);
    });

  it('expects a comparison of trials, cohorts and case-control studies alone', () => {
    const expecting = DESIGNS.filter((design) => codes({design, comparison: 'none'}).includes('no-comparison'));
    assert.deepEqual(expecting, ['randomised-trial', 'cohort', 'early-phase-trial', 'case-control']);
  });

  it('takes everything that applies', () =>
    assert.equal(value({design: 'randomised-trial', participants: 10, comparison: 'none', status: 'preprint'}), 2));

  it('takes from what was added, of which 1 counts', () => {
    assert.equal(value({...STRONG, comparison: 'none'}), BASE.cohort + 1 - 0.5);
    assert.equal(value({...STRONG, participants: 29, comparison: 'none'}), BASE.cohort + 1 - 1);
  });

  it('gives a preprint 3 at most', () => {
    assert.equal(value({...STRONG, design: 'systematic-review', status: 'preprint'}), 3);
    assert.equal(value({...STRONG, design: 'randomised-trial', status: 'preprint'}), 3);
    assert.equal(value({...STRONG, design: 'guideline', status: 'preprint'}), 3);
    assert.match(reason({status: 'preprint'}, 'preprint')!.text, /at most 3/);
  });

  it('gives a paper under question 1 at most', () => {
    for (const design of DESIGNS) assert.equal(value({design, status: 'concern'}), Math.min(1, BASE[design]));
    assert.match(reason({status: 'concern'}, 'concern')!.text, /at most 1/);
  });

  it('never gives less than 0.5, since 0 means retracted', () => {
    assert.equal(value({design: 'opinion', participants: 5, status: 'preprint'}), 0.5);
    assert.equal(value({design: 'case-report', participants: 1, status: 'preprint'}), 0.5);
  });

  it('gives a retracted paper 0, whatever else is known', () => {
    for (const design of [...DESIGNS, undefined]) {
      const {value: rated, reasons} = rate({...STRONG, design, status: 'retracted'});
      assert.equal(rated, 0);
      assert.deepEqual(
        reasons.map(({code}) => code),
        ['retracted'],
      );
    }
    assert.equal(rateCredibility({status: 'retracted'}).value, 0);
  });

  it('says where the design was worked out and not stated', () => {
    assert.match(reason({designInferred: true}, 'cohort')!.text, /worked out/);
    assert.doesNotMatch(reason({}, 'cohort')!.text, /worked out/);
  });

  it('gives values in halves from 0 to 5 or null, whatever is put together', () => {
    let combinations = 0;
    for (const status of PAPER_STATUSES)
      for (const design of [...DESIGNS, undefined])
        for (const participants of [undefined, 1, 29, 30, 199, 200])
          for (const comparison of [undefined, 'none', 'placebo'] as const)
            for (const registration of [undefined, 'prospective'] as const)
              for (const blinding of [undefined, 'single'] as const)
                for (const centres of [undefined, 1, 3]) {
                  const study = {
                    status,
                    design,
                    subjects: undefined,
                    participants,
                    comparison,
                    registration,
                    blinding,
                    centres,
                  };
                  const {value: rated, reasons} = rateCredibility(study);
                  combinations++;
                  assert.ok(reasons.length);
                  if (status === 'retracted') assert.equal(rated, 0);
                  else if (rated !== null)
                    assert.ok(rated >= 0.5 && rated <= 5 && Number.isInteger(rated * 2), String(rated));
                }
    assert.equal(combinations, 5 * 13 * 6 * 3 * 2 * 2 * 3);
  });

  it('is pure', () => {
    const study = Object.freeze({...NEUTRAL, ...STRONG});
    assert.deepEqual(rateCredibility(study), rateCredibility(study));
  });
});

describe('how much must be known', () => {
  const nothing: StudyRecord = {status: 'ok'};

  for (const [name, study, known] of [
    ['nothing', nothing, 0],
    ['the design', {...nothing, design: 'cohort'}, 1],
    ['two things', {...nothing, design: 'cohort', comparison: 'placebo'}, 2],
    ['an empty list of subjects', {...nothing, design: 'cohort', comparison: 'placebo', subjects: []}, 2],
    ['people, but not how many', {...nothing, design: 'cohort', subjects: ['people']}, 2],
    ['people and animals, but not how many', {...nothing, design: 'cohort', subjects: ['animals', 'people']}, 2],
    ['everything but the design', {...NEUTRAL, design: undefined}, 6],
  ] as const)
    it(`rates nothing on ${name}`, () => {
      const {value: rated, reasons} = rateCredibility(study);
      assert.equal(rated, null);
      assert.deepEqual(
        reasons.map(({code}) => code),
        ['not-enough-known'],
      );
      assert.ok(reasons[0]!.text.includes(`${known} of the 7`), reasons[0]!.text);
    });

  for (const [name, study] of [
    ['three things', {...nothing, design: 'cohort', comparison: 'placebo', centres: 1}],
    [
      'things that do not apply',
      {...nothing, design: 'cohort', comparison: 'not-applicable', centres: 'not-applicable'},
    ],
    ['things that are known not to be', {...nothing, design: 'cohort', registration: 'none', blinding: 'none'}],
    ['animals, of which no number of people can be known', {...nothing, design: 'cohort', subjects: ['animals']}],
  ] as const)
    it(`rates on ${name}`, () => assert.equal(rateCredibility(study).value, BASE.cohort));

  it('counts each of the seven', () => {
    const {design, ...others} = NEUTRAL;
    for (const [key, known] of Object.entries(others)) {
      if (key === 'status') continue;
      const two: StudyRecord = {...nothing, design, [key]: known};
      const extra = key === 'comparison' ? {centres: 1} : {comparison: 'placebo' as const};
      assert.equal(rateCredibility(two).value, null, key);
      assert.equal(rateCredibility({...two, ...extra}).value, BASE.cohort, key);
    }
  });
});
