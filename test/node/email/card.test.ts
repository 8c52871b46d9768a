import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isWithdrawn, parseArticle} from '../../../src/article/parse-article.js';
import type {Config} from '../../../src/node/content/config.js';
import {mailCard} from '../../../src/node/email/card-content.js';
import {MOST_CARD_BYTES} from '../../../src/node/email/card-html.js';
import {emailCard} from '../../../src/node/email/email-card.js';
import {cardLink, mailLink} from '../../../src/node/email/links.js';
import {htmlBytes, shortened} from '../../../src/node/email/shorten.js';
import {issueHtml} from '../../../src/node/newsletter/issue-html.js';
import {makeIssue} from '../../../src/node/newsletter/make-issue.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {article} from '../fixtures/documents.js';
import {assertInert, attribute, named, parsePart, textOf} from '../fixtures/html.js';

const config = {site: 'https://site.example/base/', title: 'A library', language: 'en'} as Config;

describe('a card for mails', () => {
  it('has the parts of the summary, in words', () => {
    const card = mailCard(article(), config);
    assert.equal(card.page, 'https://site.example/base/articles/sleep-and-fatigue/');
    assert.equal(card.banner?.title, 'This paper was corrected.');
    assert.equal(card.ratings[0]!.label, 'Credibility');
    assert.match(card.ratings[0]!.text, /^[\d.]+ of 5: /);
    assert.match(card.studied!.text, /141 people; Relapsing MS/);
    assert.match(card.asOf, /^As of .*\. Check for corrections:$/);
    assert.equal(card.source!.link!.url, 'https://example.org/paper');
  });

  it('gives the limits in one sentence', () => {
    const considerations = (value: string) => [
      {kind: 'findings', body: [{type: 'paragraph', children: [{type: 'text', value: 'Found.'}]}]},
      {kind: 'considerations', body: [{type: 'paragraph', children: [{type: 'text', value}]}]},
    ];
    const card = mailCard(article({sections: considerations('It was small. It was short.')}), config);
    assert.equal(card.limits!.text, 'It was small.');
  });

  it('of a retracted paper passes on nothing that it claims', () => {
    const document = article({'paper.status': 'retracted', 'ratings.credibility.value': 0});
    for (const kind of ['full', 'short', 'list'] as const) {
      const {html, text} = emailCard(document, config, kind);
      for (const said of [html, text]) {
        assert.match(said, /This paper was retracted\./);
        assert.ok(!said.includes(document.takeaway));
        assert.doesNotMatch(said, /<img|Credibility|Limits of/);
      }
    }
  });

  it('of a summary that was taken back says so, and leads to the one that replaces it', () => {
    const result = parseArticle({
      version: 1,
      id: 'a',
      url: '../../articles/a/',
      language: 'en',
      title: 'A title',
      withdrawn: {date: '2026-11-23', reason: 'It was wrong.', replacement: '../../articles/b/'},
    });
    assert.ok(result.ok && isWithdrawn(result.value));
    const {html, text} = emailCard(result.value, config);
    assert.match(textOf(parsePart(html)), /^\s*This summary was taken back\. It was wrong\./);
    assert.match(text, /Read the summary that replaces it: https:\/\/site\.example\/base\/articles\/b\//);
  });

  it('holds no merge tag that an author wrote, in any length, and stays small', () => {
    const tags = '{{ email }} {{{x}}} {% if y %} {# z #} *|EMAIL|* %%{w}%%';
    const document = article({title: tags, takeaway: tags, 'paper.title': tags});
    for (const kind of ['full', 'short', 'list'] as const) {
      const {html, text} = emailCard(document, config, kind);
      for (const said of [html, text]) assert.doesNotMatch(said, /\{[{%#]|\*\||%%\{/);
      assert.ok(textOf(parsePart(html)).includes(tags));
    }
    const braces = '{{{{{{{{ '.repeat(400);
    const sections = ['findings', 'considerations'].map((kind) => ({
      kind,
      body: [{type: 'paragraph', children: [{type: 'text', value: braces}]}],
    }));
    const {html} = emailCard(article({title: braces, takeaway: braces, 'paper.title': braces, sections}), config);
    assert.ok(Buffer.byteLength(html) <= MOST_CARD_BYTES, `${Buffer.byteLength(html)} bytes`);
  });

  it('runs from right to left in Arabic, and says the language of our words where we have none', () => {
    const arabic = parsePart(emailCard(article({language: 'ar'}), config).html);
    assert.equal(attribute(named(arabic, 'table')[0]!, 'dir'), 'rtl');
    assert.ok(named(arabic, 'td').some((cell) => attribute(cell, 'style')?.includes('border-right:5px')));
    const japanese = emailCard(article({language: 'ja'}), config).html;
    assert.match(japanese, /<table[^>]* lang="ja" dir="ltr"/);
    assert.match(japanese, /<span lang="en" dir="ltr">Summary of/);
  });

  it('leaves out a picture and a link whose address is too long, and stays small', () => {
    const long = `https://example.org/${'a'.repeat(2000)}`;
    const {html} = emailCard(article({'image.src': `${long}.png`, 'paper.URL': long}), config);
    assert.doesNotMatch(html, /a{500}/);
    assert.ok(Buffer.byteLength(html) <= MOST_CARD_BYTES);
  });

  for (const {name, text: hostile} of HOSTILE_STRINGS)
    it(`holds ${name} as text, in the issue too`, async () => {
      const document = {...article(), title: hostile, takeaway: hostile, image: {...article().image!, alt: hostile}};
      const {html, text} = emailCard(document, config);
      assertInert(parsePart(html));
      assert.ok(Buffer.byteLength(html) <= MOST_CARD_BYTES);
      assert.ok(!text.includes('\r'));
      const choice = {articles: [document], notes: [], leftOut: []};
      const issue = makeIssue(
        {title: hostile || 'x', date: '2026-11-23', intro: [], choice, changed: [], kind: 'full'},
        config,
      );
      const whole = await issueHtml(issue);
      assertInert(parsePart(whole.replace(/<style[\s\S]*?<\/style>/g, '')));
    });
});

describe('links in mails', () => {
  it('lose what follows readers about, and nothing else', () => {
    const kept = 'https://example.org/a?b=%20c+d&e';
    assert.equal(mailLink(kept), kept);
    assert.equal(
      mailLink('https://example.org/?utm_source=x&id=1&fbclid=2&MC_CID=3#part'),
      'https://example.org/?id=1#part',
    );
    assert.equal(mailLink('https://example.org/?gclid=1'), 'https://example.org/');
  });

  it('are http or https, and in cards not too long', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'relative/', 'mailto:a@b.example'])
      assert.equal(mailLink(address), undefined);
    assert.equal(cardLink(`https://example.org/${'a'.repeat(400)}`), undefined);
  });
});

describe('texts that are too long for a card', () => {
  it('end at a word', () => {
    assert.equal(shortened('one two three four', 12), 'one two…');
    assert.equal(shortened('one two', 10), 'one two');
    assert.equal(shortened('  one\n two ', 10), 'one two');
  });

  it('are cut within a word only where it is the first', () => {
    assert.equal(shortened('abcdefghij', 8), 'abcde…');
    assert.equal(shortened('one', 3), 'one');
  });

  it('never take more bytes than they may, with what HTML escapes and letters of many bytes', () => {
    for (const text of ['&'.repeat(50), 'جملة طويلة عن بحث', '👩‍👩‍👧 family of three', '"a" \'b\' <c>'])
      for (let bytes = 8; bytes < 60; bytes++) {
        const cut = shortened(text, bytes);
        assert.ok(htmlBytes(cut) <= bytes, `${cut}: ${htmlBytes(cut)} of ${bytes}`);
        assert.doesNotMatch(cut, /\p{Cs}/u);
      }
  });
});
