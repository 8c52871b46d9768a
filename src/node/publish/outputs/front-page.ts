import {PAGE_STYLES} from '../page-styles.js';
import {indexPage} from '../topic-page.js';
import type {ListedArticle} from '../topic-page.js';
import type {Entry, Library, LibraryOutput} from './output.js';
import {versionOf} from './paged.js';

/** `index.html`, and the style sheet of all pages. */
export const frontPage: LibraryOutput = {
  name: 'pages',
  isOptional: true,
  folders: [''],
  // A page of this name may be anybody's.
  owns: () => false,
  files: (library) => [
    {
      path: 'index.html',
      inputs: versionOf(library.newestFirst),
      render: () => indexPage(library.newestFirst.map(listed(library)), library.context.config),
    },
    {path: 'page.css', inputs: '-', render: () => PAGE_STYLES},
  ],
};

/** What a list on a page shows of a summary, from its list item. */
export const listed =
  (library: Library) =>
  (entry: Entry): ListedArticle => {
    const {title = '', summary = ''} = library.item(entry);
    const {id, published, language, status} = entry;
    return {id, title, summary, published, language, paper: {status}};
  };
