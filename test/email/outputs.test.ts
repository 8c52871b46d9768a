import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {CARD_KINDS, MOST_CARD_BYTES} from '../../src/node/email/card-html.js';
import {attribute, elements, named, parsePage, textOf} from '../node/fixtures/html.js';
import {colorPairs, contrast, INVERSIONS} from './contrast.js';
import {deniedParts} from './denied.js';
import {feedItems, mailOutputs} from './outputs.js';
import type {MailOutput} from './outputs.js';
import {IGNORED, spokenOf, unsupported} from './support.js';

/** Ten cards with the mail around them. Gmail shows 102,400 bytes, and Ghost's own mail takes 32,000 of them. */
const MOST_ISSUE_BYTES = 68_000;

const bytes = ({html}: MailOutput): number => Buffer.byteLength(html);

const isCard = ({kind}: MailOutput): boolean => CARD_KINDS.some((known) => known === kind);

describe('what is made for mails', () => {
  let outputs: readonly MailOutput[];
  before(async () => (outputs = await mailOutputs()));

  /** Names of the outputs that a check finds something wrong with, each with what. */
  const wrong = (check: (output: MailOutput) => readonly string[]): readonly string[] =>
    outputs.flatMap((output) => check(output).map((what) => `${output.name}: ${what}`));

  it('holds nothing that a mail program takes away or blocks', () => {
    assert.ok(outputs.length > 100, `${outputs.length} outputs`);
    assert.deepEqual(
      wrong(({html}) => deniedParts(html)),
      [],
    );
  });

  it('holds no such thing in feeds, which tools send as mails', async () => {
    const items = await feedItems();
    assert.ok(items.length > 30, `${items.length} items`);
    assert.ok(items.some(({html}) => html.includes('<img')));
    assert.deepEqual(
      items.flatMap(({name, html}) => [...deniedParts(html), ...unsupported(html)].map((what) => `${name}: ${what}`)),
      [],
    );
  });

  it('needs nothing that Outlook, Gmail, Apple Mail or Yahoo lack', () => {
    assert.deepEqual([...new Set(wrong(({html}) => unsupported(html)))], []);
  });

  it('ignores no feature that is not there', () => {
    const spoken = new Set(outputs.flatMap(({html}) => [...spokenOf(html)]));
    assert.deepEqual(
      Object.keys(IGNORED).filter((title) => !spoken.has(title)),
      [],
    );
  });

  it('is small enough', (test) => {
    const table = (['full', 'short', 'list', 'issue', 'paste', 'rich text'] as const).map((kind) => {
      const sizes = outputs
        .filter((output) => output.kind === kind)
        .map(bytes)
        .sort((a, b) => a - b);
      return `${kind.padEnd(9)} ${String(sizes.length).padStart(4)} ${[sizes[0]!, sizes[sizes.length >> 1]!, sizes.at(-1)!].map((size) => size.toLocaleString('en').padStart(8)).join(' ')}`;
    });
    test.diagnostic(`bytes  how many   least   middle     most\n${table.join('\n')}`);
    for (const output of outputs.filter(({kind}) => kind === 'issue'))
      test.diagnostic(`${output.name}: ${bytes(output).toLocaleString('en')} bytes`);
    assert.deepEqual(
      wrong((output) => {
        const most = isCard(output) ? MOST_CARD_BYTES : MOST_ISSUE_BYTES;
        return bytes(output) > most ? [`${bytes(output)} bytes`] : [];
      }),
      [],
    );
    // Cards of the sample library are whole: texts are cut in those of the longest texts alone.
    assert.deepEqual(
      outputs.filter(({name, html}) => html.includes('…') && !name.includes('long')).map(({name}) => name),
      [],
    );
  });

  it('says in plain text everything that the HTML says, in the same order', () => {
    const missing = wrong(({kind, html, text}) => {
      const plain = squeezed(text);
      let at = 0;
      return saidIn(html).flatMap((piece) => {
        // What was too long for a card is whole in the text.
        const found = plain.indexOf(piece.replace(/…$/, ''), at);
        if (found < 0) return [piece];
        // Formatted text has its heading before the date and the minutes, which no frame of a card holds together.
        if (kind !== 'rich text') at = found;
        return [];
      });
    });
    assert.deepEqual(missing, []);
  });

  it('writes every link out in plain text', () => {
    const missing = wrong(({html, text}) =>
      named(parsePage(html), 'a')
        .map((link) => attribute(link, 'href')!)
        .filter((href) => !text.includes(href)),
    );
    assert.deepEqual(missing, []);
  });

  for (const [name, {text, ground}] of Object.entries(INVERSIONS))
    it(`has enough contrast with colours ${name}`, (test) => {
      const pairs = [...new Set(outputs.flatMap(({html}) => colorPairs(html)))];
      assert.ok(pairs.length > 5, pairs.join());
      const measured = pairs.map((pair) => {
        const [color = '', under = ''] = pair.split(' ');
        return {pair, ratio: contrast(text(color), ground(under))};
      });
      test.diagnostic(`least of ${pairs.length} pairs: ${Math.min(...measured.map(({ratio}) => ratio)).toFixed(2)}`);
      assert.deepEqual(
        measured.filter(({ratio}) => ratio < 4.5),
        [],
      );
    });

  it('reads in the right order without tables, styles and pictures', () => {
    const {html} = outputs.find(({name}) => name === 'tolebrutinib-progressive-ms, full')!;
    const said = saidIn(html).join(' ');
    const order = [
      'Tolebrutinib slowed',
      'Credibility',
      'Interest',
      'Key takeaway',
      'Who was studied',
      'Limits',
      'Source',
    ];
    const places = order.map((words) => said.indexOf(words));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(places[0]! >= 0);
  });

  it('passes on nothing that a retracted paper claims', () => {
    const retracted = outputs.filter(({name}) => name.startsWith('cd14-gene-variants'));
    assert.equal(retracted.length, 3);
    for (const {html, text} of retracted) {
      assert.match(text, /^\*\*\* This paper was retracted\./);
      for (const said of [html, text]) assert.doesNotMatch(said, /takeaway|Credibility|Who was studied|Limits/);
    }
    for (const {html} of outputs.filter((output) => !isCard(output))) {
      const cards = named(parsePage(html), 'table').filter((table) => /Check for corrections:/.test(textOf(table)));
      assert.ok(cards.every((card) => !textOf(card).includes('Retracted: a paper on the CD14 gene')));
      assert.ok(named(parsePage(html), 'h2').every((heading) => !textOf(heading).includes('Retracted: a paper')));
    }
  });
});

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** Every text and every picture's words of a mail, in their order, without the line that inboxes show beside the subject. */
function saidIn(html: string): readonly string[] {
  const page = parsePage(html);
  const body = elements(page).find(({tagName}) => tagName === 'body')!;
  const pieces: string[] = [];
  const visit = (node: (typeof body)['childNodes'][number]): void => {
    if (node.nodeName === '#text' && 'value' in node) pieces.push(node.value);
    if (!('childNodes' in node)) return;
    if ('attrs' in node && /display\s*:\s*none/.test(attribute(node, 'style') ?? '')) return;
    if (node.nodeName === 'img' && 'attrs' in node) pieces.push(attribute(node, 'alt')!);
    node.childNodes.forEach(visit);
  };
  body.childNodes.forEach(visit);
  return pieces
    .map((piece) =>
      squeezed(piece.replace(/\u00a0/g, ' '))
        .replace(/^[.\s]+|[:.]?\s*$/g, '')
        .trim(),
    )
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

describe('the checks', () => {
  for (const [what, html] of [
    ['<script>', '<script>1</script>'],
    ['<iframe>', '<iframe></iframe>'],
    ['<ms-research-card>', '<ms-research-card></ms-research-card>'],
    ['<svg>', '<svg></svg>'],
    ['var()', '<p style="color:var(--a)">x</p>'],
    ['a gradient', '<p style="background:linear-gradient(#000000,#ffffff)">x</p>'],
    ['img src', '<img src="data:image/png;base64,AA" width="1" height="1" alt="x">'],
    ['flex or grid', '<p style="display: flex">x</p>'],
    ['flex or grid', '<p style="display:inline-grid">x</p>'],
    ['position', '<p style="top:0;position:absolute">x</p>'],
    ['a background picture', '<p style="background:url(https://a.example/a.png)">x</p>'],
    ['a href', '<a href="/articles/">x</a>'],
    ['tracking', '<a href="https://a.example/?utm_source=x">x</a>'],
    ['<img> without height', '<img src="https://a.example/a.png" width="1" alt="x">'],
    ['<img> without alt', '<img src="https://a.example/a.png" width="1" height="1" alt="">'],
    ['padding on <div>', '<div style="padding:4px">x</div>'],
    ['style sheet', '<style>@import "https://a.example/a.css"</style>'],
    ['<table>', '<table></table>'],
    ['a negative margin', '<p style="margin:0 -4px">x</p>'],
    ['a unit other', '<p style="font-size:1.2em">x</p>'],
  ] as const)
    it(`find ${what}`, () =>
      assert.ok(
        deniedParts(html).some((line) => line.startsWith(what)),
        deniedParts(html).join(),
      ));

  it('find what the linter knows', () => {
    assert.ok(unsupported('<p style="box-shadow:0 0 1px #000000">x</p>').some((line) => line.startsWith('box-shadow')));
  });

  it('measure contrast, and what inverting does to it', () => {
    assert.equal(contrast('#000000', '#ffffff').toFixed(1), '21.0');
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
    assert.equal(INVERSIONS['every colour inverted'].text('#0b5c63'), '#f4a39c');
    assert.equal(INVERSIONS['lightness inverted'].ground('#fdeee3'), '#1c0d02');
    assert.deepEqual(colorPairs('<td bgcolor="#0b5c63"><b style="color:#ffffff">x</b></td>'.replace(/td/g, 'div')), [
      '#ffffff #0b5c63',
    ]);
  });
});
