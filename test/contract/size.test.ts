import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {gzip} from '../../src/node/publish/precompress.js';
import {readProjectFile} from '../helpers/project.js';

/** Most bytes of a script that pages load, compressed as the publisher does. Past them the run fails: every kilobyte must earn its place. */
const BUDGETS: Readonly<Record<string, number>> = {
  'dist/ms-research.js': 22 * 1024,
  'dist/autoload.js': 2 * 1024,
  'dist/ms-research/ms-reading-tools.js': 8 * 1024,
  'dist/ms-research/ms-research-search.js': 9 * 1024,
};

const sizeOf = (file: string): number => gzip(readFileSync(file)).length;

describe('size of the scripts that pages load', () => {
  for (const [file, most] of Object.entries(BUDGETS)) {
    it(`${file} is at most ${most} bytes`, () => {
      const size = sizeOf(file);
      assert.ok(size <= most, `${file}: ${size} bytes, ${size - most} too many`);
    });
  }

  it('is told for every file', (test) => {
    const {files} = JSON.parse(readProjectFile('dist/integrity.json')) as {readonly files: object};
    const sizes = Object.keys(files).map((file) => [file, sizeOf(`dist/${file}`)] as const);
    for (const [file, size] of sizes) {
      assert.ok(size > 0, file);
      test.diagnostic(`${String(size).padStart(7)} bytes  ${file}`);
    }
  });

  it('the core is one file: what loads later takes from it and nothing is loaded beside it at once', () => {
    const [, imports] = /^([\s\S]*?)\bfunction\b/.exec(readFileSync('dist/ms-research.js', 'utf8')) ?? [];
    assert.doesNotMatch(imports ?? '', /^import|[;\s]import\s*[{"*]/);
  });
});
