import type {ContentTopic} from '../../content/config.js';
import {narrower} from '../../content/topic-tree.js';
import {fingerprint} from '../fingerprint.js';
import {pageEntry} from '../pages/entry.js';
import {indexList, listPages, topicList} from '../pages/list-page.js';
import type {ListPage, NearTopics, TopicLink} from '../pages/list-page.js';
import type {Entry, Library, LibraryFile, LibraryOutput} from './output.js';
import {versionOf} from './paged.js';

/** `index.html` and `page/<n>/`, `topics/<id>/` and its older pages: lists of summaries for readers. */
export const listPagesOutput: LibraryOutput = {
  name: 'pages',
  isOptional: true,
  folders: ['', 'page', 'topics'],
  owns: (path, isSealed) => /^(?:topics\/[a-z0-9-]+\/)?(?:page\/\d+\/)?index\.html$/.test(path) && isSealed(path),
  *files(library) {
    for (const page of listings(library)) yield listFile(page, library);
  },
};

/** Every page that lists summaries: those of topics, then those of the whole site. */
export function* listings(library: Library): Generator<ListPage<Entry>> {
  const {newestFirst, ofTopic} = library;
  const {context} = library;
  const {config, topics} = context;
  for (const topic of topics.values()) {
    const entries = ofTopic(topic.id);
    if (entries.length) yield* listPages(topicList(topic, nearTopics(topic, library)), entries, context);
  }
  yield* listPages(indexList(config), newestFirst, context);
}

/** The next broader and narrower topics that have a page. */
function nearTopics({id, broader = []}: ContentTopic, {context: {topics}, ofTopic}: Library): NearTopics {
  const named = (ids: readonly string[]): readonly TopicLink[] =>
    ids
      .filter((other) => ofTopic(other).length)
      .map((other) => ({id: other, label: topics.get(other)?.label ?? other}));
  return {broader: named(broader), narrower: named(narrower(id, topics))};
}

function listFile({path, items, newer, older, near, render}: ListPage<Entry>, library: Library): LibraryFile {
  return {
    path: `${path}index.html`,
    inputs: fingerprint(newer ?? '-', older ?? '-', versionOf(items), JSON.stringify(near ?? null)),
    render: () => render((entry) => pageEntry(library.item(entry), library.context.config.site)),
  };
}
