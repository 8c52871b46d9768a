import type {SnippetContext, SnippetPolicy} from './snippet.js';

/** What a card asks of a page's policy: its summary and its picture come from the site, and its script where the page does not bring its own. */

const from = ({site}: SnippetContext, ...directives: readonly string[]): readonly SnippetPolicy[] =>
  directives.map((directive) => ({directive, source: new URL(site).origin}));

export const cardPolicy = (context: SnippetContext): readonly SnippetPolicy[] => [
  ...from(context, 'script-src', 'connect-src', 'img-src'),
  {directive: 'trusted-types', source: 'ms-research', only: 'where the policy has a list of trusted-types'},
];

/** For a page whose own bundle holds the card. */
export const bundledPolicy = (context: SnippetContext): readonly SnippetPolicy[] => [
  ...from(context, 'connect-src', 'img-src'),
  {directive: 'trusted-types', source: 'lit-html', only: 'where the policy has a list of trusted-types'},
];

export const framePolicy = (context: SnippetContext): readonly SnippetPolicy[] => [
  ...from(context, 'frame-src'),
  ...from(context, 'script-src').map((line) => ({...line, only: 'so that the frame grows with its content'})),
];

/** For the archive of a newsletter on the web. */
export const picturePolicy = (context: SnippetContext): readonly SnippetPolicy[] => from(context, 'img-src');
