import type {FileProblem} from '../known-error.js';
import {problemLine} from '../known-error.js';

/** `problem`: the file cannot be published like that. `advice`: it can, and would read better otherwise. */
export const SEVERITIES = ['advice', 'problem'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that `ms-research check` has to say about a place in a file. */
export interface Finding extends FileProblem {
  /** Name of the rule; what the readers of content folders refuse is found by `content`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The sentence, cut at a word after about 100 letters; absent where the place is no sentence. */
  readonly excerpt?: string | undefined;
  /** What to do about it. */
  readonly advice?: string | undefined;
}

const MOST_LETTERS = 100;

/** The beginning of a text, whole words, at most about 100 letters. */
export function excerptOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= MOST_LETTERS) return flat;
  return `${flat.slice(0, MOST_LETTERS + 1).replace(/\s\S*$/, '')} \u2026`;
}

/** One line for a terminal. */
export function findingLine({file, line, path, message, rule, severity, excerpt, advice}: Finding): string {
  const said = [`${severity}, ${rule}: ${message}`, excerpt && `"${excerpt}"`, advice].filter(Boolean).join(' \u2013 ');
  return problemLine({file, line, path, message: said});
}

/** By file, line and rule. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.rule, b.rule),
  );
}
