import {paths} from '../site-map.js';
import type {LibraryOutput} from './output.js';
import {pagedFiles} from './paged.js';

/** `v1/latest.json`, `v1/latest/<n>.json` */
export const latest: LibraryOutput = {
  name: 'latest',
  folders: ['v1'],
  owns: (path) => /^v1\/latest(\/\d+)?\.json$/.test(path),
  files(library) {
    const {title} = library.context.config;
    return pagedFiles({title, page: '', first: paths.latest, part: paths.latestPart}, library.newestFirst, library);
  },
};
