import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {KnownError} from '../known-error.js';

/** The scripts for pages as they lie in this package: what `publish` puts into `widgets/`. */
export interface PackagedWidgets {
  /** Of the package. */
  readonly version: string;
  /** Subresource integrity by name: `ms-research.js`, `ms-research/ms-reading-tools.js`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** Text of integrity.json: as long as it is the same, so are all files. */
  readonly source: string;
}

const folder = fileURLToPath(new URL('../../../dist/', import.meta.url));
const LIST = 'integrity.json';

let packaged: PackagedWidgets | undefined;

/** @throws KnownError in a copy of the project in which nothing was built */
export function packagedWidgets(): PackagedWidgets {
  if (packaged) return packaged;
  if (!existsSync(join(folder, LIST)))
    throw new KnownError(`${folder}: the scripts for pages are missing; npm run build makes them`);
  const source = readFileSync(join(folder, LIST), 'utf8');
  const {version, files} = JSON.parse(source) as {version: string; files: Record<string, string>};
  packaged = {version, integrity: files, source};
  return packaged;
}

/** Names of all files: the scripts, the source maps of those that have one, and the list of their integrity. */
export function widgetNames({integrity}: PackagedWidgets): readonly string[] {
  const scripts = Object.keys(integrity);
  const maps = scripts.map((name) => `${name}.map`).filter((name) => existsSync(join(folder, name)));
  return [...scripts, ...maps, LIST];
}

export const readWidget = (name: string): Uint8Array => readFileSync(join(folder, name));
