import {narrower} from '../../content/topic-tree.js';
import {fingerprint} from '../fingerprint.js';
import {paths} from '../site-map.js';
import {json} from './json.js';
import type {Library, LibraryFile, LibraryOutput} from './output.js';
import {pagedFiles} from './paged.js';

/** `v1/topics.json`, `v1/topics/<id>.json`, `v1/topics/<id>/<n>.json` */
export const topics: LibraryOutput = {
  name: 'topics',
  folders: ['v1'],
  owns: (path) => /^v1\/topics(\/[a-z0-9-]+(\/\d+)?)?\.json$/.test(path),
  *files(library) {
    for (const {id, label} of library.context.topics.values()) {
      const entries = library.ofTopic(id);
      const list = {
        title: label,
        page: paths.topicPage(id),
        first: paths.topic(id),
        part: (part: number): string => paths.topicPart(id, part),
      };
      if (entries.length) yield* pagedFiles(list, entries, library);
    }
    yield topicIndex(library);
  },
};

function topicIndex({context: {config, topics}, ofTopic}: Library): LibraryFile {
  const used = [...topics.values()].filter(({id}) => ofTopic(id).length);
  const address = (path: string): string => new URL(path, config.site).href;
  const shown = (ids: readonly string[] = []): readonly string[] | undefined => {
    const withList = ids.filter((id) => ofTopic(id).length);
    return withList.length ? withList : undefined;
  };
  const index = used.map(({id, label, code}) => ({
    id,
    label,
    code,
    broader: shown(topics.get(id)?.broader),
    narrower: shown(narrower(id, topics)),
    count: ofTopic(id).length,
    url: address(paths.topicPage(id)),
    list: address(paths.topic(id)),
  }));
  const content = json({version: 1, language: config.language, topics: index});
  return {path: paths.topics, inputs: fingerprint(content), render: () => content};
}
