import {append, emptyColumns, ELIGIBLE, IDENTITIES, QUERY_ONLY, REMOVED, type Columns, type Row} from './columns.js';
import type {RelatedDocument} from './document.js';
import {dateKey, identitiesOf, yearsOf} from './facts.js';
import {Lexicon} from './lexicon.js';
import {MAX_DOCUMENTS} from './postings.js';
import {primaryLanguage} from './tokenize.js';
import type {Vector} from './vectorizer.js';

/** The documents of an index: their columns, and the names that the numbers in the columns stand for. Made to be stored. */
export interface Library {
  readonly columns: Columns;
  /** By position. */
  readonly ids: string[];
  readonly lexicon: Lexicon;
  readonly languages: string[];
  readonly designs: string[];
}

/** The design of documents without one. */
const NO_DESIGN = '';

export function emptyLibrary(): Library {
  return {columns: emptyColumns(), ids: [], lexicon: new Lexicon(), languages: [], designs: [NO_DESIGN]};
}

/** Adds a document and returns its position. Its place in `order` is left to the caller. */
export function addDocument(library: Library, document: RelatedDocument, vector: Vector): number {
  if (library.ids.length >= MAX_DOCUMENTS) throw new RangeError(`An index holds at most ${MAX_DOCUMENTS} documents.`);
  library.ids.push(document.id);
  return append(library.columns, {
    ...vector,
    language: numberIn(library.languages, primaryLanguage(document.language)),
    state: document.status === 'retracted' ? QUERY_ONLY : ELIGIBLE,
    identities: identitiesOf(document),
    years: yearsOf(document),
    design: numberIn(library.designs, document.design ?? NO_DESIGN),
    date: dateKey(document),
  });
}

function numberIn(names: string[], name: string): number {
  const number = names.indexOf(name);
  return number < 0 ? names.push(name) - 1 : number;
}

/** Sorts all documents into the order that decides ties. */
export function sortAll({columns, ids}: Library): void {
  const positions = ids.map((_, position) => position).sort((a, b) => (isBefore(columns, ids, a, b) ? -1 : 1));
  positions.forEach((position, place) => (columns.order[position] = place));
}

/** Sorts the document added last in among the others. */
export function sortIn({columns, ids}: Library): void {
  const added = columns.count - 1;
  let place = 0;
  for (let position = 0; position < added; position++) {
    if (isBefore(columns, ids, position, added)) place++;
    else columns.order[position]!++;
  }
  columns.order[added] = place;
}

function isBefore({dates}: Columns, ids: readonly string[], a: number, b: number): boolean {
  return dates[a] === dates[b] ? ids[a]! < ids[b]! : dates[a]! > dates[b]!;
}

/** A copy without removed documents and the terms that only they held, and the old positions of those left. */
export function compacted(library: Library): {library: Library; from: number[]} {
  const {columns, lexicon} = library;
  const copy: Library = {...emptyLibrary(), languages: library.languages, designs: library.designs};
  const from: number[] = [];
  const renumbered = new Int32Array(lexicon.terms.length).fill(-1);
  for (let position = 0; position < columns.count; position++) {
    if (columns.states[position] === REMOVED) continue;
    const row = rowAt(columns, position);
    const terms = Array.from(row.terms);
    terms.forEach((term, i) => {
      if (renumbered[term]! < 0) renumbered[term] = copy.lexicon.number(lexicon.terms[term]!);
      terms[i] = renumbered[term]!;
    });
    append(copy.columns, {...row, terms});
    copy.ids.push(library.ids[position]!);
    from.push(position);
  }
  sortAll(copy);
  return {library: copy, from};
}

function rowAt(columns: Columns, position: number): Row {
  const [start, end] = [columns.starts[position]!, columns.starts[position + 1]!];
  return {
    terms: columns.terms.subarray(start, end),
    weights: columns.weights.subarray(start, end),
    titleTerms: columns.titleTerms[position]!,
    language: columns.languages[position]!,
    state: columns.states[position]!,
    identities: columns.identities.subarray(position * IDENTITIES, (position + 1) * IDENTITIES),
    years: columns.years[position]!,
    design: columns.designs[position]!,
    date: columns.dates[position]!,
  };
}
