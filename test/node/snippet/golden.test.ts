import {describe, it} from 'node:test';

import {SNIPPET_NAMES} from '../../../src/hosts/snippets/kinds.js';
import {packagedWidgets} from '../../../src/node/publish/packaged-widgets.js';
import {command} from '../fixtures/command.js';
import {assertGolden, goldenCases, inputOf} from '../fixtures/golden.js';

/** Files of golden folders, and the command line that gives each: `snippet`, then these. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(SNIPPET_NAMES.map((kind) => [`${kind}.txt`, ['sleep-and-fatigue', '--for', kind]])),
  'default.txt': ['sleep-and-fatigue'],
  'json.txt': ['sleep-and-fatigue', '--for', 'wordpress-author', '--json'],
  'retracted.txt': ['old-paper', '--for', 'html'],
  'retracted-on-one-line.txt': ['old-paper', '--for', 'wordpress'],
  'former-id.txt': ['older-name', '--for', 'wix'],
  'another-site.txt': ['sleep-and-fatigue', '--for', 'iframe', '--site', 'http://127.0.0.1:5173'],
  'taken-back.txt': ['taken-back'],
  'draft.txt': ['not-yet'],
  'unknown.txt': ['nothing'],
  'no-such-kind.txt': ['sleep-and-fatigue', '--for', 'myspace'],
  'no-id.txt': [],
};

describe('ms-research snippet', () => {
  for (const name of goldenCases('snippet'))
    it(`makes of ${name} what is expected`, async () => {
      const content = inputOf('snippet', name);
      const {version, integrity} = packagedWidgets();
      const shown: Record<string, string> = {};
      for (const [file, line] of Object.entries(LINES)) {
        const {code, out, err} = await command('snippet', ...line, '--content', content);
        const lines = [...out, ...err.map((text) => `stderr: ${text}`), `exit code: ${code}`, ''];
        shown[file] = lines
          .join('\n')
          .replaceAll(content, 'content')
          // These change with every build.
          .replaceAll(integrity['ms-research-all.js']!, 'sha384-INTEGRITY')
          .replaceAll(`widgets/${version}/`, 'widgets/VERSION/');
      }
      await assertGolden('snippet', name, shown);
    });
});
