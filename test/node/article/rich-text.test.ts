import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parse} from '../../../src/article/parse.js';
import {MAX_DEPTH, plainText} from '../../../src/article/rich-text.js';
import type {RichText} from '../../../src/article/rich-text.js';
import {richText} from '../../../src/article/shape.js';

const text = (value: string): object => ({type: 'text', value});
const paragraph = (...children: object[]): object => ({type: 'paragraph', children});
const item = (...children: object[]): object => ({type: 'listItem', children});
const list = (...children: object[]): object => ({type: 'list', ordered: false, children});
const link = (url: unknown): object => paragraph({type: 'link', url, children: [text('x')]});

function problem(value: unknown, base?: string): string {
  const result = parse(richText, value, base);
  assert.ok(!result.ok);
  assert.equal(result.problems.length, 1);
  const [{path, expected}] = result.problems as [{path: string; expected: string}];
  return `${path}: ${expected}`;
}

/** Rich text that nests `levels` lists of nodes, counted as the parser counts them. */
function nested(levels: number): object[] {
  let children: object[] = [];
  for (let level = levels; level > 2; level--) children = [{type: 'strong', children}];
  return levels === 1 ? [] : [paragraph(...children)];
}

const BLOCK = 'a node: paragraph, list';
const INLINE = 'a node: text, strong, emphasis, link';

describe('parse of rich text', () => {
  it('takes every node, and keeps nothing else of it', () => {
    const result = parse(richText, [
      {type: 'paragraph', children: [{type: 'text', value: '', bold: true}], data: {hName: 'script'}},
      {type: 'list', ordered: true, start: 3, children: [item(paragraph(), list())]},
      {type: 'list', ordered: 'yes', spread: true, children: []},
      paragraph({type: 'link', url: '/x', title: 'no', children: [{type: 'emphasis', children: [text('a')]}]}),
    ]);
    assert.deepEqual(result, {
      ok: true,
      value: [
        {type: 'paragraph', children: [{type: 'text', value: ''}]},
        {type: 'list', ordered: true, children: [item(paragraph(), list())]},
        {type: 'list', ordered: false, children: []},
        paragraph({type: 'link', url: '/x', children: [{type: 'emphasis', children: [text('a')]}]}),
      ],
    });
  });

  it('resolves the addresses of links', () => {
    const result = parse(richText, [link('../b')], 'https://site.example/v1/articles/a.json');
    assert.deepEqual(result, {ok: true, value: [link('https://site.example/v1/b')]});
  });

  for (const [name, value, expected] of [
    ['no list', {}, '$: a list of nodes'],
    ['a text', 'x', '$: a list of nodes'],
    ['null as a node', [null], `$[0]: ${BLOCK}`],
    ['a list as a node', [[]], `$[0]: ${BLOCK}`],
    ['an unknown node', [{type: 'html', value: '<b>'}], `$[0]: ${BLOCK}`],
    ['a node named after a built-in property', [{type: 'constructor', children: []}], `$[0]: ${BLOCK}`],
    ['a type that is no text', [{type: ['paragraph'], children: []}], `$[0]: ${BLOCK}`],
    ['an inline among blocks', [text('x')], `$[0]: ${BLOCK}`],
    ['a block among inlines', [paragraph(paragraph())], `$[0].children[0]: ${INLINE}`],
    ['a paragraph in a list', [list(paragraph())], '$[0].children[0]: a node: listItem'],
    ['an item outside a list', [item()], `$[0]: ${BLOCK}`],
    ['an inline in an item', [list(item(text('x')))], `$[0].children[0].children[0]: ${BLOCK}`],
    ['no children', [{type: 'paragraph'}], '$[0].children: a list of nodes'],
    ['a number for text', [paragraph({type: 'text', value: 1})], '$[0].children[0].value: text'],
    ['a text without value', [paragraph({type: 'text'})], '$[0].children[0].value: text'],
    ['a script as address', [link('javascript:alert(1)')], '$[0].children[0].url: an http or https address'],
    ['no address', [link(undefined)], '$[0].children[0].url: an http or https address'],
  ] as const)
    it(`refuses ${name}`, () => assert.equal(problem(value), expected));

  it(`takes ${MAX_DEPTH} levels and no more`, () => {
    assert.ok(parse(richText, nested(MAX_DEPTH)).ok);
    assert.match(problem(nested(MAX_DEPTH + 1)), new RegExp(`: at most ${MAX_DEPTH} levels$`));
  });

  it('stops at that depth, however deep it goes', () => {
    const deep = '{"type": "strong", "children": ['.repeat(100_000) + ']}'.repeat(100_000);
    const value: unknown = JSON.parse(`[{"type": "paragraph", "children": [${deep}]}]`);
    assert.match(problem(value), /at most/);
    const lists = '{"type":"list","children":[{"type":"listItem","children":['.repeat(100_000) + ']}]}'.repeat(100_000);
    assert.match(problem(JSON.parse(`[${lists}]`)), /at most/);
  });
});

describe('plainText', () => {
  const strong = (value: string): object => ({type: 'strong', children: [text(value)]});

  for (const [name, nodes, expected] of [
    ['nothing', [], ''],
    ['one paragraph', [paragraph(text('one'))], 'one'],
    ['a mark inside a word', [paragraph(text('in'), strong('flam'), text('mation'))], 'inflammation'],
    ['a mark before a full stop', [paragraph(text('It is '), strong('small'), text('.'))], 'It is small.'],
    ['paragraphs', [paragraph(text('one')), paragraph(text('two'))], 'one two'],
    [
      'a list',
      [list(item(paragraph(text('a'))), item(paragraph(text('b')), list(item(paragraph(text('c'))))))],
      'a b c',
    ],
    ['blanks', [paragraph(text('  a \n\n b\u00a0'))], 'a b'],
    ['inlines', [text('a'), strong('b'), text('c')], 'abc'],
    ['empty blocks', [paragraph(), list(), paragraph(text('x'))], 'x'],
  ] as const)
    it(`of ${name}`, () => assert.equal(plainText(nodes as unknown as RichText), expected));
});
