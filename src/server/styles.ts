import {createHash} from 'node:crypto';

import type {CSSResult, LitElement} from 'lit';

import {escapeHtml} from '../hosts/html.js';
import './elements.js';
import {TAGS} from './tags.js';
import type {ServerTag} from './tags.js';

/**
 * How what is drawn gets its styles until the script is there: in `<style>` elements, which a strict content security policy allows by a
 * `nonce` or by their hashes (`styleHashes`), or from files: those of the package's folder `css`, whose address ends in a slash.
 */
export type Styles = 'inline' | {readonly nonce: string} | {readonly folder: string};

/** Where scripts do not run, what a reader would press is left out, and what it would open is there. The script's own styles need none of it. */
const WITHOUT_SCRIPT: {readonly [T in ServerTag]?: string} = {
  'ms-rating': '.reasons[hidden]{display:block}.chevron{display:none}button{cursor:auto}',
  'ms-research-card':
    '[hidden],.printed{display:block}.brief,.depths,.terms,.plain,.sheet>.printed{display:none}.term{cursor:auto;text-decoration:none}',
  'ms-research-feed': '.after{display:none}',
};

const sheets = new Map<string, string>();

/** The style sheet of an element, whole. */
export function styleSheet(tag: ServerTag): string {
  const known = sheets.get(tag);
  if (known !== undefined) return known;
  const {elementStyles} = customElements.get(tag) as unknown as typeof LitElement;
  const rules = (elementStyles as readonly CSSResult[]).map(({cssText}) => cssText);
  const bare = WITHOUT_SCRIPT[tag];
  const sheet = [...rules, ...(bare ? [`@media(scripting:none){${bare}}`] : [])].join('\n');
  sheets.set(tag, sheet);
  return sheet;
}

/** Sources for the `style-src` of a content security policy that allow the styles of every element: `'sha256-...'`. */
export const styleHashes = (): string[] =>
  TAGS.map((tag) => `'sha256-${createHash('sha256').update(styleSheet(tag)).digest('base64')}'`);

/** The styles of an element as they stand in its shadow tree. */
export function styleMarkup(tag: string, styles: Styles): string {
  if (typeof styles === 'object' && 'folder' in styles)
    return `<link rel="stylesheet" href="${escapeHtml(`${styles.folder}${tag}.css`)}">`;
  const nonce = styles === 'inline' ? '' : ` nonce="${escapeHtml(styles.nonce)}"`;
  return `<style${nonce}>${styleSheet(tag as ServerTag)}</style>`;
}
