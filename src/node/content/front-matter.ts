import {
  applicabilityShape,
  glossaryShape,
  numbersShape,
  paperFields,
  provenanceShape,
  slug,
} from '../../article/article.js';
import {isCalendarDate, isDay} from '../../article/date.js';
import {INTEREST_CRITERIA} from '../../article/interest.js';
import {BLINDINGS, COMPARISONS, REGISTRATIONS, UNRATED_KINDS} from '../../article/rubric.js';
import {choice, contact, date, flag, list, nullable, number, optional, record, text} from '../../article/shape.js';
import type {Value} from '../../article/shape.js';
import {imageShape} from './images.js';

/** What an author writes above a summary; docs/content.md explains every field. */
export const frontMatterShape = record({
  title: text(),
  summary: text(),
  takeaway: text(),
  published: date,
  updated: optional(date),
  language: optional(text()),
  draft: optional(flag),
  aliases: optional(list(slug)),
  translations: optional(list(record({language: text(), id: text()}))),
  withdrawn: optional(record({date, reason: text(), replacement: optional(text())})),
  topics: list(text(), 1, 12),
  image: optional(imageShape),
  contact: optional(contact),
  applicability: applicabilityShape,
  numbers: optional(numbersShape),
  questions: optional(list(text(), 0, 5)),
  glossary: optional(glossaryShape),
  seeAlso: optional(list(record({id: text(), why: text(), opposite: optional(flag)}))),
  interest: optional(
    list(record({criterion: choice(INTEREST_CRITERIA), score: number(0.5, 1, 0.5), text: text()}), 0, 4),
  ),
  paper: record(paperFields),
  study: optional(
    record({
      kind: optional(choice(UNRATED_KINDS)),
      comparison: optional(choice(COMPARISONS)),
      registration: optional(choice(REGISTRATIONS)),
      blinding: optional(choice(BLINDINGS)),
      centres: optional(text(/^([1-9]\d*|not-applicable)$/, 'a number of centres, or not-applicable')),
      override: optional(record({value: nullable(number(0.5, 5, 0.5)), name: text(), reason: text()})),
    }),
  ),
  /** Where fields came from, by their path: `paper.title`. */
  sources: optional(list(record({field: text(), source: text()}))),
  provenance: optional(provenanceShape),
  license: optional(text()),
});

export type FrontMatter = Value<typeof frontMatterShape>;

/** What authors write in place of the document's own forms, see `normaliseFrontMatter`. */
export const FRONT_MATTER_WORDS = {
  '$.paper.issued': 'a date such as 2026, 2026-11 or 2026-11-23',
  '$.sources': 'sources by field, such as paper.title: Crossref title',
};

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Front matter as YAML gives it, brought to the document's own forms: a date of the paper (`2025-04-08`, `2025-04` or `2025`) becomes a
 * CSL date, sources by field become a list, numbers in bibliographic text fields become text. Values that fit nothing stay as they are, for the parser to refuse.
 */
export function normaliseFrontMatter(value: unknown): unknown {
  if (!isData(value)) return value;
  const result: Data = {...value};
  if (isData(result.paper)) {
    const paper: Data = {...result.paper};
    for (const key of ['volume', 'issue', 'page', 'PMID'])
      if (typeof paper[key] === 'number') paper[key] = String(paper[key]);
    paper.issued = cslDate(paper.issued);
    if (Array.isArray(paper.notices))
      paper.notices = paper.notices.map((notice: unknown) =>
        isData(notice) && typeof notice.date === 'number' ? {...notice, date: String(notice.date)} : notice,
      );
    result.paper = paper;
  }
  if (isData(result.study) && typeof result.study.centres === 'number')
    result.study = {...result.study, centres: String(result.study.centres)};
  if (isData(result.sources))
    result.sources = Object.entries(result.sources).map(([field, source]) => ({field, source}));
  return result;
}

function cslDate(issued: unknown): unknown {
  if (typeof issued !== 'string' && typeof issued !== 'number') return issued;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(String(issued));
  if (!parts) return issued;
  const numbers = parts.slice(1).filter(Boolean).map(Number);
  const [year, month, day] = numbers;
  const exists = numbers.length === 3 ? isCalendarDate(String(issued)) : isDay(year!, month, day);
  return exists ? {'date-parts': [numbers]} : issued;
}
