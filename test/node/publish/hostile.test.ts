import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';

import {publish} from '../../../src/node/publish/publish.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {writeFiles} from '../fixtures/content-folder.js';
import {assertInert, named, outline, parsePage, textOf} from '../fixtures/html.js';
import type {Document} from '../fixtures/html.js';
import {PublishedSite} from '../fixtures/library.js';

const ADDRESS = 'https://site.example/';

/** A text that is blank to the parser's mind is refused as missing, so each has a word before it. */
const worded = (text: string): string => `Word ${text}`;

/** Front matter in JSON, which is YAML, with one text in every field that takes any. Markdown has its own way with signs: there it is escaped. */
function hostileSummary(text: string): string {
  const hostile = worded(text);
  const frontMatter = {
    title: hostile,
    summary: hostile,
    takeaway: hostile,
    published: '2026-11-23',
    topics: ['sleep'],
    applicability: {subjects: ['people'], note: hostile},
    numbers: [{label: hostile, of: 100, groups: [{label: hostile, count: 1}]}],
    questions: [hostile],
    glossary: [{term: hostile, definition: hostile}],
    seeAlso: [{id: 'plain', why: hostile}],
    interest: [{criterion: 'common', score: 1, text: hostile}],
    image: {file: 'moon.svg', alt: hostile, credit: hostile, license: hostile},
    paper: {
      type: hostile,
      title: hostile,
      author: [{family: hostile, given: hostile}, {literal: hostile}],
      'container-title': hostile,
      volume: hostile,
      page: hostile,
      DOI: `10.1000/${hostile.replace(/\s/g, '')}`,
      status: 'corrected',
      notices: [{kind: 'note', text: hostile, DOI: hostile}],
      registration: [{id: hostile}],
      funding: [hostile],
      competingInterests: hostile,
      license: hostile,
    },
    provenance: {author: hostile, languageModel: {name: hostile}, reviews: [{name: hostile, role: hostile}]},
    license: hostile,
  };
  const markdown = hostile.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
  return `---\n${JSON.stringify(frontMatter)}\n---\n\n## What they found\n\n${markdown}\n\n## Important considerations\n\n- ${markdown}\n`;
}

const PLAIN = hostileSummary('plain words');

describe('hostile texts', () => {
  let folder: string;
  let site: PublishedSite;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
    const content = join(folder, 'content');
    const {text: label} = HOSTILE_STRINGS[0]!;
    await writeFiles(content, {
      'ms-research.config.yml': JSON.stringify({
        site: ADDRESS,
        title: worded(label),
        description: worded(label),
        language: 'en',
        interestRater: worded(label),
      }),
      'topics.yml': JSON.stringify([{id: 'sleep', label: worded(label)}]),
      'images/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>',
      'articles/plain.md': PLAIN.replaceAll('"plain"', '"hostile-0"'),
      ...Object.fromEntries(
        HOSTILE_STRINGS.map(({text}, index) => [`articles/hostile-${index}.md`, hostileSummary(text)]),
      ),
    });
    await publish({content, out: join(folder, 'site')});
    site = await PublishedSite.read(join(folder, 'site'), ADDRESS);
  });

  after(() => rm(folder, {recursive: true, force: true}));

  /** Elements of the body: how many `meta` a head holds depends on what is in the fields, as pages of the paper. */
  const shape = (made: Document): readonly string[] => outline(named(made, 'body')[0]!);
  const page = (id: string): Document => parsePage(site.text(`articles/${id}/index.html`));

  HOSTILE_STRINGS.forEach(({name, text}, index) => {
    it(`leave no markup in a page: ${name}`, () => {
      const made = page(`hostile-${index}`);
      assertInert(made, {dataScripts: 1, drawings: true});
      // Whatever the text is, the page has the elements of one with plain words.
      assert.deepEqual(shape(made), shape(page('plain')));
    });

    it(`come through as they are: ${name}`, () => {
      const document = site.document(`v1/articles/hostile-${index}.json`);
      assert.equal(document.title, worded(text));
      const seen = worded(text)
        // eslint-disable-next-line no-control-regex -- what HTML does not allow
        .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
        .replace(/\r\n?/g, '\n')
        .replace(/\p{Cs}/gu, '\ufffd');
      const heading = named(page(`hostile-${index}`), 'h1')[0]!;
      assert.equal(textOf(heading), seen);
    });
  });

  it('leave no markup in the pages of topics and of the whole site', () => {
    for (const path of ['index.html', 'topics/sleep/index.html']) {
      const made = parsePage(site.text(path));
      assertInert(made);
      assert.equal(named(named(made, 'ul')[0]!, 'li').length, HOSTILE_STRINGS.length + 1);
    }
  });

  it('leave the JSON of lists in order', () => {
    for (const path of site.paths(/^v1\/(related|latest|topics\/)/)) assert.ok(site.feed(path).items.length > 0, path);
  });
});
