/** `retracted` papers are nobody's related item; the other states are shown on the card and do not keep a paper out. */
export type RelatedStatus = 'ok' | 'preprint' | 'corrected' | 'concern' | 'retracted';

/** What the ranking reads of one summary. All texts are plain; an absent text is the empty string. */
export interface RelatedDocument {
  readonly id: string;
  /** BCP 47; only the primary language counts: `en-GB` and `en` are one. */
  readonly language: string;
  readonly title: string;
  readonly takeaway: string;
  readonly body: string;
  readonly paperTitle: string;
  /** Topic ids. */
  readonly topics: readonly string[];
  /** ISO date of the summary. */
  readonly published: string;
  /** ISO date of the paper, with the precision known: `2025`, `2025-03` or `2025-03-14`. */
  readonly paperDate?: string;
  readonly status: RelatedStatus;
  /** Summaries of one paper share it: the DOI in lower case. */
  readonly paperKey?: string;
  /** Translations of one summary share it. */
  readonly translationGroup?: string;
  readonly design?: string;
}

/** What two summaries share, for readers: "Why this?". */
export type RelatedReason =
  | {readonly kind: 'topic'; readonly topic: string}
  | {readonly kind: 'terms'; readonly terms: readonly string[]}
  | {readonly kind: 'design'; readonly design: string};

export interface RelatedItem {
  readonly id: string;
  /** Likeness from 0 (nothing shared) to 1 (the same words and topics). Lists are not strictly sorted by it, see selection.ts. */
  readonly score: number;
  /** Topics first, then terms, then design. Empty where the item only fills the list up. */
  readonly reasons: readonly RelatedReason[];
}
