import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {escapeHtml, html, Html} from '../../../src/hosts/html.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {attribute, elements, outline, parsePart, textOf} from '../fixtures/html.js';

/** What is left of a text in HTML: control characters go, and a parser reads all line breaks as one kind. */
const admitted = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what must go
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/\r\n?/g, '\n');

describe('escapeHtml', () => {
  for (const [text, expected] of [
    ['', ''],
    ['a < b > c & d', 'a &lt; b &gt; c &amp; d'],
    [`"quoted" 'single'`, '&quot;quoted&quot; &#39;single&#39;'],
    ['&amp;', '&amp;amp;'],
    ['tab\tline\nend', 'tab\tline\nend'],
    ['\0a\x07b\x1bc\x7f', 'abc'],
    ['ünï 🧠', 'ünï 🧠'],
  ] as const)
    it(`of ${JSON.stringify(text)}`, () => assert.equal(escapeHtml(text), expected));

  for (const {name, text} of HOSTILE_STRINGS) {
    it(`makes ${name} mere text`, () => {
      const part = parsePart(`<p>${escapeHtml(text)}</p><p>after</p>`);
      assert.deepEqual(outline(part), ['p', 'p']);
      assert.equal(textOf(elements(part)[0]!), admitted(text));
    });

    for (const quote of ['"', "'"])
      it(`keeps ${name} inside an attribute in ${quote}`, () => {
        const part = parsePart(`<p title=${quote}${escapeHtml(text)}${quote} lang="en">x</p>`);
        assert.deepEqual(outline(part), ['p[title][lang]']);
        assert.equal(attribute(elements(part)[0]!, 'title'), admitted(text));
      });
  }
});

describe('html', () => {
  it('is a piece of HTML and no string', () => {
    const piece = html`<b>x</b>`;
    assert.ok(piece instanceof Html);
    assert.equal(piece.source, '<b>x</b>');
    assert.equal(String(piece), '<b>x</b>');
  });

  it('escapes strings', () => assert.equal(html`<p>${'<b>'}</p>`.source, '<p>&lt;b&gt;</p>'));

  it('takes its own pieces as they are, in lists too', () =>
    assert.equal(
      html`<ul>${['a', '<'].map((word) => html`<li>${word}</li>`)}</ul>`.source,
      '<ul><li>a</li><li>&lt;</li></ul>',
    ));

  it('writes numbers, 0 included', () => assert.equal(html`${0} ${2.5} ${-1}`.source, '0 2.5 -1'));

  it('writes nothing for nothing', () => assert.equal(html`[${undefined}${null}${false}${''}${[]}]`.source, '[]'));

  it('escapes what stands in lists within lists', () =>
    assert.equal(html`${['<', ['>', [html`<br>`, '&']]]}`.source, '&lt;&gt;<br>&amp;'));

  it('trusts no object that merely looks like a piece', () => {
    const fake = {source: '<script>', toString: () => '<script>'};
    assert.throws(() => html`${fake}`, TypeError);
  });

  it('reads no dollar signs in what is filled in', () => assert.equal(html`${'$& $1 $$'}`.source, '$&amp; $1 $$'));
});
