import assert from 'node:assert/strict';
import {mkdir, rm, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {plainText} from '../../../src/article/rich-text.js';
import {sectionKind} from '../../../src/node/content/article-file.js';
import type {ArticleFile} from '../../../src/node/content/article-file.js';
import {readContent} from '../../../src/node/content/read-content.js';
import {
  BASE_FILES,
  contentFolder,
  problemLines,
  SECTIONS,
  summary,
  temporaryFolder,
  writeFiles,
} from '../fixtures/content-folder.js';
import type {Files, SummaryParts} from '../fixtures/content-folder.js';
import {TINY_PNG} from '../fixtures/pictures.js';

type Test = Parameters<typeof contentFolder>[0];

/** The one summary of a folder that holds this source. */
async function readOne(test: Test, source: string | Uint8Array): Promise<ArticleFile> {
  const {articles} = await readContent(await contentFolder(test, {'articles/a.md': source}));
  assert.equal(articles.length, 1);
  return articles[0]!;
}

/** The problems of a content folder that holds these files. */
async function problems(test: Test, files: Files): Promise<string[]> {
  const folder = await contentFolder(test, files);
  return problemLines(readContent(folder), folder);
}

describe('readContent', () => {
  it('reads config, topics and summaries in the order of their ids, and nothing else', async (test) => {
    const folder = await contentFolder(test, {
      'articles/b.md': summary(),
      'articles/a-2.md': summary(),
      'articles/a.md': summary(),
      'articles/notes.txt': 'not a summary',
      'articles/.hidden.md.swp': 'not a summary',
      'drafts/c.md': 'not a summary',
      'README.md': 'not a summary',
    });
    const {config, topics, articles, images} = await readContent(folder);
    assert.equal(config.site, 'https://site.example/');
    assert.deepEqual([...topics.keys()], ['sleep', 'fatigue']);
    assert.deepEqual(
      articles.map(({id, file}) => [id, file]),
      [
        ['a', 'articles/a.md'],
        ['a-2', 'articles/a-2.md'],
        ['b', 'articles/b.md'],
      ],
    );
    assert.equal(images.size, 0);
  });

  it("takes a site that wins over the config's", async (test) => {
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    assert.equal((await readContent(folder, 'http://127.0.0.1:5173')).config.site, 'http://127.0.0.1:5173/');
  });

  for (const name of ['ms-research.config.yaml', 'ms-research.config.json'])
    it(`takes ${name}`, async (test) => {
      const folder = await temporaryFolder(test);
      const config = '{"site": "https://other.example/", "title": "x", "language": "en"}';
      await writeFiles(folder, {[name]: config, 'topics.yml': BASE_FILES['topics.yml']!, 'articles/a.md': summary()});
      assert.equal((await readContent(folder)).config.site, 'https://other.example/');
    });

  it('leaves drafts out, and says what is wrong with them', async (test) => {
    const draft = (parts: SummaryParts): string => summary({draft: 'draft: true', ...parts});
    const folder = await contentFolder(test, {'articles/a.md': summary(), 'articles/b.md': draft({})});
    assert.deepEqual(
      (await readContent(folder)).articles.map(({id}) => id),
      ['a'],
    );
    const wrong = draft({published: 'published: soon', paper: 'paper: {title: P, status: fine}'});
    assert.deepEqual(await problems(test, {'articles/b.md': wrong}), [
      'articles/b.md:5: $.published: expected a date such as 2026-11-23',
      'articles/b.md:8: $.paper.status: expected one of ok, preprint, corrected, concern, retracted',
    ]);
  });

  it('takes drafts that lack anything, and does not count them as summaries that others may name', async (test) => {
    const unfinished = '---\ndraft: true\ntitle: # later\ntopics: []\npaper:\n  status:\n---\n\n## What they found\n';
    const files = {'articles/a.md': summary(), 'articles/b.md': unfinished, 'articles/c.md': '---\ndraft: true\n---\n'};
    const folder = await contentFolder(test, files);
    assert.deepEqual(
      (await readContent(folder)).articles.map(({id}) => id),
      ['a'],
    );
    const naming = {...files, 'articles/a.md': summary({seeAlso: 'seeAlso: [{id: b, why: W}]'})};
    assert.match((await problems(test, naming)).join(), /there is no summary b$/);
  });

  it('takes an empty folder of summaries', async (test) => {
    const folder = await contentFolder(test, {});
    await mkdir(join(folder, 'articles'));
    assert.deepEqual((await readContent(folder)).articles, []);
  });
});

describe('a summary file', () => {
  const source = summary({}, `${SECTIONS}\n## Anything else\n\nMore.\n`);

  for (const [name, written] of [
    ['as it is', source],
    ['with a byte order mark', `\ufeff${source}`],
    ['with line ends of Windows', source.replaceAll('\n', '\r\n')],
    ['with both', `\ufeff${source.replaceAll('\n', '\r\n')}`],
    ['without a last line end', source.trimEnd()],
    ['with blanks after the fence', source.replace('\n---\n', '\n---  \n')],
  ] as const)
    it(`is read ${name}`, async (test) => {
      const {frontMatter, sections} = await readOne(test, written);
      assert.equal(frontMatter.title, 'A title');
      assert.deepEqual(
        sections.map((section) => [sectionKind(section), plainText(section.body)]),
        [
          ['findings', 'They found it.'],
          ['considerations', 'It was small.'],
          ['other', 'More.'],
        ],
      );
    });

  it('keeps letters of all scripts', async (test) => {
    const {frontMatter} = await readOne(test, summary({title: 'title: Bjørklund 漢字 🧠 \u202eabc'}));
    assert.equal(frontMatter.title, 'Bjørklund 漢字 🧠 \u202eabc');
  });

  it('must be UTF-8, since another encoding would lose letters', async (test) =>
    assert.deepEqual(
      await problems(test, {'articles/a.md': Buffer.from(summary({title: 'title: Bjørklund'}), 'latin1')}),
      ['articles/a.md: expected text in UTF-8'],
    ));

  it('knows its parts by their headings in either case, or by what stands in braces', async (test) => {
    const {sections} = await readOne(
      test,
      summary({}, '## WHAT THEY FOUND\n\na\n\n## Lo importante {#considerations}\n\nb\n\n## constructor\n\nc\n'),
    );
    assert.deepEqual(sections.map(sectionKind), ['findings', 'considerations', 'other']);
  });

  it('knows the line of every path', async (test) => {
    const {lineOf} = await readOne(test, summary({numbers: 'questions:\n  - One?\n  - Two?'}).replaceAll('\n', '\r\n'));
    assert.equal(lineOf('$.title'), 2);
    assert.equal(lineOf('$.questions[1]'), 11);
    assert.equal(lineOf('$.sections[0].body[0]'), 14);
    assert.equal(lineOf('$.sections[1].kind'), 18);
    assert.equal(lineOf('$.sections[7]'), 2);
    assert.equal(lineOf('$.nothing'), 2);
  });

  for (const [written, expected] of [
    ['2025', [2025]],
    ['"2025"', [2025]],
    ['2025-04', [2025, 4]],
    ['2025-04-08', [2025, 4, 8]],
    ['{date-parts: [[2025, 4]]}', [2025, 4]],
  ] as const)
    it(`brings the paper's date ${written} into the document's form`, async (test) => {
      const {frontMatter} = await readOne(
        test,
        summary({paper: `paper: {type: x, title: P, status: ok, issued: ${written}}`}),
      );
      assert.deepEqual(frontMatter.paper.issued, {'date-parts': [expected]});
    });

  for (const written of ['2025-13', '2025-02-30', '25', 'spring 2025', '2025-4', '12025', '0'])
    it(`refuses the paper's date ${written}`, async (test) =>
      assert.deepEqual(
        await problems(test, {
          'articles/a.md': summary({paper: `paper: {type: x, title: P, status: ok, issued: ${written}}`}),
        }),
        ['articles/a.md:8: $.paper.issued: expected a date such as 2026, 2026-11 or 2026-11-23'],
      ));

  it('takes numbers where bibliographies have text', async (test) => {
    const {frontMatter} = await readOne(
      test,
      summary({
        paper:
          'paper: {type: x, title: P, status: ok, volume: 20, issue: 1, page: 103741, PMID: 33242419, notices: [{kind: note, date: 2025}]}',
        study: 'study: {centres: 3}',
      }),
    );
    const {volume, issue, page, PMID, notices} = frontMatter.paper;
    assert.deepEqual({volume, issue, page, PMID}, {volume: '20', issue: '1', page: '103741', PMID: '33242419'});
    assert.equal(notices![0]!.date, '2025');
    assert.equal(frontMatter.study!.centres, '3');
  });

  it('lets keys such as __proto__ change nothing', async (test) => {
    const {frontMatter} = await readOne(test, summary({x: '__proto__: {draft: true}\nconstructor: {name: x}'}));
    assert.equal(Object.getPrototypeOf(frontMatter), Object.prototype);
    assert.ok(!('draft' in frontMatter));
  });
});

describe('files outside the folder', () => {
  for (const [name, link, target] of [
    ['a summary', 'articles/a.md', 'a.md'],
    ['a picture', 'images/x.png', 'x.png'],
  ] as const)
    it(`are not read through a link in place of ${name}`, async (test) => {
      const outside = await temporaryFolder(test);
      await writeFiles(outside, {'a.md': summary(), 'x.png': TINY_PNG});
      const folder = await contentFolder(test, {
        'articles/b.md': summary({image: 'image: {file: x.png, alt: A picture}'}),
        'images/x.png': TINY_PNG,
      });
      await rm(join(folder, link), {force: true});
      await symlink(join(outside, target), join(folder, link));
      assert.deepEqual(await problemLines(readContent(folder)), [`${link}: lies outside the content folder`]);
    });

  it('may be linked to within the folder', async (test) => {
    const folder = await contentFolder(test, {'shelf/a.md': summary(), 'articles/b.md': summary()});
    await symlink(join('..', 'shelf', 'a.md'), join(folder, 'articles', 'a.md'));
    assert.deepEqual(
      (await readContent(folder)).articles.map(({id}) => id),
      ['a', 'b'],
    );
  });

  it('may hold the whole folder behind a link', async (test) => {
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    const link = join(await temporaryFolder(test), 'content');
    await symlink(folder, link);
    assert.equal((await readContent(link)).articles.length, 1);
  });

  it('are not reached by a folder that is named as its neighbour begins', async (test) => {
    const parent = await temporaryFolder(test);
    await writeFiles(parent, {'content-b/a.md': summary()});
    const folder = join(parent, 'content');
    await writeFiles(folder, {...BASE_FILES, 'articles/b.md': summary()});
    await symlink(join(parent, 'content-b', 'a.md'), join(folder, 'articles', 'a.md'));
    assert.deepEqual(await problemLines(readContent(folder)), ['articles/a.md: lies outside the content folder']);
  });
});

describe('what cannot be read', () => {
  it('is a folder in place of a summary', async (test) => {
    const folder = await contentFolder(test, {});
    await mkdir(join(folder, 'articles', 'a.md'), {recursive: true});
    assert.deepEqual(await problemLines(readContent(folder)), ['articles/a.md: cannot be read (not a file)']);
  });

  it('is a link that leads nowhere', async (test) => {
    const folder = await contentFolder(test, {'articles/b.md': summary()});
    await symlink('nowhere.md', join(folder, 'articles', 'a.md'));
    assert.deepEqual(await problemLines(readContent(folder)), ['articles/a.md: is missing']);
  });

  it('is a folder in place of the topics', async (test) => {
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    await rm(join(folder, 'topics.yml'));
    await mkdir(join(folder, 'topics.yml'));
    assert.deepEqual(await problemLines(readContent(folder)), ['topics.yml: cannot be read (not a file)']);
  });
});
