import {fingerprint} from '../fingerprint.js';
import {assetFiles} from '../pages/assets.js';
import {notFoundPage, topicsPage} from '../pages/topics-page.js';
import {paths} from '../site-map.js';
import type {LibraryOutput} from './output.js';

const ASSET = /^assets\/(?:page|icon|atkinson-hyperlegible-next-[a-z-]+)\.[0-9a-f]{8}\.(?:css|svg|woff2|txt)$/;
const TOPICS = `${paths.topicsPage}index.html`;
const PAGES: readonly string[] = [TOPICS, paths.notFound];

/** `topics/`, `404.html`, and what all pages load. */
export const sitePages: LibraryOutput = {
  name: 'pages',
  isOptional: true,
  folders: ['', 'topics', 'assets'],
  owns: (path, isSealed) => ASSET.test(path) || (PAGES.includes(path) && isSealed(path)),
  *files({context: {config, topics}, ofTopic}) {
    const counts = [...topics.values()].map(({id, label}) => ({id, label, count: ofTopic(id).length}));
    const used = counts.filter(({count}) => count);
    yield {
      path: TOPICS,
      inputs: fingerprint(JSON.stringify(used)),
      render: () => topicsPage(used, config),
    };
    yield {path: paths.notFound, inputs: '-', render: () => notFoundPage(config)};
    for (const [path, bytes] of assetFiles) yield {path, inputs: '-', render: () => bytes};
  },
};
