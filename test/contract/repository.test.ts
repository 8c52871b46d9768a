import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readPackageJson, readProjectFile, repositoryFiles} from '../helpers/project.js';

/** Scripts that npm runs by their own name; `npm ci`, `npm pack` and the like need no script. */
const OWN_NAME = ['test', 'start'];

const BINARY = /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?|zip|pdf)$/;

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** Where it is allowed. */
  readonly except?: RegExp;
}

/** What a repository that speaks of the product alone does not hold. Written so that this file keeps its own rules. */
const BANS: readonly Ban[] = [
  {what: 'a folder beside the project', pattern: /\.\.\/shared\b/, except: /^(?:test|bench)\//},
  {what: 'a path of one machine', pattern: /(?<![\w.*-])\/(?:work|tmp|root|home\/\w+|Users\/\w+)\/[\w.-]/},
  {
    what: 'a package registry',
    pattern: /\bregistry\.(?:npmjs|yarnpkg)\b|\b(?:npm|artifactory|nexus)\.[\w.-]+\/(?:repository|api)\//,
  },
];

function npmScripts(text: string): string[] {
  const named = [...text.matchAll(/\bnpm run (?:--?\w+ )*([a-z][\w:-]*)/g)].map(([, script]) => script!);
  const own = OWN_NAME.filter((script) => new RegExp(`\\bnpm ${script}\\b`).test(text));
  return [...named, ...own];
}

function bannedLines(file: string, text: string): string[] {
  const bans = BANS.filter(({except}) => !except?.test(file));
  return text
    .split('\n')
    .flatMap((line, index) =>
      bans.filter(({pattern}) => pattern.test(line)).map(({what}) => `${file}:${index + 1}: ${what}: ${line.trim()}`),
    );
}

describe('the repository', () => {
  const files = repositoryFiles();
  const texts = files.filter((file) => !BINARY.test(file));

  it('has every script that its documents name', () => {
    const {scripts} = readPackageJson();
    const documents = files.filter((file) => /^(?:[A-Z]+\.md|docs\/.*\.md)$/.test(file));
    assert.ok(documents.includes('README.md'));
    const missing = documents.flatMap((file) =>
      npmScripts(readProjectFile(file))
        .filter((script) => !scripts[script])
        .map((script) => `${file}: npm run ${script}`),
    );
    assert.deepEqual(missing, []);
  });

  it('speaks of the product alone', () => {
    assert.ok(texts.length > 20, `${texts.length} files`);
    assert.deepEqual(
      texts.flatMap((file) => bannedLines(file, readProjectFile(file))),
      [],
    );
  });

  it('holds text files that git and editors read alike: UTF-8, LF, a last line end', () => {
    const odd = texts.filter((file) => {
      const text = readProjectFile(file);
      return text.includes('\uFFFD') || text.includes('\r') || (text !== '' && !text.endsWith('\n'));
    });
    assert.deepEqual(odd, []);
  });

  it('locks versions, not places to fetch them from', () => {
    const lock = JSON.parse(readProjectFile('package-lock.json')) as {
      readonly lockfileVersion: number;
      readonly packages: Readonly<Record<string, {readonly resolved?: string}>>;
    };
    assert.equal(lock.lockfileVersion, 3);
    assert.ok(Object.keys(lock.packages).length > 100);
    assert.deepEqual(
      Object.keys(lock.packages).filter((path) => lock.packages[path]!.resolved),
      [],
    );
  });
});

describe('the reading of documents', () => {
  it('finds scripts', () => {
    assert.deepEqual(npmScripts('`npm ci && npm start`, npm run --silent test:unit -- x, npm run build.'), [
      'test:unit',
      'build',
      'start',
    ]);
  });

  for (const [name, file, line] of [
    ['a folder beside the project', 'src/a.ts', `see ../${'shared'}/spec.md`],
    ['a path of one machine', 'docs/a.md', `in /${'work'}/main`],
    ['a temporary path', 'tools/a.mjs', `'/${'tmp'}/x'`],
    ['a home', 'README.md', `/${'home'}/someone/x`],
    ['a registry', 'package-lock.json', `https://registry.${'npmjs'}.org/lit`],
  ] as const) {
    it(`finds ${name}`, () => assert.equal(bannedLines(file, line).length, 1));
  }

  it('leaves other paths alone', () => {
    for (const line of ['/usr/bin/chromium', 'https://example.org/work/papers', './tmp/x', 'src/home/a/b']) {
      assert.deepEqual(bannedLines('docs/a.md', line), [], line);
    }
    assert.deepEqual(bannedLines('test/a.ts', `../../${'..'}/shared/data/`), []);
  });
});
