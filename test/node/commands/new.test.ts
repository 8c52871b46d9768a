import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {readArticleFile} from '../../../src/node/content/article-file.js';
import type {FileProblem} from '../../../src/node/known-error.js';
import type {NewSummary} from '../../../src/node/commands/new.js';
import {command} from '../fixtures/command.js';
import {contentFolder, readFiles, summary, temporaryFolder} from '../fixtures/content-folder.js';
import {withoutRecorded} from '../fixtures/recorded.js';
import {localRegisters, madeAnswers} from '../fixtures/registers.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

const TOPICS = `- {id: sleep, label: Sleep}
- {id: tired, label: Tiredness, code: {system: MeSH, value: D005221}}
- {id: multiple-sclerosis, label: Multiple sclerosis}
- {id: epstein-barr, label: Epstein-Barr virus}
- {id: iron, label: Iron}
`;
const FILE = 'articles/a-made-paper-double-blind-test-of-nothing.md';

/** A content folder's files without what stands outside the summaries. */
const articles = async (folder: string): Promise<string[]> =>
  Object.keys(await readFiles(folder)).filter((path) => path.startsWith('articles/'));

describe('ms-research new', () => {
  it('writes a draft of a recorded paper', {skip: withoutRecorded}, async (test) => {
    await localRegisters(test);
    const folder = await contentFolder(test, {'topics.yml': TOPICS});
    const {code, out, err} = await command('new', '28731372', '--content', folder);
    assert.deepEqual([code, err], [0, []]);
    const file = 'articles/exploring-the-effect-of-vitamin-d3-supplementation-on.md';
    assert.equal(out[0], `${file}: written, a draft`);
    const text = await readFile(join(folder, file), 'utf8');
    for (const line of [
      'topics: [multiple-sclerosis, epstein-barr] # proposals; ids from topics.yml',
      '  subjects: [people] # people, animals, cells, earlier-studies',
      '  msTypes: [relapsing]',
      '  DOI: 10.1177/1352458517722646',
      '  PMID: "28731372"',
      '  issued: 2017-07-21',
      '  design: randomised-trial',
      '  status: ok',
      '  paper.issued: PubMed ArticleDate',
      '  paper.design: PubMed PublicationType',
      '  applicability.subjects: PubMed MeshHeadingList',
    ])
      assert.ok(text.includes(`\n${line}\n`), line);
    assert.match(text, /\n {4}- \{ family: Rolf, given: Linda \}\n/);
    assert.ok(out.some((line) => /^Credibility: not rated/.test(line)));
    assert.ok(out.some((line) => /Not enough is known about the study: 2 of the 7/.test(line)));
  });

  for (const id of ['10.5555/MS.made.1', '99999991', 'https://doi.org/10.5555/ms.made.1'])
    it(`joins what all registers tell of ${id}`, async (test) => {
      const {asked} = await localRegisters(test);
      const folder = await contentFolder(test, {
        'topics.yml': TOPICS,
        'ms-research.config.yml':
          'site: https://site.example/\ntitle: A library\nlanguage: en\ncontact: jo@site.example\nncbiApiKey: abc1\n',
      });
      const {code, out, err} = await command('new', id, '--content', folder, '--json');
      assert.deepEqual([code, err], [0, []]);
      const {file, credibility, topics, notes} = JSON.parse(out.join('')) as NewSummary;
      assert.equal(file, FILE);
      assert.deepEqual(topics, [
        {value: 'tired', source: 'PubMed MeshHeadingList Fatigue'},
        {value: 'multiple-sclerosis', source: 'PubMed MeshHeadingList Multiple Sclerosis, Relapsing-Remitting'},
        {value: 'sleep', source: 'PubMed keyword sleep'},
      ]);
      const {value, reasons} = credibility;
      assert.equal(value, 4);
      assert.deepEqual(
        reasons.slice(0, 3).map((reason) => [reason.code, reason.source]),
        [
          ['randomised-trial', 'PubMed PublicationType'],
          ['blinding', 'PubMed MeshHeadingList'],
          ['funding', 'Crossref funder'],
        ],
      );
      assert.deepEqual(notes, ['centres: there were several, the record does not tell how many']);
      const text = await readFile(join(folder, FILE), 'utf8');
      for (const source of [
        'paper.title: Crossref title',
        'paper.openAccess: Europe PMC isOpenAccess',
        'paper.PMID: PubMed PMID',
      ])
        assert.ok(text.includes(`\n  ${source}\n`), source);
      assert.match(text, /\n {2}statusChecked: \d{4}-\d\d-\d\d\n/);
      assert.deepEqual([...new Set(asked.map(({agent}) => agent))], ['ms-research (mailto:jo@site.example)']);
      assert.ok(asked.every(({service, path}) => service !== 'pubmed' || path.includes('api_key=abc1')));
      assert.deepEqual([...new Set(asked.map(({service}) => service))].sort(), ['crossref', 'europepmc', 'pubmed']);
    });

  it('leaves the site as it was until somebody has written the summary', async (test) => {
    await localRegisters(test);
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    assert.equal((await command('new', '99999991', '--content', folder)).code, 0);
    const site = join(await temporaryFolder(test), 'site');
    const {code, out} = await command('publish', '--content', folder, '--out', site);
    assert.equal(code, 0);
    assert.match(out[0]!, /^1 summaries in /);
  });

  it('never overwrites, and makes no second summary of a paper', async (test) => {
    await localRegisters(test);
    const folder = await contentFolder(test, {[FILE]: 'mine'});
    const taken = await command('new', '99999991', '--content', folder);
    assert.deepEqual(taken, {code: 1, out: [], err: [`${FILE}: is there already; name another id with --id`]});
    assert.equal(await readFile(join(folder, FILE), 'utf8'), 'mine');
    assert.equal((await command('new', '99999991', '--content', folder, '--id', 'b')).code, 0);
    for (const id of ['99999991', '10.5555/ms.made.1'])
      assert.deepEqual((await command('new', id, '--content', folder, '--id', 'c')).err, [
        'articles/b.md: is about this paper already; nothing was changed',
      ]);
    assert.deepEqual(await articles(folder), [FILE, 'articles/b.md']);
  });

  for (const [name, id, instead, message] of [
    ['a paper nobody knows', '10.5555/none', undefined, /^10\.5555\/none: no register gave a record/],
    ['what is no id', 'iron', undefined, /^expected a DOI or a PubMed id, found iron/],
    [
      'a network that is gone',
      '99999991',
      'destroy',
      /^\w[\w ]+: cannot be reached \(\w+\), asked 4 times; nothing was changed$/,
    ],
    ['a service under repair', '99999991', 'busy', /^\w[\w ]+: asks to come back in 900 seconds; nothing was changed$/],
  ] as const)
    it(`says one plain line about ${name}, and leaves nothing`, async (test) => {
      await localRegisters(test, madeAnswers(), {
        instead: (response) => {
          if (instead === 'destroy') response.destroy();
          if (instead === 'busy') response.writeHead(503, {'Retry-After': '900'}).end();
          return instead !== undefined;
        },
      });
      const folder = await contentFolder(test, {'articles/a.md': summary()});
      const {code, out, err} = await command('new', id, '--content', folder);
      assert.deepEqual([code, out, err.length], [1, [], 1], err.join('\n'));
      assert.match(err[0]!, message);
      assert.deepEqual(await articles(folder), ['articles/a.md']);
    });

  it('takes any words as a title and as names', async (test) => {
    const {works} = madeAnswers();
    const folder = await contentFolder(test, {});
    for (const [index, {text}] of HOSTILE_STRINGS.entries()) {
      const DOI = `10.5555/hostile.${index}`;
      const work = {
        ...works[0]!,
        DOI,
        title: [`T ${text}`],
        'container-title': [text],
        author: [{family: `A ${text}`}],
      };
      await localRegisters(test, {works: [work], results: [], articles: []});
      const {code, err} = await command('new', DOI, '--content', folder, '--id', `h-${index}`);
      assert.deepEqual([code, err], [0, []], JSON.stringify(text));
      const file = await readFile(join(folder, `articles/h-${index}.md`), 'utf8');
      const problems: FileProblem[] = [];
      readArticleFile('h', 'h.md', file, problems);
      assert.deepEqual(problems, []);
    }
  });
});
