import {readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {fingerprint} from './fingerprint.js';

let version: string | undefined;

/**
 * A fingerprint of this program, so that another version makes every file anew: of the code of the package, and of package.json, which
 * names the versions of what it uses.
 */
export function programVersion(): string {
  version ??= fingerprint(...codeFiles().map((path) => readFileSync(path)));
  return version;
}

function codeFiles(): string[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const ending = extname(import.meta.url);
  const isCode = (name: string): boolean => extname(name) === ending && !name.endsWith('.d.ts');
  const folders = readdirSync(root, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({name}) =>
    readdirSync(join(root, name), {recursive: true, encoding: 'utf8'}).map((file) => join(root, name, file)),
  );
  return [...files.filter(isCode).sort(), join(root, '..', 'package.json')];
}
