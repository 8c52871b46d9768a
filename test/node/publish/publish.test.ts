import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {publish} from '../../../src/node/publish/publish.js';
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
import {attribute, named, parsePage, textOf} from '../fixtures/html.js';
import {PublishedSite} from '../fixtures/library.js';

const ADDRESS = 'https://site.example/';

interface Workshop {
  readonly content: string;
  readonly out: string;
  /** Publishes these files in place of those before. */
  publish(files: Files): Promise<PublishedSite>;
}

/** A content folder and a site that one test publishes again and again. */
async function workshop(test: Parameters<typeof temporaryFolder>[0]): Promise<Workshop> {
  const folder = await temporaryFolder(test);
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  let turn = 0;
  return {
    content,
    out,
    async publish(files) {
      const source = `${content}-${turn++}`;
      await writeFiles(source, {...BASE_FILES, ...files});
      await publish({content: source, out});
      return PublishedSite.read(out, ADDRESS);
    },
  };
}

const WITHDRAWN = 'withdrawn: {date: 2026-12-01, reason: It was wrong., replacement: b}';

describe('publish', () => {
  it('writes nothing where anything is wrong, not even a folder', async (test) => {
    const {out, publish: publishFiles} = await workshop(test);
    await problemLines(publishFiles({'articles/a.md': summary(), 'articles/b.md': summary({title: undefined})}));
    assert.ok(!existsSync(out));
  });

  it('changes nothing of a site where anything is wrong with the new content', async (test) => {
    const {out, publish: publishFiles} = await workshop(test);
    const {files} = await publishFiles({'articles/a.md': summary()});
    const faults: readonly Files[] = [
      {'articles/a.md': summary({title: 'title: New', published: 'published: soon'})},
      {'articles/a.md': summary({title: 'title: New', language: 'language: English'})},
      {
        'articles/a.md': summary({title: 'title: New'}),
        'articles/b.md': summary({image: 'image: {file: x.png, alt: x}'}),
      },
      {'articles/a.md': summary({title: 'title: New'}), 'topics.yml': ''},
      {'articles/b.md': summary()},
    ];
    for (const broken of faults) {
      await problemLines(publishFiles(broken));
      assert.deepEqual(await readFiles(out), files);
    }
  });

  it('refuses to write a site over its content', async (test) => {
    const {content} = await workshop(test);
    await writeFiles(content, {...BASE_FILES, 'articles/a.md': summary()});
    assert.deepEqual(await problemLines(publish({content, out: `${content}/../content/`}), content), [
      "<content>/../content/: expected another folder than the content's",
    ]);
    assert.deepEqual(Object.keys(await readFiles(content)).length, 3);
  });

  it('may write a site into a folder of its content', async (test) => {
    const {content} = await workshop(test);
    await writeFiles(content, {...BASE_FILES, 'articles/a.md': summary()});
    for (let run = 0; run < 2; run++) assert.equal((await publish({content, out: join(content, 'site')})).articles, 1);
  });

  it("takes a site that wins over the config's, for absolute addresses", async (test) => {
    const {content, out} = await workshop(test);
    await writeFiles(content, {...BASE_FILES, 'articles/a.md': summary()});
    await publish({content, out, site: 'http://127.0.0.1:5173'});
    const site = await PublishedSite.read(out, 'http://127.0.0.1:5173/');
    assert.equal(site.feed('v1/latest.json').feed_url, 'http://127.0.0.1:5173/v1/latest.json');
    const [canonical] = named(parsePage(site.text('articles/a/index.html')), 'link');
    assert.equal(attribute(canonical!, 'href'), 'http://127.0.0.1:5173/articles/a/');
  });

  it('takes an empty library', async (test) => {
    const {content, out} = await workshop(test);
    await writeFiles(content, {...BASE_FILES, 'articles/notes.txt': 'none yet'});
    assert.equal((await publish({content, out})).articles, 0);
    const site = await PublishedSite.read(out, ADDRESS);
    assert.deepEqual(site.feed('v1/latest.json').items, []);
    assert.equal((site.json('v1/manifest.json') as {articles: number}).articles, 0);
  });

  it('gives another corpus version where a word changes, and the same where none does', async (test) => {
    const {publish: publishFiles} = await workshop(test);
    const corpus = async (files: Files): Promise<unknown> =>
      ((await publishFiles(files)).json('v1/manifest.json') as {corpus: unknown}).corpus;
    const files = {'articles/a.md': summary(), 'articles/b.md': summary()};
    const first = await corpus(files);
    assert.equal(await corpus({...files, 'articles/a.md': `\ufeff${summary()}`}), first);
    const changes: readonly Files[] = [
      {'articles/a.md': summary({title: 'title: Another title'})},
      {'articles/b.md': summary({}, SECTIONS.replace('small', 'tiny'))},
      {'topics.yml': '- {id: sleep, label: Rest}\n'},
      {'ms-research.config.yml': 'site: https://site.example/\ntitle: Another library\nlanguage: en\n'},
    ];
    const others = [];
    for (const change of changes) others.push(await corpus({...files, ...change}));
    assert.equal(new Set([first, ...others]).size, changes.length + 1);
  });
});

describe('a published summary', () => {
  for (const [name, next] of [
    ['vanishes', {'articles/b.md': summary()}],
    ['becomes a draft', {'articles/a.md': summary({draft: 'draft: true'}), 'articles/b.md': summary()}],
    ['gets another name', {'articles/c.md': summary(), 'articles/b.md': summary()}],
  ] as const)
    it(`may not go without a word: one that ${name} is refused`, async (test) => {
      const {publish: publishFiles} = await workshop(test);
      await publishFiles({'articles/a.md': summary(), 'articles/b.md': summary()});
      assert.deepEqual(await problemLines(publishFiles(next)), [
        'articles/a.md: was published and is gone: keep it with `withdrawn:` (date, reason), or name the id among the aliases of another',
      ]);
    });

  it('may be taken back: a short document stays at its address, and it leaves every list', async (test) => {
    const {publish: publishFiles} = await workshop(test);
    await publishFiles({'articles/a.md': summary(), 'articles/b.md': summary()});
    const site = await publishFiles({'articles/a.md': summary({withdrawn: WITHDRAWN}, ''), 'articles/b.md': summary()});
    const document = site.document('v1/articles/a.json');
    assert.deepEqual('withdrawn' in document && document.withdrawn, {
      date: '2026-12-01',
      reason: 'It was wrong.',
      replacement: `${ADDRESS}articles/b/`,
    });
    const page = textOf(parsePage(site.text('articles/a/index.html')));
    assert.match(page, /This summary was taken back\. 1 December 2026\. It was wrong\./);
    assert.doesNotMatch(page, /A takeaway/);
    for (const path of ['v1/latest.json', 'v1/topics/sleep.json', 'v1/related/b.json'])
      assert.ok(!site.feed(path).items.some(({id}) => id === 'a'), path);
    assert.ok(!('v1/related/a.json' in site.files));
    const {articles, withdrawn} = site.json('v1/manifest.json') as Record<string, unknown>;
    assert.deepEqual({articles, withdrawn}, {articles: 1, withdrawn: 1});
  });

  it('may get another name and keep all addresses of the old one', async (test) => {
    const {publish: publishFiles} = await workshop(test);
    await publishFiles({'articles/old.md': summary(), 'articles/b.md': summary()});
    const site = await publishFiles({
      'articles/new.md': summary({aliases: 'aliases: [old]'}),
      'articles/b.md': summary(),
    });
    assert.equal(site.text('v1/articles/old.json'), site.text('v1/articles/new.json'));
    assert.equal(site.document('v1/articles/old.json').id, 'new');
    assert.equal(site.text('articles/old/index.html'), site.text('articles/new/index.html'));
    assert.equal(site.text('v1/related/old.json'), site.text('v1/related/new.json'));
    const [canonical] = named(parsePage(site.text('articles/old/index.html')), 'link');
    assert.equal(attribute(canonical!, 'href'), `${ADDRESS}articles/new/`);
    assert.ok(!site.feed('v1/latest.json').items.some(({id}) => id === 'old'));
  });

  it('may be taken back under a name of its own past', async (test) => {
    const {publish: publishFiles} = await workshop(test);
    await publishFiles({'articles/old.md': summary(), 'articles/b.md': summary()});
    const site = await publishFiles({
      'articles/new.md': summary({withdrawn: WITHDRAWN, aliases: 'aliases: [old]'}, ''),
      'articles/b.md': summary(),
    });
    assert.equal(site.text('v1/articles/old.json'), site.text('v1/articles/new.json'));
  });
});

describe('what an editor chose under seeAlso', () => {
  const seeAlso = (...ids: string[]): string =>
    `seeAlso: [${ids.map((id) => `{id: ${id}, why: Because of ${id}.}`).join()}]`;

  it('comes first in the related list, by the id of today; what was retracted or taken back does not come', async (test) => {
    const {publish: publishFiles} = await workshop(test);
    const site = await publishFiles({
      'articles/a.md': summary({seeAlso: seeAlso('old', 'c', 'new', 'gone', 'retracted')}),
      'articles/new.md': summary({aliases: 'aliases: [old]'}),
      'articles/c.md': summary(),
      'articles/gone.md': summary({withdrawn: 'withdrawn: {date: 2026-12-01, reason: It was wrong.}'}, ''),
      'articles/retracted.md': summary({paper: 'paper: {type: x, title: P, status: retracted}'}),
    });
    const related = site.feed('v1/related/a.json').items.map(({id, _ms_research: extras}) => [id, extras!.why]);
    assert.deepEqual(related.slice(0, 2), [
      ['new', [{kind: 'editor', text: 'Because of old.'}]],
      ['c', [{kind: 'editor', text: 'Because of c.'}]],
    ]);
    assert.ok(!related.some(([id]) => ['a', 'old', 'gone', 'retracted'].includes(id as string)));
    assert.deepEqual(
      site
        .articles()
        .find(({id}) => id === 'a')!
        .seeAlso!.map(({id}) => id),
      ['new', 'c', 'retracted'],
    );
  });
});

describe('lists of many summaries', () => {
  const many = (count: number): Files =>
    Object.fromEntries(
      Array.from({length: count}, (_, index) => {
        const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
        const parts = {title: `title: Number ${index}`, published: `published: ${day}`};
        return [`articles/n${index}.md`, summary(parts)];
      }),
    );

  it('are paged: full pages stay as they are, byte for byte, when newer ones come', async (test) => {
    const {publish: publishFiles} = await workshop(test);
    const site = await publishFiles(many(41));
    const ids = (path: string): string[] => site.feed(path).items.map(({id}) => id);
    assert.deepEqual(site.paths(/^v1\/latest/), ['v1/latest.json', 'v1/latest/1.json']);
    assert.deepEqual(
      ids('v1/latest.json'),
      Array.from({length: 21}, (_, index) => `n${40 - index}`),
    );
    assert.deepEqual(
      ids('v1/latest/1.json'),
      Array.from({length: 20}, (_, index) => `n${19 - index}`),
    );
    assert.equal(site.feed('v1/latest.json').next_url, `${ADDRESS}v1/latest/1.json`);
    assert.equal(site.feed('v1/latest/1.json').next_url, undefined);
    assert.deepEqual(ids('v1/topics/sleep/1.json'), ids('v1/latest/1.json'));

    const later = await publishFiles(many(60));
    assert.deepEqual(later.paths(/^v1\/latest/), ['v1/latest.json', 'v1/latest/1.json', 'v1/latest/2.json']);
    for (const path of ['v1/latest/1.json', 'v1/topics/sleep/1.json'])
      assert.equal(later.text(path), site.text(path), path);
    assert.equal(later.feed('v1/latest.json').next_url, `${ADDRESS}v1/latest/2.json`);
    assert.equal(later.feed('v1/latest/2.json').next_url, `${ADDRESS}v1/latest/1.json`);
  });
});
