import {topicPage} from '../topic-page.js';
import {paths} from '../site-map.js';
import {listed} from './front-page.js';
import type {LibraryOutput} from './output.js';
import {versionOf} from './paged.js';

/** `topics/<id>/index.html` */
export const topicPages: LibraryOutput = {
  name: 'pages',
  isOptional: true,
  folders: ['topics'],
  owns(path, has) {
    const [, id] = /^topics\/([a-z0-9-]+)\/index\.html$/.exec(path) ?? [];
    return id !== undefined && has(paths.topic(id));
  },
  *files(library) {
    for (const {id, label} of library.context.topics.values()) {
      const entries = library.ofTopic(id);
      const page = paths.topicPage(id);
      if (!entries.length) continue;
      yield {
        path: `${page}index.html`,
        inputs: versionOf(entries),
        render: () => topicPage(label, page, entries.map(listed(library)), library.context.config),
      };
    }
  },
};
