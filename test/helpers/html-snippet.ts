import type {Article} from '../../src/article/article.js';
import type {SnippetDepth} from '../../src/hosts/card-height.js';
import {SNIPPET_KINDS} from '../../src/hosts/snippets/kinds.js';
import type {SnippetName} from '../../src/hosts/snippets/kinds.js';
import type {Snippet, SnippetContext} from '../../src/hosts/snippets/snippet.js';

type Options = Pick<SnippetContext, 'site'> & {readonly depth?: SnippetDepth};

/** A snippet of any kind, with what is missing of its context made up. */
export const snippetFor = (name: SnippetName, article: Article, {site, depth = 'detail'}: Options): Snippet =>
  SNIPPET_KINDS[name].make({
    article,
    site,
    depth,
    pinned: {version: '1.2.3', integrity: 'sha384-AAAA'},
    mailCard: '<table></table>',
  });

/** The code of the snippet for any page. */
export const htmlSnippet = (article: Article, options: Options): string =>
  snippetFor('html', article, options).code[0]!.text;
