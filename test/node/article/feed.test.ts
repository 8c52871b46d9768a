import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parseFeed} from '../../../src/article/feed.js';
import type {Feed} from '../../../src/article/feed.js';

const VERSION = 'https://jsonfeed.org/version/1.1';
const BASE = 'https://site.example/v1/latest.json';

function parsed(json: unknown): Feed {
  const result = parseFeed(json, BASE);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return result.value;
}

const item = (extras: object): object => ({version: VERSION, title: 'List', items: [{id: '1', _ms_research: extras}]});

describe('parseFeed', () => {
  it('takes a feed of another publisher, whatever else stands in it', () => {
    const foreign = {
      version: 'https://jsonfeed.org/version/1',
      title: 'Their blog',
      icon: 'javascript:alert(1)',
      authors: [{name: 'x'}],
      _theirs: {a: 1},
      items: [
        {
          id: 'https://theirs.example/1',
          content_html: '<script>alert(1)</script>',
          date_published: 'yesterday',
          attachments: [],
        },
        {id: '2', title: 'Two', url: '/two', image: 'img.png', tags: ['a', 'b'], language: 'de'},
      ],
    };
    assert.deepEqual(parsed(foreign), {
      version: 'https://jsonfeed.org/version/1',
      title: 'Their blog',
      items: [
        {id: 'https://theirs.example/1', date_published: 'yesterday'},
        {
          id: '2',
          title: 'Two',
          url: 'https://site.example/two',
          image: 'https://site.example/v1/img.png',
          tags: ['a', 'b'],
          language: 'de',
        },
      ],
    });
  });

  it('takes our own extras', () => {
    const extras = {
      credibility: 0,
      interest: null,
      status: 'retracted',
      subjects: ['animals', 'cells'],
      issued: '2025-04',
      document: 'https://site.example/v1/articles/a.json',
      image: {width: 240, height: 135, alt: 'A picture'},
      reviewed: false,
      why: [{kind: 'topic', text: 'Sleep'}, {kind: 'design'}],
    };
    assert.deepEqual(parsed(item(extras)).items[0]!._ms_research, extras);
  });

  it('leaves out subjects that it does not know', () => {
    const subjects = (given: readonly string[]): unknown =>
      parsed(item({subjects: given})).items[0]!._ms_research!.subjects;
    assert.deepEqual(subjects(['plants', 'animals']), ['animals']);
    assert.equal(subjects(['plants']), undefined);
  });

  it("reads an unknown status as concern, and an unknown reason as the editor's", () => {
    const {status, why} = parsed(item({status: 'paused', why: [{kind: 'citation', text: 'x'}]})).items[0]!
      ._ms_research!;
    assert.equal(status, 'concern');
    assert.deepEqual(why, [{kind: 'editor', text: 'x'}]);
  });

  for (const [name, json, path] of [
    ['null', null, '$'],
    ['an Atom feed as text', '<feed/>', '$'],
    ['another version', {version: 'https://jsonfeed.org/version/2', title: 'x', items: []}, '$.version'],
    ['no title', {version: VERSION, items: []}, '$.title'],
    ['no items', {version: VERSION, title: 'x'}, '$.items'],
    ['an item without id', {version: VERSION, title: 'x', items: [{title: 'y'}]}, '$.items[0].id'],
    ['an id that is a number', {version: VERSION, title: 'x', items: [{id: 1}]}, '$.items[0].id'],
    ['a script as address', {version: VERSION, title: 'x', items: [{id: '1', url: 'javascript:x'}]}, '$.items[0].url'],
    ['a script as next page', {version: VERSION, title: 'x', next_url: 'data:x', items: []}, '$.next_url'],
    ['a rating of 6', item({credibility: 6}), '$.items[0]._ms_research.credibility'],
    ['a month 13', item({issued: '2025-13'}), '$.items[0]._ms_research.issued'],
    ['a script as document', item({document: 'javascript:x'}), '$.items[0]._ms_research.document'],
  ] as const)
    it(`refuses ${name}`, () => {
      const result = parseFeed(json, BASE);
      assert.ok(!result.ok);
      assert.deepEqual(
        result.problems.map((problem) => problem.path),
        [path],
      );
    });
});
