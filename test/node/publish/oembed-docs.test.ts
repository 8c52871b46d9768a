import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {parse} from 'yaml';

import {nginxSnippet} from '../../../src/node/publish/nginx.js';
import {paths} from '../../../src/node/publish/site-map.js';
import {readProjectFile} from '../../helpers/project.js';
import {temporaryFolder} from '../fixtures/content-folder.js';
import {noNginx, startNginx} from '../fixtures/nginx.js';

const SITE = 'https://library.example/';
const page = (id: string): string => SITE + paths.articlePage(id);

interface Provider {
  readonly provider_name: string;
  readonly provider_url: string;
  readonly endpoints: readonly {
    readonly schemes: readonly string[];
    readonly url: string;
    readonly example_urls: readonly string[];
    readonly discovery: boolean;
    readonly formats: readonly string[];
  }[];
}

describe('the registry entry of docs/oembed.md', () => {
  const text = readProjectFile('docs/oembed.md');
  const block = (language: string): string => new RegExp(`\n\`\`\`${language}\n([^]*?)\n\`\`\`\n`).exec(text)![1]!;
  const [provider] = parse(block('yaml')) as readonly [Provider];
  const [endpoint] = provider.endpoints;

  it('covers the pages of summaries and nothing else', () => {
    const schemes = endpoint!.schemes.map(
      (scheme) => new RegExp(`^${scheme.replaceAll('.', '\\.').replace('*', '.*')}$`),
    );
    const isCovered = (address: string): boolean => schemes.some((scheme) => scheme.test(address));
    assert.ok(isCovered(page('iron-in-the-brain')));
    for (const other of ['', paths.topicsPage, paths.oembed('iron-in-the-brain'), paths.embedPage('iron-in-the-brain')])
      assert.ok(!isCovered(SITE + other), other);
    assert.deepEqual([endpoint!.discovery, endpoint!.formats], [true, ['json']]);
  });

  it('is answered by nginx with the rules that stand there', {skip: noNginx}, async (test) => {
    const folder = await temporaryFolder(test);
    const root = join(folder, 'site');
    const file = join(root, paths.oembed('iron-in-the-brain'));
    await mkdir(join(file, '..'), {recursive: true});
    await writeFile(file, '{"version":"1.0"}');
    await writeFile(join(root, '404.html'), 'Not there');
    const get = await startNginx(test, folder, `root ${root}; ${nginxSnippet(SITE)} ${block('nginx')}`);
    const ask = (url: string, more = ''): ReturnType<typeof get> => get(`/v1/oembed?url=${url}${more}`);
    const asked = endpoint!.example_urls[0]!;
    const plain = page('iron-in-the-brain');
    for (const answer of [
      await get(asked.slice(SITE.length - 1)),
      await ask(plain),
      await ask(encodeURIComponent(plain).toLowerCase(), '&maxwidth=600&format=json'),
      await ask(encodeURIComponent(plain.replace(/\/$/, ''))),
      await ask(encodeURIComponent(`${plain}index.html`)),
    ]) {
      assert.equal(answer.status, 200);
      assert.equal(answer.body.toString(), '{"version":"1.0"}');
      assert.match(answer.headers['content-type']!, /^application\/json/);
      assert.equal(answer.headers['access-control-allow-origin'], '*');
    }
    for (const wrong of [
      '',
      page('no-such-summary'),
      'https://elsewhere.example/articles/iron-in-the-brain/',
      `${SITE}articles/..%2f..%2fsecret`,
      `https://elsewhere.example/?${plain}`,
    ])
      assert.equal((await ask(encodeURIComponent(wrong))).status, 404, wrong);
    assert.equal((await ask(encodeURIComponent(plain), '&format=xml')).status, 501);
  });
});
