// Writes dist/css/<tag>.css: the style sheets that pages take from files where a server drew the elements, see docs/server-rendering.md.
import {mkdirSync, writeFileSync} from 'node:fs';

const folder = new URL('../dist/css/', import.meta.url);

export async function writeStyleSheets() {
  const {styleSheet, TAGS} = await import('../dist/server/index.js');
  mkdirSync(folder, {recursive: true});
  for (const tag of TAGS) writeFileSync(new URL(`${tag}.css`, folder), styleSheet(tag));
}
