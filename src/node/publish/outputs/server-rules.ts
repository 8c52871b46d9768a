import {VERSION} from '../../../elements/version.js';
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
  files({context: {config}, widgetVersions}) {
    const versions = [...new Set([...widgetVersions, VERSION])].sort();
    return [
      {path: paths.headers, inputs: versions.join(' '), render: () => headersFile(versions)},
      {path: paths.nginx, inputs: '-', render: () => nginxSnippet(config.site)},
    ];
  },
};
