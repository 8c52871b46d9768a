import {fingerprint} from '../fingerprint.js';
import {searchDocument} from '../search-document.js';
import {searchFiles} from '../search-index.js';
import {json} from './json.js';
import type {Library, LibraryOutput} from './output.js';

/** `v1/search/...`. Any change may shift every file, so all are made anew of all documents, which are read one after the other. */
export const search: LibraryOutput = {
  name: 'search',
  isOptional: true,
  folders: ['v1'],
  owns: (path) => /^v1\/search\/.+\.json$/.test(path),
  *files(library) {
    const inputs = fingerprint(library.newestFirst.map(({documentVersion}) => documentVersion).join(' '));
    for (const [path, file] of searchFiles(oldestFirst(library), library.context.config))
      yield {path, inputs, render: () => json(file)};
  },
};

function* oldestFirst(library: Library): Generator<ReturnType<typeof searchDocument>> {
  for (const entry of library.newestFirst.toReversed())
    yield searchDocument(library.article(entry), library.context.config);
}
