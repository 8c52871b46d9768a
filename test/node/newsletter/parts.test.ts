import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Article} from '../../../src/article/article.js';
import {readBlocks} from '../../../src/node/content/markdown.js';
import type {Config} from '../../../src/node/content/config.js';
import {textWithoutMergeTags, withoutMergeTags} from '../../../src/node/email/merge-tags.js';
import {budget} from '../../../src/node/newsletter/budget.js';
import {changedSince, choose} from '../../../src/node/newsletter/choose.js';
import type {Chosen, Shelf, Wanted} from '../../../src/node/newsletter/choose.js';
import {issueEml} from '../../../src/node/newsletter/issue-eml.js';
import {issueHtml} from '../../../src/node/newsletter/issue-html.js';
import {issueText} from '../../../src/node/newsletter/issue-text.js';
import type {Issue} from '../../../src/node/newsletter/issue.js';
import {makeIssue} from '../../../src/node/newsletter/make-issue.js';
import {pasteRichText} from '../../../src/node/newsletter/paste.js';
import {lastTold, recordFile} from '../../../src/node/newsletter/records.js';
import type {IssueRecord, KeptRecord} from '../../../src/node/newsletter/records.js';
import {mailBlocks, textBlocks} from '../../../src/node/newsletter/rich-text.js';
import {mailTool} from '../../../src/node/newsletter/tools.js';
import {problemLines} from '../fixtures/content-folder.js';
import {article} from '../fixtures/documents.js';
import {attribute, named, parsePage, textOf} from '../fixtures/html.js';

const config = {site: 'https://site.example/', title: 'A library', language: 'en'} as Config;

const one = (id: string, changes: Readonly<Record<string, unknown>> = {}): Article =>
  article({id, language: 'en', 'paper.status': 'ok', ...changes});

const SUMMARIES = [
  one('a', {published: '2026-11-01'}),
  one('b', {published: '2026-11-02', language: 'en-GB'}),
  one('c', {published: '2026-11-03', 'paper.status': 'retracted', 'ratings.credibility.value': 0}),
  one('d', {published: '2026-11-04', language: 'de'}),
];

const shelf: Shelf = {
  documents: new Map(SUMMARIES.map((document) => [document.id, document])),
  current: (id) => (id === 'former' ? 'a' : SUMMARIES.some((other) => other.id === id) ? id : undefined),
  topics: new Set(['sleep', 'empty']),
  language: 'en',
};

const minutesEach =
  (minutes: number) =>
  ({articles}: Chosen): number =>
    articles.length * minutes;
const chosen = (wanted: Partial<Wanted>, minutesOf = minutesEach(1)) => {
  const {articles, notes, leftOut} = choose({ids: [], ...wanted}, shelf, minutesOf);
  const ids = (list: readonly {id: string}[]): string => list.map(({id}) => id).join();
  return {articles: ids(articles), notes: ids(notes), leftOut: leftOut.map(({id, why}) => `${id} ${why}`).join()};
};

const LOOKED_FOR = 'looked for published ones in the language en, of papers that were not retracted';

describe('the choice of summaries', () => {
  it('takes those that are named in their order, by former ids too and each once', () => {
    assert.deepEqual(chosen({ids: ['b', 'former', 'd', 'a']}), {articles: 'b,a,d', notes: '', leftOut: ''});
  });

  it('makes a note of a retracted one that is named, and leaves it out elsewhere', () => {
    assert.deepEqual(chosen({ids: ['c', 'a']}), {articles: 'a', notes: 'c', leftOut: ''});
    assert.deepEqual(chosen({since: '2026-01-01'}), {articles: 'b,a', notes: '', leftOut: ''});
    assert.deepEqual(chosen({}), {articles: 'b,a', notes: '', leftOut: ''});
  });

  it('keeps to a number and to minutes, and says what was left out', () => {
    assert.deepEqual(chosen({since: '2026-01-01', max: 1}), {articles: 'b', notes: '', leftOut: 'a --max 1'});
    assert.deepEqual(chosen({ids: ['a', 'b', 'd'], maxMinutes: 2}).leftOut, 'd --max-minutes 2');
  });

  for (const [wanted, line] of [
    [{ids: ['a', 'nothing']}, 'nothing: there is no such summary, or it is a draft'],
    [{topic: 'other'}, '--topic: topics.yml has no topic other'],
    [{topic: 'empty'}, `there are no summaries with the topic empty: ${LOOKED_FOR}`],
    [{since: '2027-01-01'}, `there are no summaries since 2027-01-01: ${LOOKED_FOR}`],
    [{ids: ['a'], maxMinutes: 1}, '--max-minutes: an issue with even one summary takes longer than 1 minute'],
  ] as const)
    it(`says ${line}`, async () => {
      const promise = Promise.resolve().then(() => chosen(wanted, minutesEach(2)));
      assert.deepEqual(await problemLines(promise), [line]);
    });
});

describe('--max-minutes', () => {
  const word = (count: number): string => 'word '.repeat(count).trim();
  const many = Array.from({length: 12}, (_, index) =>
    one(`s${index}`, {published: `2026-10-${10 + index}`, takeaway: word(index % 3 ? 20 : 90)}),
  );
  const gone = one('gone', {'paper.status': 'retracted', 'ratings.credibility.value': 0});
  const library: Shelf = {
    ...shelf,
    documents: new Map([...many, gone].map((document) => [document.id, document])),
    current: (id) => id,
  };
  const changed = [{document: gone, status: 'ok' as const, date: '2026-09-01'}];
  const told = Array.from({length: 6}, (_, index) => ({
    ...changed[0]!,
    document: one(`c${index}`, {'paper.status': 'concern'}),
  }));
  const ids = [...many.map(({id}) => id), 'gone'];
  for (const [what, parts, wanted] of [
    ['many cards', {}, {since: '2026-01-01'}],
    ['short cards', {kind: 'short'}, {since: '2026-01-01'}],
    ['a long intro', {intro: readBlocks(word(400), () => assert.fail())}, {since: '2026-01-01'}],
    ['corrections', {changed: told}, {since: '2026-01-01'}],
    ['a note on one that is named', {}, {ids}],
    ['all of them', {intro: readBlocks(word(200), () => assert.fail()), changed: [...changed, ...told]}, {ids}],
  ] as const)
    it(`is never exceeded, and leaves out nothing that would fit, with ${what}`, () => {
      const minutesOf = (choice: Chosen): number =>
        makeIssue({date: '2026-11-23', intro: [], changed: [], kind: 'full', ...parts, choice}, config).minutes;
      for (const maxMinutes of [5, 6, 8, 11]) {
        const choice = choose({ids: [], ...wanted, maxMinutes}, library, minutesOf);
        assert.ok(minutesOf(choice) <= maxMinutes, `${minutesOf(choice)} of ${maxMinutes}`);
        for (const {id} of choice.leftOut) {
          const articles = [...choice.articles, many.find((other) => other.id === id)!];
          assert.ok(minutesOf({...choice, articles}) > maxMinutes, id);
        }
      }
    });

  it('counts what the corrections say', () => {
    const choice = {articles: [], notes: []};
    const {minutes, corrections} = makeIssue(
      {date: '2026-11-23', intro: [], choice, changed: [...told, ...told, ...told, ...told], kind: 'full'},
      config,
    );
    const said = corrections.map(({words, card, told}) =>
      [words.title, words.body, card.title, card.page, told].join(' '),
    );
    assert.deepEqual([corrections.length, minutes], [24, Math.round(said.join(' ').split(/\s+/).length / 180)]);
  });
});

const record = (date: string, summaries: IssueRecord['summaries'], corrections: IssueRecord['corrections'] = []) => ({
  version: 1,
  date,
  title: 'An issue',
  summaries,
  corrections,
});
const kept = (file: string, value: IssueRecord): KeptRecord => ({file: `newsletters/${file}.json`, record: value});

describe('records of issues', () => {
  const issue = record('2026-11-23', [{id: 'a', status: 'ok'}]);

  it('take the place of the same issue of the same day, and of no other', () => {
    assert.equal(recordFile(issue, []), 'newsletters/2026-11-23.json');
    const other = kept('2026-11-23', record('2026-11-23', [{id: 'b', status: 'ok'}]));
    assert.equal(recordFile(issue, [other]), 'newsletters/2026-11-23-2.json');
    const same = kept('2026-11-23-2', record('2026-11-23', [{id: 'a', status: 'corrected'}]));
    assert.equal(recordFile(issue, [other, same]), 'newsletters/2026-11-23-2.json');
    assert.equal(recordFile(record('2026-11-24', issue.summaries), [other, same]), 'newsletters/2026-11-24.json');
  });

  it('tell what readers heard last, before the day and by the ids of today', () => {
    const told = lastTold(
      [
        kept('1', record('2026-09-01', [{id: 'former', status: 'ok'}])),
        kept('2', record('2026-10-01', [{id: 'b', status: 'preprint'}], [{id: 'a', status: 'concern'}])),
        kept('3', record('2026-11-23', [{id: 'b', status: 'ok'}])),
      ],
      '2026-11-23',
      shelf.current,
    );
    assert.deepEqual(Object.fromEntries(told), {
      a: {status: 'concern', date: '2026-10-01'},
      b: {status: 'preprint', date: '2026-10-01'},
    });
  });

  it('show what changed, the gravest first, and a paper that is in order again', () => {
    const told = new Map([
      ['a', {status: 'concern' as const, date: '2026-10-01'}],
      ['b', {status: 'ok' as const, date: '2026-10-01'}],
      ['c', {status: 'ok' as const, date: '2026-09-01'}],
      ['gone', {status: 'ok' as const, date: '2026-09-01'}],
    ]);
    const changed = changedSince(told, shelf);
    assert.deepEqual(
      changed.map(({document}) => document.id),
      ['c', 'a'],
    );
    const choice = {articles: [], notes: []};
    const {corrections} = makeIssue({date: '2026-11-23', intro: [], choice, changed, kind: 'full'}, config);
    assert.equal(corrections[1]!.words.title, 'No notice about this paper is open any more.');
    assert.equal(corrections[0]!.told, 'We wrote about it in our issue of 1 September 2026.');
  });
});

const issueOf = (articles: readonly Article[], parts: Partial<Issue> = {}): Issue => ({
  ...makeIssue({date: '2026-11-23', intro: [], choice: {articles, notes: []}, changed: [], kind: 'full'}, config),
  ...parts,
});

describe('an issue', () => {
  it('takes nothing that an author wrote for a merge tag, and fills in the tool’s own', async () => {
    const tags = '{{ x }} {% y %} *|Z|* %%{w}%%';
    const issue = issueOf([one('a', {title: tags})], {
      unsubscribe: '{{ unsubscribe_url }}',
      address: '*|LIST:ADDRESS|*',
    });
    const html = await issueHtml(issue);
    assert.deepEqual(html.match(/\{\{.*?\}\}|\{%|\*\|[^|]*\|\*|%%\{/g), ['{{ unsubscribe_url }}', '*|LIST:ADDRESS|*']);
    assert.ok(textOf(parsePage(html)).includes(tags));
    assert.doesNotMatch(issueText(issue).replace(/\n[^\n]*Unsubscribe[\s\S]*$/, ''), /\{\{|\{%|\*\||%%\{/);
  });

  it('loads nothing from elsewhere but its pictures', async () => {
    const html = await issueHtml(issueOf([one('a')]));
    assert.doesNotMatch(html, /<link|@import|@font-face|@media|url\(|<script/);
    const addresses = named(parsePage(html), 'a', 'img').map(
      (element) => attribute(element, 'href') ?? attribute(element, 'src')!,
    );
    for (const address of addresses) assert.match(address, /^https:\/\//);
  });

  it('is a mail with both parts, the same at every run', async () => {
    const issue = issueOf([one('a', {title: 'Müde — und wach'})], {title: 'Neues über Müdigkeit'});
    const parts = {html: await issueHtml(issue), text: issueText(issue)};
    const mail = Buffer.from(await issueEml(issue, parts, 'editor@clinic.example')).toString('latin1');
    assert.equal(mail, Buffer.from(await issueEml(issue, parts, 'editor@clinic.example')).toString('latin1'));
    const [head = ''] = mail.split('\r\n\r\n');
    assert.match(head, /^From: A library <editor@clinic\.example>$/m);
    assert.match(head, /^Date: Mon, 23 Nov 2026 00:00:00 \+0000$/m);
    assert.match(head, /^Subject: =\?UTF-8\?/m);
    const [, boundary = ''] = /boundary="([^"]+)"/.exec(head) ?? [];
    const bodies = mail.split(`--${boundary}`).slice(1, -1);
    const read = bodies.map((body) => decoded(body.slice(body.indexOf('\r\n\r\n') + 4)));
    assert.deepEqual(read, [parts.text.trimEnd(), parts.html.trimEnd()]);
    const without = Buffer.from(await issueEml(issue, parts, 'https://site.example/report/')).toString('latin1');
    assert.doesNotMatch(without, /^From:/m);
  });

  it('is rich text without tables for an editor that takes nothing else', () => {
    const page = parsePage(pasteRichText(issueOf([one('a')], {title: 'An issue'})));
    assert.deepEqual(named(page, 'table', 'style', 'script'), []);
    assert.equal(attribute(named(page, 'img')[0]!, 'src'), 'https://site.example/cards/a.png');
    assert.match(textOf(page), /Credibility:/);
  });
});

/** Quoted-printable as text. */
const decoded = (body: string): string =>
  Buffer.from(
    body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
    .toString('utf8')
    .replaceAll('\r\n', '\n')
    .trimEnd();

describe('the size of an issue', () => {
  const {cards} = issueOf([one('a'), one('b'), one('d')]);

  it('is no matter while Gmail shows all of it', () => {
    assert.deepEqual(budget('x'.repeat(90_000), 0, cards, 'full'), {bytes: 90_000});
  });

  it('says what to drop before Gmail cuts it off', () => {
    const {warning} = budget('x'.repeat(66_000), 32_000, cards, 'full');
    assert.equal(
      warning,
      '98,000 bytes of HTML; Gmail cuts a mail off at 102,400, tracked links included: drop the last 2 (b, d), or show the cards shorter with --cards short',
    );
    assert.match(budget('x'.repeat(200_000), 0, cards, 'list').warning!, /shorten the intro$/);
  });
});

describe('the words of an issue', () => {
  const blocks = readBlocks('A **b** _c_ [d](https://a.example/?utm_id=1)\n\n1. e\n2. f\n\n   g\n', () =>
    assert.fail(),
  );

  it('are HTML with margins of its own', () => {
    assert.equal(
      mailBlocks(blocks).join(''),
      '<p style="margin:0 0 12px">A <strong>b</strong> <em>c</em> <a href="https://a.example/" style="color:#0b5c63">d</a></p>\n' +
        '<ol style="margin:0 0 12px;padding:0 0 0 24px">\n<li>e</li>\n<li><p style="margin:0 0 12px">f</p>\n<p style="margin:0 0 12px">g</p>\n</li>\n</ol>\n',
    );
  });

  it('are plain text with addresses written out', () => {
    assert.equal(textBlocks(blocks), 'A b c d (https://a.example/)\n\n1. e\n2. f\n  g');
  });
});

describe('tools', () => {
  it('have their own words for what the reader leaves by', () => {
    assert.equal(mailTool('mailchimp').unsubscribe, '*|UNSUB|*');
    assert.equal(mailTool('ghost').unsubscribe, undefined);
  });

  it('are five', async () => {
    const promise = Promise.resolve().then(() => mailTool('pigeon'));
    assert.deepEqual(await problemLines(promise), [
      '--tool: expected one of mailchimp, buttondown, beehiiv, ghost, substack, found "pigeon"',
    ]);
  });

  it('find no merge tags but ours', () => {
    assert.equal(withoutMergeTags('<style>a{#b{}}</style>{{a}}{%b%}'), '<style>a{#b{}}</style>&#123;{a}}&#123;%b%}');
    assert.equal(textWithoutMergeTags('{{a}} *|B|*'), '{ {a}} * |B|*');
  });
});
