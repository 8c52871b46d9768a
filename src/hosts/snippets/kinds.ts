import {blogger, drupal, hugo, wordpress, wordpressAuthor} from './cms.js';
import {email} from './email.js';
import {angular, react, svelte, vue} from './frameworks.js';
import {ghost, htmlPage, pinnedPage, squarespace} from './html.js';
import {iframe} from './iframe.js';
import type {SnippetKind} from './snippet.js';
import {strictPage} from './strict-policy.js';
import {wix} from './wix.js';

/** Every kind of page that a snippet is made for, by the name that `--for` takes. */
export const SNIPPET_KINDS = {
  html: {host: 'any page whose HTML you write', make: htmlPage},
  'html-pinned': {host: 'a page that pins one exact version of the script', make: pinnedPage},
  iframe: {host: 'a page that takes frames and no scripts, or wants the card apart from its own', make: iframe},
  wordpress: {host: 'WordPress, as administrator or editor', make: wordpress},
  'wordpress-author': {host: 'WordPress, as author or contributor, and WordPress.com', make: wordpressAuthor},
  ghost: {host: 'Ghost', make: ghost},
  drupal: {host: 'Drupal', make: drupal},
  squarespace: {host: 'Squarespace', make: squarespace},
  wix: {host: 'Wix', make: wix},
  blogger: {host: 'Blogger', make: blogger},
  hugo: {host: 'Hugo', make: hugo},
  react: {host: 'React 19', make: react},
  vue: {host: 'Vue 3', make: vue},
  svelte: {host: 'Svelte 5', make: svelte},
  angular: {host: 'Angular 19 and later', make: angular},
  csp: {host: 'a page with a strict Content-Security-Policy', make: strictPage},
  email: {host: 'a newsletter', make: email},
} as const satisfies Readonly<Record<string, SnippetKind>>;

export type SnippetName = keyof typeof SNIPPET_KINDS;

export const SNIPPET_NAMES = Object.keys(SNIPPET_KINDS) as readonly SnippetName[];
