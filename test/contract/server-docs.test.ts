import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';

import {gzip} from '../../src/node/publish/precompress.js';
import {articleDocument, WORDS} from '../fixtures/browser-documents.js';
import {projectRoot, readProjectFile} from '../helpers/project.js';

const GUIDE = readProjectFile('docs/server-rendering.md');
const [, example = ''] = /```js\n([\s\S]*?)```/.exec(GUIDE) ?? [];

describe('docs/server-rendering.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'server-docs-'));
  after(() => rmSync(folder, {recursive: true}));

  it('has an example that writes a page with the card in it', () => {
    writeFileSync(join(folder, 'iron-in-the-brain.json'), JSON.stringify(articleDocument()));
    // The package knows itself by its name where its own code runs; the example's files lie elsewhere.
    const code = `process.chdir(${JSON.stringify(folder)});\n${example}`;
    const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const page = readFileSync(join(folder, 'iron.html'), 'utf8');
    assert.match(
      page,
      /<ms-research-card src="https:\/\/library\.example\/v1\/articles\/iron-in-the-brain\.json" depth="full"/,
    );
    assert.match(page, /<template shadowrootmode="open">/);
    assert.ok(page.includes(WORDS.takeaway));
  });

  it('says what the code that takes over weighs', () => {
    const size = gzip(readFileSync(join(projectRoot, 'dist/ms-research/take-over.js'))).length;
    assert.ok(
      GUIDE.includes(`The code that takes over is ${Math.round(size / 1024)} kB, compressed.`),
      `${size} bytes`,
    );
  });

  it('names every option', () => {
    const source = readProjectFile('src/server/render.ts') + readProjectFile('src/server/page.ts');
    const options = [...source.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, name]) => name!);
    assert.ok(options.length > 6);
    for (const name of options) assert.ok(GUIDE.includes(`\`${name}\``) || GUIDE.includes(`{${name},`), name);
  });
});
