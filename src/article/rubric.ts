import type {Applicability, Design, Paper, Rating, Reason} from './article.js';

/**
 * Credibility rubric, version 1: how far the kind and openness of a study let its claim be relied on, from the paper's record alone.
 * It does not judge whether the claim is true. The steps and their weights are this project's own; docs/credibility.md gives them and
 * the frameworks that they lean on.
 */
export const CREDIBILITY_RUBRIC = 'credibility-1';

/** What the rubric asks of a study; a missing field means "not known", which is not the same as "none". */
export interface StudyRecord {
  readonly status: Paper['status'];
  readonly design?: Design | undefined;
  /** The kind of study was worked out and not stated in the record. */
  readonly designInferred?: boolean | undefined;
  readonly subjects?: Applicability['subjects'] | undefined;
  /** Number of people, at least 1. */
  readonly participants?: number | undefined;
  readonly comparison?: (typeof COMPARISONS)[number] | undefined;
  readonly registration?: (typeof REGISTRATIONS)[number] | undefined;
  readonly blinding?: (typeof BLINDINGS)[number] | undefined;
  /** Number of centres, at least 1. */
  readonly centres?: number | 'not-applicable' | undefined;
}

export const COMPARISONS = ['placebo', 'treatment', 'usual-care', 'other-group', 'none', 'not-applicable'] as const;
export const REGISTRATIONS = ['prospective', 'registered', 'none', 'not-applicable'] as const;
export const BLINDINGS = ['double', 'single', 'none', 'not-applicable'] as const;

const DESIGN_BASE: {readonly [D in Design]: readonly [value: number, text: string]} = {
  'systematic-review': [4, 'A systematic review: it gathers all the studies on a question by a set method'],
  'randomised-trial': [3.5, 'A randomised trial: chance decided who got which treatment'],
  guideline: [3, 'A guideline: experts weighed the studies there are'],
  cohort: [2.5, 'A cohort study: it follows people over time without deciding their treatment'],
  'early-phase-trial': [2, 'An early trial: it tests safety and dose first'],
  'case-control': [2, 'A case-control study: it compares people with and without MS, looking back'],
  'cross-sectional': [2, 'A cross-sectional study: it looks at one moment in time'],
  'narrative-review': [1.5, 'A narrative review: the authors chose which studies to tell about'],
  'case-report': [1, 'A case report: the story of one person or a few'],
  'animal-study': [1, 'A study in animals: what it means for people is not known yet'],
  'laboratory-study': [1, 'A study of cells in the laboratory: what it means for people is not known yet'],
  opinion: [0.5, 'An opinion: what its authors think'],
};

/** Designs that say little without a group to compare with. */
const NEEDS_COMPARISON: readonly Design[] = ['randomised-trial', 'cohort', 'early-phase-trial', 'case-control'];

const LOWEST = 0.5;
const MOST_ADDED = 1;
const PREPRINT_CEILING = 3;
const CONCERN_CEILING = 1;
const FEWEST_KNOWN = 3;

/** Rates a paper's record. Pure: the same record gives the same rating. */
export function rateCredibility(study: StudyRecord): Rating {
  if (study.status === 'retracted') {
    const text = 'The paper was retracted: its results must not be relied on';
    return rating(0, [{code: 'retracted', effect: 0, text}]);
  }
  const known = countKnown(study);
  if (known < FEWEST_KNOWN || !study.design) {
    const text = `Not enough is known about the study: ${known} of the 7 things that the rating asks for`;
    return rating(null, [{code: 'not-enough-known', effect: 0, text}]);
  }
  const [base, designText] = DESIGN_BASE[study.design];
  const inferred = study.designInferred
    ? '. We worked out the kind of study ourselves; the record does not state it'
    : '';
  const reasons: Reason[] = [{code: study.design, effect: base, text: designText + inferred}];
  const added = additions(study);
  const taken = deductions(study, study.design);
  reasons.push(...added, ...taken);
  let value = base + Math.min(MOST_ADDED, sum(added)) + sum(taken);
  if (sum(added) > MOST_ADDED) reasons.push({code: 'most-added', effect: 0, text: 'Such strengths add 1 at most'});
  const ceiling = {preprint: PREPRINT_CEILING, concern: CONCERN_CEILING}[study.status as string] ?? 5;
  if (study.status === 'concern')
    reasons.push({code: 'concern', effect: 0, text: 'The journal has published a concern about the paper: at most 1'});
  value = Math.min(ceiling, Math.max(LOWEST, value));
  return rating(value, reasons);
}

const rating = (value: number | null, reasons: readonly Reason[]): Rating => ({
  value,
  reasons,
  rubric: CREDIBILITY_RUBRIC,
});
const sum = (reasons: readonly Reason[]): number => reasons.reduce((total, {effect}) => total + effect, 0);

function countKnown(study: StudyRecord): number {
  const {design, subjects, comparison, registration, blinding, centres} = study;
  // A paper that studied no people of its own has no number of participants to know.
  const participants =
    study.participants ?? (subjects?.length && !subjects.includes('people') ? 'not-applicable' : undefined);
  return [design, subjects?.length || undefined, participants, comparison, registration, blinding, centres].filter(
    (value) => value !== undefined,
  ).length;
}

function additions({registration, blinding, participants, centres}: StudyRecord): Reason[] {
  const reasons: Reason[] = [];
  const add = (code: string, text: string): unknown => reasons.push({code, effect: 0.5, text});
  if (registration === 'prospective') add('registered-before', 'Its plan was registered before it began');
  if (blinding === 'double') add('blinding', 'Neither the people in it nor their doctors knew who got what');
  if (blinding === 'single')
    add('blinding', 'One side, the people in it or those who measured, did not know who got what');
  if (participants && participants >= 200) add('large', `It had 200 people or more (${participants})`);
  if (typeof centres === 'number' && centres >= 3)
    add('many-centres', `It took place at three centres or more (${centres})`);
  return reasons;
}

function deductions({participants, comparison, status}: StudyRecord, design: Design): Reason[] {
  const reasons: Reason[] = [];
  const take = (code: string, text: string): unknown => reasons.push({code, effect: -0.5, text});
  if (participants && participants < 30) take('small', `It had fewer than 30 people (${participants})`);
  if (comparison === 'none' && NEEDS_COMPARISON.includes(design))
    take('no-comparison', 'It had no group to compare with');
  if (status === 'preprint') take('preprint', 'Other experts have not checked it yet (a preprint): at most 3');
  return reasons;
}
