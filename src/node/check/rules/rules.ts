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
