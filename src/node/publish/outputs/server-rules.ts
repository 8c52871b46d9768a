import {headersFile} from '../headers.js';
import {nginxSnippet} from '../nginx.js';
import {paths} from '../site-map.js';
import type {LibraryOutput} from './output.js';

/** `_headers` and the snippet for nginx: what a server must say with the files. */
export const serverRules: LibraryOutput = {
  name: 'server-rules',
  folders: [],
  // A file of this name may be anybody's.
  owns: () => false,
  files: ({context: {config}}) => [
    {path: paths.headers, inputs: '-', render: () => headersFile([])},
    {path: paths.nginx, inputs: '-', render: () => nginxSnippet(config.site)},
  ],
};
