// Takes white space out of the templates of the npm modules, as vite does in the scripts for pages. Lit tells a template by its text: so a page's
// script takes over what a server drew with the modules.
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import remapping from '@jridgewell/remapping';
import {minifyHTMLLiterals} from 'minify-literals';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Folders with templates for pages; those of `hosts` and `node` are text as it is written to files. */
const FOLDERS = ['controllers', 'elements', 'styles'];

export async function minifyModules() {
  for (const folder of FOLDERS) {
    const names = readdirSync(join(dist, folder), {recursive: true});
    for (const name of names) if (name.endsWith('.js')) await minifyModule(join(dist, folder, name));
  }
}

async function minifyModule(file) {
  const before = readFileSync(file, 'utf8');
  const minified = await minifyHTMLLiterals(before, {fileName: file});
  if (!minified) return;
  const sources = readFileSync(`${file}.map`, 'utf8');
  writeFileSync(file, minified.code);
  writeFileSync(`${file}.map`, remapping([minified.map.toString(), sources], () => null).toString());
}
