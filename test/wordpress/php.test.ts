import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';

import {potFile} from '../../tools/wordpress-pot.mjs';
import {projectRoot, readProjectFile} from '../helpers/project.js';
import {openAdmin, running} from './site/running.js';

function program(command: string, ...args: readonly string[]): {status: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(command, args, {cwd: projectRoot, encoding: 'utf8'});
  return {status, output: stdout + stderr};
}

const phpFiles = readdirSync(join(projectRoot, 'wordpress'), {recursive: true, encoding: 'utf8'}).filter((name) =>
  name.endsWith('.php'),
);

describe("the plugin's sources", () => {
  it('are PHP', (test) => {
    test.diagnostic(program('php', '-r', 'echo "PHP ", PHP_VERSION;').output);
    assert.ok(phpFiles.length > 10);
    for (const name of phpFiles) {
      const {status, output} = program('php', '-l', `wordpress/${name}`);
      assert.equal(status, 0, output);
    }
  });

  it('keep to the standard', () => {
    const {status, output} = program('phpcs', '--standard=wordpress/phpcs.xml', 'wordpress');
    assert.equal(status, 0, output);
  });

  it('use nothing of a newer PHP than the plugin asks for', () => {
    const newer = /\b(?:match\s*\(|enum\s+[A-Z]|readonly\s|str_(?:contains|starts_with|ends_with)\()|\?->|^#\[/m;
    assert.match(readProjectFile('wordpress/ms-research.php'), /Requires PHP: +7\.4\n/);
    for (const name of phpFiles) assert.doesNotMatch(readProjectFile(`wordpress/${name}`), newer, name);
  });
});

describe("the plugin's texts", () => {
  const all = running();
  const folder = mkdtempSync(join(tmpdir(), 'mo-'));
  after(() => rmSync(folder, {recursive: true}));

  it('are all in languages/ms-research.pot', () => {
    assert.equal(readProjectFile('wordpress/languages/ms-research.pot'), potFile(), 'run node tools/wordpress-pot.mjs');
  });

  it('appear in a language that somebody translates them into', async () => {
    const po = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Address of the library"\nmsgstr "Adresse der Bibliothek"\n`;
    writeFileSync(join(folder, 'de.po'), po);
    const mo = join(all.site.root, 'wp-content/plugins/ms-research/languages/ms-research-de_DE.mo');
    assert.equal(program('msgfmt', '-o', mo, join(folder, 'de.po')).status, 0);
    await all.site.php("wp_mkdir_p(WP_CONTENT_DIR . '/languages'); touch(WP_CONTENT_DIR . '/languages/de_DE.mo');");
    // Which languages there are it asks once in a run.
    await all.site.php("update_option('WPLANG', 'de_DE');");
    const {page} = await openAdmin(all, 'administrator', 'options-general.php?page=ms-research');
    await page.getByLabel('Adresse der Bibliothek').waitFor();
    await page.context().close();
  });
});
