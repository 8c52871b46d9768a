/**
 * What the ranking was tuned to. The first three were chosen on judged abstracts (the benchmark's `--tune` prints the grid); for the
 * others there are no judgements to go by, their reasons stand beside them.
 */
export interface RankingParameters {
  /** How soon repeating a word stops to matter (BM25's k1), above 0: a word found `k1` times has half of what it can weigh. */
  readonly k1: number;
  /** One occurrence in the title, the takeaway or the paper's title counts as this many in the body. */
  readonly titleWeight: number;
  /** Words in more than this share of the documents do not count. They cost most of the time and the ranking is none the better. */
  readonly commonShare: number;
  /** Topics' share of the likeness, 0-1. With a fifth, two topics of three in common weigh about as much as the words of two papers
   * on one question. */
  readonly topicShare: number;
  /** What each year that its paper is newer is worth to an item, as a share of its score: enough to decide between near equals. */
  readonly recency: number;
  /** What an item loses for being wholly like one before it, as a share of its score: enough to decide between near equals. */
  readonly diversity: number;
}

export const PARAMETERS: RankingParameters = {
  k1: 2,
  titleWeight: 2,
  commonShare: 0.2,
  topicShare: 0.2,
  recency: 0.0025,
  diversity: 0.1,
};
