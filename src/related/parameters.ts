/**
 * What the ranking was tuned to. `k1` and `titleWeight` are the best of a grid on half of the judged queries (`bench/related.ts
 * --tune` prints it); `commonShare` and `mostWords` are as low as the same queries allow. For the others there are no judgements to
 * go by; their reasons stand beside them.
 */
export interface RankingParameters {
  /** How soon repeating a word stops to matter (BM25's k1), above 0: a word found `k1` times has half of what it can weigh. */
  readonly k1: number;
  /** One occurrence in the title, the takeaway or the paper's title counts as this many in the body. */
  readonly titleWeight: number;
  /** Words in more than this share of the documents do not count: they take most of the time, and the ranking is none the better. */
  readonly commonShare: number;
  /** Of a longer text so many words count, those that weigh most. More cost time and memory, and the ranking is none the better. */
  readonly mostWords: number;
  /**
   * Topics' share of the likeness, 0-1. Editors choose topics with care, and plain words of a few hundred summaries cannot tell as
   * much; more than this, and documents with the same topics would differ by them alone.
   */
  readonly topicShare: number;
  /** What a year that its paper is newer is worth to an item, as a share of its score: enough to decide between near equals. */
  readonly recency: number;
  /** What an item loses for being wholly like one before it, as a share of its score: enough to decide between near equals. */
  readonly diversity: number;
}

export const PARAMETERS: RankingParameters = {
  k1: 2,
  titleWeight: 2,
  commonShare: 0.2,
  mostWords: 80,
  topicShare: 0.3,
  recency: 0.0025,
  diversity: 0.05,
};
