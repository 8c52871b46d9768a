import type {Rating} from './article.js';

/**
 * Interest, version 1: an editor's view of how much a paper matters to people with MS. It is no measure of quality. It starts at 1 and
 * adds the scores that the editor gave for the criteria met, up to 5 (docs/interest.md).
 */
export const INTEREST_RUBRIC = 'interest-1';
export const INTEREST_CRITERIA = ['common', 'daily-life', 'actionable', 'new-light'] as const;

export interface InterestScore {
  readonly criterion: (typeof INTEREST_CRITERIA)[number];
  /** 0.5 (in part) or 1 (met). */
  readonly score: number;
  readonly text: string;
}

export function rateInterest(scores: readonly InterestScore[], rater: string): Rating {
  const total = scores.reduce((sum, {score}) => sum + score, 1);
  return {
    value: Math.min(5, total),
    reasons: scores.map(({criterion, score, text}) => ({code: criterion, effect: score, text})),
    rubric: INTEREST_RUBRIC,
    rater,
  };
}
