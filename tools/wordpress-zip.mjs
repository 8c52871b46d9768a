// Packs the WordPress plugin with its copy of the widgets: the same bytes whenever and wherever it runs.
//
//   node tools/wordpress-zip.mjs [FILE]     wordpress/ms-research.zip by default; the widgets must be built
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {zipSync} from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));

/** In the folder, but not part of the plugin. */
const LEFT_OUT = /(?:^|\/)(?:phpcs\.xml|.*\.zip)$/;

/** Zip files know no zone: the first day they can name, as this machine's clock reads it. */
const day = () => new Date(1980, 0, 1);

const filesBelow = (folder) =>
  readdirSync(join(root, folder), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, folder).length + 1)
        .replaceAll('\\', '/'),
    );

/** Path in the zip => bytes. */
function pluginFiles() {
  if (!existsSync(join(root, 'dist/ms-research.js'))) throw new Error('The widgets are not built: run npm run build');
  const read = (path) => new Uint8Array(readFileSync(join(root, path)));
  const own = filesBelow('wordpress').filter((path) => !LEFT_OUT.test(path));
  const chunks = filesBelow('dist/ms-research').filter((path) => path.endsWith('.js'));
  const files = [
    ...own.map((path) => [path, read(`wordpress/${path}`)]),
    ['widgets/ms-research.js', read('dist/ms-research.js')],
    ...chunks.map((path) => [`widgets/ms-research/${path}`, read(`dist/ms-research/${path}`)]),
    ['widgets/LICENSE.txt', licences()],
  ];
  return files.map(([path, bytes]) => [`ms-research/${path}`, bytes]).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Those of the widgets and of what is built into them. */
function licences() {
  const texts = ['LICENSE', 'node_modules/lit/LICENSE'].map((path) => readFileSync(join(root, path), 'utf8').trim());
  return new TextEncoder().encode(`${texts.join('\n\nWith Lit:\n\n')}\n`);
}

/** The zip's bytes. */
export const wordpressZip = () => zipSync(Object.fromEntries(pluginFiles()), {level: 9, mtime: day(), os: 3});

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? join(root, 'wordpress/ms-research.zip');
  const bytes = wordpressZip();
  writeFileSync(file, bytes);
  console.log(`${file}: ${bytes.length} bytes`);
}
