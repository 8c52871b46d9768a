import type {Article} from '../../article/article.js';
import type {SnippetDepth} from '../card-height.js';

/** What a snippet is made of. */
export interface SnippetContext {
  readonly article: Article;
  /** Absolute address of the published site, with a slash at its end. */
  readonly site: string;
  /** How much the card shows at first. */
  readonly depth: SnippetDepth;
  /** The exact version on the site, and the integrity of its `ms-research-all.js`. */
  readonly pinned: {readonly version: string; readonly integrity: string};
  /** The summary as HTML for a mail: what the site has at `email/<id>.html`. */
  readonly mailCard: string;
}

/** One piece to paste: most snippets have one, some a second for the one who runs the site. */
export interface SnippetCode {
  /** Where it goes. */
  readonly place: string;
  /** As Markdown names it. */
  readonly language: 'html' | 'css' | 'http' | 'js' | 'jsx' | 'ts' | 'vue' | 'svelte' | 'yaml' | 'text';
  readonly text: string;
}

/** A source that a page's Content-Security-Policy must allow. */
export interface SnippetPolicy {
  readonly directive: string;
  readonly source: string;
  /** When it is needed, where that is not always so. */
  readonly only?: string;
}

/** What one kind of page needs to show a summary. Words are English. */
export interface Snippet {
  readonly code: readonly SnippetCode[];
  readonly policy: readonly SnippetPolicy[];
  readonly steps: readonly [string, string, string];
  /** What readers see where no script of ours runs. */
  readonly withoutScript: string;
}

export interface SnippetKind {
  /** The kind of page. */
  readonly host: string;
  make(context: SnippetContext): Snippet;
}
