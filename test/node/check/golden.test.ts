import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {command} from '../fixtures/command.js';
import {readFiles} from '../fixtures/content-folder.js';
import {assertGolden, goldenCases, inputOf, terminalText} from '../fixtures/golden.js';

describe('ms-research check', () => {
  for (const name of goldenCases('check'))
    it(`says of ${name} what is expected, and changes nothing`, async () => {
      const content = inputOf('check', name);
      const before = await readFiles(content);
      const outcome = await command('check', '--content', content);
      const json = await command('check', '--content', content, '--json');
      assert.deepEqual([json.code, json.err], [outcome.code, []]);
      assert.deepEqual(await readFiles(content), before);
      await assertGolden('check', name, {
        'terminal.txt': terminalText(outcome),
        'output.json': `${JSON.stringify(JSON.parse(json.out.join('')), undefined, 1)}\n`,
      });
    });
});
