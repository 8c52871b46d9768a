import {fingerprint} from '../fingerprint.js';
import {notFoundPage, topicsPage} from '../pages/topics-page.js';
import {paths} from '../site-map.js';
import type {LibraryOutput} from './output.js';

const TOPICS = `${paths.topicsPage}index.html`;
const PAGES: readonly string[] = [TOPICS, paths.notFound];

/** `topics/` and `404.html`. */
export const sitePages: LibraryOutput = {
  name: 'pages',
  isOptional: true,
  folders: ['', 'topics'],
  owns: (path, isSealed) => PAGES.includes(path) && isSealed(path),
  *files({context: {config, topics}, ofTopic}) {
    const counts = [...topics.values()].map(({id, label}) => ({id, label, count: ofTopic(id).length}));
    const used = counts.filter(({count}) => count);
    yield {
      path: TOPICS,
      inputs: fingerprint(JSON.stringify(used)),
      render: () => topicsPage(used, config),
    };
    yield {path: paths.notFound, inputs: '-', render: () => notFoundPage(config)};
  },
};
