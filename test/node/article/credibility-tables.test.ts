import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {DESIGNS} from '../../../src/article/article.js';
import {projectRoot, readProjectFile} from '../../helpers/project.js';
import {KINDS, kindsTable, samplesTable} from '../fixtures/credibility-tables.js';

const FILE = 'docs/credibility.md';

/** The page with a table put in between its two marks. */
function withTable(page: string, name: string, table: string): string {
  const marks = new RegExp(`(<!-- ${name}: made by the tests -->\n)[^]*?(<!-- end of ${name} -->)`);
  assert.match(page, marks);
  return page.replace(marks, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`);
}

describe(FILE, () => {
  it('holds the ratings that the rubric gives: UPDATE_GOLDENS=1 rewrites them', () => {
    const page = readProjectFile(FILE);
    const made = withTable(withTable(page, 'kinds', kindsTable()), 'samples', samplesTable());
    if (process.env.UPDATE_GOLDENS && made !== page) {
      writeFileSync(join(projectRoot, FILE), made);
      assert.fail(`${FILE} was rewritten: look at the difference, and run again without UPDATE_GOLDENS`);
    }
    assert.equal(page, made);
  });

  it('rates every design, and says what it does not rate', () => {
    const designs = new Set(KINDS.map(([, {design}]) => design));
    for (const design of DESIGNS) assert.ok(designs.has(design), design);
    assert.match(readProjectFile(FILE), /does not say whether the claim is true/);
  });

  it('covers the whole sample library', () => assert.equal(samplesTable().split('\n').length, 22 + 2));
});
