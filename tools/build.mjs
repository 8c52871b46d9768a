// Builds dist/: npm modules and the command by tsc (one file per source file), the scripts that pages load by vite with their integrity,
// custom-elements.json, and from it the types for frameworks, the data for editors and the tags of the WordPress plugin.
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {writeElementDocs} from './element-docs.mjs';
import {writeFrameworkTypes} from './framework-types.mjs';
import {SCRIPTS, writeIntegrity} from './integrity.mjs';
import {minifyModules} from './minify-modules.mjs';
import {writeStyleSheets} from './style-sheets.mjs';
import {writeAllowedTags} from './wordpress-tags.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Runs a package's own program with this Node, so that no shell and no PATH are needed. */
function run(pkg, bin, ...args) {
  const manifest = require.resolve(`${pkg}/package.json`);
  const {bin: bins} = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = join(dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
  const {status} = spawnSync(process.execPath, [script, ...args], {cwd: root, stdio: 'inherit'});
  if (status) process.exit(status);
}

rmSync(join(root, 'dist'), {recursive: true, force: true});
run('typescript', 'tsc', '-p', 'tsconfig.build.json');
await minifyModules();
await writeStyleSheets();
for (const script of SCRIPTS) run('vite', 'vite', 'build', '--mode', script, '--logLevel', 'warn');
run('@custom-elements-manifest/analyzer', 'cem', 'analyze', '--quiet');
writeElementDocs();
writeAllowedTags();
writeFrameworkTypes();
writeIntegrity();
