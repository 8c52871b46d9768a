import type {Client} from '../client.js';
import {LoadError} from '../load-error.js';
import {endOf, isSpread, keyOf, SEARCH_VERSION, searchPaths, startOf} from './layout.js';
import type {SearchManifest} from './layout.js';
import {WordLevels} from './postings.js';
import {correction, typosAllowed} from './spelling.js';
import {answers, longerWordLevel} from './words.js';

/** The files of a published index, brought when they are asked for. */
export class SearchIndex {
  readonly manifest: SearchManifest;
  private readonly load: (path: string) => Promise<unknown>;

  /** @param load gives the parsed JSON of a file below `v1/search/` */
  private constructor(manifest: SearchManifest, load: (path: string) => Promise<unknown>) {
    this.manifest = manifest;
    this.load = load;
  }

  /**
   * @param site absolute address of the published site, with a slash at the end
   * @throws LoadError where there is no index, or one of another version
   */
  static async open(site: string, client: Client, signal: AbortSignal): Promise<SearchIndex> {
    const load = (path: string): Promise<unknown> => client.json(`${site}v1/search/${path}`, signal);
    return new SearchIndex(admitManifest(await load(searchPaths.manifest)), load);
  }

  /** The summaries that hold a word or one that begins with it; a summary counts by the better of the two. */
  async levelsOf(word: string): Promise<WordLevels> {
    const {words: keys, documents} = this.manifest;
    const found = new WordLevels(documents);
    if (isSpread(word, keys)) {
      found.addAll(await this.text(searchPaths.beginning(word)), (level) => level);
      return found;
    }
    const key = keyOf(word, keys);
    if (key === undefined) return found;
    const path = searchPaths.words(key);
    const entries = admitTexts(await this.load(path), path);
    for (let i = 0; i < entries.length; i += 2) {
      const term = entries[i]!;
      if (!answers(term, word)) continue;
      found.addAll(entries[i + 1] ?? '', term === word ? (level) => level : longerWordLevel);
    }
    return found;
  }

  /**
   * The word that was meant by one that is nowhere. One typo leaves the first letters or the last ones whole, so the words that begin alike and
   * those that end alike hold what was meant; two typos are found unless there is one at either end.
   */
  async correctionOf(word: string): Promise<string | undefined> {
    if (!typosAllowed(word)) return undefined;
    const {starts, ends} = this.manifest;
    const [start, end] = [startOf(word), endOf(word)];
    const files = [
      ...(starts.includes(start) ? [searchPaths.starts(start)] : []),
      ...(ends.includes(end) ? [searchPaths.ends(end)] : []),
    ];
    return correction(word, await Promise.all(files.map((path) => this.text(path))));
  }

  /** A file that is one text. */
  async text(path: string): Promise<string> {
    return admitTexts([await this.load(path)], path)[0]!;
  }
}

function admitManifest(value: unknown): SearchManifest {
  const manifest = value as Partial<SearchManifest> | null;
  const {words, starts, ends} = manifest ?? {};
  if (manifest?.version !== SEARCH_VERSION || !manifest.pageSize || ![words, starts, ends].every(Array.isArray))
    throw new LoadError('invalid', `v1/search/index.json: expected a search index of version ${SEARCH_VERSION}`);
  return manifest as SearchManifest;
}

function admitTexts(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return value;
  throw new LoadError('invalid', `v1/search/${path}: expected texts`);
}
