import type {Applicability, Design} from '../../article/article.js';
import type {StudyRecord} from '../../article/rubric.js';
import type {FieldName, Fields, Found, MeshHeading, ServiceRecord} from './record.js';
import {SERVICES} from './record.js';

type Known<K extends 'kind' | 'comparison' | 'registration' | 'blinding'> = Found<NonNullable<StudyRecord[K]>>;

/** What the registers tell of a study beyond its bibliography, each with its source; what they do not settle is unset, with a note. */
export interface StudyFacts {
  readonly design?: Found<Design> | undefined;
  /** The kind of study follows from the headings and was not stated as a publication type. */
  readonly designInferred: boolean;
  readonly subjects?: Found<Applicability['subjects']> | undefined;
  readonly msTypes?: Found<NonNullable<Applicability['msTypes']>> | undefined;
  readonly kind?: Known<'kind'> | undefined;
  readonly comparison?: Known<'comparison'> | undefined;
  readonly registration?: Known<'registration'> | undefined;
  readonly blinding?: Known<'blinding'> | undefined;
  readonly centres?: Found<'not-applicable'> | undefined;
  readonly notes: readonly string[];
}

/** Publication types that state a kind of study (PubMed's, in small letters). */
const STATED: ReadonlyMap<string, Design> = new Map([
  ['systematic review', 'systematic-review'],
  ['meta-analysis', 'systematic-review'],
  ['network meta-analysis', 'systematic-review'],
  ['practice guideline', 'guideline'],
  ['guideline', 'guideline'],
  ['randomized controlled trial', 'randomised-trial'],
  ['clinical trial, phase i', 'early-phase-trial'],
  ['clinical trial, phase ii', 'early-phase-trial'],
  ['case reports', 'case-report'],
  ['review', 'narrative-review'],
  ['review-article', 'narrative-review'],
  ['editorial', 'opinion'],
  ['comment', 'opinion'],
]);

/** Kinds that others take in: a systematic review is tagged as a review as well, a randomised trial with its phase. */
const TAKEN_IN: {readonly [D in Design]?: readonly Design[]} = {
  guideline: ['systematic-review', 'narrative-review'],
  'systematic-review': ['narrative-review'],
  'randomised-trial': ['early-phase-trial'],
  'case-report': ['narrative-review'],
};

/** Headings of methods. The MeSH tree puts follow-up, longitudinal and prospective studies below cohort studies, retrospective ones below two kinds. */
const HEADINGS: ReadonlyMap<string, Design> = new Map([
  ['Cohort Studies', 'cohort'],
  ['Follow-Up Studies', 'cohort'],
  ['Longitudinal Studies', 'cohort'],
  ['Prospective Studies', 'cohort'],
  ['Case-Control Studies', 'case-control'],
  ['Cross-Sectional Studies', 'cross-sectional'],
]);

const CELLS = ['Cells, Cultured', 'Cell Line', 'Cell Line, Tumor', 'Coculture Techniques', 'In Vitro Techniques'];
/** Headings that are given for the ages of people, and for no cells. */
const AGES = [
  'Adult',
  'Young Adult',
  'Middle Aged',
  'Aged',
  'Aged, 80 and over',
  'Adolescent',
  'Child',
  'Child, Preschool',
  'Infant',
];

/** What does not apply to a kind of study, so that it counts as known. */
const NOT_APPLICABLE: {readonly [D in Design]?: readonly ('comparison' | 'registration' | 'blinding' | 'centres')[]} = {
  'systematic-review': ['comparison', 'blinding', 'centres'],
  'narrative-review': ['comparison', 'registration', 'blinding', 'centres'],
  guideline: ['comparison', 'registration', 'blinding', 'centres'],
  opinion: ['comparison', 'registration', 'blinding', 'centres'],
  'case-report': ['registration', 'blinding'],
  'animal-study': ['registration', 'centres'],
};

/** @param fields of the merged record */
export function studyFacts(
  records: readonly ServiceRecord[],
  fields: Pick<Fields, FieldName & 'registration'>,
): StudyFacts {
  const notes: string[] = [];
  const types = publicationTypes(records);
  const mesh = headings(records);
  const stated = statedDesign(types, notes);
  const design = stated ?? headingDesign(types, mesh, notes);
  const subjects = whom(design, mesh, notes);
  const source = design && `${design.source}, by the kind of study`;
  const skipped = new Set(design && NOT_APPLICABLE[design.value]);
  const none = <K extends string>(name: K): {[key in K]?: Found<'not-applicable'>} =>
    (skipped.has(name as never) && source ? {[name]: {value: 'not-applicable', source}} : {}) as {
      [key in K]?: Found<'not-applicable'>;
    };
  const trials = fields.registration;
  if (types.has('multicenter study')) notes.push('centres: there were several, the record does not tell how many');
  return {
    design,
    designInferred: design !== undefined && !stated,
    subjects,
    msTypes: courses(mesh, notes),
    kind: types.has('clinical trial protocol')
      ? {value: 'protocol', source: types.get('clinical trial protocol')!}
      : undefined,
    ...none('comparison'),
    ...none('registration'),
    ...(trials && {registration: {value: 'registered', source: trials.source}}),
    ...none('blinding'),
    ...blinding(mesh),
    ...none('centres'),
    notes,
  };
}

/** Where each publication type was found, by its name in small letters. */
function publicationTypes(records: readonly ServiceRecord[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const {service, publicationTypes: types} of inOrder(records))
    for (const type of types.map((name) => name.toLowerCase()))
      if (!found.has(type)) found.set(type, service === 'PubMed' ? 'PubMed PublicationType' : `${service} pubTypeList`);
  return found;
}

const inOrder = (records: readonly ServiceRecord[]): readonly ServiceRecord[] =>
  SERVICES.flatMap((service) => records.filter((record) => record.service === service));

interface Headings {
  readonly names: ReadonlySet<string>;
  readonly source: string;
}

/** The first register's that has any: Europe PMC passes PubMed's on. */
export function meshOf(records: readonly ServiceRecord[]): {mesh: readonly MeshHeading[]; source: string} {
  const record = inOrder(records).find(({mesh}) => mesh.length);
  return {
    mesh: record?.mesh ?? [],
    source: record ? `${record.service} ${record.service === 'PubMed' ? 'MeshHeadingList' : 'meshHeadingList'}` : '',
  };
}

function headings(records: readonly ServiceRecord[]): Headings {
  const {mesh, source} = meshOf(records);
  return {names: new Set(mesh.map(({name}) => name)), source};
}

function statedDesign(types: ReadonlyMap<string, string>, notes: string[]): Found<Design> | undefined {
  const found = new Map<Design, string>();
  for (const [type, source] of types) {
    const design = STATED.get(type);
    if (design && !found.has(design)) found.set(design, source);
  }
  // A comment may be any kind of paper that also comments on another.
  if (found.size > 1) found.delete('opinion');
  for (const design of [...found.keys()]) for (const less of TAKEN_IN[design] ?? []) found.delete(less);
  return one(found, 'the publication types', notes);
}

function headingDesign(
  types: ReadonlyMap<string, string>,
  {names, source}: Headings,
  notes: string[],
): Found<Design> | undefined {
  // Publication types that contradict each other are not settled by headings.
  if ([...types.keys()].some((type) => STATED.has(type))) return undefined;
  const found = new Map<Design, string>();
  for (const [name, design] of HEADINGS) if (names.has(name)) found.set(design, source);
  if (names.has('Animals') && !names.has('Humans') && !hasCells(names)) found.set('animal-study', source);
  if (!found.size) {
    const hint = names.has('Retrospective Studies')
      ? ', only that it looked back'
      : types.has('observational study')
        ? ', only that it observed'
        : '';
    notes.push(`design: the registers do not tell the kind of study${hint}`);
  }
  return one(found, 'the MeSH headings', notes);
}

function one(found: ReadonlyMap<Design, string>, where: string, notes: string[]): Found<Design> | undefined {
  if (found.size > 1) notes.push(`design: ${where} name several kinds of study (${[...found.keys()].join(', ')})`);
  const [entry] = found;
  return found.size === 1 && entry ? {value: entry[0], source: entry[1]} : undefined;
}

const hasCells = (names: ReadonlySet<string>): boolean => CELLS.some((name) => names.has(name));

function whom(design: Found<Design> | undefined, {names, source}: Headings, notes: string[]): StudyFacts['subjects'] {
  if (design?.value === 'systematic-review' || design?.value === 'narrative-review')
    return {value: ['earlier-studies'], source: `${design.source}, by the kind of study`};
  if (design?.value === 'opinion' || design?.value === 'guideline') return undefined;
  const people = names.has('Humans');
  const animals = names.has('Animals');
  if (hasCells(names) && !AGES.some((name) => names.has(name))) {
    notes.push(
      'subjects: the MeSH headings name cells, and do not tell whether people or animals were studied as well',
    );
    return undefined;
  }
  if (people || animals)
    return {value: [...(people ? (['people'] as const) : []), ...(animals ? (['animals'] as const) : [])], source};
  notes.push('subjects: the registers do not tell who or what was studied');
  return undefined;
}

function courses({names, source}: Headings, notes: string[]): StudyFacts['msTypes'] {
  if (names.has('Multiple Sclerosis, Chronic Progressive')) {
    notes.push('msTypes: the MeSH heading for progressive MS does not tell primary from secondary');
    return undefined;
  }
  return names.has('Multiple Sclerosis, Relapsing-Remitting') ? {value: ['relapsing'], source} : undefined;
}

function blinding({names, source}: Headings): {blinding?: Known<'blinding'>} {
  if (names.has('Double-Blind Method')) return {blinding: {value: 'double', source}};
  return names.has('Single-Blind Method') ? {blinding: {value: 'single', source}} : {};
}
