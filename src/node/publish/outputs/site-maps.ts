import {isWithdrawn} from '../../../article/parse-article.js';
import {fingerprint} from '../fingerprint.js';
import {robots, siteMaps} from '../pages/site-maps.js';
import {translationsOf} from '../pages/translations.js';
import type {Translation} from '../pages/translations.js';
import {paths} from '../site-map.js';
import {listings} from './list-pages.js';
import type {LibraryOutput} from './output.js';

/** `sitemap.xml`, its parts, and `robots.txt`, which names it. */
export const siteMapFiles: LibraryOutput = {
  name: 'pages',
  isOptional: true,
  folders: [''],
  owns: (path, isSealed) => /^(?:sitemap(?:-\d+)?\.xml|robots\.txt)$/.test(path) && isSealed(path),
  digest(document) {
    const translations = isWithdrawn(document) ? [] : translationsOf(document);
    return translations.length ? translations : undefined;
  },
  *files(library) {
    const {config} = library.context;
    const entries = library.newestFirst.map((entry) => ({
      ...entry,
      translations: (library.digest(siteMapFiles, entry.id) ?? []) as readonly Translation[],
    }));
    const pages = [...listings(library)].map(({path}) => path);
    const topics = pages.filter((path) => path.startsWith(paths.topicsPage));
    const others = pages.filter((path) => !path.startsWith(paths.topicsPage));
    for (const {path, source, render} of siteMaps(entries, [...topics, paths.topicsPage, ...others], config))
      yield {path, inputs: fingerprint(source), render};
    yield {path: paths.robots, inputs: '-', render: () => robots(config)};
  },
};
