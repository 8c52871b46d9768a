import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {readFile, readdir, rm, stat, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {publish} from '../../../src/node/publish/publish.js';
import type {PublishOptions} from '../../../src/node/publish/run/options.js';
import {
  BASE_FILES,
  problemLines,
  readFiles,
  SECTIONS,
  summary,
  temporaryFolder,
  writeFiles,
} from '../fixtures/content-folder.js';
import type {Files} from '../fixtures/content-folder.js';

type Test = Parameters<typeof temporaryFolder>[0];
type Options = Pick<PublishOptions, 'content' | 'out'>;

/** A folder that was published once. */
async function published(
  test: Test,
  files: Files = {'articles/a.md': summary(), 'articles/b.md': summary()},
): Promise<Options> {
  const folder = await temporaryFolder(test);
  const options = {content: join(folder, 'content'), out: join(folder, 'site')};
  await writeFiles(options.content, {...BASE_FILES, ...files});
  await publish(options);
  return options;
}

const title = (text: string): string => summary({title: `title: ${text}`});

/** Overwrites a file without changing its size and time of change. */
async function tamper(path: string): Promise<void> {
  const {atime, mtime} = await stat(path);
  await writeFile(path, 'x'.repeat((await stat(path)).size));
  await utimes(path, atime, mtime);
}

describe('a run that follows another', () => {
  it('writes nothing where nothing changed, not even with --verify or over touched sources', async (test) => {
    const options = await published(test);
    const before = await readFiles(options.out);
    const times = await stat(join(options.out, 'index.html'));
    await utimes(join(options.content, 'articles', 'a.md'), new Date(), new Date());
    for (const more of [{}, {verify: true}]) {
      const {files} = await publish({...options, ...more});
      assert.deepEqual(files, {written: 0, unchanged: Object.keys(before).length, removed: 0});
    }
    assert.equal((await stat(join(options.out, 'index.html'))).mtimeMs, times.mtimeMs);
  });

  it('counts what is new and what changed', async (test) => {
    const {content, out} = await published(test);
    await writeFiles(content, {'articles/a.md': title('Another'), 'articles/c.md': summary()});
    const {articles, added, changed} = await publish({content, out});
    assert.deepEqual({articles, added, changed}, {articles: 3, added: 1, changed: 1});
  });

  it('sees an edit of the same size within the same moment', async (test) => {
    const {content, out} = await published(test, {'articles/a.md': title('Title 1')});
    const path = join(content, 'articles', 'a.md');
    const moment = new Date();
    for (const name of ['Title 2', 'Title 3']) {
      await writeFile(path, title(name));
      await utimes(path, moment, moment);
      await publish({content, out});
      assert.match(await readFile(join(out, 'v1', 'articles', 'a.json'), 'utf8'), new RegExp(name));
    }
  });

  it('sets right what was changed or removed in the site', async (test) => {
    const options = await published(test);
    const before = await readFiles(options.out);
    await writeFile(join(options.out, 'index.html'), 'x');
    await rm(join(options.out, 'v1', 'articles', 'a.json'));
    assert.equal((await publish(options)).files.written, 2);
    assert.deepEqual(await readFiles(options.out), before);
  });

  it('finds with --verify what size and time of change do not tell', async (test) => {
    const options = await published(test);
    const before = await readFiles(options.out);
    // A time that can be set again to the last digit.
    const long = new Date('2020-01-01T00:00:00Z');
    await utimes(join(options.out, 'index.html'), long, long);
    await publish(options);
    await tamper(join(options.out, 'index.html'));
    assert.equal((await publish(options)).files.written, 0);
    assert.equal((await publish({...options, verify: true})).files.written, 1);
    assert.deepEqual(await readFiles(options.out), before);
  });

  for (const [name, harm] of [
    ['lost', (folder: string) => rm(folder, {recursive: true})],
    ['damaged', (folder: string) => tamper(join(folder, 'files.txt'))],
    ['cut off', (folder: string) => writeFile(join(folder, 'state.json'), '{"format": ')],
    ['damaged where it is read late', (folder: string) => tamper(join(folder, 'library.json'))],
  ] as const)
    it(`comes to the same files where what the first run kept is ${name}`, async (test) => {
      const options = await published(test);
      const shelf = join(options.content, '.ms-research');
      const [folder] = (await readdir(shelf)).filter((entry) => entry !== '.gitignore');
      await harm(join(shelf, folder!));
      await writeFiles(options.content, {'articles/a.md': title('Another')});
      await publish(options);
      const clean = join(options.out, '..', 'clean');
      await publish({...options, out: clean});
      assert.deepEqual(await readFiles(options.out), await readFiles(clean));
    });

  it('removes what waits since a run was killed, and leaves what others put there', async (test) => {
    const options = await published(test);
    const before = await readFiles(options.out);
    const theirs = {
      '.htaccess': 'x',
      'about/index.html': 'x',
      'notes.txt': 'x',
      'images/logo.png': 'x',
      'articles/theirs/index.html': 'x',
      'articles/a/more.html': 'x',
      'topics/theirs/feed.xml': 'x',
      'cards/theirs.png': 'x',
      'cards/a.jpg': 'x',
      'logo.css.br': 'x',
      'v1/articles/.htaccess': 'x',
      'widgets/theirs/a.js': 'x',
    };
    await writeFiles(options.out, {
      ...theirs,
      'v1/manifest.json.0123456789ab.tmp': 'x',
      'articles/a/index.html.0123456789ab.tmp': 'x',
    });
    await rm(join(options.content, '.ms-research'), {recursive: true});
    await publish(options);
    assert.deepEqual(await readFiles(options.out), {...before, ...theirs});
  });

  it('removes what is no longer part of the site, with what is known of it and without', async (test) => {
    for (const isKnown of [true, false]) {
      const options = await published(test, {
        'articles/a.md': summary(),
        'articles/b.md': summary({topics: 'topics: [fatigue]'}),
      });
      if (!isKnown) await rm(join(options.content, '.ms-research'), {recursive: true});
      await writeFiles(options.content, {'articles/b.md': summary()});
      const {files} = await publish(options);
      const left = Object.keys(await readFiles(options.out));
      assert.ok(files.removed >= 2);
      assert.ok(!left.some((path) => path.includes('topics/fatigue')));
    }
  });

  it('keeps its state out of version control, and forgets sites that are gone', async (test) => {
    const {content, out} = await published(test);
    const shelf = join(content, '.ms-research');
    assert.equal(await readFile(join(shelf, '.gitignore'), 'utf8'), '*\n');
    await rm(out, {recursive: true});
    await publish({content, out: `${out}-2`});
    assert.equal((await readdir(shelf)).length, 2);
  });
});

describe('compressed copies', () => {
  it('come and go with --precompress, follow their files, and are the same from an incremental and a clean run', async (test) => {
    const long = (word: string): string => summary({}, SECTIONS.replace('They found it.', `${word} `.repeat(400)));
    const {content, out} = await published(test, {'articles/a.md': long('Sleep'), 'articles/b.md': summary()});
    const copies = async (folder: string): Promise<string[]> =>
      Object.keys(await readFiles(folder)).filter((path) => /\.(gz|br)$/.test(path));
    const precompress = {content, precompress: true};
    await publish({...precompress, out});
    assert.ok((await copies(out)).includes('v1/articles/a.json.gz'));
    await writeFiles(content, {'articles/a.md': long('Rest')});
    await publish({...precompress, out});
    const clean = join(out, '..', 'clean');
    await publish({...precompress, out: clean});
    assert.deepEqual(await readFiles(out), await readFiles(clean));
    await publish({content, out});
    assert.deepEqual(await copies(out), []);
    await publish({...precompress, out});
    await rm(join(content, '.ms-research'), {recursive: true});
    await publish({content, out});
    assert.deepEqual(await copies(out), []);
  });
});

describe('two runs into one folder', () => {
  it('at once: the second says so and changes nothing', async (test) => {
    const {content, out} = await published(test);
    await writeFiles(content, {'articles/a.md': title('Another')});
    const results = await Promise.allSettled([publish({content, out}), publish({content, out})]);
    assert.deepEqual(results.map(({status}) => status).sort(), ['fulfilled', 'rejected']);
    const refused = results.filter((result) => result.status === 'rejected');
    const lines = await problemLines(Promise.reject(refused[0]!.reason as Error), out);
    assert.match(lines[0]!, /^<content>: another publish is at work there \(process \d+ on /);
  });

  for (const [name, holder, isFree] of [
    ['whose process has ended', {pid: 2 ** 22 + 1, host: hostname()}, true],
    [
      'whose number another process has now',
      {pid: process.pid, host: hostname(), started: '1'},
      process.platform === 'linux',
    ],
    ['that cannot be read', 'x', true],
    ['of another machine', {pid: 1, host: 'elsewhere'}, false],
  ] as const)
    it(`a lock ${name} ${isFree ? 'is taken over' : 'holds'}`, async (test) => {
      const options = await published(test);
      await writeFile(join(options.out, '.ms-research.lock'), JSON.stringify(holder));
      if (isFree) await publish(options);
      else await problemLines(publish(options));
      const left = (await readdir(options.out)).filter((entry) => entry.startsWith('.ms'));
      assert.deepEqual(left, isFree ? [] : ['.ms-research.lock']);
    });
});

describe('what cannot be done', () => {
  it('leaves neither files nor folders behind', async (test) => {
    const options = await published(test);
    const out = join(options.out, '..', 'new', 'site');
    await writeFiles(options.content, {'articles/a.md': 'x', 'articles/c.md': summary()});
    await problemLines(publish({...options, out}));
    await assert.rejects(stat(join(out, '..')));
  });

  it('is told once the disk is full, and the next run goes on where the last one that ended was', async (test) => {
    const options = await published(test);
    const before = await readFiles(options.out);
    await writeFiles(options.content, {'articles/a.md': title('Another')});
    let writes = 0;
    const disk = {
      writeFileSync: (path: string, bytes: Uint8Array): void => {
        if (++writes === 2) throw Object.assign(new Error(), {code: 'ENOSPC', path});
        writeFileSync(path, bytes);
      },
    };
    const lines = await problemLines(publish({...options, disk}), options.out);
    assert.match(
      lines.join('\n'),
      /^<content>\/[^\n]* cannot be written \(ENOSPC: the disk is full\); nothing was changed$/,
    );
    assert.deepEqual(await readFiles(options.out), before);
    assert.equal((await publish(options)).changed, 1);
  });

  it('is told where a file cannot be removed, and the next run removes it', async (test) => {
    const {content, out} = await published(test);
    const options = {content, out, without: ['feeds']};
    const disk = {
      rmSync: (path: string): void => {
        throw Object.assign(new Error(), {code: 'EACCES', path});
      },
    };
    const lines = await problemLines(publish({...options, disk}), out);
    assert.equal(lines.length, 1);
    assert.match(
      lines[0]!,
      /^<content>\/\S+ cannot be removed \(EACCES\); some files are new and some are old: run it again$/,
    );
    await publish(options);
    const clean = `${out}-clean`;
    await publish({...options, out: clean});
    assert.deepEqual(await readFiles(out), await readFiles(clean));
  });

  for (const inside of ['articles', 'images/x'])
    it(`is to write a site into ${inside} of its content`, async (test) => {
      const {content} = await published(test);
      mkdirSync(join(content, 'images'), {recursive: true});
      const lines = await problemLines(publish({content, out: join(content, inside)}), content);
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, /expected a folder outside (articles|images)\/, which holds content$/);
    });
});

describe('term weights', () => {
  it('are stored by --reweigh, and then used as they are', async (test) => {
    const options = await published(test);
    await publish({...options, reweigh: true});
    const table = join(options.content, 'term-weights.json');
    assert.equal((JSON.parse(await readFile(table, 'utf8')) as {documents: number}).documents, 2);
    const before = await readFile(table);
    await writeFiles(options.content, {'articles/c.md': summary()});
    await publish(options);
    assert.deepEqual(await readFile(table), before);
  });

  it('are stored only once the site is in place', async (test) => {
    const options = await published(test);
    await writeFiles(options.content, {'articles/a.md': title('Another')});
    const before = await readdir(options.content);
    const disk = {
      renameSync: (_: string, to: string): void => {
        throw Object.assign(new Error(), {code: 'EACCES', path: to});
      },
    };
    const lines = await problemLines(publish({...options, disk, reweigh: true}), options.out);
    assert.match(lines.join('\n'), /cannot be written \(EACCES\); nothing was changed$/);
    assert.deepEqual(await readdir(options.content), before);
  });

  it('that are broken are told with the place', async (test) => {
    const options = await published(test);
    const table = '{"version": 1, "documents": 2, "topics": {}, "terms": {"brain": "x"}, "spellings": {}}';
    await writeFiles(options.content, {'term-weights.json': table});
    assert.deepEqual(await problemLines(publish(options)), [
      'term-weights.json: $.terms["brain"]: expected a whole number from 2 to $.documents',
    ]);
  });
});

describe('a chosen summary', () => {
  it('shows its new title where an editor chose it, however little the two have in common', async (test) => {
    const common = (index: number): string => summary({title: `title: Sleep and tired legs number ${index}`});
    const far = (name: string): string =>
      summary(
        {
          title: `title: ${name}`,
          topics: 'topics: [fatigue]',
          takeaway: 'takeaway: Zebra.',
          summary: 'summary: Zebra.',
          paper: 'paper: {type: x, title: Zebra, status: ok}',
        },
        '\n## What they found\n\nZebra.\n\n## Important considerations\n\nZebra.\n',
      );
    const others = Array.from({length: 80}, (_, index) => [`articles/n${index}.md`, common(index)]);
    const weights = '{"version": 1, "documents": 100, "topics": {"sleep": 50}, "terms": {"tire": 9}, "spellings": {}}';
    const options = await published(test, {
      ...(Object.fromEntries(others) as Files),
      'term-weights.json': weights,
      'articles/far.md': far('Zebra'),
      'articles/a.md': summary({
        title: 'title: Sleep and tired legs',
        seeAlso: 'seeAlso: [{id: far, why: It is far.}]',
      }),
    });
    await writeFiles(options.content, {'articles/far.md': far('Quagga')});
    await publish(options);
    assert.match(await readFile(join(options.out, 'v1', 'related', 'a.json'), 'utf8'), /Quagga/);
  });
});
