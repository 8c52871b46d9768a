import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromMarkdown} from 'mdast-util-from-markdown';

import {checkArticle} from '../../../src/node/check/check-article.js';
import {excerptOf, findingLine} from '../../../src/node/check/finding.js';
import {markdownTexts} from '../../../src/node/check/markdown-texts.js';
import {countWords, gradesOf, medianGrade} from '../../../src/node/check/readability.js';
import {readSentences} from '../../../src/node/check/sentences.js';
import {indexTerms} from '../../../src/node/check/terms.js';
import {readArticleParts} from '../../../src/node/content/article-file.js';
import {readYaml} from '../../../src/node/content/yaml.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {summary} from '../fixtures/content-folder.js';

const sentences = (text: string): string[] => readSentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it('end where a reader would end them', () => {
    assert.deepEqual(sentences('Dr. Smith asked 3.5 of 10, e.g. those with MS. The U.S. study ended!'), [
      'Dr. Smith asked 3.5 of 10, e.g. those with MS.',
      'The U.S. study ended!',
    ]);
    assert.deepEqual(sentences('It was 31 of 100. On drugs it was 5. Nobody knows why.'), [
      'It was 31 of 100.',
      'On drugs it was 5.',
      'Nobody knows why.',
    ]);
    assert.deepEqual(sentences(' \n '), []);
  });

  it('know where they begin', () => {
    const text = 'It was 31 of 100. On drugs it was 5. \u201cWhy?\u201d asked a woman. So it goes.';
    for (const {start, text: words} of readSentences(text)) assert.ok(text.slice(start).startsWith(words));
  });
});

describe('lines of texts', () => {
  it('are those of the words, however YAML folds them', () => {
    const source = [
      'folded: >-',
      '  one two',
      '  three',
      '',
      '  four',
      'plain: five',
      '  six',
      '"quoted": "seven',
      '  eight"',
      'list: [nine, ten]',
      'literal: |',
      '  eleven',
      '  twelve',
    ].join('\n');
    const yaml = readYaml(source, 'a.yml', [], 2);
    const data = yaml.value as Record<string, string>;
    const lineOf = (key: string, word: string): number => yaml.lineAt(`$.${key}`, data[key]!.indexOf(word));
    const lines = [
      ['folded', 'one', 3],
      ['folded', 'two', 3],
      ['folded', 'three', 4],
      ['folded', 'four', 6],
      ['plain', 'five', 7],
      ['plain', 'six', 8],
      ['quoted', 'eight', 10],
      ['literal', 'eleven', 13],
      ['literal', 'twelve', 14],
    ] as const;
    for (const [key, word, line] of lines) assert.equal(lineOf(key, word), line, word);
    assert.equal(yaml.lineAt('$.list[1]', 0), 11);
    assert.equal(yaml.lineAt('$.nothing', 3), 2);
  });

  it('are those of the words, whatever marks stand in Markdown', () => {
    const markdown =
      '## A **bold** heading {#findings}\n\nOne *two*\nthree [four\nfive](https://a.example/) six\\\nseven\n\n- eight\n\n  nine\n';
    const [section] = markdownTexts(fromMarkdown(markdown), 10);
    assert.equal(section!.kind, 'findings');
    const lines = section!.texts.flatMap((text) =>
      [...text.text.matchAll(/\w+/g)].map(({0: word, index}) => `${word} ${text.lineAt(index)}`),
    );
    assert.deepEqual(lines, [
      'One 12',
      'two 12',
      'three 13',
      'four 13',
      'five 14',
      'six 14',
      'seven 15',
      'eight 17',
      'nine 19',
    ]);
  });
});

describe('readability', () => {
  const grade = (text: string, terms: readonly string[] = []): number =>
    medianGrade(gradesOf(countWords(readSentences(text), indexTerms(terms))));
  const PLAIN = 'The dog ran to the park. It saw a cat in a tree. The cat did not come down. So the dog went home.';
  const HARD =
    'Comprehensive immunological investigations demonstrated considerable heterogeneity regarding inflammatory demyelination in heterogeneous populations.';

  it('tells plain words from hard ones', () => {
    assert.ok(grade(PLAIN) < 4, String(grade(PLAIN)));
    assert.ok(grade(HARD) > 16, String(grade(HARD)));
  });

  it('counts words of the glossary as plain ones, in any form', () => {
    const text = 'Remyelination is slow. We measured demyelinated lesions. They saw remyelination again.';
    assert.ok(grade(text, ['remyelination', 'demyelinated lesion']) < grade(text) - 3);
  });

  it('agrees with published worked figures of its formulas', () => {
    // 1 sentence of 10 words, 15 syllables, 45 letters.
    const counts = {sentence: 1, word: 10, letter: 45, syllable: 15, polysyllabic: 1, complex: 1, unfamiliar: 0};
    const rounded = gradesOf(counts).map(({grade: value}) => Number(value.toFixed(2)));
    assert.deepEqual(
      rounded,
      [
        0.39 * 10 + 11.8 * 1.5 - 15.59,
        4.71 * 4.5 + 0.5 * 10 - 21.43,
        0.0588 * 450 - 0.296 * 10 - 15.8,
        0.4 * (10 + 10),
        3.1291 + 1.043 * Math.sqrt(30),
        2,
      ].map((value) => Number(value.toFixed(2))),
    );
  });
});

describe('excerpts and lines', () => {
  it('are cut between words', () => {
    assert.equal(excerptOf('short\n text'), 'short text');
    const cut = excerptOf('word '.repeat(40));
    assert.ok(cut.length <= 103 && cut.endsWith('word \u2026'), cut);
  });

  it('stay one line without control codes, whatever a summary says', () => {
    for (const {text: hostile} of HOSTILE_STRINGS) {
      const source = summary({
        title: `title: ${JSON.stringify(hostile)}`,
        takeaway: `takeaway: ${JSON.stringify(`You should stop ${hostile}`)}`,
      });
      const {parts} = readArticleParts('a', 'articles/a.md', source, []);
      assert.ok(parts);
      for (const finding of checkArticle('articles/a.md', parts)) assert.doesNotMatch(findingLine(finding), /\p{Cc}/u);
    }
  });
});
