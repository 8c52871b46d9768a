import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';

import type {Diagnosis} from '../../../src/hosts/doctor/diagnose.js';
import {readSource} from '../../../src/node/doctor/read-source.js';
import {KnownError} from '../../../src/node/known-error.js';
import {command} from '../fixtures/command.js';
import {temporaryFolder} from '../fixtures/content-folder.js';

async function serve(test: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const SHARED = {'Access-Control-Allow-Origin': '*'};

/** A page that is in order with a library beside it, and one whose policy refuses the script. */
const library: RequestListener = (request, response) => {
  const {url} = request;
  if (url === '/widgets/1/ms-research.js')
    response.writeHead(200, {...SHARED, 'Content-Type': 'text/javascript'}).end();
  else if (url?.startsWith('/v1/')) response.writeHead(200, {...SHARED, 'Content-Type': 'application/json'}).end('{}');
  else {
    const policy = url === '/strict/' ? {'Content-Security-Policy': "script-src 'none'"} : {};
    response.writeHead(200, {'Content-Type': 'text/html', ...policy}).end(`<!doctype html><h1>Page</h1>
<script type="module" src="/widgets/1/ms-research.js"></script>
<ms-research-card article="sleep"><a href="/articles/sleep/">Sleep</a></ms-research-card>`);
  }
};

describe('ms-research doctor', () => {
  it('says that nothing stops the cards, and ends with 0', async (test) => {
    const site = await serve(test, library);
    assert.deepEqual(await command('doctor', site), {
      code: 0,
      out: ['Nothing stops the cards of this page (1 card or list).'],
      err: [],
    });
  });

  it('says what stops them and what helps, and ends with 1', async (test) => {
    const site = await serve(test, library);
    const {code, out} = await command('doctor', `${site}strict/`);
    assert.equal(code, 1);
    assert.match(
      out[0]!,
      /^STOPS: The content security policy refuses the script: script-src must hold http:\/\/127\.0\.0\.1:\d+\. \[csp\]$/,
    );
    assert.match(out[1]!, /^ {4}Content-Security-Policy: script-src http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(out[2], '1 thing stops the cards of this page (1 card or list).');
  });

  it('prints JSON alone', async (test) => {
    const site = await serve(test, library);
    const {code, out, err} = await command('doctor', '--json', `${site}strict/`);
    const {works, cards, findings, url} = JSON.parse(out.join('\n')) as Diagnosis;
    assert.deepEqual({code, err, works, cards, url}, {code: 1, err: [], works: false, cards: 1, url: `${site}strict/`});
    assert.equal(findings[0]?.check, 'csp');
  });

  it('reads a file, and sends nothing that it holds to the terminal unseen', async (test) => {
    const file = join(await temporaryFolder(test), 'page.html');
    writeFileSync(
      file,
      '<!doctype html><ms-research-card article="\x1b[31mred\nline"><a href="/">A link</a></ms-research-card>',
    );
    const {code, out} = await command('doctor', file);
    assert.equal(code, 1);
    // eslint-disable-next-line no-control-regex -- what must not be there
    assert.doesNotMatch(out.join(''), /[\x00-\x1f]/);
    assert.match(out.join('\n'), /line 1: <ms-research-card> has " \[31mred line" for an id/);
  });

  it('says in one line why there is no page', async (test) => {
    const folder = await temporaryFolder(test);
    const site = await serve(test, (request, response) => {
      const {url} = request;
      if (url === '/missing') response.writeHead(404).end('<p>gone</p>');
      else if (url === '/paper') response.writeHead(200, {'Content-Type': 'application/pdf'}).end('%PDF');
      else if (url === '/huge') response.writeHead(200, {'Content-Type': 'text/html'}).end('<p>'.repeat(2_000_000));
      else if (url === '/text') response.end('words');
      else if (url === '/broken')
        response
          .writeHead(200, {'Content-Type': 'text/html', 'Content-Length': '99'})
          .write('<p>', () => response.destroy());
      else response.writeHead(302, {Location: url!}).end();
    });
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'bytes.html'), Buffer.from([0x3c, 0x70, 0x3e, 0, 0, 0]));
    writeFileSync(join(folder, 'huge.html'), '<p>'.repeat(2_000_000));
    for (const [page, said] of [
      [`${site}missing`, /: expected a page, found HTTP 404$/],
      [`${site}paper`, /: expected a page in HTML, found application\/pdf$/],
      [`${site}huge`, /: more than 5 MB$/],
      [`${site}text`, /: expected a page in HTML$/],
      [`${site}broken`, /: cannot be reached/],
      [`${site}ring`, /: cannot be reached/],
      ['http://127.0.0.1:9/', /: cannot be reached/],
      ['https://', /: expected the address of a page$/],
      [join(folder, 'none.html'), /: there is no such file$/],
      [join(folder, 'folder'), /: expected a page, found a folder$/],
      [join(folder, 'bytes.html'), /: expected a page in HTML$/],
      [join(folder, 'huge.html'), /: more than 5 MB$/],
    ] as const) {
      const {code, out, err} = await command('doctor', page);
      assert.equal(code, 1, page);
      assert.deepEqual(out, [], page);
      assert.equal(err.length, 1, err.join('\n'));
      assert.match(err[0]!, said);
      assert.ok(err[0]!.startsWith(page));
    }
  });

  it('waits no longer than it must', async (test) => {
    const site = await serve(test, () => undefined);
    await assert.rejects(
      readSource(site, 200),
      (error) => error instanceof KnownError && /: no answer within 0\.2 seconds$/.test(error.message),
    );
  });

  it('reads pages in the characters that they name', async (test) => {
    const site = await serve(test, (request, response) => {
      const inHeader = request.url === '/header';
      response.setHeader('Content-Type', inHeader ? 'text/html; charset=iso-8859-1' : 'text/html');
      response.end(Buffer.from(`<meta charset="${inHeader ? 'utf-8' : 'windows-1252'}"><p>M\xfcde</p>`, 'latin1'));
    });
    for (const path of ['header', 'meta']) assert.match((await readSource(site + path)).html, /Müde/);
  });
});
