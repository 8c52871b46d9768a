// Writes dist/integrity.json: the subresource integrity of every file that pages load, scripts and style sheets, so that a page can pin one exactly.
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';

const dist = new URL('../dist/', import.meta.url);

/** Scripts that pages load, and the folder of what each loads later. */
export const SCRIPTS = ['autoload', 'embed', 'frame', 'ms-research', 'ms-research-all', 'ms-research.iife'];

/** `sha384-...` as the `integrity` attribute wants it. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

export function writeIntegrity() {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const sheets = readdirSync(new URL('css/', dist)).map((name) => `css/${name}`);
  const names = [...SCRIPTS.flatMap((script) => [`${script}.js`, ...chunksOf(script)]), ...sheets].sort();
  const files = Object.fromEntries(names.map((name) => [name, integrityOf(readFileSync(new URL(name, dist)))]));
  writeFileSync(new URL('integrity.json', dist), `${JSON.stringify({version, files}, undefined, 2)}\n`);
}

function chunksOf(script) {
  try {
    const names = readdirSync(new URL(`${script}/`, dist));
    return names.filter((name) => name.endsWith('.js')).map((name) => `${script}/${name}`);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
