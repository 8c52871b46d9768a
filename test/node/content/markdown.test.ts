import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromMarkdown} from 'mdast-util-from-markdown';

import {MAX_DEPTH, plainText} from '../../../src/article/rich-text.js';
import type {Block} from '../../../src/article/rich-text.js';
import {parse} from '../../../src/article/parse.js';
import {richText} from '../../../src/article/shape.js';
import {readSections} from '../../../src/node/content/markdown.js';
import type {MarkdownSection} from '../../../src/node/content/markdown.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

interface Read {
  readonly sections: readonly MarkdownSection[];
  readonly problems: readonly string[];
}

function read(markdown: string, firstLine = 1): Read {
  const problems: string[] = [];
  const sections = readSections(fromMarkdown(markdown), firstLine, (line, message) =>
    problems.push(`${line}: ${message}`),
  );
  return {sections, problems};
}

/** Blocks of the one section that `markdown` stands in; nothing must be wrong. */
function blocks(markdown: string): readonly Block[] {
  const {sections, problems} = read(`## A\n\n${markdown}`);
  assert.deepEqual(problems, []);
  assert.equal(sections.length, 1);
  return sections[0]!.body;
}

const text = (value: string): object => ({type: 'text', value});
const paragraph = (...children: object[]): object => ({type: 'paragraph', children});
const item = (...children: object[]): object => ({type: 'listItem', children});

const ALLOWED = 'expected paragraphs, lists, bold, italics and links, found: ';

describe('readSections', () => {
  it('splits at ## headings', () => {
    const {sections, problems} = read('## One\n\na\n\n## Two\n## Three\n\nb\n\nc\n', 10);
    assert.deepEqual(problems, []);
    assert.deepEqual(sections, [
      {heading: 'One', kind: undefined, body: [paragraph(text('a'))], line: 10},
      {heading: 'Two', kind: undefined, body: [], line: 14},
      {heading: 'Three', kind: undefined, body: [paragraph(text('b')), paragraph(text('c'))], line: 15},
    ]);
  });

  it('is empty for nothing', () => assert.deepEqual(read(''), {sections: [], problems: []}));

  for (const [markdown, heading, kind] of [
    ['## Lo que encontraron {#findings}', 'Lo que encontraron', 'findings'],
    ['## X{#y-z}', 'X', 'y-z'],
    ['## Not {#A kind}', 'Not {#A kind}', undefined],
    ['## With *marks* and **more**', 'With marks and more', undefined],
    ['## Closed ##', 'Closed', undefined],
    ['Underlined\n---', 'Underlined', undefined],
  ] as const)
    it(`reads the heading ${JSON.stringify(markdown)}`, () => {
      const {sections, problems} = read(markdown);
      assert.deepEqual(problems, []);
      assert.equal(sections[0]!.heading, heading);
      assert.equal(sections[0]!.kind, kind);
    });

  it('keeps paragraphs, lists, bold, italics and links', () => {
    assert.deepEqual(blocks('A *b* **c *d*** [e](https://example.org/f "title").'), [
      paragraph(
        text('A '),
        {type: 'emphasis', children: [text('b')]},
        text(' '),
        {type: 'strong', children: [text('c '), {type: 'emphasis', children: [text('d')]}]},
        text(' '),
        {type: 'link', url: 'https://example.org/f', children: [text('e')]},
        text('.'),
      ),
    ]);
    assert.deepEqual(blocks('- a\n- b\n\n  c\n  1. d\n'), [
      {
        type: 'list',
        ordered: false,
        children: [
          item(paragraph(text('a'))),
          item(paragraph(text('b')), paragraph(text('c')), {
            type: 'list',
            ordered: true,
            children: [item(paragraph(text('d')))],
          }),
        ],
      },
    ]);
  });

  it('makes one blank of a line break, hard or soft', () =>
    assert.deepEqual(blocks('one\n   two  \nthree\\\nfour'), [
      paragraph(text('one two'), text(' '), text('three'), text(' '), text('four')),
    ]));

  it('reads character references and escapes', () =>
    assert.equal(plainText(blocks('a &lt;b&gt; \\*c\\*')), 'a <b> *c*'));

  it('takes an address of its own', () =>
    assert.deepEqual(blocks('<https://example.org/a>'), [
      paragraph({type: 'link', url: 'https://example.org/a', children: [text('https://example.org/a')]}),
    ]));

  it('leaves comments out', () => assert.deepEqual(blocks('<!-- a note\nto myself -->\n\nb'), [paragraph(text('b'))]));

  for (const [name, markdown, problems] of [
    ['text before the first heading', 'text\n\n## A\n', ['1: expected a ## heading before the first text']],
    ['an empty heading', '##\n', ['1: expected words in this heading']],
    ['a heading of its kind alone', '## {#findings}\n', ['1: expected words in this heading']],
    ['a # heading', '## A\n\n# B\n', [`3: ${ALLOWED}heading`]],
    ['a ### heading', '## A\n\n### B\n', [`3: ${ALLOWED}heading`]],
    ['a block of HTML', '## A\n\n<div onclick="x()">b</div>\n', [`3: ${ALLOWED}html`]],
    ['HTML in a line', '## A\n\nb <b>c</b>\n', [`3: ${ALLOWED}html`, `3: ${ALLOWED}html`]],
    ['a comment in a line', '## A\n\nb <!-- c -->\n', [`3: ${ALLOWED}html`]],
    ['a comment with more behind it', '## A\n\n<!-- b --> <script>c</script>\n', [`3: ${ALLOWED}html`]],
    ['a table', '## A\n\n| b | c |\n| - | - |\n| d | e |\n', [`3: ${ALLOWED}table`]],
    ['a table without outer bars', '## A\n\nb | c\n:-- | --:\nd | e\n', [`3: ${ALLOWED}table`]],
    ['a quotation', '## A\n\n> b\n', [`3: ${ALLOWED}blockquote`]],
    ['code', '## A\n\nb `c`\n\n    d\n', [`3: ${ALLOWED}inlineCode`, `5: ${ALLOWED}code`]],
    ['an image', '## A\n\n![b](c.png)\n', [`3: ${ALLOWED}image`]],
    ['a rule', '## A\n\nb\n\n***\n', [`5: ${ALLOWED}thematicBreak`]],
    [
      'a link by reference',
      '## A\n\n[b][c]\n\n[c]: https://example.org/\n',
      [`3: ${ALLOWED}linkReference`, `5: ${ALLOWED}definition`],
    ],
    ['a quotation in a list', '## A\n\n- b\n\n  > c\n', [`5: ${ALLOWED}blockquote`]],
    ['a link in a heading', '## A [b](https://example.org/)\n', ['1: expected plain words in a heading, found: link']],
    ['HTML in a heading', '## A **<br>**\n', ['1: expected plain words in a heading, found: html']],
    ['an image in a heading', '## A ![b](c.png)\n', ['1: expected plain words in a heading, found: image']],
    [
      'a script as address',
      '## A\n\n[b](javascript:alert(1))\n',
      ['3: expected an absolute http or https address, found javascript:alert(1)'],
    ],
    [
      'an address of mail',
      '## A\n\n<b@c.example>\n',
      ['3: expected an absolute http or https address, found mailto:b@c.example'],
    ],
    ['a relative address', '## A\n\n[b](../c/)\n', ['3: expected an absolute http or https address, found ../c/']],
    [
      'an address without scheme',
      '## A\n\n[b](//c.example/)\n',
      ['3: expected an absolute http or https address, found //c.example/'],
    ],
  ] as const)
    it(`finds ${name}`, () => assert.deepEqual(read(markdown).problems, problems));

  it("counts lines from the file's first", () =>
    assert.deepEqual(read('## A\r\n\r\n### B\r\n', 31).problems, [`33: ${ALLOWED}heading`]));

  it('is no table, a line with a bar', () => assert.equal(plainText(blocks('a | b\nc | d')), 'a | b c | d'));

  describe('nesting', () => {
    const nestedList = (levels: number): string => `${'- '.repeat(levels)}x`;
    const nestedMarks = (levels: number): string => `${'*a _b '.repeat(levels / 2)}x${'_*'.repeat(levels / 2)}`;
    const tooDeep = `3: expected at most ${MAX_DEPTH} levels of lists and marks within each other`;

    it('may go as deep as the parser admits, and no deeper', () => {
      for (let levels = 1; levels <= 12; levels++) {
        const {sections, problems} = read(`## A\n\n${nestedList(levels)}`);
        // What is too deep is left out, so that the parser would take the rest.
        assert.ok(parse(richText, sections[0]!.body).ok);
        assert.deepEqual(problems, levels * 2 + 2 <= MAX_DEPTH ? [] : [tooDeep], String(levels));
      }
      assert.deepEqual(read(`## A\n\n${nestedMarks(10)}`).problems, []);
      assert.deepEqual(read(`## A\n\n${nestedMarks(12)}`).problems, [tooDeep]);
    });

    it('is told in one line however deep it goes', () => {
      assert.deepEqual(read(`## A\n\n${nestedList(500)}`).problems, [tooDeep]);
      assert.deepEqual(read(`## A\n\n${nestedMarks(2000)}`).problems, [tooDeep]);
    });
  });

  for (const {name, text: hostile} of HOSTILE_STRINGS)
    it(`makes rich text of ${name}, or says what is wrong`, () => {
      const {sections, problems} = read(`## A\n\nx ${hostile}\n`);
      assert.ok(problems.length || parse(richText, sections[0]!.body).ok);
      assert.doesNotMatch(JSON.stringify(sections), /"type":"(?!paragraph|list|listItem|text|strong|emphasis|link)/);
    });
});
