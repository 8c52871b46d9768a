import {IDENTITIES, type Columns} from './columns.js';
import {fingerprint} from './facts.js';
import {Lexicon} from './lexicon.js';
import {PARAMETERS, type RankingParameters} from './parameters.js';
import {RelatedIndex, type IndexState} from './related-index.js';
import type {TermWeights} from './term-weights.js';

/**
 * An index as bytes, so that a run that changes little need not read the whole library: a header in JSON, whose length the first
 * four bytes give, then the numbers, one column after the other, each from a multiple of eight bytes on. A cache and no exchange
 * format: the numbers are in the machine's own byte order.
 */
const FORMAT = 'ms-research related index 1';
const LENGTH_BYTES = 4;
const ALIGNMENT = 8;

/** The columns in the order of the file. */
const TYPES = {
  starts: Uint32Array,
  terms: Uint32Array,
  weights: Uint16Array,
  titleTerms: Uint16Array,
  languages: Uint16Array,
  states: Uint8Array,
  identities: Float64Array,
  years: Float32Array,
  designs: Uint16Array,
  dates: Float64Array,
  order: Uint32Array,
  floors: Float64Array,
};
type Name = keyof typeof TYPES;
type Sections = {[N in Name]: N extends 'floors' ? IndexState['floors'] : Columns[Exclude<N, 'floors'>]};

interface Header {
  readonly format: string;
  /** Of the weights and parameters: under others the numbers mean nothing. */
  readonly madeWith: number;
  /** Of the bytes after the header. */
  readonly checksum: number;
  /** Terms in all vectors together. */
  readonly vectorTerms: number;
  readonly ids: string[];
  readonly terms: string[];
  readonly languages: string[];
  readonly designs: string[];
}

/** These bytes are of no use: the index has to be made anew. */
export class StoredIndexError extends Error {
  override readonly name = 'StoredIndexError';
}

export function encodeIndex(index: RelatedIndex): Uint8Array {
  const {library, floors} = index.state();
  const {columns, ids, lexicon, languages, designs} = library;
  const vectorTerms = columns.starts[columns.count]!;
  const sections: Sections = {...columns, floors};
  const {places, end} = layout(ids.length, vectorTerms);
  const body = new Uint8Array(end);
  for (const {name, start, length} of places) {
    const Type = TYPES[name];
    new Type(body.buffer, start, length).set(sections[name].subarray(0, length));
  }
  const header: Header = {
    format: FORMAT,
    madeWith: madeWith(index.weights, index.corpus.parameters),
    checksum: checksum(body),
    vectorTerms,
    ids,
    terms: lexicon.terms,
    languages,
    designs,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(LENGTH_BYTES + head.length + body.length);
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, LENGTH_BYTES);
  bytes.set(body, LENGTH_BYTES + head.length);
  return bytes;
}

/** The index that the bytes hold, if it was made with these weights and parameters; else throws `StoredIndexError`. */
export function decodeIndex(bytes: Uint8Array, weights: TermWeights, parameters = PARAMETERS): RelatedIndex {
  const {header, bodyStart} = readHeader(bytes);
  if (header.madeWith !== madeWith(weights, parameters))
    throw new StoredIndexError('The stored index was made with other term weights or parameters.');
  const {ids, languages, designs, vectorTerms} = header;
  const {places, end} = layout(ids.length, vectorTerms);
  // A copy begins at a multiple of eight, wherever the bytes do. (`slice` copies nothing if they are a Node buffer.)
  const body = new Uint8Array(bytes.subarray(bodyStart));
  if (body.length !== end || checksum(body) !== header.checksum)
    throw new StoredIndexError('The stored index is damaged.');
  const sections = Object.fromEntries(
    places.map(({name, start, length}) => [name, new TYPES[name](body.buffer, start, length)]),
  ) as Sections;
  const {floors, ...columns} = sections;
  const library = {
    columns: {count: ids.length, ...columns},
    ids,
    lexicon: new Lexicon(header.terms),
    languages,
    designs,
  };
  return new RelatedIndex({library, floors}, weights, parameters);
}

function readHeader(bytes: Uint8Array): {header: Header; bodyStart: number} {
  const noIndex = new StoredIndexError('This is no stored index of this version.');
  if (bytes.length < LENGTH_BYTES) throw noIndex;
  const bodyStart = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  let header: Partial<Header> | null;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, bodyStart))) as Partial<Header> | null;
  } catch {
    throw noIndex;
  }
  if (header?.format !== FORMAT) throw noIndex;
  return {header: header as Header, bodyStart};
}

/** Where each column stands, in bytes, and where the last one ends. */
function layout(
  count: number,
  vectorTerms: number,
): {places: {name: Name; start: number; length: number}[]; end: number} {
  const lengths: Partial<Record<Name, number>> = {
    starts: count + 1,
    terms: vectorTerms,
    weights: vectorTerms,
    identities: count * IDENTITIES,
  };
  let end = 0;
  const places = (Object.keys(TYPES) as Name[]).map((name) => {
    const place = {name, start: end, length: lengths[name] ?? count};
    end += Math.ceil((place.length * TYPES[name].BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    return place;
  });
  return {places, end};
}

/** FNV-1a over words of 32 bit: finds damage by chance, not by design. */
function checksum(body: Uint8Array): number {
  const words = new Uint32Array(body.buffer, body.byteOffset, body.length / 4);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}

/** A number for weights and parameters, whatever order the weights stand in. */
function madeWith({documents, terms, topics}: TermWeights, parameters: RankingParameters): number {
  let sum = fingerprint('parameters', JSON.stringify([documents, parameters]));
  const add = (kind: string, name: string, count: number): void => {
    sum = (sum + fingerprint(kind, `${name} ${count}`)) % 2 ** 52;
  };
  for (const [term, count] of terms) add('term', term, count.documents);
  for (const [topic, count] of topics) add('topic', topic, count);
  return sum;
}
