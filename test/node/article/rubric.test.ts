import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {DESIGNS, PAPER_STATUSES} from '../../../src/article/article.js';
import type {Design, Rating} from '../../../src/article/article.js';
import {CREDIBILITY_RUBRIC, rateCredibility, UNRATED_KINDS} from '../../../src/article/rubric.js';
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

  for (const [name, change, code, words] of [
    ['a correction', {status: 'corrected'}, 'corrected', /corrected the paper/],
    ['who paid', {funding: ['A charity', 'A company']}, 'funding', /^Paid for by: A charity; A company$/],
    ['competing interests', {competingInterests: 'None.'}, 'competing-interests', /^Competing interests: None$/],
    ['long competing interests', {competingInterests: 'x'.repeat(201)}, 'competing-interests', /statement/],
    ['its age', {issued: 2018, rated: 2026}, 'age', /in 2018, 8 years before/],
    ['its age in one year', {issued: 2025, rated: 2026}, 'age', /in 2025, 1 year before/],
  ] as const)
    it(`shows ${name} without points`, () => {
      assert.equal(value(change), BASE.cohort);
      assert.deepEqual(codes(change), ['cohort', code]);
      assert.equal(reason(change, code)?.effect, 0);
      assert.match(reason(change, code)!.text, words);
      assert.ok(codes({...change, design: undefined}).length);
    });

  it('shows no age of a paper of the same year, or of one yet to come', () => {
    for (const issued of [2026, 2027]) assert.deepEqual(codes({issued, rated: 2026}), ['cohort']);
  });

  it('shows funding of a retracted paper too', () =>
    assert.deepEqual(codes({status: 'retracted', funding: ['A charity']}), ['retracted', 'funding']));

  it('says of every step which field it rests on, and where that came from', () => {
    const study: StudyRecord = {
      ...NEUTRAL,
      ...STRONG,
      status: 'preprint',
      sources: {'paper.design': 'PubMed PublicationType', 'study.blinding': 'PubMed MeshHeading'},
    };
    assert.deepEqual(
      rateCredibility(study).reasons.map(({code, field, source}) => [code, field, source]),
      [
        ['cohort', 'paper.design', 'PubMed PublicationType'],
        ['registered-before', 'study.registration', undefined],
        ['blinding', 'study.blinding', 'PubMed MeshHeading'],
        ['large', 'applicability.participants', undefined],
        ['many-centres', 'study.centres', undefined],
        ['preprint', 'paper.status', undefined],
        ['most-added', 'study', undefined],
      ],
    );
  });

  it('is pure', () => {
    const study = Object.freeze({...NEUTRAL, ...STRONG});
    assert.deepEqual(rateCredibility(study), rateCredibility(study));
  });
});

describe('papers that report no study', () => {
  for (const kind of UNRATED_KINDS)
    it(`are not rated: ${kind}`, () => {
      const {value: rated, reasons} = rate({...STRONG, kind});
      assert.equal(rated, null);
      assert.deepEqual(
        reasons.map(({code, effect, field}) => [code, effect, field]),
        [[kind, 0, 'study.kind']],
      );
      assert.match(reasons[0]!.text, /^Not rated/);
      assert.equal(rate({...STRONG, kind, status: 'retracted'}).value, 0);
    });
});

describe("an editor's own rating", () => {
  const override = {value: 1.5, name: 'Jo Doe', reason: 'The groups differed from the start.'};

  it('takes the place of the one worked out, with name and reason, after all the steps', () => {
    const {value: rated, reasons, rater} = rate({override});
    assert.equal(rated, 1.5);
    assert.equal(rater, 'Jo Doe');
    assert.deepEqual(
      reasons.map(({code, effect}) => [code, effect]),
      [
        ['cohort', 2.5],
        ['editor', -1],
      ],
    );
    assert.deepEqual(reasons[1], {
      code: 'editor',
      effect: -1,
      text: 'Jo Doe changed the rating from 2.5 to 1.5: The groups differed from the start.',
      field: 'study.override',
      source: 'Jo Doe',
    });
  });

  it('may be none, and may be given where none could be worked out', () => {
    assert.equal(rate({override: {...override, value: null}}).value, null);
    const none = rate({design: undefined, override});
    assert.deepEqual([none.value, none.reasons.at(-1)?.effect], [1.5, 0]);
    assert.match(none.reasons.at(-1)!.text, /from not rated to 1\.5/);
  });

  for (const [name, change, expected] of [
    ['a retraction', {status: 'retracted'}, 0],
    ['a concern', {status: 'concern'}, 1],
    ['a preprint', {status: 'preprint'}, 3],
    ['a notice', {kind: 'notice'}, null],
    ['a protocol', {kind: 'protocol'}, null],
  ] as const)
    it(`lifts nothing that ${name} sets`, () =>
      assert.equal(rate({...change, override: {...override, value: 5}}).value, expected));
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
