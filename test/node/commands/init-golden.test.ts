import {cp, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {command} from '../fixtures/command.js';
import {readFiles, temporaryFolder} from '../fixtures/content-folder.js';
import {assertGolden, goldenCases, inputOf, terminalText} from '../fixtures/golden.js';

/** `arguments.txt` of a case holds the words after the command: the first is a folder beside it. */
describe('ms-research init', () => {
  for (const name of goldenCases('init'))
    it(`makes of ${name} what is expected`, async (test) => {
      const parent = await temporaryFolder(test);
      await cp(inputOf('init', name), parent, {recursive: true});
      const [folder, ...words] = (await readFile(join(parent, 'arguments.txt'), 'utf8')).trim().split(/\s+/);
      const outcome = await command('init', join(parent, folder!), ...words);
      const today = new Date().toISOString().slice(0, 10);
      const files = Object.entries(await readFiles(join(parent, folder!)).catch((): Record<string, string> => ({})));
      const texts = files.map(([path, bytes]) => {
        const text = Buffer.from(bytes, 'latin1').toString('utf8');
        return [`${folder}/${path}`, text.replaceAll(today, 'TODAY')] as const;
      });
      await assertGolden('init', name, {
        ...Object.fromEntries(texts),
        'terminal.txt': terminalText(outcome).replaceAll(`${parent}/`, ''),
      });
    });
});
