/**
 * The documents as columns of numbers, so that scoring touches nothing but typed arrays and worker threads can share them.
 * A document is known by its position, which never changes and is never used again.
 */
export interface Columns {
  /** Documents, removed ones included. The columns may have room for more. */
  count: number;
  /** Where a document's vector begins in `terms` and `weights`; one more than `count`. */
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Uint16Array;
  /** How many of a vector's terms, the first, are words of the titles. */
  titleTerms: Uint16Array;
  /** Number of the primary language. */
  languages: Uint16Array;
  /** `REMOVED`, `QUERY_ONLY` or `ELIGIBLE`. */
  states: Uint8Array;
  /** `IDENTITIES` fingerprints a document: documents that share one are the same thing; 0 for none. */
  identities: Float64Array;
  /** From 1950 to the paper's date, 0-150. */
  years: Float32Array;
  /** Number of the design; 0 for none. */
  designs: Uint16Array;
  /** Both dates as one number, the greater the newer. */
  dates: Float64Array;
  /** Place in the order that decides ties: newest first, then by id. */
  order: Uint32Array;
}

export const REMOVED = 0;
/** Has a list but is nobody's item: a retracted paper. */
export const QUERY_ONLY = 1;
export const ELIGIBLE = 2;

/** Paper, translation group, title, paper's title. */
export const IDENTITIES = 4;

/** A document as `append` takes it. */
export interface Row {
  readonly terms: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly titleTerms: number;
  readonly language: number;
  readonly state: number;
  readonly identities: ArrayLike<number>;
  readonly years: number;
  readonly design: number;
  readonly date: number;
}

export function emptyColumns(): Columns {
  return {
    count: 0,
    starts: new Uint32Array(1),
    terms: new Uint32Array(0),
    weights: new Uint16Array(0),
    titleTerms: new Uint16Array(0),
    languages: new Uint16Array(0),
    states: new Uint8Array(0),
    identities: new Float64Array(0),
    years: new Float32Array(0),
    designs: new Uint16Array(0),
    dates: new Float64Array(0),
    order: new Uint32Array(0),
  };
}

/** Adds a document and returns its position. Its place in `order` is left to the caller. */
export function append(columns: Columns, row: Row): number {
  const position = columns.count++;
  const start = columns.starts[position]!;
  const end = start + row.terms.length;
  columns.starts = withRoom(columns.starts, position + 2);
  columns.terms = withRoom(columns.terms, end);
  columns.weights = withRoom(columns.weights, end);
  columns.titleTerms = withRoom(columns.titleTerms, position + 1);
  columns.languages = withRoom(columns.languages, position + 1);
  columns.states = withRoom(columns.states, position + 1);
  columns.identities = withRoom(columns.identities, (position + 1) * IDENTITIES);
  columns.years = withRoom(columns.years, position + 1);
  columns.designs = withRoom(columns.designs, position + 1);
  columns.dates = withRoom(columns.dates, position + 1);
  columns.order = withRoom(columns.order, position + 1);
  columns.starts[position + 1] = end;
  columns.terms.set(row.terms, start);
  columns.weights.set(row.weights, start);
  columns.titleTerms[position] = row.titleTerms;
  columns.languages[position] = row.language;
  columns.states[position] = row.state;
  columns.identities.set(row.identities, position * IDENTITIES);
  columns.years[position] = row.years;
  columns.designs[position] = row.design;
  columns.dates[position] = row.date;
  return position;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The array itself if it has room for `length` numbers, else a copy half as large again at least. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const Type = array.constructor as new (length: number) => T;
  const grown = new Type(Math.max(length, Math.ceil(array.length * 1.5), 16));
  grown.set(array);
  return grown;
}
