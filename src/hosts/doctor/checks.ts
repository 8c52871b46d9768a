import type {Check} from './check.js';
import {address} from './checks/address.js';
import {answers} from './checks/answers.js';
import {closing} from './checks/closing.js';
import {csp} from './checks/csp.js';
import {fallback} from './checks/fallback.js';
import {frames} from './checks/frames.js';
import {headings} from './checks/headings.js';
import {mixedContent} from './checks/mixed-content.js';
import {nothing} from './checks/nothing.js';
import {scriptAttributes} from './checks/script-attributes.js';
import {scriptKind} from './checks/script-kind.js';
import {scriptMissing} from './checks/script-missing.js';
import {stripped} from './checks/stripped.js';
import {switchedOff} from './checks/switched-off.js';
import {versions} from './checks/versions.js';

/** Everything that the doctor looks for, in the order in which it tells. */
export const CHECKS: readonly Check[] = [
  nothing,
  stripped,
  scriptMissing,
  scriptKind,
  csp,
  mixedContent,
  answers,
  address,
  closing,
  frames,
  switchedOff,
  scriptAttributes,
  versions,
  fallback,
  headings,
];
