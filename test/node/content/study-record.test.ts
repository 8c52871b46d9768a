import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {rateCredibility} from '../../../src/article/rubric.js';
import {readArticleFile} from '../../../src/node/content/article-file.js';
import {studyRecord} from '../../../src/node/content/study-record.js';
import type {FileProblem} from '../../../src/node/known-error.js';
import {summary} from '../fixtures/content-folder.js';

function read(parts: Record<string, string>): {
  study: ReturnType<typeof studyRecord> | undefined;
  problems: FileProblem[];
} {
  const problems: FileProblem[] = [];
  const article = readArticleFile('a', 'articles/a.md', summary(parts), problems);
  return {study: article && studyRecord(article.frontMatter, '2026-11-23'), problems};
}

describe('studyRecord', () => {
  it('takes what the rubric asks from front matter', () => {
    const {study, problems} = read({
      paper:
        'paper: {type: article-journal, title: A, status: ok, design: cohort, issued: 2018-07, funding: [A charity], competingInterests: None}',
      applicability: 'applicability: {subjects: [people], participants: 250}',
      study: 'study: {comparison: none, centres: 3, override: {value: null, name: Jo, reason: Too little is known.}}',
      sources: 'sources: {paper.design: "PubMed PublicationType"}',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(study)), {
      status: 'ok',
      design: 'cohort',
      subjects: ['people'],
      participants: 250,
      comparison: 'none',
      centres: 3,
      override: {value: null, name: 'Jo', reason: 'Too little is known.'},
      funding: ['A charity'],
      competingInterests: 'None',
      issued: 2018,
      rated: 2026,
      sources: {'paper.design': 'PubMed PublicationType'},
    });
    const {value, rater, reasons} = rateCredibility(study!);
    assert.deepEqual([value, rater, reasons[0]!.source], [null, 'Jo', 'PubMed PublicationType']);
  });

  for (const [name, line, message] of [
    ['an override of 0, which means retracted', 'study: {override: {value: 0, name: a, reason: b}}', /0\.5 to 5/],
    ['an override without a reason', 'study: {override: {value: 1, name: a}}', /expected text/],
    ['an unknown kind', 'study: {kind: poem}', /notice, protocol/],
  ] as const)
    it(`refuses ${name}`, () => assert.match(read({study: line}).problems[0]!.message, message));

  it('refuses sources that are no map', () => {
    assert.match(read({sources: 'sources: PubMed'}).problems[0]!.message, /such as paper\.title: Crossref title/);
  });
});
