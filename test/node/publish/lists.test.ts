import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Article} from '../../../src/article/article.js';
import {parseFeed} from '../../../src/article/feed.js';
import type {Config} from '../../../src/node/content/config.js';
import {byDate, feed, listItem, pages, PAGE_SIZE, paperDate} from '../../../src/node/publish/lists.js';
import {article} from '../fixtures/documents.js';

const CONFIG: Config = {site: 'https://site.example/base/', title: 'A library', language: 'en'};

/** Items by age, the newest first: item 1 is the oldest. */
const newestFirst = (count: number): number[] => Array.from({length: count}, (_, index) => count - index);

describe('pages', () => {
  for (const [count, newest, full] of [
    [0, 0, 0],
    [1, 1, 0],
    [19, 19, 0],
    [20, 20, 0],
    [21, 21, 0],
    [39, 39, 0],
    [40, 20, 1],
    [41, 21, 1],
    [59, 39, 1],
    [60, 20, 2],
    [100, 20, 4],
  ] as const)
    it(`of ${count} items are the newest ${newest} and ${full} full ones`, () => {
      const [first, ...parts] = pages(newestFirst(count));
      assert.equal(first!.part, undefined);
      assert.equal(first!.items.length, newest);
      assert.deepEqual(
        parts.map(({part, items}) => [part, items.length]),
        Array.from({length: full}, (_, index) => [full - index, PAGE_SIZE]),
      );
    });

  it('hold every item once, newest first', () => {
    for (let count = 0; count <= 130; count++)
      assert.deepEqual(
        pages(newestFirst(count)).flatMap(({items}) => items),
        newestFirst(count),
      );
  });

  it('never change once they are full, however many newer items come', () => {
    const kept = new Map<number, readonly number[]>();
    for (let count = 0; count <= 200; count++)
      for (const {part, items} of pages(newestFirst(count))) {
        if (part === undefined) continue;
        if (kept.has(part)) assert.deepEqual(items, kept.get(part), `page ${part} of ${count} items`);
        kept.set(part, items);
      }
    assert.equal(kept.size, 200 / PAGE_SIZE - 1);
  });

  it('are numbered from the oldest', () =>
    assert.deepEqual(pages(newestFirst(60)).at(-1), {part: 1, items: newestFirst(20)}));
});

describe('byDate', () => {
  const with_ = (id: string, published: string, parts: readonly number[]): Article =>
    article({id, published, 'paper.issued': {'date-parts': [parts]}});

  it("puts the newest first, ties by the paper's date, then by id", () => {
    const ordered = [
      with_('e', '2026-11-24', [2001]),
      with_('d', '2026-11-23', [2025, 4, 8]),
      with_('c', '2026-11-23', [2025, 4]),
      with_('f', '2026-11-23', [2025]),
      with_('a', '2026-11-23', [999]),
      with_('b', '2026-11-23', [999]),
    ];
    for (const shuffled of [ordered, [...ordered].reverse(), [3, 0, 5, 1, 4, 2].map((index) => ordered[index]!)])
      assert.deepEqual(
        [...shuffled].sort(byDate).map(({id}) => id),
        ['e', 'd', 'c', 'f', 'a', 'b'],
      );
  });

  it('puts a paper without date after one with', () => {
    const dateless = article({id: 'a', 'paper.issued': undefined});
    assert.ok(byDate(dateless, with_('b', '2026-11-23', [1])) > 0);
  });
});

describe('paperDate', () => {
  for (const [parts, expected] of [
    [[2025], '2025'],
    [[2025, 4], '2025-04'],
    [[2025, 4, 8], '2025-04-08'],
    [[99, 12, 31], '0099-12-31'],
  ] as const)
    it(`writes ${parts.join(', ')}`, () =>
      assert.equal(paperDate(article({'paper.issued': {'date-parts': [parts]}})), expected));

  it('is empty where it is not known', () => assert.equal(paperDate(article({'paper.issued': undefined})), ''));
});

describe('listItem', () => {
  it('holds absolute addresses alone', () => {
    const item = listItem(article(), CONFIG);
    assert.equal(item.url, 'https://site.example/base/articles/sleep-and-fatigue/');
    assert.equal(item.image, 'https://site.example/base/images/sleep.webp');
    assert.equal(item._ms_research!.document, 'https://site.example/base/v1/articles/sleep-and-fatigue.json');
  });

  it('says what a list shows of a summary', () => {
    const {
      id,
      title,
      summary,
      content_text,
      date_published,
      language,
      tags,
      _ms_research: extras,
    } = listItem(article(), CONFIG);
    assert.deepEqual(
      {id, title, summary, content_text, date_published, language, tags},
      {
        id: 'sleep-and-fatigue',
        title: 'How sleep and tiredness go together',
        summary: 'People who slept badly were more tired.',
        content_text: 'Better sleep went along with less tiredness; which causes which is not known.',
        date_published: '2026-11-23T00:00:00Z',
        language: 'en',
        tags: ['Sleep'],
      },
    );
    const {credibility, interest, status, subjects, issued, image, reviewed} = extras!;
    assert.deepEqual(
      {credibility, interest, status, subjects, issued, image, reviewed},
      {
        credibility: 2.5,
        interest: null,
        status: 'corrected',
        subjects: ['people'],
        issued: '2025-04-08',
        image: {width: 240, height: 135},
        reviewed: true,
      },
    );
  });

  it('has no picture that is too small for a list, and none where there is none', () => {
    assert.equal(
      listItem(article({image: {src: 'a.png', alt: 'A', width: 199, height: 100}}), CONFIG).image,
      undefined,
    );
    assert.equal(listItem(article({image: undefined}), CONFIG).image, undefined);
  });

  it('is a feed that any reader takes', () => {
    const items = [
      listItem(article(), CONFIG, [{kind: 'topic', text: 'Sleep'}]),
      listItem(article({image: undefined, 'paper.issued': undefined}), CONFIG),
    ];
    const json: unknown = JSON.parse(
      JSON.stringify(feed('A list', 'v1/latest.json', '', items, CONFIG, 'v1/latest/1.json')),
    );
    const result = parseFeed(json);
    assert.ok(result.ok);
    assert.deepEqual(result.value, json);
    assert.deepEqual(
      [result.value.home_page_url, result.value.feed_url, result.value.next_url],
      [
        'https://site.example/base/',
        'https://site.example/base/v1/latest.json',
        'https://site.example/base/v1/latest/1.json',
      ],
    );
  });
});
