import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {editPaper} from '../../../src/node/papers/front-matter-edit.js';

const EDIT = {
  status: 'retracted',
  statusChecked: '2026-11-23',
  notices: [{kind: 'retraction', date: '2026-11', DOI: '10.5555/n: #1'}],
} as const;
const BLOCK = ['    - kind: retraction', '      date: 2026-11', '      DOI: "10.5555/n: #1"'].join('\n');
const FLOW = '{kind: retraction, date: 2026-11, DOI: "10.5555/n: #1"}';

const file = (paper: string): string =>
  `---\n# top\ntitle: "A: b"   # as is\n${paper}\nstudy: {}\n---\n\n## A\n\nstatus: ok\n`;

describe('editPaper', () => {
  for (const [name, before, after] of [
    [
      'a block without notices, and keeps comments',
      'paper:\n  title: P # the title\n  status: ok # fine\n  # the end\n  DOI: 10.5555/a',
      `paper:\n  title: P # the title\n  status: retracted # fine\n  statusChecked: 2026-11-23\n  notices:\n${BLOCK}\n  # the end\n  DOI: 10.5555/a`,
    ],
    [
      'a block with everything, at any depth',
      'paper:\n    status: "ok"\n    notices:\n      - kind: note # old\n        date: 2020\n    statusChecked: 2020-01-01',
      `paper:\n    status: retracted\n    notices:\n${BLOCK.replaceAll(/^/gm, '  ')}\n      - kind: note # old\n        date: 2020\n    statusChecked: 2026-11-23`,
    ],
    [
      'a list that is not indented',
      'paper:\n  status: ok\n  notices:\n  - {kind: note}\n  title: P',
      `paper:\n  status: retracted\n  statusChecked: 2026-11-23\n  notices:\n${BLOCK.replaceAll(/^ {2}/gm, '')}\n  - {kind: note}\n  title: P`,
    ],
    [
      'one line',
      'paper: {status: ok, notices: [{kind: note}], title: P}',
      `paper: {status: retracted, statusChecked: 2026-11-23, notices: [${FLOW}, {kind: note}], title: P}`,
    ],
    [
      'empty values',
      'paper:\n  status:\n  statusChecked:\n  notices: []\n  title: P',
      `paper:\n  status: retracted\n  statusChecked: 2026-11-23\n  notices: [${FLOW}]\n  title: P`,
    ],
    [
      'no status, with a folded text at the end',
      'paper:\n  title: >-\n    P\n    Q',
      `paper:\n  title: >-\n    P\n    Q\n  status: retracted\n  statusChecked: 2026-11-23\n  notices:\n${BLOCK}`,
    ],
  ] as const)
    it(`changes ${name}`, () => {
      assert.equal(editPaper(file(before), EDIT), file(after));
      const windows = `\uFEFF${file(before).replaceAll('\n', '\r\n')}`;
      assert.equal(editPaper(windows, EDIT), `\uFEFF${file(after).replaceAll('\n', '\r\n')}`);
    });

  it('leaves every byte where nothing is asked', () => {
    const source = file('paper:\n  status: ok');
    assert.equal(editPaper(source, {}), source);
  });

  for (const [name, paper] of [
    ['an alias', 'other: &x ok\npaper:\n  status: *x'],
    ['an anchor that another uses', 'paper:\n  status: &x ok\nother: *x'],
    ['a paper that is an alias', 'other: &p {status: ok}\npaper: *p'],
    ['a status that is no word', 'paper:\n  status: [ok]'],
    ['notices that are no list', 'paper:\n  status: ok\n  notices: {kind: note}'],
    ['no paper', 'other: 1'],
  ] as const)
    it(`refuses ${name} and does not guess`, () => assert.equal(editPaper(file(paper), EDIT), undefined));

  it('refuses a file without front matter', () => assert.equal(editPaper('status: ok', EDIT), undefined));
});
