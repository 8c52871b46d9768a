import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {list, number, record, text} from '../../../src/article/shape.js';
import {readYaml, readYamlAs} from '../../../src/node/content/yaml.js';
import type {FileProblem} from '../../../src/node/known-error.js';
import {problemLine} from '../../../src/node/known-error.js';

function read(source: string, firstLine?: number): {value: unknown; lines: string[]; lineOf(path: string): number} {
  const problems: FileProblem[] = [];
  const {value, lineOf} = readYaml(source, 'a.yml', problems, firstLine);
  return {value, lines: problems.map(problemLine), lineOf};
}

describe('readYaml', () => {
  it('gives data', () => assert.deepEqual(read('a: 1\nb: [x, {c: true}]\n').value, {a: 1, b: ['x', {c: true}]}));

  it('leaves a date as it is written', () => assert.deepEqual(read('a: 2024-02-30').value, {a: '2024-02-30'}));

  it('reads yes, no and on as words', () =>
    assert.deepEqual(read('[yes, no, on, off]').value, ['yes', 'no', 'on', 'off']));

  it('reads JSON', () => assert.deepEqual(read('{"a": ["b", null]}').value, {a: ['b', null]}));

  it('is null for nothing', () => {
    assert.equal(read('').value, null);
    assert.equal(read('# a comment\n').value, null);
  });

  it('knows the line of every path, or of what is around it', () => {
    const {lineOf} = read('a: 1\nb:\n  - c: 2\n  - d-e:\n      f: 3\n', 10);
    assert.equal(lineOf('$'), 10);
    assert.equal(lineOf('$.a'), 10);
    assert.equal(lineOf('$.b'), 12);
    assert.equal(lineOf('$.b[0].c'), 12);
    assert.equal(lineOf('$.b[1].d-e.f'), 14);
    assert.equal(lineOf('$.b[1].missing'), 13);
    assert.equal(lineOf('$.b[7].c'), 12);
    assert.equal(lineOf('$.missing.more'), 10);
    assert.equal(lineOf('$.a.deeper'), 10);
  });

  it('counts lines that end as on Windows', () => assert.equal(read('a: 1\r\nb:\r\n  c: 2\r\n').lineOf('$.b.c'), 3));

  for (const [name, source, lines] of [
    [
      'a colon too many',
      'a: 1\nb: c: d\n',
      ['a.yml:2: this is not YAML: Nested mappings are not allowed in compact mappings'],
    ],
    ['a tab', 'a:\n\tb: 1\n', ['a.yml:2: this is not YAML: Tabs are not allowed as indentation']],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['a.yml:3: this is not YAML: Map keys must be unique']],
    [
      'a sign that is reserved',
      'a: @b\n',
      ['a.yml:1: this is not YAML: Plain value cannot start with reserved character @'],
    ],
    [
      'an alias of nothing',
      'a: *b\n',
      ['a.yml:1: this is not YAML: Unresolved alias (the anchor must be set before the alias): b'],
    ],
  ] as const)
    it(`finds ${name}`, () => {
      const {value, lines: found} = read(source);
      assert.deepEqual(found, lines);
      assert.equal(value, undefined);
    });

  it('finds a quotation that never ends', () => {
    const {value, lines} = read('a: 1\nb: "c\n');
    assert.match(lines[0]!, /^a\.yml:\d: this is not YAML: Missing closing "quote/);
    assert.equal(value, undefined);
  });

  it('lets a few aliases not grow without end', () => {
    const bomb = Array.from(
      {length: 9},
      (_, level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(level ? `*a${level - 1}` : 'x')
          .join()}]`,
    );
    const {value, lines} = read(bomb.join('\n'), 2);
    assert.deepEqual(lines, [
      'a.yml:2: this is not YAML: Excessive alias count indicates a resource exhaustion attack',
    ]);
    assert.equal(value, undefined);
  });

  it('refuses brackets within brackets without end, in one line', () => {
    for (const source of ['['.repeat(1e6), '{a: '.repeat(1e5), `a: ${'['.repeat(1e5)}${']'.repeat(1e5)}`]) {
      const {value, lines} = read(source);
      assert.deepEqual(lines, ['a.yml:1: expected brackets within brackets at most 100 deep']);
      assert.equal(value, undefined);
    }
    assert.deepEqual(read(`${'['.repeat(100)}${']'.repeat(100)}`).lines, []);
  });

  it('survives other ways to nest without end', () => {
    for (const source of [`${'- '.repeat(3000)}x`, `${'? '.repeat(3000)}x`]) {
      const {value, lines} = read(source);
      assert.equal(value, undefined);
      assert.match(lines[0]!, /^a\.yml:\d+: this is not YAML: /);
    }
  });

  it('lets keys such as __proto__ change nothing', () => {
    const {value} = read('__proto__: {hacked: 1}\nconstructor: {prototype: {hacked: 1}}\n');
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.ok(!('hacked' in (value as object)) && !('hacked' in {}));
  });

  it('writes nothing to the console, whatever it meets', () => {
    assert.deepEqual(read('? [a]\n: b\n').lines, []);
    assert.deepEqual(read('a: !unknown b\n').lines, []);
  });
});

describe('readYamlAs', () => {
  const shape = record({a: text(), b: list(record({c: number(0, 1)}))});

  function readAs(source: string): {value: unknown; lines: string[]} {
    const problems: FileProblem[] = [];
    const value = readYamlAs(shape, readYaml(source, 'a.yml', problems), 'a.yml', problems);
    return {value, lines: problems.map(problemLine)};
  }

  it('gives what the shape admits', () =>
    assert.deepEqual(readAs('a: x\nb: [{c: 1, d: 2}]\n'), {value: {a: 'x', b: [{c: 1}]}, lines: []}));

  it('names line and path of every problem', () =>
    assert.deepEqual(readAs('b:\n  - c: 0\n  - c: 5\n'), {
      value: undefined,
      lines: ['a.yml:1: $.a: expected text', 'a.yml:3: $.b[1].c: expected a number from 0 to 1'],
    }));

  it('adds nothing to what is not YAML', () =>
    assert.equal(
      readAs('a: [').lines.every((line) => line.includes('not YAML')),
      true,
    ));
});

describe('problemLine', () => {
  for (const [problem, expected] of [
    [{file: 'a.md', message: 'is missing'}, 'a.md: is missing'],
    [{file: 'a.md', line: 3, message: 'x'}, 'a.md:3: x'],
    [{file: 'a.md', line: 3, path: '$.b', message: 'x'}, 'a.md:3: $.b: x'],
    [{file: 'a.md', message: 'two\nlines \x1b[31mred'}, 'a.md: two lines  [31mred'],
  ] as const)
    it(`is one line: ${expected}`, () => assert.equal(problemLine(problem), expected));
});
