import {Document, isMap, isSeq} from 'yaml';

import {rateCredibility} from '../../article/rubric.js';
import type {Rating} from '../../article/article.js';
import type {MergedPaper} from './merge.js';
import type {FieldName, Found} from './record.js';
import type {StudyFacts} from './study-facts.js';

/** What the registers tell of a paper, put together for a summary that nobody has written yet. */
export interface Skeleton {
  readonly merged: MergedPaper;
  readonly facts: StudyFacts;
  readonly topics: readonly Found<string>[];
  /** The day on which the registers were asked; undefined where one of them could not be understood. */
  readonly checked?: string | undefined;
}

/** In the order in which authors read them. */
const BEFORE_DATE: readonly FieldName[] = ['type', 'title', 'author', 'container-title'];
const AFTER_DATE: readonly FieldName[] = ['volume', 'issue', 'page', 'DOI', 'PMID', 'PMCID'];
const AFTER_STATUS: readonly FieldName[] = ['registration', 'funding', 'competingInterests', 'openAccess', 'license'];

type Entry = readonly [path: string, found: Found<unknown> | undefined];

/** Fields by their path in the front matter. */
function entries({merged, facts}: Skeleton): readonly (readonly [string, Found<unknown>])[] {
  const {fields, issued, status, notices} = merged;
  const of = (names: readonly FieldName[]): Entry[] => names.map((name) => [`paper.${name}`, fields[name]]);
  const all: Entry[] = [
    ['applicability.subjects', facts.subjects],
    ['applicability.msTypes', facts.msTypes],
    ...of(BEFORE_DATE),
    ['paper.issued', issued],
    ...of(AFTER_DATE),
    ['paper.design', facts.design],
    ['paper.status', status],
    ['paper.notices', notices.length ? joined(notices) : undefined],
    ...of(AFTER_STATUS),
    ['study.kind', facts.kind],
    ['study.comparison', facts.comparison],
    ['study.registration', facts.registration],
    ['study.blinding', facts.blinding],
    ['study.centres', facts.centres],
  ];
  return all.filter((entry): entry is readonly [string, Found<unknown>] => entry[1] !== undefined);
}

const joined = <T>(notices: readonly Found<T>[]): Found<unknown> => ({
  // Keys without a value would be written as null.
  value: notices.map(({value}) => JSON.parse(JSON.stringify(value)) as unknown),
  source: [...new Set(notices.flatMap(({source}) => source.split(', ')))].join(', '),
});

/** The text of `articles/<id>.md`: everything known with its source, and room for what a person must write. */
export function skeletonText(skeleton: Skeleton): string {
  const {facts, topics, checked} = skeleton;
  const known = entries(skeleton);
  const group = (name: string): [string, unknown][] =>
    known
      .filter(([path]) => path.startsWith(`${name}.`))
      .map(([path, {value}]) => [path.slice(name.length + 1), value]);
  const paper = Object.fromEntries(
    group('paper').flatMap(([key, value]): [string, unknown][] => {
      if (key === 'design' && facts.designInferred)
        return [
          [key, value],
          ['designInferred', true],
        ];
      return key === 'status' && checked
        ? [
            [key, value],
            ['statusChecked', checked],
          ]
        : [[key, value]];
    }),
  );
  const study = Object.fromEntries(group('study'));
  const sources = Object.fromEntries(known.map(([path, {source}]) => [path, source]));
  const {subjects, msTypes} = Object.fromEntries(group('applicability')) as Record<string, string[] | undefined>;
  return `---
draft: true # take this line away when the summary is ready
title: # the summary's own plain title
summary: # one or two sentences for lists
takeaway: # the key takeaway, one or two sentences
published: # the day on which the summary is ready, such as 2026-11-23
topics: [${topics.map(({value}) => value).join(', ')}] # proposals; ids from topics.yml
applicability:
  subjects: [${(subjects ?? []).join(', ')}] # people, animals, cells, earlier-studies
${subjects?.includes('people') ? '  participants: # how many people took part\n' : ''}${
    msTypes ? `  msTypes: [${msTypes.join(', ')}]\n` : ''
  }${yaml({paper, ...(Object.keys(study).length && {study}), sources})}---

## What they found

<!-- What was done, with whom, and what came out, in plain words. -->

## Who should care and why

<!-- People with MS, families and caregivers, doctors and nurses. -->

## Important considerations

<!-- What the study cannot tell, and that readers should talk to their care team. -->
`;
}

/** Short lists of names stand on one line each. */
function yaml(data: object): string {
  const document = new Document(data);
  for (const path of [
    ['paper', 'author'],
    ['paper', 'registration'],
  ]) {
    const list = document.getIn(path);
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  return document.toString({lineWidth: 120});
}

/** The rating that the rubric gives for what is known so far. */
export function skeletonRating(skeleton: Skeleton, today: string): Rating {
  const {merged, facts} = skeleton;
  const {fields, issued, status} = merged;
  return rateCredibility({
    status: status.value,
    kind: facts.kind?.value,
    design: facts.design?.value,
    designInferred: facts.designInferred,
    subjects: facts.subjects?.value,
    comparison: facts.comparison?.value,
    registration: facts.registration?.value,
    blinding: facts.blinding?.value,
    centres: facts.centres?.value,
    funding: fields.funding?.value,
    competingInterests: fields.competingInterests?.value,
    issued: issued && Number(issued.value.slice(0, 4)),
    rated: Number(today.slice(0, 4)),
    sources: Object.fromEntries(entries(skeleton).map(([path, {source}]) => [path, source])),
  });
}

/** An id made of a title: at most eight words, at most 60 characters; undefined where the title has no letters of ours. */
export function idOfTitle(title: string): string | undefined {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 8);
  let id = '';
  for (const word of words) if (id.length + word.length < 60) id += `${id && '-'}${word}`;
  return id || undefined;
}
