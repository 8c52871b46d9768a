import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {ValidateFunction} from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

import {articleJsonSchema} from '../../../src/article/json-schema.js';
import {parseArticle} from '../../../src/article/parse-article.js';
import {articleJson, smallArticleJson, withdrawnJson, withValue} from '../../fixtures/article.js';
import type {Json} from '../../fixtures/article.js';

// A CommonJS package, whose default export is seen as the module.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;
const ID = 'https://site.example/v1/schema/article.v1.schema.json';

/** Lists within each other; the parser counts two levels for each, the schema none. */
function deepList(lists: number): Json[] {
  return lists ? [{type: 'list', children: [{type: 'listItem', children: deepList(lists - 1)}]}] : [];
}

/** What the parser and the schema both take. */
const TAKEN: readonly (readonly [path: string, value: unknown])[] = [
  ['future', {anything: [1]}],
  ['paper.future', true],
  ['updated', undefined],
  ['translations', []],
  ['image', undefined],
  ['ratings.interest', undefined],
  ['ratings.credibility.value', null],
  ['ratings.credibility.value', 5],
  ['applicability.duration.value', 0.25],
  ['numbers', []],
  ['questions', ['a', 'b', 'c', 'd', 'e']],
  ['paper.issued', {'date-parts': [[2024]]}],
  ['paper.notices.0.date', '2024-02-29'],
  ['sections.1.kind', 'anything'],
  ['sections.0.body.0.children', []],
  ['contact', 'https://example.org/report'],
  ['contact', '../report/'],
  ['related', ''],
  ['related', '//host.example/x'],
  ['related', 'HTTPS://example.org/x'],
  ['related', 'https://example.org/ä|b'],
  ['related', 'x/javascript:alert(1)'],
];

/** What both refuse. */
const REFUSED: readonly (readonly [path: string, value: unknown])[] = [
  ['version', 2],
  ['version', '1'],
  ['version', undefined],
  ['id', 'A'],
  ['id', 'a'.repeat(81)],
  ['id', '../x'],
  ['url', 'javascript:alert(1)'],
  ['url', ' javascript:alert(1)'],
  ['url', 'java\nscript:alert(1)'],
  ['url', 'data:text/html,x'],
  ['url', 7],
  ['language', 'english'],
  ['title', ''],
  ['title', ' \u00a0\n'],
  ['title', null],
  ['summary', undefined],
  ['published', '2024-02-30'],
  ['published', '1900-02-29'],
  ['published', '0000-01-01'],
  ['published', '2026-11'],
  ['updated', null],
  ['image.width', 0],
  ['image.height', 1.5],
  ['image.alt', undefined],
  ['sections', []],
  ['sections.0.body', '<p>x</p>'],
  ['sections.0.body.0.type', 'html'],
  ['sections.0.body.0.children.0', {type: 'text'}],
  ['sections.0.body.0.children.2.url', 'javascript:alert(1)'],
  ['ratings.credibility.value', 5.5],
  ['ratings.credibility.value', 2.2],
  ['ratings.credibility.value', undefined],
  ['ratings.credibility.reasons.0.effect', 0.3],
  ['applicability.subjects', []],
  ['applicability.subjects', [7]],
  ['applicability.participants', 0],
  ['numbers.0.of', 500],
  ['numbers.0.groups', []],
  ['questions', ['1', '2', '3', '4', '5', '6']],
  ['topics.0.id', 'a b'],
  ['paper.DOI', '11.1000/1'],
  ['paper.PMID', 'x'],
  ['paper.design', 7],
  ['paper.status', 7],
  ['paper.status', undefined],
  ['paper.issued', {'date-parts': [[2024.5]]}],
  ['paper.issued', {'date-parts': [[2024, 1, 1, 1]]}],
  ['paper.notices.0.date', '2024-13'],
  ['paper.openAccess', 'yes'],
  ['contact', 'javascript:alert(1)'],
  ['contact', 'mailto:a@b.c'],
  ['withdrawn', {date: '2026-12-01'}],
  ['withdrawn', null],
];

/** Where the parser is stricter: rules that span fields, the calendar, and what makes an address. The schema's description cannot say them. */
const PARSER_REFUSES: readonly (readonly [path: string, value: unknown])[] = [
  ['sections.0.kind', 'other'],
  ['sections.2.body', []],
  ['sections.1.body', deepList(7)],
  ['paper.status', 'retracted'],
  ['numbers.0.groups.0.count', 101],
  ['paper.issued', {'date-parts': [[2024, 2, 30]]}],
  ['paper.notices.0.date', '2023-02-29'],
  ['url', 'https://'],
  ['url', 'https://a b/'],
];

/** Where the schema is stricter: it tells what to write, and the parser forgives what a later version or a careless tool may write. */
const SCHEMA_REFUSES: readonly (readonly [path: string, value: unknown])[] = [
  ['paper.status', 'paused'],
  ['paper.design', 'guess'],
  ['paper.notices.0.kind', 'rumour'],
  ['applicability.subjects', ['plants']],
  ['applicability.msTypes', ['any', 'other']],
  ['applicability.duration.unit', 'hours'],
  ['url', ' https://example.org/'],
  ['sections.0.body.1.ordered', 'yes'],
];

describe('the JSON Schema of articles', () => {
  let validate: ValidateFunction;

  before(() => {
    const ajv = new Ajv2020({strict: true, allErrors: true});
    addFormats(ajv);
    // Strict mode throws on a keyword, format or type that is unknown or contradicts another.
    validate = ajv.compile(articleJsonSchema(ID));
  });

  const schemaTakes = (json: unknown): boolean => validate(json);
  const parserTakes = (json: unknown): boolean => parseArticle(json).ok;

  it('carries its draft and address', () => {
    const {$schema, $id} = articleJsonSchema(ID);
    assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal($id, ID);
    assert.ok(!('$id' in articleJsonSchema()));
  });

  it('takes what the parser takes: a full, a small and a withdrawn document', () => {
    for (const json of [articleJson(), smallArticleJson(), withdrawnJson()])
      assert.ok(schemaTakes(json), JSON.stringify(validate.errors));
  });

  for (const [rows, parser, schema] of [
    [TAKEN, true, true],
    [REFUSED, false, false],
    [PARSER_REFUSES, false, true],
    [SCHEMA_REFUSES, true, false],
  ] as const)
    describe(`the parser ${parser ? 'takes' : 'refuses'}, the schema ${schema ? 'takes' : 'refuses'}`, () => {
      for (const [path, value] of rows)
        it(`${path} ${JSON.stringify(value)?.slice(0, 50)}`, () => {
          const json = withValue(articleJson(), path, value);
          assert.equal(parserTakes(json), parser);
          assert.equal(schemaTakes(json), schema, JSON.stringify(validate.errors));
        });
    });

  it('names the fields of our full document, which is so shown to use every field there is', () => {
    const schema = articleJsonSchema() as {else: Json; then: Json};
    const named = (shape: Json): unknown => {
      if (shape.properties)
        return Object.fromEntries(Object.entries(shape.properties).map(([key, inner]) => [key, named(inner as Json)]));
      if (shape.items) return named(shape.items as Json);
      const [first] = (shape.anyOf as Json[] | undefined) ?? [];
      return first ? named(first) : null;
    };
    const used = (value: unknown, key = ''): unknown => {
      if (key === 'body' || key === 'date-parts') return null;
      if (Array.isArray(value))
        return used(Object.assign({}, ...(value as object[]).filter((entry) => typeof entry === 'object')));
      if (typeof value !== 'object' || value === null) return null;
      const entries = Object.entries(value).map(([name, inner]) => [name, used(inner, name)]);
      return entries.length ? Object.fromEntries(entries) : null;
    };
    assert.deepEqual(sorted(named(schema.else)), sorted(used(articleJson())));
    assert.deepEqual(sorted(named(schema.then)), sorted(used(withdrawnJson())));
  });
});

/** The same object with its keys in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
