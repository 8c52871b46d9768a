import {
  contact,
  choice,
  date,
  flag,
  list,
  nullable,
  number,
  optional,
  partialDate,
  record,
  richText,
  text,
  url,
} from './shape.js';
import type {Value} from './shape.js';
import {DOI, LANGUAGE, PMCID, PMID, SLUG} from './patterns.js';

/** Article document, version 1: one JSON file per summary. Fields are documented in docs/article-document.md. */

/** Ids name files and addresses: lower-case words with hyphens, at most 80 characters, so that they are safe on every file system. */
export const slug = text(SLUG);
export const language = text(LANGUAGE);

export const PAPER_STATUSES = ['ok', 'preprint', 'corrected', 'concern', 'retracted'] as const;
export const DESIGNS = [
  'systematic-review',
  'randomised-trial',
  'guideline',
  'cohort',
  'early-phase-trial',
  'case-control',
  'cross-sectional',
  'narrative-review',
  'case-report',
  'animal-study',
  'laboratory-study',
  'opinion',
] as const;
export const SUBJECTS = ['people', 'animals', 'cells', 'earlier-studies'] as const;
export const MS_TYPES = [
  'relapsing',
  'secondary-progressive',
  'primary-progressive',
  'early',
  'childhood',
  'any',
] as const;
export const DURATION_UNITS = ['days', 'weeks', 'months', 'years'] as const;

export const ratingShape = record({
  /** 0 to 5 in halves; null where not enough is known. */
  value: nullable(number(0, 5, 0.5)),
  reasons: list(
    record({
      code: text(),
      /** What it adds or takes away; 0 for a reason that is only told. */
      effect: number(-5, 5, 0.5),
      text: text(),
      /** Where the field came from: a register and its field, or a person. */
      source: optional(text()),
      /** The field of the record that it rests on: `paper.design`. */
      field: optional(text()),
    }),
  ),
  rubric: text(),
  rated: optional(date),
  rater: optional(text()),
});

/** CSL-JSON's date: `{"date-parts": [[2025, 4, 8]]}`, with month and day where they are known. */
const cslDate = record({'date-parts': list(list(number(1, 9999, 1), 1, 3), 1, 2)});

const notice = record({
  kind: choice(['correction', 'concern', 'retraction', 'note'], 'note'),
  date: optional(partialDate),
  text: optional(text()),
  DOI: optional(text()),
  url: optional(url),
});

export const paperFields = {
  type: text(),
  title: text(),
  author: optional(list(record({family: optional(text()), given: optional(text()), literal: optional(text())}))),
  'container-title': optional(text()),
  issued: optional(cslDate),
  volume: optional(text()),
  issue: optional(text()),
  page: optional(text()),
  DOI: optional(text(DOI)),
  PMID: optional(text(PMID)),
  PMCID: optional(text(PMCID)),
  URL: optional(url),
  design: optional(choice(DESIGNS, '')),
  designInferred: optional(flag),
  /** An unknown status reads as `concern`, never as `ok`. */
  status: choice(PAPER_STATUSES, 'concern'),
  notices: optional(list(notice)),
  /** The day somebody or something last asked the registers; missing means never. */
  statusChecked: optional(date),
  registration: optional(list(record({id: text(), url: optional(url)}))),
  funding: optional(list(text())),
  competingInterests: optional(text()),
  openAccess: optional(flag),
  license: optional(text()),
};
const paperShape = record(paperFields);

export const applicabilityShape = record({
  subjects: list(choice(SUBJECTS, ''), 1),
  participants: optional(number(1, 1e9, 1)),
  msTypes: optional(list(choice(MS_TYPES, ''))),
  ages: optional(record({min: optional(number(0, 120, 1)), max: optional(number(0, 120, 1))})),
  duration: optional(record({value: number(0, 100_000), unit: choice(DURATION_UNITS, '')})),
  note: optional(text()),
});

export const numbersShape = list(
  record({
    label: text(),
    of: number(100, 1000, 900),
    groups: list(record({label: text(), count: number(0, 1000, 1)}), 1, 6),
  }),
);

export const glossaryShape = list(record({term: text(), definition: text()}));

export const provenanceShape = record({
  /** True for a library that shows how the product looks and is not meant to be relied on. */
  sample: optional(flag),
  author: optional(text()),
  languageModel: optional(record({name: optional(text()), date: optional(date)})),
  reviews: optional(list(record({name: text(), role: optional(text()), date: optional(date)}))),
});

const picture = {src: url, width: number(1, 20_000, 1), height: number(1, 20_000, 1)};
const image = record({
  ...picture,
  alt: text(),
  sources: optional(list(record({...picture, type: optional(text())}))),
  credit: optional(text()),
  license: optional(text()),
});

export const topicsShape = list(
  record({
    id: slug,
    label: text(),
    code: optional(record({system: text(), value: text()})),
    url: optional(url),
  }),
);

export const articleShape = record({
  version: number(1, 1),
  id: slug,
  url,
  language,
  title: text(),
  summary: text(),
  takeaway: text(),
  published: date,
  updated: optional(date),
  translations: optional(list(record({language, url}))),
  aliases: optional(list(slug)),
  seeAlso: optional(list(record({id: slug, why: text(), opposite: optional(flag)}))),
  contact: optional(contact),
  image: optional(image),
  sections: list(record({kind: text(), heading: optional(text()), body: richText}), 2),
  ratings: record({credibility: ratingShape, interest: optional(ratingShape)}),
  applicability: optional(applicabilityShape),
  numbers: optional(numbersShape),
  questions: optional(list(text(), 0, 5)),
  glossary: optional(glossaryShape),
  topics: topicsShape,
  paper: paperShape,
  provenance: optional(provenanceShape),
  license: optional(text()),
  related: optional(url),
});

/** What stands at the address of a summary that was taken back. */
export const withdrawnShape = record({
  version: number(1, 1),
  id: slug,
  url,
  language,
  title: text(),
  withdrawn: record({date, reason: text(), replacement: optional(url)}),
  contact: optional(contact),
});

export type Article = Value<typeof articleShape>;
export type Withdrawn = Value<typeof withdrawnShape>;
export type Paper = Article['paper'];
export type PaperStatus = Paper['status'];
export type Design = (typeof DESIGNS)[number];
export type Rating = Article['ratings']['credibility'];
export type Reason = Rating['reasons'][number];
export type Section = Article['sections'][number];
export type Topic = Article['topics'][number];
export type Applicability = NonNullable<Article['applicability']>;
export type NumbersTable = NonNullable<Article['numbers']>[number];
export type GlossaryEntry = NonNullable<Article['glossary']>[number];
export type Provenance = NonNullable<Article['provenance']>;
export type Image = NonNullable<Article['image']>;
export type Notice = NonNullable<Paper['notices']>[number];
