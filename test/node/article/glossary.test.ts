import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {splitTerms} from '../../../src/article/glossary.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

const entry = (term: string): {term: string; definition: string} => ({term, definition: `What ${term} is.`});

/** Terms that were found, in brackets within their text. */
const marked = (text: string, terms: readonly string[], used = new Set<string>()): string =>
  splitTerms(text, terms.map(entry), used)
    .map((part) => (typeof part === 'string' ? part : `[${part.value}=${part.entry.term}]`))
    .join('');

describe('splitTerms', () => {
  for (const [name, text, terms, expected] of [
    ['no glossary', 'A cohort.', [], 'A cohort.'],
    ['no term in the text', 'A trial.', ['cohort'], 'A trial.'],
    ['a term', 'A cohort study', ['cohort'], 'A [cohort=cohort] study'],
    ['a term at both ends', 'cohort', ['cohort'], '[cohort=cohort]'],
    ['either case', 'Cohort', ['cohort'], '[Cohort=cohort]'],
    ['a term that is part of a word', 'Cohorts and subcohort, 1cohort', ['cohort'], 'Cohorts and subcohort, 1cohort'],
    ['a term beside marks', '(cohort), "placebo".', ['cohort', 'placebo'], '([cohort=cohort]), "[placebo=placebo]".'],
    ['a term twice', 'cohort and cohort', ['cohort'], '[cohort=cohort] and cohort'],
    ['the longer of two', 'a cohort study', ['cohort', 'cohort study'], 'a [cohort study=cohort study]'],
    [
      'letters of other scripts',
      'Die Müdigkeit ändert',
      ['müdigkeit', 'ändert'],
      'Die [Müdigkeit=müdigkeit] [ändert=ändert]',
    ],
    ['signs that regular expressions read', 'C++ (a|b) [x] $1', ['C++', '(a|b)'], '[C++=C++] [(a|b)=(a|b)] [x] $1'],
  ] as const)
    it(`finds ${name}`, () => assert.equal(marked(text, terms), expected));

  it('remembers across texts what was explained', () => {
    const used = new Set<string>();
    assert.equal(marked('cohort', ['cohort'], used), '[cohort=cohort]');
    assert.equal(marked('cohort', ['cohort'], used), 'cohort');
  });

  for (const {name, text} of HOSTILE_STRINGS)
    it(`loses no letter of ${name}, as text and as term`, () => {
      const parts = splitTerms(text, [entry(text.trim()), entry('end')], new Set());
      assert.equal(parts.map((part) => (typeof part === 'string' ? part : part.value)).join(''), text);
    });
});
