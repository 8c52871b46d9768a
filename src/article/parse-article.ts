import {articleShape, withdrawnShape} from './article.js';
import type {Article, Withdrawn} from './article.js';
import {isDay} from './date.js';
import {expectedDate, expectedMost, expectedSection, expectedZero} from './expectations.js';
import {parse} from './parse.js';
import type {Problem, Result} from './result.js';

/** A summary, or the short document that stands in the place of one that was taken back. */
export type ArticleDocument = Article | Withdrawn;

export const isWithdrawn = (document: ArticleDocument): document is Withdrawn => 'withdrawn' in document;

/**
 * The one door for article documents, in the browser and in Node.
 *
 * @param value parsed JSON of unknown content
 * @param base the document's own address
 */
export function parseArticle(value: unknown, base?: string): Result<ArticleDocument> {
  if (typeof value === 'object' && value !== null && 'withdrawn' in value) return parse(withdrawnShape, value, base);
  const result = parse(articleShape, value, base);
  if (!result.ok) return result;
  const problems = contradictions(result.value);
  return problems.length ? {ok: false, problems} : result;
}

/** What no single field can tell: parts that must be there, and values that do not fit each other. */
function contradictions({sections, numbers, paper, ratings}: Article): Problem[] {
  const problems: Problem[] = [];
  for (const kind of ['findings', 'considerations']) {
    if (!sections.some((section) => section.kind === kind && section.body.length))
      problems.push({path: '$.sections', expected: expectedSection(kind)});
  }
  numbers?.forEach(({of, groups}, table) =>
    groups.forEach(({count}, group) => {
      if (count > of) problems.push({path: `$.numbers[${table}].groups[${group}].count`, expected: expectedMost(of)});
    }),
  );
  paper.issued?.['date-parts'].forEach(([year, month, day], index) => {
    if (!isDay(year!, month, day)) problems.push({path: `$.paper.issued.date-parts[${index}]`, expected: expectedDate});
  });
  // A retracted paper can never carry a rating above 0, whatever the document says.
  if (paper.status === 'retracted' && ratings.credibility.value)
    problems.push({path: '$.ratings.credibility.value', expected: expectedZero});
  return problems;
}
