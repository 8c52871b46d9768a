import type {Folder} from '../../content/folder.js';
import type {FileStat} from '../../content/folder.js';
import {articleFileName} from '../../content/articles.js';
import {sourceChanges} from '../plan/changes.js';
import type {SourceChanges} from '../plan/changes.js';
import {areUntouched} from '../plan/untouched.js';
import type {SiteState, StateFolder} from '../state/state-folder.js';

/** What an earlier run left, if the site is still as that run wrote it. */
export interface Previous {
  readonly state: SiteState;
  /** Of the content folder; by the names of its files. */
  readonly changes: SourceChanges;
}

export function findPrevious(
  stateFolder: StateFolder,
  folder: Folder,
  out: string,
  articles: ReadonlyMap<string, FileStat | undefined>,
  verify: boolean,
): Previous | undefined {
  const state = stateFolder.load();
  if (!state || !areUntouched(out, state.files.values(), verify)) return undefined;
  const now = new Map<string, FileStat | undefined>();
  for (const [id, stat] of articles) now.set(articleFileName(id), stat);
  for (const name of state.sources.keys()) if (name.startsWith('images/')) now.set(name, folder.stat(name));
  return {state, changes: sourceChanges(folder, now, state.sources, verify)};
}
