import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isWithdrawn, parseArticle} from '../../../src/article/parse-article.js';
import type {ArticleDocument} from '../../../src/article/parse-article.js';
import {articleJson, smallArticleJson, withdrawnJson, withValue} from '../../fixtures/article.js';
import type {Json} from '../../fixtures/article.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

const BASE = 'https://site.example/v1/articles/sleep-and-fatigue.json';
const DOCUMENTS = {
  'the full document': articleJson(),
  'the smallest': smallArticleJson(),
  'a withdrawn one': withdrawnJson(),
};

function parsed(json: unknown, base?: string): ArticleDocument {
  const result = parseArticle(json, base);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return result.value;
}

/** Lines of `path: expected`. */
function problems(json: unknown): string[] {
  const result = parseArticle(json);
  assert.ok(!result.ok);
  return result.problems.map(({path, expected}) => `${path}: ${expected}`);
}

/** Every field of a document as a path of keys, objects and lists included. */
function fieldPaths(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${prefix}${key}`, ...fieldPaths(inner, `${prefix}${key}.`)]);
}

const jsonPath = (path: string): string => `$.${path}`.replace(/\.(\d+)/g, '[$1]');

describe('parseArticle', () => {
  for (const [name, json] of Object.entries(DOCUMENTS)) {
    it(`takes ${name} as it is`, () => assert.deepEqual(parsed(json), json));

    it(`gives the same for ${name} when it is parsed again`, () => {
      for (const base of [undefined, BASE]) {
        const once = parsed(json, base);
        assert.deepEqual(parsed(once, base), once);
        assert.deepEqual(
          parsed(JSON.parse(JSON.stringify(once)), 'https://elsewhere.example/x'),
          parsed(once, 'https://elsewhere.example/x'),
        );
      }
    });

    it(`refuses a wrong type at every field of ${name}, at its place`, () => {
      // Rich text has tests of its own.
      for (const path of fieldPaths(json).filter((field) => !field.includes('.body.'))) {
        // No field takes a number this low.
        const lines = problems(withValue(json, path, -1e9));
        assert.ok(
          lines.some((line) => line.startsWith(jsonPath(path))),
          `${path}: ${lines.join('; ')}`,
        );
      }
    });

    it(`ignores unknown fields in every object of ${name}`, () => {
      const places = ['', ...fieldPaths(json)].filter((path) => {
        const value = path.split('.').reduce<unknown>((inside, key) => (key ? (inside as Json)[key] : inside), json);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
      });
      let more = json;
      for (const path of places)
        for (const key of ['future', 'hasOwnProperty']) more = withValue(more, path ? `${path}.${key}` : key, {x: [1]});
      assert.deepEqual(parsed(more), json);
    });
  }

  it('resolves every address against the document', () => {
    const {url, image, translations, topics, related, sections} = parsed(articleJson(), BASE) as unknown as {
      [key: string]: Json & Json[];
    };
    const site = 'https://site.example/';
    assert.equal(url, `${site}articles/sleep-and-fatigue/`);
    assert.equal(image!.src, `${site}images/sleep.png`);
    assert.equal((image!.sources as Json[])[0]!.src, `${site}images/sleep.webp`);
    assert.equal(translations![0]!.url, `${site}v1/articles/sono-e-fadiga.json`);
    assert.equal(topics![0]!.url, `${site}topics/sleep/`);
    assert.equal(related, `${site}v1/related/sleep-and-fatigue.json`);
    assert.ok(!JSON.stringify(sections).includes(site));
  });

  for (const value of [undefined, null, 0, 'x', true, [], [articleJson()], () => articleJson()])
    it(`refuses ${typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? 'undefined').slice(0, 20)}`, () =>
      assert.deepEqual(problems(value), ['$: an object']));

  it('names every required field that is missing', () => {
    assert.deepEqual(
      problems({}).map((line) => line.split(':')[0]),
      [
        'version',
        'id',
        'url',
        'language',
        'title',
        'summary',
        'takeaway',
        'published',
        'sections',
        'ratings',
        'topics',
        'paper',
      ].map((key) => `$.${key}`),
    );
  });

  for (const [path, value, expected] of [
    ['version', 2, '$.version: 1'],
    ['id', 'Sleep', '$.id: lower-case letters, digits and single hyphens, at most 80'],
    ['id', 'a--b', '$.id: lower-case letters, digits and single hyphens, at most 80'],
    ['id', '-a', '$.id: lower-case letters, digits and single hyphens, at most 80'],
    ['id', '../x', '$.id: lower-case letters, digits and single hyphens, at most 80'],
    ['id', 'a'.repeat(81), '$.id: lower-case letters, digits and single hyphens, at most 80'],
    ['language', 'english', '$.language: a language tag such as en or pt-BR'],
    ['language', 'EN', '$.language: a language tag such as en or pt-BR'],
    ['language', 'en_GB', '$.language: a language tag such as en or pt-BR'],
    ['published', '2024-02-30', '$.published: a date such as 2026-11-23'],
    ['updated', '1900-02-29', '$.updated: a date such as 2026-11-23'],
    ['url', 'javascript:alert(1)', '$.url: an http or https address'],
    ['image.src', 'data:image/png;base64,x', '$.image.src: an http or https address'],
    ['image.width', 0, '$.image.width: a number from 1 to 20000 in steps of 1'],
    ['image.width', 1.5, '$.image.width: a number from 1 to 20000 in steps of 1'],
    ['ratings.credibility.value', 5.5, '$.ratings.credibility.value: a number from 0 to 5 in steps of 0.5'],
    ['ratings.interest.value', 3.3, '$.ratings.interest.value: a number from 0 to 5 in steps of 0.5'],
    ['questions', Array(6).fill('Why?'), '$.questions: a list of 0 to 5'],
    ['applicability.subjects', [], '$.applicability.subjects: a list of 1 to 1000'],
    ['applicability.ages.min', 121, '$.applicability.ages.min: a number from 0 to 120 in steps of 1'],
    ['numbers.0.of', 500, '$.numbers[0].of: 100 or 1000'],
    ['numbers.0.groups.0.count', 101, '$.numbers[0].groups[0].count: at most 100'],
    ['paper.DOI', 'https://doi.org/10.1000/1', '$.paper.DOI: a DOI such as 10.1000/182'],
    ['paper.PMID', '123456789', '$.paper.PMID: a PubMed id: 1 to 8 digits'],
    ['paper.PMCID', '7772747', '$.paper.PMCID: a PubMed Central id such as PMC6692692'],
    ['paper.issued', {'date-parts': [[2024, 2, 30]]}, '$.paper.issued.date-parts[0]: a date of the calendar'],
    ['paper.issued', {'date-parts': [[2024], [2024, 13]]}, '$.paper.issued.date-parts[1]: a date of the calendar'],
    [
      'paper.issued',
      {'date-parts': [[2024.5]]},
      '$.paper.issued.date-parts[0][0]: a number from 1 to 9999 in steps of 1',
    ],
    ['paper.issued', {'date-parts': [[]]}, '$.paper.issued.date-parts[0]: a list of 1 to 3'],
    ['paper.issued', {'date-parts': []}, '$.paper.issued.date-parts: a list of 1 to 2'],
    ['paper.notices.0.date', '2025-13', '$.paper.notices[0].date: a date such as 2026, 2026-11 or 2026-11-23'],
    ['paper.status', 7, '$.paper.status: one of ok, preprint, corrected, concern, retracted'],
    ['paper.status', undefined, '$.paper.status: one of ok, preprint, corrected, concern, retracted'],
    ['sections.0.kind', 'other', '$.sections: a section of kind findings'],
    ['sections.2.kind', 'other', '$.sections: a section of kind considerations'],
    ['sections.2.body', [], '$.sections: a section of kind considerations'],
    ['contact', 'javascript:alert(1)', '$.contact: an http or https address, or an e-mail address'],
  ] as const)
    it(`refuses ${path} ${JSON.stringify(value)?.slice(0, 40)}`, () =>
      assert.deepEqual(problems(withValue(articleJson(), path, value)), [expected]));

  for (const [path, value] of [
    ['id', 'a'.repeat(80)],
    ['language', 'zh-Hant-TW'],
    ['language', 'es-419'],
    ['published', '2000-02-29'],
    [
      'paper.issued',
      {
        'date-parts': [
          [2024, 2, 29],
          [2024, 3],
        ],
      },
    ],
    ['ratings.credibility.value', 0],
    ['numbers.0', {label: 'x', of: 1000, groups: [{label: 'y', count: 1000}]}],
    ['sections.1.kind', 'anything'],
    ['contact', '../report/'],
  ] as const)
    it(`takes ${path} ${JSON.stringify(value).slice(0, 40)}`, () => {
      const json = withValue(articleJson(), path, value);
      assert.deepEqual(parsed(json), json);
    });

  for (const {name, text} of HOSTILE_STRINGS)
    it(`keeps ${name} as text, letter for letter`, () => {
      let json = articleJson();
      for (const path of ['title', 'takeaway', 'sections.0.body.0.children.0.value', 'paper.title', 'topics.0.label'])
        json = withValue(json, path, text);
      assert.deepEqual(parsed(json), json);
    });
});

describe('the status of a paper', () => {
  const status = (json: Json): unknown => (parsed(json) as unknown as {paper: Json}).paper.status;

  for (const value of ['ok', 'preprint', 'corrected', 'concern'])
    it(`${value} is kept`, () => assert.equal(status(withValue(articleJson(), 'paper.status', value)), value));

  for (const value of ['withdrawn-by-author', 'OK', '', 'constructor'])
    it(`${JSON.stringify(value)} is not known and reads as concern, never as ok`, () =>
      assert.equal(status(withValue(articleJson(), 'paper.status', value)), 'concern'));

  const retracted = withValue(articleJson(), 'paper.status', 'retracted');
  const rated = (value: unknown): Json => withValue(retracted, 'ratings.credibility.value', value);

  for (const value of [0.5, 2.5, 5])
    it(`retracted is refused with a rating of ${value}`, () =>
      assert.deepEqual(problems(rated(value)), ['$.ratings.credibility.value: 0, since the paper was retracted']));

  for (const value of [0, null])
    it(`retracted is taken with a rating of ${value}`, () => assert.equal(status(rated(value)), 'retracted'));
});

describe('values of a later version', () => {
  const read = (path: string, value: unknown): {paper: Json; applicability?: Json} =>
    parsed(withValue(articleJson(), path, value)) as unknown as {paper: Json; applicability?: Json};

  it('leave an unknown design out', () => assert.ok(!('design' in read('paper.design', 'organoid-study').paper)));

  it('make an unknown notice a plain one', () =>
    assert.equal((read('paper.notices.0.kind', 'rumour').paper.notices as Json[])[0]!.kind, 'note'));

  it('are dropped from the subjects and the types of MS', () => {
    assert.deepEqual(read('applicability.subjects', ['plants', 'people']).applicability?.subjects, ['people']);
    assert.deepEqual(read('applicability.msTypes', ['any', 'other']).applicability?.msTypes, ['any']);
    assert.ok(!('msTypes' in read('applicability.msTypes', ['other']).applicability!));
  });

  it('leave out whom it is about, where no subject is known', () =>
    assert.ok(!('applicability' in read('applicability.subjects', ['plants']))));
});

describe('a withdrawn document', () => {
  it('is told from an article', () => {
    assert.ok(isWithdrawn(parsed(withdrawnJson())));
    assert.ok(!isWithdrawn(parsed(articleJson())));
  });

  it('needs no more than its own few fields', () => {
    const {version, id, url, language, title} = withdrawnJson();
    const withdrawn = {date: '2026-12-01', reason: 'It was wrong.'};
    assert.deepEqual(parsed({version, id, url, language, title, withdrawn}), {
      version,
      id,
      url,
      language,
      title,
      withdrawn,
    });
  });

  it('shows nothing of the summary that it replaces', () => {
    const both = {...articleJson(), ...withdrawnJson()};
    assert.deepEqual(parsed(both), withdrawnJson());
  });

  it('is not read as an article where it is broken', () => {
    for (const withdrawn of [null, true, {}, {date: '2026-12-01'}, {date: '2026-02-30', reason: 'x'}])
      assert.ok(!parseArticle({...articleJson(), withdrawn}).ok, JSON.stringify(withdrawn));
  });

  it('names the place of a problem', () =>
    assert.deepEqual(problems(withValue(withdrawnJson(), 'withdrawn.replacement', 'data:x')), [
      '$.withdrawn.replacement: an http or https address',
    ]));
});
