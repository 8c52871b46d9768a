import {fingerprint} from '../fingerprint.js';
import {searchFiles} from '../search-index.js';
import {json} from './json.js';
import type {LibraryOutput} from './output.js';

/** `v1/search/...` */
export const search: LibraryOutput = {
  name: 'search',
  isOptional: true,
  folders: ['v1'],
  owns: (path) => /^v1\/search\/.+\.json$/.test(path),
  *files(library) {
    const articles = library.newestFirst.map((entry) => library.article(entry));
    const inputs = fingerprint(library.newestFirst.map(({documentVersion}) => documentVersion).join(' '));
    for (const [path, file] of searchFiles(articles, library.context.config))
      yield {path, inputs, render: () => json(file)};
  },
};
