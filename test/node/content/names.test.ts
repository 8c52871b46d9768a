import assert from 'node:assert/strict';
import {chmod, rm, symlink} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {readContent} from '../../../src/node/content/read-content.js';
import {contentFolder, problemLines, summary} from '../fixtures/content-folder.js';
import {TINY_PNG} from '../fixtures/pictures.js';

const DEVICE = 'expected another name: Windows keeps this one for itself';
const SLUG = 'expected a file name of lower-case letters, digits and single hyphens, at most 80';

/** Made here and not kept as golden folders: such files cannot be checked out everywhere. */
describe('names of content files', () => {
  for (const [name, message] of [
    ['con.md', DEVICE],
    ['aux.md', DEVICE],
    ['com1.md', DEVICE],
    ['A.md', SLUG],
    ['%2e%2e%2fup.md', SLUG],
    ['b..md', SLUG],
    ['c.MD', 'expected the ending .md'],
    ['d.md.', 'expected the ending .md'],
    ['e.md ', 'expected the ending .md'],
  ] as const)
    it(`refuse ${JSON.stringify(name)}`, async (test) => {
      const folder = await contentFolder(test, {[`articles/${name}`]: summary(), 'articles/z.md': summary()});
      assert.deepEqual(await problemLines(readContent(folder)), [`articles/${name}: ${message}`]);
    });

  it('refuse what Windows keeps for itself in former ids, topics and pictures', async (test) => {
    const folder = await contentFolder(test, {
      'articles/a.md': summary({aliases: 'aliases: [nul]'}),
      'articles/b.md': summary({image: 'image: {file: LPT1.png, alt: A picture}'}),
      'topics.yml': '- {id: sleep, label: Sleep}\n- {id: prn, label: Printing}\n',
      'images/LPT1.png': TINY_PNG,
    });
    assert.deepEqual(await problemLines(readContent(folder)), [
      `topics.yml:2: $[1].id: ${DEVICE}`,
      `articles/a.md:9: $.aliases[0]: ${DEVICE}`,
      `images/LPT1.png: ${DEVICE}`,
    ]);
  });

  it('leave alone what begins like one of these', async (test) => {
    const folder = await contentFolder(test, {'articles/control.md': summary(), 'articles/aux-2.md': summary()});
    assert.equal((await readContent(folder)).articles.length, 2);
  });
});

describe('a folder of summaries', () => {
  it('may not lie elsewhere behind a link', async (test) => {
    const elsewhere = await contentFolder(test, {'articles/a.md': summary()});
    const folder = await contentFolder(test, {});
    await rm(join(folder, 'articles'), {recursive: true, force: true});
    await symlink(join(elsewhere, 'articles'), join(folder, 'articles'));
    assert.deepEqual(await problemLines(readContent(folder)), [
      'articles: cannot be read (it lies outside the content folder)',
    ]);
  });

  it('that cannot be read is told', {skip: process.getuid?.() === 0 && 'root reads everything'}, async (test) => {
    const folder = await contentFolder(test, {'articles/a.md': summary()});
    await chmod(join(folder, 'articles'), 0);
    test.after(() => chmod(join(folder, 'articles'), 0o700));
    const lines = await problemLines(readContent(folder));
    assert.match(lines[0]!, /cannot be read \(EACCES\)/);
  });
});
