import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {darkened, flippedLightness} from '../../../src/node/email/dark.js';
import {previewPage} from '../../../src/node/newsletter/preview-page.js';
import {previewPages} from '../../../src/node/newsletter/previews.js';
import {serveContent} from '../../../src/node/serve/served-content.js';
import {command} from '../fixtures/command.js';
import {contentFolder, problemLines, summary, temporaryFolder} from '../fixtures/content-folder.js';
import {attribute, named, parsePage, textOf} from '../fixtures/html.js';

const MAIL =
  '<!doctype html><html><head><title>x</title></head><body style="background-color:#fbf9f5;"><p style="font:400 16px/24px Arial;color:#1d2327">Text<img src="https://a.example/a.png" alt="A"></p></body></html>';

describe('the preview of an issue', () => {
  const page = parsePage(previewPage({title: 'A <b> & "c"', html: MAIL, text: 'Plain <text>'}));
  const frames = named(page, 'iframe');
  const mail = (index: number): string => attribute(frames[index]!, 'srcdoc')!;

  it('shows it wide, narrow, dark and without pictures, in frames in which nothing runs', () => {
    assert.deepEqual(
      frames.map((frame) => attribute(frame, 'width')),
      ['602', '362', '602', '602'],
    );
    assert.ok(frames.every((frame) => attribute(frame, 'sandbox') === ''));
    assert.equal(mail(0), MAIL);
    assert.equal(mail(1), MAIL);
    assert.match(mail(2), /background-color:#0a0804;.*color:#d8dee2/);
    assert.equal(mail(3), MAIL.replace('https://a.example/a.png', ''));
  });

  it('shows the plain text, and takes nothing in it for HTML', () => {
    assert.equal(textOf(named(page, 'pre')[0]!), 'Plain <text>');
    assert.match(textOf(named(page, 'h1')[0]!), /A <b> & "c"/);
    assert.equal(named(page, 'b').length, 0);
  });
});

describe('colours turned to dark', () => {
  it('keep their hue', () => {
    assert.equal(flippedLightness('#ffffff'), '#000000');
    assert.equal(flippedLightness('#0b5c63'), '#9cedf4');
    assert.equal(flippedLightness(flippedLightness('#8a3b12')), '#8a3b12');
  });

  it('are turned in styles and attributes, and nowhere else', () => {
    assert.equal(
      darkened(
        '<td bgcolor="#ffffff" style="border-left:5px solid #0b5c63;color:#000000"><a href="/#aabbcc">#ffffff</a>',
      ),
      '<td bgcolor="#000000" style="border-left:5px solid #9cedf4;color:#ffffff"><a href="/#aabbcc">#ffffff</a>',
    );
  });
});

describe('ms-research serve', () => {
  const get = async (address: string): Promise<string> => (await fetch(address)).text();

  it('serves the site, the elements and previews of issues, and publishes anew what changes', async (test) => {
    const content = await contentFolder(test, {
      'articles/a.md': summary({title: 'title: First'}),
      'newsletters/2026-10-01.json':
        '{"version": 1, "date": "2026-10-01", "title": "October", "summaries": [{"id": "a", "status": "ok"}, {"id": "gone", "status": "ok"}], "corrections": []}',
    });
    const told: string[] = [];
    let wake = (): void => undefined;
    const published = (): Promise<void> => new Promise((resolve) => (wake = resolve));
    const served = await serveContent({
      content,
      port: 0,
      keep: await temporaryFolder(test),
      watch: true,
      onPublished(problem) {
        told.push(problem ? problem.message : 'published');
        wake();
      },
    });
    try {
      assert.match(served.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
      assert.match(await get(`${served.address}articles/a/`), /First/);
      assert.match(await get(`${served.address}newsletter/`), /<title>Preview: A library, [^]*href="2026-10-01\/"/);
      assert.match(await get(`${served.address}newsletter/2026-10-01/`), /<title>Preview: October/);
      let next = published();
      await writeFile(join(content, 'articles/a.md'), summary({title: 'title: Changed'}));
      await next;
      assert.deepEqual(told, ['published']);
      assert.match(await get(`${served.address}articles/a/`), /Changed/);
      next = published();
      await writeFile(join(content, 'articles/a.md'), summary({title: 'title: [broken'}));
      await next;
      assert.match(told[1]!, /^articles\/a\.md:\d+: /);
      assert.match(await get(`${served.address}articles/a/`), /Changed/);
    } finally {
      // Before the folders go.
      await served.close();
    }
  });

  const RETRACTED = 'paper: {type: article-journal, title: A paper, status: retracted}';
  const NONE =
    'There is nothing to show: there are no summaries: looked for published ones in the language en, of papers that were not retracted';
  for (const [what, files, lines] of [
    ['an empty library', {'articles/.gitkeep': ''}, [NONE]],
    ['drafts alone', {'articles/a.md': summary({draft: 'draft: true'})}, [NONE]],
    ['retracted papers alone', {'articles/a.md': summary({paper: RETRACTED})}, [NONE]],
    ['another language alone', {'articles/a.md': summary({language: 'language: de'})}, [NONE]],
    [
      'broken records',
      {'articles/a.md': summary(), 'newsletters/<b>.json': '{"version": 1}'},
      ['date', 'title', 'summaries', 'corrections'].map(
        (field) => `There is nothing to show: newsletters/<b>.json: $.${field}: expected `,
      ),
    ],
  ] as const)
    it(`serves the site of ${what}, and says why there is no issue to show`, async (test) => {
      const content = await contentFolder(test, files);
      const served = await serveContent({content, port: 0, keep: await temporaryFolder(test)});
      try {
        assert.equal((await fetch(`${served.address}v1/manifest.json`)).status, 200);
        const page = parsePage(await get(`${served.address}newsletter/`));
        const said = named(page, 'p').map(textOf);
        assert.equal(said.length, lines.length, said.join('\n'));
        for (const [index, line] of lines.entries()) assert.ok(said[index]!.startsWith(line), said[index]);
        assert.deepEqual(named(page, 'b', 'iframe'), []);
      } finally {
        await served.close();
      }
    });

  it('shows issues that were made: with corrections alone, too large for Gmail, with nothing left, and no more than twelve', async (test) => {
    const ids = Array.from({length: 34}, (_, index) => `s${index}`);
    const record = (date: string, summaries: readonly string[], corrections: readonly string[] = []): string =>
      JSON.stringify({
        version: 1,
        date,
        title: `Of ${date}`,
        summaries: summaries.map((id) => ({id, status: 'ok'})),
        corrections: corrections.map((id) => ({id, status: 'retracted'})),
      });
    const content = await contentFolder(test, {
      ...Object.fromEntries(ids.map((id) => [`articles/${id}.md`, summary()])),
      'articles/wrong.md': summary({title: 'title: Wrong', paper: RETRACTED}),
      ...Object.fromEntries(
        Array.from({length: 10}, (_, month) => `2025-${String(month + 1).padStart(2, '0')}-01`).map((date) => [
          `newsletters/${date}.json`,
          record(date, ['wrong']),
        ]),
      ),
      'newsletters/2026-01-01.json': record('2026-01-01', [], ['wrong']),
      'newsletters/2026-02-01.json': record('2026-02-01', ['gone']),
      'newsletters/2026-03-01.json': record('2026-03-01', ids),
    });
    const pages = await previewPages(content, 'https://site.example/', '2026-04-01');
    const page = (name: string) => parsePage(pages.get(`newsletter/${name}index.html`)!);
    assert.deepEqual(
      named(page(''), 'li').map(textOf).slice(0, 3),
      ['03', '02', '01'].map((month) => `Of 2026-${month}-01 (2026-${month}-01)`),
    );
    assert.equal(pages.size, 13);
    assert.equal(pages.has('newsletter/2025-01-01/index.html'), false);
    const corrections = textOf(named(page('2026-01-01/'), 'pre')[0]!);
    assert.match(corrections, /This paper was retracted\.[^]*Wrong/);
    assert.match(textOf(page('2026-02-01/')), /There is nothing to show: nothing that it held is published/);
    const said = named(page('2026-03-01/'), 'p').map(textOf);
    assert.match(said[0]!, /^As it would be made today: .* without an intro/);
    assert.match(said[2]!, /^9\d,\d{3} bytes of HTML; Gmail cuts a mail off at 102,400, .*: drop the last \d+ \(/);
  });

  it('says in one line what is wrong', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary({title: 'title: [broken'})});
    const lines = await problemLines(serveContent({content, port: 0, keep: await temporaryFolder(test)}));
    assert.ok(
      lines.every((line) => line.startsWith('articles/a.md:')),
      lines.join(),
    );
    const nowhere = await command('serve', '--content', join(content, 'nowhere'), '--port', '0');
    assert.deepEqual([nowhere.code, nowhere.err.length], [1, 1]);
    const port = await command('serve', '--content', content, '--port', 'eighty');
    assert.deepEqual(port.err, ['--port: expected a whole number from 0 on, found "eighty"']);
  });

  it('says that a port is taken', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary()});
    const served = await serveContent({content, port: 0, keep: await temporaryFolder(test)});
    const port = Number(new URL(served.address).port);
    const second = await problemLines(serveContent({content, port, keep: await temporaryFolder(test)}));
    await served.close();
    assert.deepEqual(second, [`port ${port} is taken: name another with --port`]);
  });
});
