import {IDENTITIES, type Columns} from './columns.js';
import {fingerprint} from './facts.js';
import {Lexicon} from './lexicon.js';
import {PARAMETERS, type RankingParameters} from './parameters.js';
import {RelatedIndex, type IndexState} from './related-index.js';
import type {TermWeights} from './term-weights.js';

/**
 * An index as bytes, so that a run that changes little need not read the whole library: the length of the header, a checksum of all
 * that follows (32 bit each), the header in JSON, then the numbers, one column after the other. Header and columns are filled up to
 * multiples of eight bytes. A cache and no exchange format: the numbers are in the machine's own byte order.
 */
const FORMAT = 'ms-research related index 1';
const PREFIX_BYTES = 8;
const ALIGNMENT = 8;
const SPACE = 0x20;

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
  const header: Header = {
    format: FORMAT,
    madeWith: madeWith(index.weights, index.corpus.parameters),
    vectorTerms,
    ids,
    terms: lexicon.terms,
    languages,
    designs,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bodyStart = aligned(PREFIX_BYTES + head.length);
  const {places, end} = layout(bodyStart, ids.length, vectorTerms);
  const bytes = new Uint8Array(end);
  bytes.fill(SPACE, PREFIX_BYTES, bodyStart);
  bytes.set(head, PREFIX_BYTES);
  const sections: Sections = {...columns, floors};
  for (const {name, start, length} of places)
    new TYPES[name](bytes.buffer, start, length).set(sections[name].subarray(0, length));
  new Uint32Array(bytes.buffer, 0, 2).set([bodyStart - PREFIX_BYTES, checksum(bytes)]);
  return bytes;
}

/** The index that the bytes hold, if it was made with these weights and parameters; else throws `StoredIndexError`. */
export function decodeIndex(bytes: Uint8Array, weights: TermWeights, parameters = PARAMETERS): RelatedIndex {
  // A copy begins at a multiple of eight, wherever the bytes do. (`slice` copies nothing if they are a Node buffer.)
  const copy = new Uint8Array(bytes);
  const {header, bodyStart} = readHeader(copy);
  if (header.madeWith !== madeWith(weights, parameters))
    throw new StoredIndexError('The stored index was made with other term weights or parameters.');
  const {ids, languages, designs, terms} = header;
  const {places} = layout(bodyStart, ids.length, header.vectorTerms);
  const sections = Object.fromEntries(
    places.map(({name, start, length}) => [name, new TYPES[name](copy.buffer, start, length)]),
  ) as Sections;
  const {floors, ...columns} = sections;
  const library = {columns: {count: ids.length, ...columns}, ids, lexicon: new Lexicon(terms), languages, designs};
  return new RelatedIndex({library, floors}, weights, parameters);
}

function readHeader(bytes: Uint8Array): {header: Header; bodyStart: number} {
  const isWhole = bytes.length >= PREFIX_BYTES && bytes.length % ALIGNMENT === 0;
  const [headerLength = 0, expected] = isWhole ? new Uint32Array(bytes.buffer, 0, 2) : [];
  if (!isWhole || checksum(bytes) !== expected)
    throw new StoredIndexError('This is no stored index, or a damaged one.');
  const bodyStart = PREFIX_BYTES + headerLength;
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, bodyStart))) as Header;
  if (header.format !== FORMAT) throw new StoredIndexError('The stored index is of another version.');
  return {header, bodyStart};
}

/** Where each column stands, in bytes, and where the last one ends. */
function layout(
  bodyStart: number,
  count: number,
  vectorTerms: number,
): {places: {name: Name; start: number; length: number}[]; end: number} {
  const lengths: Partial<Record<Name, number>> = {
    starts: count + 1,
    terms: vectorTerms,
    weights: vectorTerms,
    identities: count * IDENTITIES,
  };
  let end = bodyStart;
  const places = (Object.keys(TYPES) as Name[]).map((name) => {
    const place = {name, start: end, length: lengths[name] ?? count};
    end = aligned(end + place.length * TYPES[name].BYTES_PER_ELEMENT);
    return place;
  });
  return {places, end};
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** FNV-1a over the words of 32 bit after the prefix: finds damage by chance, not by design. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, PREFIX_BYTES);
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
