import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readConfig} from '../../../src/node/content/config.js';
import type {Config} from '../../../src/node/content/config.js';
import type {FileProblem} from '../../../src/node/known-error.js';
import {readTopics} from '../../../src/node/content/topics.js';
import {problemLine} from '../../../src/node/known-error.js';

const NAME = 'ms-research.config.yml';
const REST = 'title: A library\nlanguage: en\n';

function read(source: string, site?: string): {config: Config | undefined; lines: string[]} {
  const problems: FileProblem[] = [];
  const config = readConfig(source, NAME, problems, site);
  return {config, lines: problems.map(problemLine)};
}

describe('readConfig', () => {
  it('takes every setting', () => {
    const settings = {
      site: 'https://site.example/base/',
      title: 'A library',
      description: 'About it.',
      language: 'pt-BR',
      contact: 'mail@site.example',
      provenance: {sample: true, languageModel: {date: '2026-11-23'}},
      interestRater: 'An editor',
      license: 'CC BY 4.0',
    };
    assert.deepEqual(read(JSON.stringify(settings)), {config: settings, lines: []});
  });

  for (const [site, expected] of [
    ['https://site.example', 'https://site.example/'],
    ['http://127.0.0.1:5173/', 'http://127.0.0.1:5173/'],
    ['https://site.example/base', 'https://site.example/base/'],
    ['HTTPS://Site.Example/Base', 'https://site.example/Base/'],
    ['https://site.example/"><script>', 'https://site.example/%22%3E%3Cscript%3E/'],
  ] as const) {
    it(`takes the site ${site}`, () =>
      assert.equal(read(`site: ${JSON.stringify(site)}\n${REST}`).config?.site, expected));
    it(`takes the site ${site} from the command line`, () =>
      assert.equal(read(`site: https://other.example/\n${REST}`, site).config?.site, expected));
  }

  for (const site of [
    '',
    'site.example',
    '/base/',
    '//site.example/',
    'ftp://site.example/',
    'javascript:x',
    'https://site.example/?a',
    'https://site.example/#a',
  ])
    it(`refuses the site ${JSON.stringify(site)} on the command line`, () =>
      assert.deepEqual(read(`site: https://other.example/\n${REST}`, site), {
        config: undefined,
        lines: [`--site: expected an absolute http or https address without ? and #, found ${site}`],
      }));

  for (const [name, source, lines] of [
    ['nothing', '# nothing\n', [`${NAME}:1: $: expected an object`]],
    [
      'no setting',
      'a: 1\n',
      [
        `${NAME}:1: $.site: expected an http or https address`,
        `${NAME}:1: $.title: expected text`,
        `${NAME}:1: $.language: expected text`,
      ],
    ],
    ['a site that is code', `${REST}site: "javascript:x"\n`, [`${NAME}:3: $.site: expected an http or https address`]],
    [
      'a relative site',
      `${REST}site: base/\n`,
      [`${NAME}:3: $.site: expected an absolute http or https address without ? and #, found base/`],
    ],
    [
      'a site with a query',
      `${REST}site: https://site.example/?a\n`,
      [`${NAME}:3: $.site: expected an absolute http or https address without ? and #, found https://site.example/?a`],
    ],
    [
      'a language in words',
      `site: https://site.example/\ntitle: x\nlanguage: English\n`,
      [`${NAME}:3: $.language: expected a language tag such as en or pt-BR`],
    ],
    ['a list', '- a\n', [`${NAME}:1: $: expected an object`]],
    ['no YAML', 'a: b: c\n', [`${NAME}:1: this is not YAML: Nested mappings are not allowed in compact mappings`]],
  ] as const)
    it(`finds ${name}`, () => assert.deepEqual(read(source), {config: undefined, lines}));
});

describe('readTopics', () => {
  function topics(source: string): {topics: unknown; lines: string[]} {
    const problems: FileProblem[] = [];
    return {topics: readTopics(source, 'topics.yml', problems), lines: problems.map(problemLine)};
  }

  it('takes every field', () => {
    const list = [
      {
        id: 'sleep',
        label: 'Sleep',
        code: {system: 'MeSH', value: 'D012890'},
        mesh: ['Sleep'],
        broader: ['b'],
        image: {file: 'sleep.svg', alt: 'A bed', credit: 'x', license: 'CC0'},
      },
      {id: 'b', label: 'B', broader: []},
    ];
    assert.deepEqual(topics(JSON.stringify(list)), {topics: list, lines: []});
  });

  for (const [name, source, lines] of [
    ['nothing', '', ['topics.yml: expected a list of topics, found nothing']],
    ['blank lines', ' \n', ['topics.yml: expected a list of topics, found nothing']],
    ['an object', 'sleep: Sleep\n', ['topics.yml:1: $: expected a list']],
    ['no label', '- id: sleep\n', ['topics.yml:1: $[0].label: expected text']],
    [
      'an id of two words',
      '- {id: a, label: A}\n- {id: a b, label: B}\n',
      ['topics.yml:2: $[1].id: expected lower-case letters, digits and single hyphens, at most 80'],
    ],
    [
      'a path as picture',
      '- id: a\n  label: A\n  image:\n    file: ../x.png\n    alt: x\n',
      ['topics.yml:4: $[0].image.file: expected the name of a .svg, .png, .jpg, .webp or .avif file in images/'],
    ],
    ['no YAML', '- a: b: c\n', ['topics.yml:1: this is not YAML: Nested mappings are not allowed in compact mappings']],
  ] as const)
    it(`finds ${name}`, () => assert.deepEqual(topics(source), {topics: undefined, lines}));

  it('finds broader topics that are none', () =>
    assert.deepEqual(
      topics(
        '- {id: a, label: A, broader: [b]}\n- {id: b, label: B, broader: [c, a]}\n- {id: d, label: D, broader: [d]}\n',
      ).lines,
      [
        'topics.yml:1: $[0].broader: the broader topics of a lead back to it',
        'topics.yml:2: $[1].broader: there is no topic c',
        'topics.yml:2: $[1].broader: the broader topics of b lead back to it',
        'topics.yml:3: $[2].broader: the broader topics of d lead back to it',
      ],
    ));

  it('finds an id that stands twice', () =>
    assert.deepEqual(topics('- {id: a, label: A}\n- {id: b, label: B}\n- {id: a, label: C}\n').lines, [
      'topics.yml:3: $[2].id: the topic a stands here twice',
    ]));
});
