import {fingerprint} from '../fingerprint.js';
import {feed, feedJson, pages} from '../lists.js';
import type {Entry, Library, LibraryFile} from './output.js';

export interface PagedList {
  readonly title: string;
  /** The page for readers, relative to the site's root. */
  readonly page: string;
  /** Path of the newest part. */
  readonly first: string;
  /** Path of a numbered part. */
  part(part: number): string;
}

/** Fingerprint of what lists show of these summaries. */
export const versionOf = (entries: readonly Entry[]): string =>
  fingerprint(entries.map(({itemVersion}) => itemVersion).join(' '));

/** A list in parts, see `pages`; each is a JSON Feed. */
export function* pagedFiles(list: PagedList, newestFirst: readonly Entry[], library: Library): Generator<LibraryFile> {
  const {config} = library.context;
  const parts = pages(newestFirst);
  for (const [index, {part, items}] of parts.entries()) {
    const path = part === undefined ? list.first : list.part(part);
    const older = parts[index + 1]?.part;
    const next = older === undefined ? undefined : list.part(older);
    yield {
      path,
      inputs: fingerprint(list.title, next ?? '', versionOf(items)),
      render: () =>
        feedJson(
          feed(list.title, path, list.page, [], config, next),
          items.map((entry) => library.itemJson(entry)),
        ),
    };
  }
}
