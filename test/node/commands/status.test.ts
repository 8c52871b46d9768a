import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';

import type {StatusSummary} from '../../../src/node/commands/status.js';
import {projectRoot} from '../../helpers/project.js';
import {command} from '../fixtures/command.js';
import {contentFolder, readFiles, summary, temporaryFolder} from '../fixtures/content-folder.js';
import {innocentLibrary} from '../fixtures/innocent-library.js';
import {localRegisters, madeAnswers, mostPerSecond} from '../fixtures/registers.js';
import type {Answers} from '../fixtures/registers.js';

const status = async (folder: string, ...more: string[]): Promise<StatusSummary> => {
  const {code, out, err} = await command('status', '--content', folder, '--json', ...more);
  assert.deepEqual([code, err], [0, []]);
  return JSON.parse(out.join('')) as StatusSummary;
};

const today = (): string => new Date().toISOString().slice(0, 10);

describe('ms-research status', () => {
  it('finds the retracted and the corrected papers of the sample library by itself, and writes nothing', async (test) => {
    await localRegisters(test);
    const folder = await innocentLibrary(test);
    const before = await readFiles(folder);
    const {asked, changed, withoutId, written} = await status(folder);
    assert.deepEqual(
      changed.map(({id, status: now, notices}) => [id, now?.from, now?.value, notices.map(({value}) => value)]),
      [
        [
          'cd14-gene-variants',
          'ok',
          'retracted',
          [{kind: 'retraction', date: '2024-05', DOI: '10.1080/08820139.2016.1226897'}],
        ],
        ['myelin-drug-screen', 'ok', 'corrected', [{kind: 'correction', date: '2024-07-12'}]],
        [
          'rim-lesions-and-disability',
          'ok',
          'corrected',
          [
            {
              kind: 'correction',
              date: '2019-12-01',
              DOI: '10.1001/jamaneurol.2019.4331',
              url: 'https://pubmed.ncbi.nlm.nih.gov/31816021/',
            },
          ],
        ],
      ],
    );
    assert.equal(asked + withoutId.length, 22);
    assert.deepEqual(written, []);
    assert.deepEqual(await readFiles(folder), {...before, '.ms-research/.gitignore': '*\n'});
  });

  it('--write changes the needed lines alone; the next run finds nothing new, and the site shows it', async (test) => {
    await localRegisters(test);
    const folder = await innocentLibrary(test);
    const before = await readFiles(folder);
    const {written} = await status(folder, '--write');
    const after = await readFiles(folder);
    assert.deepEqual(
      Object.keys(before).filter((path) => before[path] !== after[path]),
      written,
    );
    assert.equal(written.length, 3, 'papers that no register knows are not said to be checked');
    for (const path of written) {
      const lines = before[path]!.split('\n');
      const fresh = after[path]!.split('\n').filter((line) => !lines.includes(line));
      const kept = after[path]!.split('\n').filter((line) => lines.includes(line));
      assert.deepEqual(
        kept,
        lines.filter((line) => !line.startsWith('  status: ok')),
        path,
      );
      assert.match(fresh[0]!, /^ {2}status: (retracted|corrected) # as far as we know$/);
      assert.ok(fresh.includes(`  statusChecked: ${today()}`), fresh.join('\n'));
    }
    assert.deepEqual((await status(folder)).changed, []);
    const site = join(await temporaryFolder(test), 'site');
    assert.equal((await command('publish', '--content', folder, '--out', site)).code, 0);
    const document = JSON.parse(await readFile(join(site, 'v1/articles/cd14-gene-variants.json'), 'utf8')) as {
      paper: {status: string};
      ratings: {credibility: {value: number}};
    };
    assert.deepEqual([document.paper.status, document.ratings.credibility.value], ['retracted', 0]);
  });

  it('never makes a paper sounder than its file says, nor keeps a type nobody knows to itself', async (test) => {
    const work = (DOI: string, more = {}): {DOI: string} => ({DOI, ...more});
    await localRegisters(test, {
      works: [work('10.5555/a'), work('10.5555/b', {'updated-by': [{type: 'hex', DOI: '10.5555/x'}]})],
      results: [],
      articles: [],
    });
    const paper = (rest: string): string => `paper: {type: x, title: P, ${rest}}`;
    const folder = await contentFolder(test, {
      'articles/a.md': summary({paper: paper('DOI: 10.5555/A, status: concern')}),
      'articles/b.md': summary({paper: paper('status: ok, DOI: 10.5555/b')}).replaceAll('\n', '\r\n'),
      'articles/c.md': summary(),
    });
    const {changed, notes, withoutId} = await status(folder, '--write');
    assert.deepEqual(
      changed.map(({id, status: now}) => [id, now?.value]),
      [['b', 'concern']],
    );
    assert.deepEqual(withoutId, ['c']);
    assert.deepEqual(
      notes.map(({id, note}) => [id, note.slice(0, 35)]),
      [
        ['a', 'the file says concern, the register'],
        ['b', 'Crossref updated-by: "hex" is no ki'],
      ],
    );
    assert.equal(
      await readFile(join(folder, 'articles/b.md'), 'utf8'),
      summary({
        paper: paper(
          `status: concern, statusChecked: ${today()}, notices: [{kind: concern, DOI: "10.5555/x"}], DOI: 10.5555/b`,
        ),
      }).replaceAll('\n', '\r\n'),
    );
  });

  it("uses no record of another paper where the summary's two ids disagree", async (test) => {
    await localRegisters(test);
    const folder = await contentFolder(test, {
      'articles/a.md': summary({
        paper: 'paper: {type: x, title: P, status: ok, DOI: 10.1038/nm.3618, PMID: "31403674"}',
      }),
    });
    const {changed, notes, written} = await status(folder, '--write');
    assert.deepEqual(
      changed.map(({status: now, notices}) => [now?.value, notices.length]),
      [['corrected', 1]],
    );
    assert.match(notes[0]!.note, /^PubMed has 31403674 with the DOI 10\.1001\/jamaneurol\.2019\.2399/);
    assert.deepEqual(written, ['articles/a.md']);
    assert.doesNotMatch(await readFile(join(folder, 'articles/a.md'), 'utf8'), /statusChecked/);
  });

  it('asks about the summaries that are named, and tells of one that is not there', async (test) => {
    const {asked} = await localRegisters(test);
    const folder = await innocentLibrary(test);
    assert.deepEqual(
      (await status(folder, 'cd14-gene-variants')).changed.map(({id}) => id),
      ['cd14-gene-variants'],
    );
    assert.ok(asked.every(({path}) => !path.includes('nm.3618')));
    assert.deepEqual(await command('status', 'nothing', '--content', folder), {
      code: 1,
      out: [],
      err: ['nothing: there is no such summary'],
    });
  });

  it('says one plain line where a register fails, and leaves every summary as it was', async (test) => {
    await localRegisters(test, madeAnswers(), {
      instead: (response, {service}) => service === 'pubmed' && !!response.writeHead(500).end(),
    });
    const folder = await innocentLibrary(test);
    const before = await readFiles(join(folder, 'articles'));
    assert.deepEqual(await command('status', '--write', '--content', folder), {
      code: 1,
      out: [],
      err: ['PubMed: answered 500, asked 4 times; nothing was changed'],
    });
    assert.deepEqual(await readFiles(join(folder, 'articles')), before);
  });
});

const HUNDRED = Array.from({length: 100}, (_, index) => index);
const DOI = (index: number): string => `10.5555/made.${index}`;

async function hundredPapers(test: TestContext): Promise<{folder: string; answers: Answers}> {
  const article = (index: number): string =>
    `<PubmedArticle><MedlineCitation><PMID>${99_990_000 + index}</PMID></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">${DOI(index)}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`;
  const paper = (index: number): string => `paper: {type: x, title: P, status: ok, DOI: ${DOI(index)}}`;
  const files = HUNDRED.map((index) => [`articles/p-${index}.md`, summary({paper: paper(index)})] as const);
  return {
    folder: await contentFolder(test, Object.fromEntries(files)),
    answers: {works: HUNDRED.map((index) => ({DOI: DOI(index)})), results: [], articles: HUNDRED.map(article)},
  };
}

describe('ms-research status of 100 papers', () => {
  it('ends within 45 s against registers that take 200 ms, and never exceeds a limit', async (test) => {
    const {folder, answers} = await hundredPapers(test);
    const {asked} = await localRegisters(test, answers, {delay: 200});
    const start = performance.now();
    const summaryOfRun = await status(folder, '--write');
    const seconds = (performance.now() - start) / 1000;
    assert.deepEqual([summaryOfRun.asked, summaryOfRun.written.length], [100, 100]);
    test.diagnostic(`${seconds.toFixed(1)} s, ${asked.length} requests`);
    assert.ok(seconds < 45, `${seconds} s`);
    for (const [service, most] of [
      ['crossref', 5],
      ['europepmc', 5],
      ['pubmed', 3],
    ] as const)
      assert.ok(mostPerSecond(asked, service) <= most, `${service}: ${mostPerSecond(asked, service)}`);
  });

  it('goes on where it was killed', async (test) => {
    const {folder, answers} = await hundredPapers(test);
    let arrived: () => void;
    const third = new Promise<void>((resolve) => (arrived = resolve));
    const crossref = (entries: readonly {service: string; path: string}[]): string[] =>
      entries
        .filter(({service}) => service === 'crossref')
        .flatMap(({path}) => path.match(/10\.5555\/made\.\d+/g) ?? []);
    const {asked, environment} = await localRegisters(test, answers, {
      delay: 200,
      instead: () => {
        // The fourth question to Crossref comes after the first was answered and kept.
        if (asked.filter(({service}) => service === 'crossref').length === 4) arrived();
        return false;
      },
    });
    const before = await readFiles(join(folder, 'articles'));
    const program = "import('./src/node/cli.ts').then(({run}) => run(process.argv.slice(1)))";
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '-e', program, 'status', '--write', '--content', folder],
      {
        cwd: projectRoot,
        env: {...process.env, ...environment},
        stdio: 'ignore',
      },
    );
    await third;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    assert.deepEqual(await readFiles(join(folder, 'articles')), before);
    const first = asked.splice(0).length;
    const {written} = await status(folder, '--write');
    assert.equal(written.length, 100);
    const again = crossref(asked).length;
    assert.ok(first > 0 && again < 100 && again > 0, `${again} of 100 asked again`);
    test.diagnostic(`${again} of 100 asked again at Crossref`);
    assert.deepEqual(Object.keys(await readFiles(join(folder, '.ms-research'))), ['.gitignore']);
  });
});
