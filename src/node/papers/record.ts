import type {Notice, Paper} from '../../article/article.js';
import type {PartDate} from './part-date.js';
import type {PaperKey} from './paper-id.js';

export const SERVICES = ['Crossref', 'PubMed', 'Europe PMC'] as const;
export type Service = (typeof SERVICES)[number];

/** A value and where it came from: `Crossref title`. */
export interface Found<T> {
  readonly value: T;
  readonly source: string;
}

export type Author = NonNullable<Paper['author']>[number];

/** Fields of a paper that registers tell, in CSL-JSON's words where it has any. */
export interface FieldValues {
  readonly DOI: string;
  readonly PMID: string;
  readonly PMCID: string;
  readonly type: string;
  readonly title: string;
  readonly author: readonly Author[];
  readonly 'container-title': string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly registration: readonly {readonly id: string}[];
  readonly funding: readonly string[];
  readonly competingInterests: string;
  readonly openAccess: boolean;
  readonly license: string;
}
export type FieldName = keyof FieldValues;
export type Fields = {readonly [K in FieldName]?: Found<FieldValues[K]> | undefined};

/** A heading of the Medical Subject Headings that an indexer gave the paper. */
export interface MeshHeading {
  readonly name: string;
  /** `D009103`, where the register tells it. */
  readonly id?: string | undefined;
}

/** What one register says about one paper. Plain JSON, so that it can be kept on disk. */
export interface ServiceRecord {
  readonly service: Service;
  readonly fields: Fields;
  /** Days on which it came out, in print or online. */
  readonly dates: readonly Found<PartDate>[];
  readonly publicationTypes: readonly string[];
  readonly mesh: readonly MeshHeading[];
  readonly keywords: readonly string[];
  readonly isPreprint: boolean;
  /** The record is itself an erratum, a retraction or the like. */
  readonly isNotice: boolean;
  /** The register marks the paper itself as retracted, with or without a notice. */
  readonly isRetracted: boolean;
  readonly notices: readonly Found<Notice>[];
  /** What was left out and why, without the register's name. */
  readonly notes: readonly string[];
}

export interface Answer {
  /** Missing where the register does not know the paper, or said something that could not be used. */
  readonly record?: ServiceRecord | undefined;
  /** False where the register could not be understood, which is not the same as not knowing the paper. */
  readonly isUsable: boolean;
  readonly notes: readonly string[];
}

export type Told = (answers: ReadonlyMap<PaperKey, Answer>) => Promise<void>;

/** A register that can be asked for papers, many at once. */
export interface Register {
  readonly service: Service;
  /**
   * Answers for each key.
   *
   * @param told is given the answers of each request as they come
   * @throws KnownError where it cannot be reached
   */
  lookup(keys: readonly PaperKey[], told?: Told): Promise<ReadonlyMap<PaperKey, Answer>>;
  /** Can it be asked for such a key? */
  takes(key: PaperKey): boolean;
}

export const unknownPaper: Answer = {isUsable: true, notes: []};
export const unusable = (note: string): Answer => ({isUsable: false, notes: [note]});

/** Collects the fields of a record under one register's name; what is undefined stays out. */
export class FieldCollector {
  private readonly found: {[K in FieldName]?: Found<FieldValues[K]>} = {};
  readonly notes: string[] = [];

  constructor(private readonly service: Service) {}

  /** @param from the register's own name of the field */
  set<K extends FieldName>(name: K, value: FieldValues[K] | undefined, from: string): void {
    const isEmpty = value === undefined || (Array.isArray(value) && !value.length);
    if (!isEmpty) (this.found as Record<FieldName, unknown>)[name] = this.as(value, from);
  }

  as<T>(value: T, from: string): Found<T> {
    return {value, source: `${this.service} ${from}`};
  }

  get fields(): Fields {
    return this.found;
  }
}
