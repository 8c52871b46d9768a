import {cp, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {command} from '../fixtures/command.js';
import {readFiles, temporaryFolder} from '../fixtures/content-folder.js';
import {assertGolden, goldenCases, inputOf, terminalText} from '../fixtures/golden.js';
import {localRegisters} from '../fixtures/registers.js';

/** Commands that ask the registers and write into the content folder. `arguments.txt` of a case holds the words after the command. */
for (const name of ['new', 'status'])
  describe(`ms-research ${name}`, () => {
    for (const one of goldenCases(name))
      it(`makes of ${one} what is expected`, async (test) => {
        await localRegisters(test);
        const content = join(await temporaryFolder(test), 'content');
        await cp(inputOf(name, one), content, {recursive: true});
        const words = (await readFile(join(inputOf(name, one), '..', 'arguments.txt'), 'utf8')).trim().split(/\s+/);
        const before = await readFiles(content);
        const outcome = await command(name, ...words.filter(Boolean), '--content', content);
        const after = await readFiles(content);
        const changed = Object.entries(after).filter(
          ([path, bytes]) => before[path] !== bytes && !path.startsWith('.ms-research/'),
        );
        const today = new Date().toISOString().slice(0, 10);
        const text = (bytes: string): string =>
          Buffer.from(bytes, 'latin1').toString('utf8').replaceAll(today, 'TODAY');
        await assertGolden(name, one, {
          ...Object.fromEntries(changed.map(([path, bytes]) => [`content/${path}`, text(bytes)])),
          'terminal.txt': terminalText(outcome).replaceAll(content, 'content').replaceAll(today, 'TODAY'),
        });
      });
  });
