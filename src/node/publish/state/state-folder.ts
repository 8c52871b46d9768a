import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {crc32} from 'node:zlib';

import type {ImageSizes} from '../../content/images.js';
import {fingerprint} from '../fingerprint.js';
import type {ArticleRecord} from '../render/render-article.js';
import type {SiteFile} from '../stage/stage.js';
import {decodeFiles, decodeSources, encodeFiles, encodeSources} from './tables.js';
import type {SourceFile} from './tables.js';

/** What a run leaves for the next one: enough to see that nothing has changed. */
export interface SiteState {
  /** Fingerprint of everything that concerns all files: settings, term weights, options, the program. */
  readonly key: string;
  readonly program: string;
  /** Files of the content folder by name: summaries and pictures. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Files of the site by path. */
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly counts: LibraryCounts;
}

export interface LibraryCounts {
  readonly articles: number;
  readonly withdrawn: number;
}

/** The rest, which is read when something has changed. */
export interface LibraryState {
  /** By id. */
  readonly records: ReadonlyMap<string, ArticleRecord>;
  /** List items as JSON, by id. */
  readonly items: ReadonlyMap<string, string>;
  /** By id: what the files that show related summaries were made of. */
  readonly relatedVersions: ReadonlyMap<string, string>;
  /** By file name. */
  readonly images: ReadonlyMap<string, ImageSizes>;
  /** See related/stored-index.ts. Empty where the ranking has no stored term weights: then every change ranks all anew. */
  readonly index: Uint8Array;
}

interface Header {
  readonly format: typeof FORMAT;
  readonly key: string;
  readonly program: string;
  readonly counts: LibraryCounts;
  /** Checksums of the other files, for damage by chance. */
  readonly parts: Readonly<Record<string, number>>;
}

interface LibraryJson {
  readonly records: readonly ArticleRecord[];
  /** Ids of the items, in the order of items.txt. */
  readonly items: readonly string[];
  readonly relatedVersions: readonly (readonly [string, string])[];
  readonly images: readonly (readonly [string, ImageSizes])[];
}

const FORMAT = 'ms-research publish state 1';
const FOLDER = '.ms-research';
const HEADER = 'state.json';
/** Where the header waits while a run is under way: without a header there is no state. */
const SET_ASIDE = 'state.before.json';
/** Names the site's folder. */
const OWNER = 'out.txt';

/**
 * What is known of one site's folder, kept in `.ms-research/` of the content folder, outside the site. It is a cache: without it, or where
 * any of it is damaged, a run reads and compares everything and comes to the same files.
 */
export class StateFolder {
  private readonly folder: string;
  private readonly shelf: string;
  private header: Header | undefined;

  constructor(
    content: string,
    private readonly out: string,
  ) {
    this.shelf = join(content, FOLDER);
    this.folder = join(this.shelf, fingerprint(out).replace(/[^\w]/g, '_'));
  }

  load(): SiteState | undefined {
    try {
      const header = JSON.parse(readFileSync(join(this.folder, HEADER), 'utf8')) as Header;
      if (header.format !== FORMAT) return undefined;
      this.header = header;
      const {key, program, counts} = header;
      const sources = decodeSources(this.part('sources.txt').toString());
      const files = decodeFiles(this.part('files.txt').toString());
      return {key, program, counts, sources, files};
    } catch {
      return undefined;
    }
  }

  /** Of the state that was loaded; undefined where it is damaged. */
  loadLibrary(): LibraryState | undefined {
    try {
      const library = JSON.parse(this.part('library.json').toString()) as LibraryJson;
      const lines = this.part('items.txt').toString().split('\n');
      return {
        records: new Map(library.records.map((record) => [record.references.id, record])),
        items: new Map(library.items.map((id, index) => [id, lines[index]!])),
        relatedVersions: new Map(library.relatedVersions),
        images: new Map(library.images),
        index: this.part('related.bin'),
      };
    } catch {
      return undefined;
    }
  }

  /** From now on the site's folder is being changed. A run that ends without `save` or `restore` leaves no state. */
  setAside(): void {
    this.header = undefined;
    const header = join(this.folder, HEADER);
    if (existsSync(header)) renameSync(header, join(this.folder, SET_ASIDE));
  }

  /** After a run that changed nothing. */
  restore(): void {
    const aside = join(this.folder, SET_ASIDE);
    if (existsSync(aside)) renameSync(aside, join(this.folder, HEADER));
  }

  /** @returns false where it cannot be written; then the next run does without */
  save(state: SiteState, library: LibraryState): boolean {
    const json: LibraryJson = {
      records: [...library.records.values()],
      items: [...library.items.keys()],
      relatedVersions: [...library.relatedVersions],
      images: [...library.images],
    };
    const parts: readonly (readonly [string, Uint8Array])[] = [
      ['sources.txt', Buffer.from(encodeSources(state.sources))],
      ['files.txt', Buffer.from(encodeFiles(state.files.values()))],
      ['library.json', Buffer.from(JSON.stringify(json))],
      // JSON holds no line ends.
      ['items.txt', Buffer.from([...library.items.values()].join('\n'))],
      ['related.bin', library.index],
    ];
    const header: Header = {
      format: FORMAT,
      key: state.key,
      program: state.program,
      counts: state.counts,
      parts: Object.fromEntries(parts.map(([name, bytes]) => [name, crc32(bytes)])),
    };
    try {
      this.make();
      for (const [name, bytes] of parts) writeFileSync(join(this.folder, name), bytes);
      // The header comes last and whole: with it the state is there.
      writeFileSync(join(this.folder, `${HEADER}.tmp`), JSON.stringify(header));
      renameSync(join(this.folder, `${HEADER}.tmp`), join(this.folder, HEADER));
      rmSync(join(this.folder, SET_ASIDE), {force: true});
      this.sweep();
      return true;
    } catch {
      return false;
    }
  }

  private make(): void {
    mkdirSync(this.folder, {recursive: true});
    writeFileSync(join(this.shelf, '.gitignore'), '*\n');
    writeFileSync(join(this.folder, OWNER), this.out);
  }

  /** What is kept of sites whose folder is gone is of no use. */
  private sweep(): void {
    for (const name of readdirSync(this.shelf)) {
      const owner = join(this.shelf, name, OWNER);
      if (existsSync(owner) && !existsSync(readFileSync(owner, 'utf8')))
        rmSync(join(this.shelf, name), {recursive: true, force: true});
    }
  }

  private part(name: string): Buffer {
    const bytes = readFileSync(join(this.folder, name));
    if (crc32(bytes) !== this.header?.parts[name]) throw new Error(`${name} is damaged`);
    return bytes;
  }
}
