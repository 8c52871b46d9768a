import assert from 'node:assert/strict';
import {isBuiltin} from 'node:module';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

import {cycles, importsOf, readImportGraph, target} from '../helpers/import-graph.js';
import type {ImportGraph} from '../helpers/import-graph.js';

/** Folders of src from left to right: each may import what stands left of it, those of one row not one another. */
const LAYERS = [
  ['article'],
  ['i18n'],
  ['format', 'related', 'client'],
  ['controllers'],
  ['styles'],
  ['elements'],
  ['hosts'],
  ['server'],
  ['node'],
];

/** Those whose code runs under Node alone. */
const NODE_LAYERS = ['server', 'node'];

/** Entry points, which put the layers together for a page; nothing imports them but one another. */
const isEntry = (file: string): boolean => !file.includes('/') || file.startsWith('bundles/');

/** Packages that may run in a page. */
const BROWSER_PACKAGE = /^(?:lit|@lit\/[\w-]+|@lit-labs\/ssr-client)(?:\/|$)/;

const layerOf = (file: string): string => file.slice(0, file.indexOf('/'));

const rank = (file: string): number => LAYERS.findIndex((row) => row.includes(layerOf(file)));

function mayImport(from: string, to: string): boolean {
  if (isEntry(from)) return !NODE_LAYERS.includes(layerOf(to));
  return !isEntry(to) && (layerOf(from) === layerOf(to) || rank(to) < rank(from));
}

/** Every import that the layers forbid, one line each. */
function violations(graph: ImportGraph): string[] {
  const found: string[] = [];
  for (const [from, imports] of graph) {
    const inNode = NODE_LAYERS.includes(layerOf(from));
    if (!isEntry(from) && rank(from) < 0) found.push(`src/${from}: ${layerOf(from)} is no layer`);
    for (const {specifier, line, typeOnly} of imports) {
      const where = `src/${from}:${line}: ${specifier}`;
      const to = target(from, specifier);
      if (to !== undefined && !graph.has(to)) found.push(`${where} is no source file`);
      else if (to !== undefined && !mayImport(from, to)) found.push(`${where} is not left of it`);
      else if (to === undefined && !inNode && isBuiltin(specifier)) found.push(`${where} is Node's own`);
      else if (to === undefined && !inNode && !typeOnly && !BROWSER_PACKAGE.test(specifier)) {
        found.push(`${where} is no package for pages`);
      }
    }
  }
  return found;
}

const graphOf = (files: Record<string, string>): ImportGraph =>
  new Map(Object.entries(files).map(([file, text]) => [file, importsOf(text, file)]));

describe('layers of src', () => {
  const graph = readImportGraph(fileURLToPath(new URL('../../src', import.meta.url)));

  it('reads the sources', () => {
    assert.ok(graph.size > 20, `${graph.size} files`);
    assert.ok([...graph.values()].some((imports) => imports.some(({specifier}) => specifier === 'lit')));
  });

  it('imports only leftwards', () => assert.deepEqual(violations(graph), []));

  it('has no circle', () => assert.deepEqual(cycles(graph), []));
});

describe('the reading of layers', () => {
  const article = {'article/article.ts': 'export const a = 1;'};

  for (const [name, file, text] of [
    ['a wrong arrow', 'format/a.ts', "import {x} from '../elements/x.js';"],
    ['a wrong arrow of types', 'format/a.ts', "import type {X} from '../elements/x.js';"],
    ['a wrong arrow in an import() type', 'format/a.ts', "let x: import('../elements/x.js').X;"],
    ['a wrong arrow in a re-export', 'format/a.ts', "export * from '../elements/x.js';"],
    ['a wrong arrow in an import() call', 'format/a.ts', "await import('../elements/x.js');"],
    ['a neighbour of the same row', 'format/a.ts', "import '../client/client.js';"],
    ['an entry point', 'elements/a.ts', "import '../index.js';"],
    ['node from an entry point', 'define.ts', "import './node/cli.js';"],
    ['the server from an entry point', 'bundles/a.ts', "import '../server/x.js';"],
    ['an entry point from the server', 'server/a.ts', "import '../define.js';"],
    ['a missing file', 'format/a.ts', "import './nothing.js';"],
    ['a file outside src', 'format/a.ts', "import '../../package.json';"],
    ["Node's own module", 'article/a.ts', "import {join} from 'node:path';"],
    ["Node's own module without its prefix", 'hosts/a.ts', "import {join} from 'path';"],
    ['a package for Node in a page', 'client/a.ts', "import sharp from 'sharp';"],
    ['a folder that is no layer', 'helpers/a.ts', ''],
  ] as const) {
    it(`finds ${name}`, () => {
      const others: Record<string, string> = {
        'elements/x.ts': '',
        'i18n/en.ts': '',
        'index.ts': '',
        'node/cli.ts': '',
        'server/x.ts': '',
      };
      assert.equal(violations(graphOf({...others, [file]: text})).length, 1);
    });
  }

  it('admits what the layers allow', () => {
    const graph = graphOf({
      ...article,
      'format/a.ts': "import {a} from '../article/article.js'; import type {Root} from 'mdast';",
      'elements/e.ts':
        "import '../format/a.js'; import './f.js'; import {html} from 'lit'; import {Task} from '@lit/task';",
      'elements/f.ts': '',
      'node/n.ts': "import '../elements/e.js'; import {join} from 'node:path'; import sharp from 'sharp';",
      'server/s.ts': "import '../elements/e.js'; import {join} from 'node:path'; import {render} from '@lit-labs/ssr';",
      'bundles/b.ts': "import '../define.js'; import '../elements/e.js';",
      'define.ts': "export * from './elements/e.js';",
    });
    assert.deepEqual(violations(graph), []);
    assert.deepEqual(cycles(graph), []);
  });

  it('finds circles, each once', () => {
    const graph = graphOf({
      'article/a.ts': "import './b.js';",
      'article/b.ts': "import type {C} from './c.js';",
      'article/c.ts': "import './b.js'; import './a.js';",
      'article/d.ts': "import './a.js';",
    });
    const circles = [
      ['article/b.ts', 'article/c.ts'],
      ['article/a.ts', 'article/b.ts', 'article/c.ts'],
    ];
    assert.deepEqual(cycles(graph), circles);
  });
});
