import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parse} from '../../../src/article/parse.js';
import {
  choice,
  date,
  flag,
  list,
  nullable,
  number,
  optional,
  partialDate,
  record,
  richText,
  text,
} from '../../../src/article/shape.js';
import type {Shape} from '../../../src/article/shape.js';

interface Case {
  readonly kind: string;
  readonly shape: Shape;
  readonly taken: readonly unknown[];
  readonly refused: readonly unknown[];
  /** What the one problem says was expected. */
  readonly expected: string;
}

const DATE_REFUSED = ['2024-02-30', '1900-02-29', '2026-13-01', '26-11-23', 20261123, null, new Date(0)];

const CASES: readonly Case[] = [
  {
    kind: 'text',
    shape: text(),
    taken: ['a', ' a ', '\u00a0x', '<b>'],
    refused: ['', ' ', '\n\t\u00a0\u2003', undefined, null, 0, true, ['a'], {}],
    expected: 'text',
  },
  {
    kind: 'text with a pattern',
    shape: text(/^[a-z]+$/, 'small letters'),
    taken: ['abc'],
    refused: ['ABC', 'a b', 'abc\n'],
    expected: 'small letters',
  },
  {
    kind: 'text with a pattern and no words for it',
    shape: text(/^[a-z]+$/),
    taken: ['abc'],
    refused: ['ABC'],
    expected: 'text like ^[a-z]+$',
  },
  {
    kind: 'number',
    shape: number(0, 10),
    taken: [0, 10, 2.7, -0],
    refused: [-0.1, 10.1, NaN, Infinity, -Infinity, '5', null, undefined, [5], 5n],
    expected: 'a number from 0 to 10',
  },
  {
    kind: 'number in steps',
    shape: number(0, 5, 0.5),
    taken: [0, 0.5, 3, 5],
    refused: [0.25, 4.9, 5.5, -0.5],
    expected: 'a number from 0 to 5 in steps of 0.5',
  },
  {
    kind: 'number of two values',
    shape: number(100, 1000, 900),
    taken: [100, 1000],
    refused: [101, 500, 1900, 99],
    expected: '100 or 1000',
  },
  {kind: 'number of one value', shape: number(1, 1), taken: [1], refused: [0, 2, '1'], expected: '1'},
  {
    kind: 'flag',
    shape: flag,
    taken: [true, false],
    refused: ['true', 'false', 0, 1, null, undefined],
    expected: 'true or false',
  },
  {
    kind: 'choice',
    shape: choice(['a', 'b']),
    taken: ['a', 'b'],
    refused: ['c', '', 'A', 0, null, undefined, ['a']],
    expected: 'one of a, b',
  },
  {
    kind: 'date',
    shape: date,
    taken: ['2026-11-23', '2000-02-29'],
    refused: [...DATE_REFUSED, '2026', '2026-11'],
    expected: 'a date such as 2026-11-23',
  },
  {
    kind: 'partial date',
    shape: partialDate,
    taken: ['2026-11-23', '2026-11', '2026'],
    refused: DATE_REFUSED,
    expected: 'a date such as 2026, 2026-11 or 2026-11-23',
  },
  {
    kind: 'nullable',
    shape: nullable(number(0, 1)),
    taken: [null, 0, 1],
    refused: [undefined, 2, 'null'],
    expected: 'a number from 0 to 1',
  },
  {
    kind: 'list',
    shape: list(flag),
    taken: [[], [true, false]],
    refused: [null, undefined, {}, 'ab', {length: 0}, new Set([true]), Array(1001).fill(true)],
    expected: 'a list',
  },
  {
    kind: 'list of a length',
    shape: list(flag, 1, 2),
    taken: [[true], [true, true]],
    refused: [[], [true, true, true], 'a'],
    expected: 'a list of 1 to 2',
  },
  {
    kind: 'record',
    shape: record({}),
    taken: [{}],
    refused: [null, undefined, [], '', 0, true],
    expected: 'an object',
  },
];

describe('parse', () => {
  for (const {kind, shape, taken, refused, expected} of CASES)
    describe(kind, () => {
      for (const value of taken)
        it(`takes ${String(JSON.stringify(value))}`, () => assert.deepEqual(parse(shape, value), {ok: true, value}));
      for (const value of refused)
        it(`refuses ${typeof value === 'bigint' ? '5n' : String(JSON.stringify(value)).slice(0, 40)}`, () =>
          assert.deepEqual(parse(shape, value), {ok: false, problems: [{path: '$', expected}]}));
    });

  it('reads an unknown choice as what stands for it, and nothing but text', () => {
    const shape = choice(['ok', 'concern'], 'concern');
    for (const value of ['new', '', 'OK', '__proto__'])
      assert.deepEqual(parse(shape, value), {ok: true, value: 'concern'}, value);
    for (const value of [null, undefined, 1, {}, ['ok']]) assert.ok(!parse(shape, value).ok);
  });

  describe('a value that a later version may add', () => {
    const word = choice(['a', 'b'], '');
    const shape = record({
      one: optional(word),
      some: optional(list(word)),
      inner: optional(record({all: list(word, 1), flag: optional(flag)})),
      required: flag,
    });
    for (const [name, given, read] of [
      ['is kept where it is known', {one: 'a', some: ['b', 'a']}, {one: 'a', some: ['b', 'a']}],
      ['leaves its field out', {one: 'z'}, {}],
      ['is dropped from a list', {some: ['z', 'a', 'y']}, {some: ['a']}],
      ['leaves a list out of which nothing is left', {some: ['z', 'y']}, {}],
      ['does nothing to an empty list', {some: []}, {some: []}],
      ['leaves an object out that lacks a required field then', {inner: {all: ['z'], flag: true}}, {}],
      [
        'leaves the rest of an object as it is',
        {inner: {all: ['z', 'b'], flag: true}},
        {inner: {all: ['b'], flag: true}},
      ],
    ] as const)
      it(name, () =>
        assert.deepEqual(parse(shape, {...given, required: true}), {ok: true, value: {...read, required: true}}),
      );

    it('does not hide what is wrong beside it', () => {
      for (const given of [{one: 7}, {some: ['z', 7]}, {inner: {all: ['b'], flag: 'no'}}, {inner: {all: []}}])
        assert.ok(!parse(shape, {...given, required: true}).ok, JSON.stringify(given));
    });
  });

  it('names the place of every problem', () => {
    const shape = record({
      a: text(),
      list: list(record({'b-c': number(0, 1), d: optional(flag)})),
      inner: record({date}),
    });
    const result = parse(shape, {list: [{'b-c': 0}, {'b-c': 2, d: 'no'}, 7], inner: {date: '2024-02-30'}});
    assert.deepEqual(result, {
      ok: false,
      problems: [
        {path: '$.a', expected: 'text'},
        {path: '$.list[1].b-c', expected: 'a number from 0 to 1'},
        {path: '$.list[1].d', expected: 'true or false'},
        {path: '$.list[2]', expected: 'an object'},
        {path: '$.inner.date', expected: 'a date such as 2026-11-23'},
      ],
    });
  });

  it('lists 50 problems at most', () => {
    const result = parse(list(flag), Array(1000).fill('no'));
    assert.ok(!result.ok);
    assert.equal(result.problems.length, 50);
    assert.equal(result.problems.at(-1)?.path, '$[49]');
  });

  it('leaves a missing optional field out, and refuses null in its place', () => {
    const shape = record({a: optional(flag)});
    assert.deepEqual(parse(shape, {}), {ok: true, value: {}});
    assert.deepEqual(parse(shape, {a: undefined}), {ok: true, value: {}});
    assert.ok(!parse(shape, {a: null}).ok);
  });

  it('copies known fields alone, and gives new objects', () => {
    const given = {a: [{b: true, c: 1}], d: 2};
    const result = parse(record({a: list(record({b: flag}))}), given);
    assert.deepEqual(result, {ok: true, value: {a: [{b: true}]}});
    assert.ok(result.ok && result.value.a !== given.a && result.value.a[0] !== given.a[0]);
  });

  it('takes an object without a prototype', () => {
    assert.deepEqual(parse(record({a: flag}), Object.assign(Object.create(null), {a: true})), {
      ok: true,
      value: {a: true},
    });
  });

  it('reads nothing from a prototype', () => {
    const shape = record({constructor: optional(text()), toString: optional(text()), a: text()});
    assert.deepEqual(parse(shape, JSON.parse('{"a": "x"}')), {ok: true, value: {a: 'x'}});
    assert.ok(!parse(shape, Object.create({a: 'x'})).ok);
    assert.ok(!parse(shape, JSON.parse('{"__proto__": {"a": "x"}}')).ok);
  });

  it('lets __proto__ and constructor keys change nothing', () => {
    const hostile =
      '{"__proto__": {"hacked": 1}, "constructor": {"prototype": {"hacked": 1}}, "a": {"__proto__": {"hacked": 1}}}';
    const result = parse(record({a: record({})}), JSON.parse(hostile));
    assert.ok(result.ok);
    assert.equal(Object.getPrototypeOf(result.value), Object.prototype);
    assert.equal(Object.getPrototypeOf(result.value.a), Object.prototype);
    assert.ok(!('hacked' in result.value) && !('hacked' in result.value.a) && !('hacked' in {}));
    assert.deepEqual(Object.keys(result.value), ['a']);
  });

  it('never calls what a value holds', () => {
    const loud = {
      toString: () => assert.fail('called'),
      valueOf: () => assert.fail('called'),
      toJSON: () => assert.fail('called'),
    };
    const shapes: readonly Shape[] = [text(), number(0, 1), flag, choice(['a']), date, list(flag), richText];
    for (const shape of shapes) assert.ok(!parse(shape, loud).ok);
  });

  it('survives a million nested lists wherever they stand', () => {
    const nested: unknown = JSON.parse('['.repeat(1e6) + ']'.repeat(1e6));
    const shape = record({a: optional(text()), b: optional(list(text())), rich: optional(richText)});
    assert.deepEqual(parse(shape, {unknown: nested}), {ok: true, value: {}});
    for (const key of ['a', 'b', 'rich']) {
      const result = parse(shape, {[key]: nested});
      assert.ok(!result.ok);
      assert.equal(result.problems.length, 1);
    }
  });
});
