import {join} from 'node:path';
import {describe, it} from 'node:test';

import {command} from '../fixtures/command.js';
import {readFiles, temporaryFolder} from '../fixtures/content-folder.js';
import {assertGolden, goldenCases, inputOf, terminalText} from '../fixtures/golden.js';

/** What the goldens hold of a site. The rest has tests of its own; its exact words and bytes would hide what matters here. */
const KEPT = /^v1\/(articles\/|topics|latest)/;
/** Files whose names say what is in them: too many to list. */
const UNLISTED = /^(?:v1\/search\/.|widgets\/)/;

describe('ms-research publish', () => {
  for (const name of goldenCases('publish'))
    it(`makes of ${name} what is expected`, async (test) => {
      const content = inputOf('publish', name);
      const out = join(await temporaryFolder(test), 'site');
      const outcome = await command('publish', '--content', content, '--out', out);
      const shown = terminalText(outcome)
        .replaceAll(content, 'content')
        .replaceAll(out, 'site')
        .replace(/\d+ files written/, 'N files written')
        .replace(/in [\d.]+ s$/m, 'in N s');
      await assertGolden('publish', name, {
        ...(outcome.code ? {} : siteText(await readFiles(out))),
        'terminal.txt': shown,
      });
    });
});

function siteText(files: Readonly<Record<string, string>>): Record<string, string> {
  const paths = Object.keys(files);
  const kept = paths.filter((path) => KEPT.test(path));
  const documents = kept.map((path) => {
    // Documents at a former id are copies.
    const original = kept.find((other) => files[other] === files[path])!;
    return [`site/${path}`, original === path ? pretty(files[path]!) : `the same as ${original}\n`] as const;
  });
  const listed = paths.filter((path) => !UNLISTED.test(path));
  return {...Object.fromEntries(documents), 'files.txt': `${listed.join('\n')}\n`};
}

const pretty = (latin1: string): string =>
  `${JSON.stringify(JSON.parse(Buffer.from(latin1, 'latin1').toString('utf8')), undefined, 1)}\n`;
