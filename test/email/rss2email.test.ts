import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Server} from 'node:http';

import {publish} from '../../src/node/publish/publish.js';
import {addressOf, serve} from '../../src/node/serve/server.js';
import {temporaryFolder, readFiles} from '../node/fixtures/content-folder.js';
import {SAMPLE_LIBRARY} from '../node/fixtures/library.js';
import {installed} from '../node/fixtures/tools.js';

const R2E = installed('/usr/bin/r2e', '/usr/local/bin/r2e');
const missing = R2E ? false : 'rss2email is not installed (Debian: rss2email)';

/** A mail as Python's own parser, which rss2email brings along, reads it. */
interface Mail {
  readonly subject: string;
  readonly type: string;
  readonly body: string;
}

const READ_MAIL = `
import email, email.policy, json, sys
out = []
for path in sys.argv[1:]:
    with open(path, 'rb') as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    body = mail.get_body(preferencelist=('html', 'plain'))
    out.append({'subject': mail['subject'], 'type': body.get_content_type(), 'body': body.get_content()})
print(json.dumps(out))
`;

describe('rss2email', {skip: missing}, () => {
  let folder: string;
  let site: string;
  let server: Server;
  const hooks: (() => Promise<unknown>)[] = [];

  before(async () => {
    folder = await temporaryFolder({after: (hook) => void hooks.push(hook as () => Promise<unknown>)});
    await mkdir(join(folder, 'site'));
    server = await serve([{at: '/', folder: join(folder, 'site')}], 0);
    site = addressOf(server);
    await publish({content: SAMPLE_LIBRARY, out: join(folder, 'site'), site});
  });

  after(async () => {
    server.close();
    server.closeAllConnections();
    for (const hook of hooks) await hook();
  });

  /** The mails that it makes of a feed. */
  async function mailsOf(feed: string, isHtml: boolean): Promise<readonly Mail[]> {
    const home = join(folder, `${feed.replaceAll('/', '-')}-${isHtml}`);
    const box = join(home, 'mail');
    await mkdir(join(box, 'inbox'), {recursive: true});
    for (const name of ['cur', 'new', 'tmp']) await mkdir(join(box, 'inbox', name));
    const config = join(home, 'config');
    await writeFile(
      config,
      `[DEFAULT]\nfrom = feeds@clinic.example\nto = reader@clinic.example\nemail-protocol = maildir\nmaildir-path = ${box}\nmaildir-mailbox = inbox\nhtml-mail = ${isHtml ? 'True' : 'False'}\ndate-header = True\nverbose = error\n\n[feed.ours]\nurl = ${site}${feed}\n`,
    );
    const child = spawn(R2E!, ['-c', config, '-d', join(home, 'data.json'), 'run'], {
      env: {...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0, said);
    const files = (await readdir(join(box, 'inbox', 'new'))).map((name) => join(box, 'inbox', 'new', name));
    assert.ok(files.length, `no mail: ${said}`);
    const read = spawnSync('/usr/bin/python3', ['-c', READ_MAIL, ...files], {encoding: 'utf8'});
    assert.equal(read.status, 0, read.stderr);
    return JSON.parse(read.stdout) as readonly Mail[];
  }

  interface Item {
    readonly title: string;
    readonly url: string;
    readonly content_html: string;
  }

  /** The mail of each item of our feed; white space is one blank, character references are characters. */
  async function mailOfEach(isHtml: boolean): Promise<readonly {item: Item; body: string}[]> {
    const mails = await mailsOf('feed.xml', isHtml);
    const {items} = JSON.parse(await readFile(join(folder, 'site', 'feed.json'), 'utf8')) as {items: readonly Item[]};
    assert.equal(mails.length, items.length);
    return items.map((item) => {
      const mail = mails.find(({subject}) => subject.includes(item.title));
      assert.ok(mail, item.title);
      assert.equal(mail.type, isHtml ? 'text/html' : 'text/plain');
      return {item, body: squeezed(mail.body)};
    });
  }

  for (const isHtml of [true, false])
    it(`keeps title, two sentences, link and the words of the picture in ${isHtml ? 'HTML' : 'plain text'}`, async () => {
      const mails = await mailOfEach(isHtml);
      for (const {item, body} of mails) {
        assert.ok(body.includes(item.url), `${item.title}: link`);
        const sentences = sentencesIn(item.content_html);
        assert.ok(sentences.length, item.title);
        const [, alt = ''] = /<img [^>]*alt="([^"]*)"/.exec(item.content_html) ?? [];
        for (const words of [...sentences, unescaped(alt)])
          assert.ok(body.includes(words), `${item.title}: ${words}\n${body}`);
      }
      assert.ok(mails.some(({item}) => item.content_html.includes('<img')));
    });

  it('makes one mail a week of the weekly feed, with every title and link', async () => {
    const mails = await mailsOf('weekly.xml', true);
    const files = await readFiles(join(folder, 'site', 'v1', 'articles'));
    const published = Object.values(files).map(
      (source) => JSON.parse(Buffer.from(source, 'latin1').toString('utf8')) as {title: string},
    );
    assert.ok(mails.length < published.length);
    assert.match(mails.map(({subject}) => subject).join('\n'), /Week of 23 November 2026: \d+ summaries/);
    const week = squeezed(mails.find(({subject}) => subject.includes('23 November'))!.body);
    assert.ok(published.filter(({title}) => week.includes(title)).length >= 15);
    assert.match(week, new RegExp(`href="${site}articles/[a-z0-9-]+/"`));
  });
});

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'"};
const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const squeezed = (text: string): string => unescaped(text).replace(/\s+/g, ' ').trim();

/** The first two sentences of the key takeaway, or of whatever the text begins with. */
function sentencesIn(content: string): readonly string[] {
  const paragraph = /<strong>[^<]*<\/strong>\s*([^<]+)/.exec(content)?.[1] ?? '';
  const text = unescaped(paragraph.replace(/\s+/g, ' ').trim());
  return [...new Intl.Segmenter('en', {granularity: 'sentence'}).segment(text)]
    .slice(0, 2)
    .map(({segment}) => segment.trim());
}
