import {cp, readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {command} from '../fixtures/command.js';
import {readFiles, temporaryFolder} from '../fixtures/content-folder.js';
import {assertGolden, goldenCases, inputOf, terminalText} from '../fixtures/golden.js';

/** Text files of an issue; the mail file holds two of them once more, and pictures say little in a comparison. */
const KEPT = /^(?:issue|paste)\.(?:html|txt|json)$|^cards\/alt\.txt$/;

describe('ms-research newsletter', () => {
  for (const name of goldenCases('newsletter'))
    it(`makes of ${name} what is expected`, async (test) => {
      const folder = await temporaryFolder(test);
      const content = join(folder, 'content');
      const out = join(folder, 'out');
      await cp(inputOf('newsletter', name), content, {recursive: true});
      const words = (await readFile(join(content, 'command.txt'), 'utf8')).trim().split(/\s(?=--)|\s/);
      const argv = joined(words).map((word) => (word === 'intro.md' ? join(content, word) : word));
      const outcome = await command('newsletter', ...argv, '--content', content, '--out', out);
      const files = outcome.code ? {} : await readFiles(out);
      const written = Object.entries(files).filter(([path]) => KEPT.test(path));
      const before = await recordsIn(inputOf('newsletter', name));
      const after = await recordsIn(content);
      await assertGolden('newsletter', name, {
        ...Object.fromEntries(written.map(([path, text]) => [`out/${path}`, utf8(text)])),
        ...Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text)),
        'files.txt': `${[...Object.keys(files), ...(await readdir(folder))].join('\n')}\n`,
        'terminal.txt': terminalText(outcome).replaceAll(content, 'content').replaceAll(out, 'out'),
      });
    });
});

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

/** Words of a title belong together: all up to the next option. */
function joined(words: readonly string[]): readonly string[] {
  const title = words.indexOf('--title');
  if (title < 0) return words;
  const end = words.findIndex((word, index) => index > title && word.startsWith('--'));
  return [...words.slice(0, title + 1), words.slice(title + 1, end).join(' '), ...words.slice(end)];
}

async function recordsIn(folder: string): Promise<Record<string, string>> {
  const files = await readFiles(folder);
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith('newsletters/'))
      .map(([path, text]) => [path, utf8(text)]),
  );
}
