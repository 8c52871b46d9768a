import type {Applicability, Design, Paper} from './article.js';

/**
 * Credibility rubric, version 1: how far the kind and openness of a study let its claim be relied on, from the paper's record alone.
 * It does not judge whether the claim is true. The steps and their weights are this project's own; docs/credibility.md gives them and
 * the frameworks that they lean on.
 */
export const CREDIBILITY_RUBRIC = 'credibility-1';

export const COMPARISONS = ['placebo', 'treatment', 'usual-care', 'other-group', 'none', 'not-applicable'] as const;
export const REGISTRATIONS = ['prospective', 'registered', 'none', 'not-applicable'] as const;
export const BLINDINGS = ['double', 'single', 'none', 'not-applicable'] as const;
/** Papers that report no study which could be rated. */
export const UNRATED_KINDS = ['notice', 'protocol'] as const;

/** The field of a summary's front matter that a step rests on; `study` stands for all of them together. */
export type StudyField =
  | 'paper.status'
  | 'paper.design'
  | 'paper.funding'
  | 'paper.competingInterests'
  | 'paper.issued'
  | 'applicability.participants'
  | 'study'
  | 'study.kind'
  | 'study.comparison'
  | 'study.registration'
  | 'study.blinding'
  | 'study.centres'
  | 'study.override';

/** What the rubric asks of a study; a missing field means "not known", which is not the same as "none". */
export interface StudyRecord {
  readonly status: Paper['status'];
  /** The paper reports no study of its own: a notice about another paper, or a plan. */
  readonly kind?: (typeof UNRATED_KINDS)[number] | undefined;
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
  readonly funding?: readonly string[] | undefined;
  readonly competingInterests?: string | undefined;
  /** Year in which the paper came out. */
  readonly issued?: number | undefined;
  /** Year of the rating. */
  readonly rated?: number | undefined;
  readonly override?: EditorOverride | undefined;
  /** Where fields came from, in words: "PubMed PublicationType". */
  readonly sources?: Readonly<Record<string, string>> | undefined;
}

/** An editor's own rating: 0.5 to 5 in halves, or null for "not enough known". */
export interface EditorOverride {
  readonly value: number | null;
  readonly name: string;
  readonly reason: string;
}

export const DESIGN_BASE: {readonly [D in Design]: readonly [value: number, text: string]} = {
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

export const NOT_RATED: {readonly [K in (typeof UNRATED_KINDS)[number]]: string} = {
  notice: 'Not rated: this is a notice about another paper',
  protocol: 'Not rated: this is the plan of a study, which has no results yet',
};

export const BLINDED = {
  double: 'Neither the people in it nor their doctors knew who got what',
  single: 'One side, the people in it or those who measured, did not know who got what',
};

/** Designs that say little without a group to compare with. */
export const NEEDS_COMPARISON: readonly Design[] = ['randomised-trial', 'cohort', 'early-phase-trial', 'case-control'];

/** Of the seven things that the rubric asks for. */
export const FEWEST_KNOWN = 3;

export const BOUNDS = {
  least: 0.5,
  most: 5,
  mostAdded: 1,
  preprint: 3,
  concern: 1,
  /** People, at least. */
  large: 200,
  /** People, fewer than. */
  small: 30,
  /** Centres, at least. */
  centres: 3,
};
