import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {projectRoot, readProjectFile} from './project.js';

/**
 * Compares the parts of a page of the docs that are made from the code, each between `<!-- NAME: made by the tests -->` and
 * `<!-- end of NAME -->`. UPDATE_GOLDENS=1 rewrites them, and fails the run all the same, so that nobody mistakes it for a check.
 *
 * @param parts Markdown by the name of its part
 */
export function assertMadeParts(file: string, parts: Readonly<Record<string, string>>): void {
  const page = readProjectFile(file);
  let made = page;
  for (const [name, text] of Object.entries(parts)) {
    const marks = new RegExp(`(<!-- ${name}: made by the tests -->\n)[^]*?(<!-- end of ${name} -->)`);
    assert.match(page, marks, `${file} has no place for ${name}`);
    made = made.replace(marks, (_, open: string, close: string) => `${open}\n${text.trim()}\n\n${close}`);
  }
  if (process.env.UPDATE_GOLDENS && made !== page) {
    writeFileSync(join(projectRoot, file), made);
    assert.fail(`${file} was rewritten: look at the difference, and run again without UPDATE_GOLDENS`);
  }
  assert.equal(page, made);
}

/** Code as Markdown shows it. */
export const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``;
