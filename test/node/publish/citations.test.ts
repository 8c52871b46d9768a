import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {plugins} from '@citation-js/core';

import type {Paper} from '../../../src/article/article.js';
import {bibtex, cslItem, cslJson, ris} from '../../../src/node/publish/citations.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

const PAPER: Paper = {
  type: 'article-journal',
  title: 'Żółć & 100 % of 5_µg {or} more: α–β in MS',
  author: [
    {family: 'Müller', given: 'Ana'},
    {family: 'de la Cruz', given: 'José'},
    {literal: 'The {MS} Group & Friends'},
  ],
  'container-title': 'Journal of A & B',
  issued: {'date-parts': [[2025, 4, 8]]},
  volume: '12',
  issue: '3',
  page: '100-110',
  DOI: '10.1000/AB_c(1)<x>',
  PMID: '123456',
  URL: 'https://doi.org/10.1000/AB_c(1)%3Cx%3E',
  status: 'ok',
};
const RETRACTED: Paper = {
  ...PAPER,
  status: 'retracted',
  notices: [{kind: 'retraction', date: '2024-05', DOI: '10.1000/notice'}],
};
const of = (paper: Paper): {id: string; paper: Paper} => ({id: 'a-summary', paper});

/** Reads what a reference manager would read, by the parser of Citation.js. */
const reread = (type: string, source: string): readonly Record<string, unknown>[] =>
  plugins.input.chain(source, {forceType: type, generateGraph: false}) as Record<string, unknown>[];

/** Tags and values of a RIS file, whose every line must be one. */
function risLines(source: string): readonly (readonly [string, string])[] {
  const lines = source.split('\r\n');
  assert.equal(lines.pop(), '');
  return lines.map((line) => {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? assert.fail(`no line of RIS: ${line}`);
    return [tag!, value!];
  });
}

describe('citations of a paper', () => {
  it('come back from BibTeX as they were', () => {
    const [item] = reread('@bibtex/text', bibtex(of(PAPER)));
    const {title, author, volume, issue, page, DOI, issued} = item!;
    assert.deepEqual(
      {title, volume, issue, page, DOI, issued, journal: item!['container-title'], key: item!['citation-key']},
      {
        title: PAPER.title,
        volume: '12',
        issue: '3',
        page: '100-110',
        DOI: PAPER.DOI,
        issued: PAPER.issued,
        journal: PAPER['container-title'],
        key: 'doi_10.1000_ab_c_1_x_',
      },
    );
    assert.deepEqual(
      (author as {family?: string}[]).map(({family}) => family),
      ['Müller', 'Cruz', 'The {MS} Group & Friends'],
    );
  });

  it('are RIS of one tag a line, with dates padded and nothing cut', () => {
    const long = {...PAPER, title: 'Long words '.repeat(40).trim()};
    const lines = risLines(ris(of(long)));
    assert.deepEqual(lines[0], ['TY', 'JOUR']);
    assert.deepEqual(lines.at(-1), ['ER', '']);
    const value = (tag: string): readonly string[] => lines.filter(([name]) => name === tag).map(([, words]) => words);
    assert.deepEqual(value('TI'), [long.title]);
    assert.deepEqual(value('DA'), ['2025/04/08/']);
    assert.deepEqual(value('AU'), ['Müller, Ana', 'de la Cruz, José', 'The {MS} Group & Friends']);
    assert.deepEqual([value('DO'), value('AN')], [[PAPER.DOI], ['123456']]);
  });

  it('say that a paper was retracted, and by which notice', () => {
    for (const source of [bibtex(of(RETRACTED)), ris(of(RETRACTED)), cslJson(of(RETRACTED))]) {
      assert.match(source, /This paper was retracted\. Notice \(retraction, 2024-05, doi:10\.1000\/notice\)/);
      assert.match(source, /PMID: 123456/);
    }
    assert.equal(cslItem(of(PAPER)).note, 'PMID: 123456.');
  });

  it('are the same at every run, and ask nobody', () => {
    const fetched = mock.method(globalThis, 'fetch', () => assert.fail('a request'));
    for (const write of [bibtex, ris, cslJson]) assert.equal(write(of(RETRACTED)), write(of(RETRACTED)));
    assert.equal(fetched.mock.callCount(), 0);
    mock.restoreAll();
  });

  for (const {name, text} of HOSTILE_STRINGS)
    it(`hold together with hostile texts: ${name}`, () => {
      const hostile = `Word ${text}`;
      const paper: Paper = {
        ...RETRACTED,
        type: hostile,
        title: hostile,
        author: [{family: hostile}, {family: hostile, given: hostile}, {literal: hostile}],
        'container-title': hostile,
        volume: hostile,
        page: hostile,
        DOI: `10.1000/${hostile.replace(/\s/g, '')}`,
      };
      const source = bibtex(of(paper));
      assert.match(source, /^@misc\{[a-z0-9._-]+,\n(\t[a-z]+ = \{.*\},\n)+\}\n$/u);
      assert.equal(depth(source), 0);
      const [item, ...others] = reread('@bibtex/text', source);
      assert.deepEqual(others, []);
      assert.match(item!.title as string, /^Word/);
      const lines = risLines(ris(of(paper)));
      assert.equal(lines.filter(([tag]) => tag === 'TY' || tag === 'ER').length, 2);
      assert.equal((JSON.parse(cslJson(of(paper))) as {title: string}[])[0]!.title, hostile);
    });
});

/** Braces that stay open, as BibTeX counts them: a backslash before one changes nothing. It never falls below zero. */
function depth(source: string): number {
  let open = 0;
  for (const sign of source) {
    open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    assert.ok(open >= 0);
  }
  return open;
}
