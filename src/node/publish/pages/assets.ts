import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {pageStyles} from './page-styles.js';

/**
 * The style sheet and the typeface of the pages. Their names hold a hash of their content, so that they may be cached for ever. The typeface is
 * Atkinson Hyperlegible Next, made for low vision (SIL Open Font License 1.1, which is published beside it).
 */

const PACKAGE = '@fontsource-variable/atkinson-hyperlegible-next';
const load = (file: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`));

/** The parts of the typeface, and the letters that each holds, as the package's own style sheet has them. */
const PARTS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
} as const;

const hashed = (stem: string, extension: string, bytes: Uint8Array): string =>
  `assets/${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.${extension}`;

const fonts = Object.entries(PARTS).map(([part, range]) => {
  const bytes = load(`files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`);
  return {path: hashed(`atkinson-hyperlegible-next-${part}`, 'woff2', bytes), range, bytes};
});
const license = load('LICENSE');
const faces = fonts.map(
  ({path, range}) =>
    `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;font-display:swap;src:url(${path.slice('assets/'.length)}) format("woff2");unicode-range:${range}}`,
);
const styles = Buffer.from(`${faces.join('\n')}\n${pageStyles}`);

/** The five bars of a rating, as the site's mark in tabs and bookmarks. */
const icon = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5c63"/><path d="M6 10v12m5-12v12m5-12v12m5-12v12" stroke="#fff" stroke-width="3" stroke-linecap="round"/><path d="M26 10v12" stroke="#7cc9c6" stroke-width="3" stroke-linecap="round"/></svg>\n`,
);

/** Paths of what every page loads, relative to the site's root. */
export const ASSETS = {styles: hashed('page', 'css', styles), font: fonts[0]!.path, icon: hashed('icon', 'svg', icon)};

/** The files themselves, by path. */
export const assetFiles: ReadonlyMap<string, Uint8Array> = new Map([
  [ASSETS.styles, styles],
  [ASSETS.icon, icon],
  ...fonts.map(({path, bytes}) => [path, bytes] as const),
  [hashed('atkinson-hyperlegible-next-license', 'txt', license), license],
]);
