import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isWithdrawn} from '../../../src/article/parse-article.js';
import type {ArticleDocument} from '../../../src/article/parse-article.js';
import type {Article} from '../../../src/article/article.js';
import {readContent} from '../../../src/node/content/read-content.js';
import {toDocument} from '../../../src/node/publish/document.js';
import {moveAddress, relativeAddress} from '../../../src/node/publish/site-map.js';
import {contentFolder, summary} from '../fixtures/content-folder.js';
import type {Files, SummaryParts} from '../fixtures/content-folder.js';
import {TINY_PNG} from '../fixtures/pictures.js';

type Test = Parameters<typeof contentFolder>[0];

/** The document of the one summary of a content folder. */
async function documentOf(
  test: Test,
  parts: SummaryParts,
  files: Files = {},
  sections?: string,
): Promise<ArticleDocument> {
  const folder = await contentFolder(test, {'articles/a.md': summary(parts, sections), ...files});
  const content = await readContent(folder);
  return toDocument(content.articles[0]!, content, [])!;
}

async function articleOf(...given: Parameters<typeof documentOf>): Promise<Article> {
  const document = await documentOf(...given);
  assert.ok(!isWithdrawn(document));
  return document;
}

const paper = (more: string): string => `paper: {type: article-journal, title: A paper, status: ok${more}}`;
const config = (more: string): Files => ({
  'ms-research.config.yml': `site: https://site.example/base/\ntitle: A library\nlanguage: en\n${more}`,
});

describe('the address of a paper', () => {
  for (const [name, more, expected] of [
    ['its own', ', URL: "https://example.org/a", DOI: 10.1000/1', 'https://example.org/a'],
    ['that of its DOI', ', DOI: "10.1000/a?b#c", PMID: 1', 'https://doi.org/10.1000/a%3Fb%23c'],
    ['that of its PubMed record', ', PMID: 33242419, PMCID: PMC7772747', 'https://pubmed.ncbi.nlm.nih.gov/33242419/'],
    ['that of its full text', ', PMCID: PMC7772747', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7772747/'],
    ['none', '', undefined],
  ] as const)
    it(`is ${name}`, async (test) => assert.equal((await articleOf(test, {paper: paper(more)})).paper.URL, expected));
});

describe('the contact', () => {
  for (const [given, expected] of [
    ['mail@site.example', 'mail@site.example'],
    ['https://forms.example/@us', 'https://forms.example/@us'],
    ['report/', '../../report/'],
    ['/report/', '../../report/'],
    ['report/?about=x', '../../report/?about=x'],
    ['//forms.example/x', 'https://forms.example/x'],
  ] as const)
    it(`${given} of the config leads to ${expected}`, async (test) =>
      assert.equal((await documentOf(test, {}, config(`contact: "${given}"\n`))).contact, expected));

  it("of a summary wins over the config's", async (test) =>
    assert.equal(
      (await documentOf(test, {contact: 'contact: me@site.example'}, config('contact: report/\n'))).contact,
      'me@site.example',
    ));

  it('is on a withdrawn document too', async (test) => {
    const withdrawn = 'withdrawn: {date: 2026-12-01, reason: x}';
    assert.equal((await documentOf(test, {withdrawn}, config('contact: report/\n'), '')).contact, '../../report/');
  });
});

describe('what a config says of all summaries', () => {
  const provenance = 'provenance: {sample: true}\nlicense: CC BY 4.0\ninterestRater: An editor\n';

  it('stands in each', async (test) => {
    const interest = 'interest: [{criterion: common, score: 1, text: x}]';
    const article = await articleOf(test, {interest}, config(provenance));
    assert.deepEqual(article.provenance, {sample: true});
    assert.equal(article.license, 'CC BY 4.0');
    assert.equal(article.ratings.interest!.rater, 'An editor');
  });

  it('gives way to what a summary says of itself', async (test) => {
    const parts = {license: 'license: CC0', provenance: 'provenance: {author: A. Writer}', language: 'language: de'};
    const {license, provenance: own, language} = await articleOf(test, parts, config(provenance));
    assert.deepEqual(
      {license, provenance: own, language},
      {license: 'CC0', provenance: {author: 'A. Writer'}, language: 'de'},
    );
  });
});

describe('the ratings', () => {
  it('are of the day that the summary was written or changed', async (test) => {
    assert.equal((await articleOf(test, {})).ratings.credibility.rated, '2026-11-23');
    assert.equal((await articleOf(test, {updated: 'updated: 2026-12-01'})).ratings.credibility.rated, '2026-12-01');
  });

  it('have no interest where the editor gave none', async (test) =>
    assert.equal((await articleOf(test, {})).ratings.interest, undefined));

  it('follow from the record', async (test) => {
    const {ratings} = await articleOf(test, {
      applicability: 'applicability: {subjects: [people], participants: 200}',
      paper: paper(', design: randomised-trial'),
      study: 'study: {comparison: placebo, registration: prospective, blinding: double, centres: 30}',
    });
    assert.equal(ratings.credibility.value, 4.5);
  });

  it('count centres that do not apply as known', async (test) => {
    const study = 'study: {comparison: not-applicable, centres: not-applicable}';
    assert.equal(
      (await articleOf(test, {paper: paper(', design: narrative-review'), study})).ratings.credibility.value,
      1.5,
    );
  });
});

describe('the picture', () => {
  const topics = (first: string, second: string): Files => ({
    'topics.yml': `- {id: sleep, label: Sleep${first}}\n- {id: fatigue, label: Fatigue${second}}\n`,
    'images/own.png': TINY_PNG,
    'images/topic.png': TINY_PNG,
  });
  const ofTopic = ', image: {file: topic.png, alt: Of the topic}';
  const both = 'topics: [sleep, fatigue]';

  for (const [name, parts, files, alt] of [
    ["the summary's own", {image: 'image: {file: own.png, alt: Its own}'}, topics(ofTopic, ''), 'Its own'],
    ['that of its first topic', {topics: both}, topics(ofTopic, ''), 'Of the topic'],
    ['that of the first topic that has one', {topics: both}, topics('', ofTopic), 'Of the topic'],
    ['none', {topics: both}, topics('', ''), undefined],
  ] as const)
    it(`is ${name}`, async (test) => {
      const {image} = await articleOf(test, parts, files);
      assert.equal(image?.alt, alt);
      if (image) assert.match(image.src, /^\.\.\/\.\.\/images\/(own|topic)\.[0-9a-f]{8}\.4\.png$/);
    });
});

describe('relativeAddress', () => {
  for (const [from, to, expected] of [
    ['v1/articles/a.json', 'articles/a/', '../../articles/a/'],
    ['articles/a/', 'topics/b/', '../../topics/b/'],
    ['index.html', 'articles/a/', 'articles/a/'],
    ['', '', ''],
  ] as const)
    it(`from ${from || 'the root'} to ${to || 'the root'}`, () => {
      assert.equal(relativeAddress(from, to), expected);
      assert.equal(new URL(expected, `https://x.example/${from}`).href, `https://x.example/${to}`);
    });
});

describe('moveAddress', () => {
  for (const [address, base, from, expected] of [
    ['../../topics/a/', 'v1/articles/x.json', 'articles/x/', '../../topics/a/'],
    ['b.json', 'v1/articles/x.json', 'articles/x/', '../../v1/articles/b.json'],
    ['/c', 'v1/articles/x.json', '', 'c'],
    ['https://example.org/d?e', 'v1/articles/x.json', 'articles/x/', 'https://example.org/d?e'],
    ['//example.org/', 'v1/articles/x.json', 'articles/x/', 'https://example.org/'],
  ] as const)
    it(`of ${address}`, () => assert.equal(moveAddress(address, base, from), expected));
});
