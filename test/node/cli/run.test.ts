import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {run} from '../../../src/node/cli.js';
import {projectRoot} from '../../helpers/project.js';
import {command} from '../fixtures/command.js';
import {
  BASE_FILES,
  contentFolder,
  readFiles,
  summary,
  temporaryFolder,
  writeFiles,
} from '../fixtures/content-folder.js';

/** Runs an action with another working folder. */
async function inFolder<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await action();
  } finally {
    process.chdir(before);
  }
}

describe('ms-research', () => {
  for (const argv of [['--help'], ['-h'], ['help']])
    it(`${argv.join(' ')} shows the commands and ends with 0`, async () => {
      const {code, out, err} = await command(...argv);
      assert.equal(code, 0);
      assert.match(out.join('\n'), /^Usage: ms-research [^]*\n {2}publish /);
      assert.deepEqual(err, []);
    });

  it('alone shows the commands as well, and ends with 1', async () => {
    const {code, out, err} = await command();
    assert.equal(code, 1);
    assert.match(err.join('\n'), /^Usage: ms-research /);
    assert.deepEqual(out, []);
  });

  for (const [name, argv, message] of [
    ['command', ['publsh'], /^error: unknown command 'publsh'/],
    ['option', ['publish', '--contents', 'x'], /^error: unknown option '--contents'/],
    ['option of the whole', ['--json'], /^error: unknown option '--json'/],
    ['argument', ['publish', 'content'], /^error: too many arguments/],
  ] as const)
    it(`tells of an unknown ${name} on stderr, and ends with 1`, async () => {
      const {code, out, err} = await command(...argv);
      assert.equal(code, 1);
      assert.match(err[0]!, message);
      assert.deepEqual(out, []);
    });

  it('tells of an option without its value', async () => {
    const {code, err} = await command('publish', '--content');
    assert.equal(code, 1);
    assert.match(err[0]!, /^error: option '--content <folder>' argument missing/);
  });
});

describe('ms-research publish', () => {
  it('--help shows its options', async () => {
    const {code, out} = await command('publish', '--help');
    assert.equal(code, 0);
    for (const option of [
      '--content',
      '--out',
      '--site',
      '--without',
      '--verify',
      '--reweigh',
      '--precompress',
      '--json',
    ])
      assert.ok(
        out.some((line) => line.includes(option)),
        option,
      );
  });

  it('says on stdout what it did, and ends with 0', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const out = join(await temporaryFolder(test), 'site');
    const first = await command('publish', '--content', content, '--out', out);
    assert.deepEqual({...first, out: first.out.length}, {code: 0, out: 2, err: []});
    const files = Object.keys(await readFiles(out)).length;
    assert.equal(first.out[0], `1 summaries in ${out}: 1 new, 0 changed`);
    assert.match(first.out[1]!, new RegExp(`^${files} files written, 0 unchanged, 0 removed, in \\d+\\.\\d s$`));
    const second = await command('publish', '--content', content, '--out', out);
    assert.equal(second.out[0], `1 summaries in ${out}: 0 new, 0 changed`);
    assert.match(second.out[1]!, new RegExp(`^0 files written, ${files} unchanged, 0 removed, in `));
  });

  it('--json prints the same as JSON, and nothing else', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const out = join(await temporaryFolder(test), 'site');
    const {code, out: lines, err} = await command('publish', '--content', content, '--out', out, '--json');
    assert.equal(code, 0);
    assert.deepEqual(err, []);
    const written = Object.keys(await readFiles(out)).length;
    const {seconds, ...rest} = JSON.parse(lines.join('\n')) as Record<string, unknown>;
    assert.ok(Number(seconds) >= 0);
    assert.deepEqual(rest, {
      articles: 1,
      withdrawn: 0,
      added: 1,
      changed: 0,
      files: {written, unchanged: 0, removed: 0},
      notes: [],
    });
  });

  it('--without leaves kinds of files out, and takes none that every site needs', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const out = join(await temporaryFolder(test), 'site');
    const publish = (...kinds: readonly string[]): ReturnType<typeof command> =>
      command('publish', '--content', content, '--out', out, ...kinds.flatMap((names) => ['--without', names]));
    assert.equal((await publish('search, pages', 'email, embed')).code, 0);
    const paths = Object.keys(await readFiles(out));
    assert.ok(paths.includes('v1/articles/a.json'));
    assert.ok(!paths.some((path) => path.endsWith('.html') || path.startsWith('v1/search/')));
    const wrong = await publish('pages,documents,x');
    assert.equal(wrong.code, 1);
    assert.match(wrong.err[0]!, /^--without: expected some of .*pages.*, found documents, x$/);
  });

  for (const json of [[], ['--json']])
    it(`prints one line per problem on stderr and ends with 1 ${json.join('')}`, async (test) => {
      const content = await contentFolder(test, {
        'articles/a.md': summary({title: undefined, published: 'published: soon'}),
      });
      const site = join(await temporaryFolder(test), 'site');
      assert.deepEqual(await command('publish', '--content', content, '--out', site, ...json), {
        code: 1,
        out: [],
        err: [
          'articles/a.md:2: $.title: expected text',
          'articles/a.md:4: $.published: expected a date such as 2026-11-23',
        ],
      });
      assert.ok(!existsSync(site));
    });

  it('tells of a content folder that is not there', async (test) => {
    const content = join(await temporaryFolder(test), 'nowhere');
    assert.deepEqual(await command('publish', '--content', content), {
      code: 1,
      out: [],
      err: [`${content}: expected a content folder with ms-research.config.yml`],
    });
  });

  it("--site wins over the config's, and a bad one is told", async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const out = join(await temporaryFolder(test), 'site');
    const good = await command('publish', '--content', content, '--out', out, '--site', 'https://other.example');
    assert.equal(good.code, 0);
    assert.match((await readFiles(out))['v1/latest.json']!, /"feed_url":"https:\/\/other\.example\/v1\/latest\.json"/);
    const bad = await command('publish', '--content', content, '--out', out, '--site', 'other.example');
    assert.deepEqual(bad, {
      code: 1,
      out: [],
      err: ['--site: expected an absolute http or https address without ? and #, found other.example'],
    });
  });

  it('takes the folder that it is in where that holds a config, and writes to site', async (test) => {
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    const {code, out} = await inFolder(folder, () => command('publish'));
    assert.equal(code, 0);
    assert.match(out[0]!, /^1 summaries in site: /);
    assert.ok(existsSync(join(folder, 'site', 'v1', 'articles', 'a.json')));
  });

  it('takes the folder content otherwise', async (test) => {
    const folder = await temporaryFolder(test);
    const files = Object.entries({...BASE_FILES, 'articles/a.md': summary()});
    await writeFiles(folder, Object.fromEntries(files.map(([path, text]) => [`content/${path}`, text])));
    const {code} = await inFolder(folder, () => command('publish'));
    assert.equal(code, 0);
    assert.ok(existsSync(join(folder, 'site', 'v1', 'articles', 'a.json')));
  });

  it('does not hide a fault of its own behind a plain line', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const fault = new TypeError('a fault of ours');
    const streams = {
      out: () => {
        throw fault;
      },
      err: () => assert.fail('a line on stderr'),
    };
    await assert.rejects(run(['publish', '--content', content, '--out', join(content, 'site')], streams), fault);
  });
});

describe('bin/ms-research.js', () => {
  it('says what to run where nothing was built', async (test) => {
    const folder = await temporaryFolder(test);
    await cp(join(projectRoot, 'bin'), join(folder, 'bin'), {recursive: true});
    await writeFiles(folder, {'package.json': '{"type": "module"}'});
    const {status, stdout, stderr} = spawnSync(process.execPath, ['bin/ms-research.js', 'publish'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /npm run build/);
  });
});
