import {DOI, FEED_VERSION, LANGUAGE, PMCID, PMID, SLUG} from './patterns.js';
import {MAX_DEPTH} from './rich-text.js';
import type {Shape} from './shape.js';

/** Words for what was expected, for authors and their tools. The bundles for pages take expectations.short.ts in its place. */

const PATTERNS = new Map<RegExp, string>([
  [SLUG, 'lower-case letters, digits and single hyphens, at most 80'],
  [LANGUAGE, 'a language tag such as en or pt-BR'],
  [DOI, 'a DOI such as 10.1000/182'],
  [PMID, 'a PubMed id: 1 to 8 digits'],
  [PMCID, 'a PubMed Central id such as PMC6692692'],
  [FEED_VERSION, 'the address of JSON Feed 1 or 1.1'],
]);

/** What a shape admits, as it would follow "expected". A text that is there but does not fit is told apart from none. */
export function expected(shape: Shape, value?: unknown): string {
  switch (shape.kind) {
    case 'text':
      if (!shape.pattern || typeof value !== 'string' || !value.trim()) return 'text';
      return shape.says ?? PATTERNS.get(shape.pattern) ?? `text like ${shape.pattern.source}`;
    case 'number':
      return numberText(shape.min, shape.max, shape.step);
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${shape.values.join(', ')}`;
    case 'date':
      return `a date such as ${shape.partial ? '2026, 2026-11 or ' : ''}2026-11-23`;
    case 'url':
      return 'an http or https address';
    case 'contact':
      return 'an http or https address, or an e-mail address';
    case 'richText':
      return 'a list of nodes';
    case 'nullable':
      return `${expected(shape.of, value)}, or null`;
    case 'list':
      return shape.max === 1000 && !shape.min ? 'a list' : `a list of ${shape.min} to ${shape.max}`;
    case 'record':
      return 'an object';
  }
}

/** One of these nodes, at a place that is not too deep. */
export const expectedNode = (types: readonly string[]): string => `a node: ${types.join(', ')}`;
export const expectedSection = (kind: string): string => `a section of kind ${kind}`;
export const expectedMost = (most: number): string => `at most ${most}`;
export const expectedZero = '0, since the paper was retracted';
export const expectedDate = 'a date of the calendar';
export const expectedDepth = `at most ${MAX_DEPTH} levels`;

function numberText(min: number, max: number, step?: number): string {
  if (min === max) return `${min}`;
  if (step === max - min) return `${min} or ${max}`;
  return `a number from ${min} to ${max}` + (step ? ` in steps of ${step}` : '');
}
