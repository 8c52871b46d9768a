import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

import {addressOf, serve} from '../../../src/node/serve/server.js';
import {command} from '../fixtures/command.js';
import {assertGolden, goldenCases, inputOf, terminalText} from '../fixtures/golden.js';

/** Each case is a site with its library: what is said of each file at its top, and of an address where there is none. */
describe('ms-research doctor', () => {
  for (const name of goldenCases('doctor'))
    it(`says of the pages of ${name} what is expected`, async (test) => {
      const folder = inputOf('doctor', name);
      const server = await serve([{at: '/', folder}], 0);
      test.after(() => server.close().closeAllConnections());
      const site = addressOf(server);
      const files = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isFile());
      const said: Record<string, string> = {};
      for (const page of [...files.map((file) => file.name), 'missing.html']) {
        const outcome = await command('doctor', site + page);
        const {host} = new URL(site);
        said[`${page}.txt`] = terminalText(outcome).replaceAll(host, 'HOST');
      }
      await assertGolden('doctor', name, said);
    });
});
