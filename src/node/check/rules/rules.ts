import {adviceToTreat} from './advice-to-treat.js';
import {altText} from './alt-text.js';
import {longSentence} from './long-sentence.js';
import {missingLimits} from './missing-limits.js';
import {readability} from './readability.js';
import {relativeRisk} from './relative-risk.js';
import type {Rule} from './rule.js';
import {undefinedTerm} from './undefined-term.js';
import {unknownLanguage} from './unknown-language.js';

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  readability,
  longSentence,
  undefinedTerm,
  missingLimits,
  adviceToTreat,
  relativeRisk,
  altText,
  unknownLanguage,
];

/** What the documentation says of a rule. */
export type RuleWords = Pick<Rule, 'name' | 'severity' | 'finds' | 'advice' | 'language'>;

/** What the reader of content folders refuses, as a rule. */
export const CONTENT: RuleWords = {
  name: 'content',
  severity: 'problem',
  finds: 'Anything that `publish` refuses, in summaries, topics, config and pictures.',
  advice: 'mend what is named',
};

/** What a draft lacks, as a rule. */
export const UNFINISHED: RuleWords = {
  name: 'unfinished',
  severity: 'advice',
  finds: 'A draft, and everything that it lacks before it can be published.',
  advice: 'write it, then take `draft: true` away',
};

export const ALL_RULES: readonly RuleWords[] = [CONTENT, UNFINISHED, ...RULES];
