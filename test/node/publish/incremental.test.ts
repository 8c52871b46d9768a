import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {publish} from '../../../src/node/publish/publish.js';
import {readFiles, temporaryFolder, writeFiles} from '../fixtures/content-folder.js';
import type {Files} from '../fixtures/content-folder.js';
import {EditedLibrary} from '../fixtures/edited-library.js';

/** More than the ranking looks at closely, so that an edit leaves most lists as they are. */
const MANY = {articles: 90, rounds: 14, without: ['cards', 'embed', 'email', 'citations']};
/** With everything: each clean run draws every picture card and every page for frames, which takes 0.1 s. */
const FEW = {articles: 8, rounds: 6, without: []};

/** A table under which some of the library's words and topics are common and others not. */
const WEIGHTS = JSON.stringify({
  version: 1,
  documents: 40,
  topics: {sleep: 12, fatigue: 20},
  terms: {myelin: 20, lesion: 10, relaps: 5, vitamin: 3},
  spellings: {relaps: 'relapse'},
});

/** Brings a folder to hold these files, touching those alone that are others. */
async function bringTo(folder: string, before: Files, after: Files): Promise<void> {
  for (const path of Object.keys(before)) if (!(path in after)) await rm(join(folder, path));
  const changed = Object.entries(after).filter(([path, text]) => before[path] !== text);
  await writeFiles(folder, Object.fromEntries(changed));
}

describe('a run after some edits', () => {
  for (const [name, seed, {articles, rounds, without}, more] of [
    ['with stored term weights', 1, MANY, {'term-weights.json': WEIGHTS}],
    ['with stored term weights, other edits', 2, MANY, {'term-weights.json': WEIGHTS}],
    ['without', 3, MANY, {}],
    ['with every kind of file', 4, FEW, {'term-weights.json': WEIGHTS}],
  ] as const)
    it(`writes what a clean run would, byte for byte, ${name}`, async (test) => {
      const folder = await temporaryFolder(test);
      const [content, out] = [join(folder, 'content'), join(folder, 'site')];
      const library = new EditedLibrary(seed, articles, more);
      let files: Files = {};
      const history: string[] = [];
      let kept = 0;
      for (let round = 0; round < rounds; round++) {
        for (let edits = 1 + (round % 3); round && edits > 0; edits--) history.push(library.edit());
        await bringTo(content, files, library.files);
        files = library.files;
        const {files: counts} = await publish({content, out, without});
        kept += counts.unchanged;
        const clean = join(folder, `clean-${round}`);
        await publish({content, out: clean, without});
        assert.deepEqual(await readFiles(out), await readFiles(clean), `after ${history.join(', ')}`);
        await rm(clean, {recursive: true});
      }
      assert.ok(kept > 0);
    });
});
