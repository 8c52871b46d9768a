/**
 * Measures drawing on a server: time and bytes of what a page's server writes.
 *
 *     node --import tsx bench/server.ts [--quick] [--json]
 *
 * The program must be built. The document has something in every part of a card. Time is the processor's, the mean of many after a warm-up, one
 * after the other; bytes compressed are of gzip's default level.
 */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';

import type * as Server from '../src/server/index.js';
import {articleDocument, feedDocument, feedItem} from '../test/fixtures/browser-documents.js';
import {measured} from './lib/measured.js';

const {values: options} = parseArgs({
  options: {quick: {type: 'boolean', default: false}, json: {type: 'boolean', default: false}},
});

const built = new URL('../dist/server/index.js', import.meta.url);
if (!existsSync(built)) {
  console.error('bench/server.ts measures the built program: run `npm run build` first');
  process.exit(1);
}
const {render, renderElement} = (await import(built.href)) as typeof Server;

const url = 'https://library.example/';
const related = feedDocument({
  items: [1, 2, 3, 4, 5, 6].map((number) => ({...feedItem(number), image: `${url}${number}.png`})),
});
const folder = {url, styles: {folder: `${url}widgets/1/css/`}};

const CASES: readonly (readonly [string, () => Promise<string>])[] = [
  ['card, short, styles from files', () => render(articleDocument(), {...folder, attributes: {depth: 'short'}})],
  ['card, full, styles from files', () => render(articleDocument(), {...folder, attributes: {depth: 'full'}})],
  ['card, full, styles in the page', () => render(articleDocument(), {url, attributes: {depth: 'full'}})],
  [
    'card, full, with six related articles',
    () => render(articleDocument(), {...folder, attributes: {depth: 'full', related: true}, related}),
  ],
  ['list of six', () => renderElement('ms-related-list', {...folder, data: related})],
  ['note', () => renderElement('ms-research-note', folder)],
];
const rounds = options.quick ? 100 : 1000;

const results = [];
for (const [name, draw] of CASES) {
  for (let warm = 0; warm < rounds / 5; warm++) await draw();
  const [html, {cpu, wall}] = await measured(async () => {
    let last = '';
    for (let round = 0; round < rounds; round++) last = await draw();
    return last;
  });
  const result = {
    name,
    milliseconds: {cpu: (cpu * 1000) / rounds, wall: (wall * 1000) / rounds},
    bytes: Buffer.byteLength(html),
    compressed: gzipSync(html).length,
  };
  results.push(result);
  if (!options.json)
    console.log(
      `${name.padEnd(40)} ${result.milliseconds.cpu.toFixed(2).padStart(6)} ms ${String(result.bytes).padStart(7)} bytes, ${result.compressed} compressed`,
    );
}
if (options.json) console.log(JSON.stringify(results));
