import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {HtmlValidate} from 'html-validate';

import {publish} from '../../../src/node/publish/publish.js';
import {contentFolder, summary, temporaryFolder} from '../fixtures/content-folder.js';
import {inputOf} from '../fixtures/golden.js';
import {attribute, elements, named, parsePage, textOf} from '../fixtures/html.js';
import type {Document} from '../fixtures/html.js';
import {PublishedSite, SAMPLE_LIBRARY} from '../fixtures/library.js';
import {schemaOrgProblems} from '../fixtures/schema-org.js';

const ADDRESS = 'https://site.example/base/';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // A title is as long as its editor made it.
    'long-title': 'off',
    // Files of the site itself are told by the hash in their names.
    'require-sri': 'off',
  },
});

function htmlProblems(source: string): string[] {
  const {results} = validator.validateStringSync(source);
  return results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line}: ${ruleId}: ${message}`));
}

interface Structured {
  readonly mainEntity: {readonly isBasedOn: {readonly [member: string]: unknown}};
}

const structured = (page: Document): Structured => {
  const script = named(page, 'script').find((element) => attribute(element, 'type') === 'application/ld+json');
  return JSON.parse(textOf(script!)) as Structured;
};

const meta = (page: Document, name: string): readonly (string | undefined)[] =>
  named(page, 'meta')
    .filter((element) => attribute(element, 'name') === name || attribute(element, 'property') === name)
    .map((element) => attribute(element, 'content'));

for (const [name, content] of [
  ['the sample library', SAMPLE_LIBRARY],
  ['the golden library', inputOf('publish', 'library')],
] as const)
  describe(`pages of ${name}`, () => {
    let folder: string;
    let site: PublishedSite;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
      await publish({content, out: folder, site: ADDRESS});
      site = await PublishedSite.read(folder, ADDRESS);
    });

    after(() => rm(folder, {recursive: true, force: true}));

    // Mails and pages for frames have tests of their own.
    const pagePaths = (): string[] => site.paths(/^(?!email\/|embed\/).*\.html$/);
    const articlePage = (id: string): Document => parsePage(site.text(`articles/${id}/index.html`));

    it('are valid, accessible HTML', () => {
      assert.ok(pagePaths().length > 8);
      for (const path of pagePaths()) assert.deepEqual(htmlProblems(site.text(path)), [], path);
    });

    it('have one first heading, a skip link and landmarks', () => {
      for (const path of pagePaths()) {
        const page = parsePage(site.text(path));
        for (const tag of ['h1', 'main', 'title']) assert.equal(named(page, tag).length, 1, `${path}: ${tag}`);
        assert.equal(attribute(named(page, 'a')[0]!, 'href'), '#main', path);
        assert.ok(elements(page).some((element) => attribute(element, 'id') === 'main'));
      }
    });

    it('load nothing from elsewhere, and nothing that a policy of `default-src self` blocks', () => {
      for (const path of pagePaths()) {
        for (const element of elements(parsePage(site.text(path)))) {
          assert.ok(element.tagName !== 'style' && attribute(element, 'style') === undefined, path);
          const isStyle = element.tagName === 'link' && /stylesheet|icon|preload/.test(attribute(element, 'rel')!);
          const source = isStyle ? attribute(element, 'href') : attribute(element, 'src');
          for (const address of [source, ...(attribute(element, 'srcset')?.split(', ') ?? [])]) {
            if (address === undefined) continue;
            const {href} = new URL(address.split(' ')[0]!, ADDRESS + path);
            assert.ok(site.resolves(href), `${path}: ${href}`);
          }
        }
      }
      for (const path of site.paths(/\.css$/))
        for (const [, address] of site.text(path).matchAll(/url\(([^)]*)\)/g))
          assert.ok(site.resolves(new URL(address!, ADDRESS + path).href), address);
    });

    it('describe themselves in terms that schema.org has', () => {
      const documents = site.articles().map(({id}) => structured(articlePage(id)));
      assert.deepEqual(schemaOrgProblems('MedicalWebPage', documents), []);
    });

    it('say in their data how the paper stands', () => {
      for (const {id, paper, ratings} of site.articles()) {
        const {creativeWorkStatus, review = []} = structured(articlePage(id)).mainEntity.isBasedOn;
        assert.equal(creativeWorkStatus === 'Retracted', paper.status === 'retracted', id);
        const [first] = review as {reviewRating: {ratingValue: number}}[];
        assert.equal(first?.reviewRating.ratingValue ?? null, ratings.credibility.value, id);
      }
    });

    it('name themselves and their paper in the head', () => {
      for (const {id, title, paper} of site.articles()) {
        const page = articlePage(id);
        assert.deepEqual(meta(page, 'og:title'), [title]);
        assert.deepEqual(meta(page, 'og:url'), [`${ADDRESS}articles/${id}/`]);
        assert.deepEqual(meta(page, 'twitter:image'), [`${ADDRESS}cards/${id}.png`]);
        assert.deepEqual(meta(page, 'citation_title'), [paper.title]);
        assert.deepEqual(meta(page, 'citation_doi'), paper.DOI ? [paper.DOI] : []);
        assert.equal(meta(page, 'citation_author').length, paper.author?.length ?? 0);
      }
    });

    it('hold everything that a document says to a reader', () => {
      for (const article of site.articles()) {
        const text = textOf(articlePage(article.id));
        const {numbers = [], questions = [], glossary = [], ratings, applicability} = article;
        const words = [
          article.takeaway,
          ...questions,
          ...glossary.flatMap(({term, definition}) => [term, definition]),
          ...numbers.flatMap(({label, groups}) => [label, ...groups.map((group) => group.label)]),
          ...ratings.credibility.reasons.map((reason) => reason.text),
          ratings.credibility.rubric,
          applicability?.note ?? '',
          article.paper.title,
          article.license ?? '',
        ];
        for (const word of words) assert.ok(text.includes(word), `${article.id}: ${word}`);
      }
    });

    it('link at most six related summaries, none of them retracted', () => {
      const retracted = site.articles().filter(({paper}) => paper.status === 'retracted');
      for (const {id} of site.articles()) {
        const aside = named(articlePage(id), 'aside').flatMap((element) => named(element, 'a'));
        assert.ok(aside.length <= 6);
        for (const link of aside)
          assert.ok(!retracted.some((other) => attribute(link, 'href') === `../../articles/${other.id}/`), id);
      }
    });

    it('mark every paper that is not in order in every list', () => {
      for (const path of site.paths(/^(index|topics\/[a-z-]+\/index)\.html$/)) {
        for (const item of named(parsePage(site.text(path)), 'li')) {
          const id = /articles\/([^/]+)\//.exec(attribute(named(item, 'a')[0]!, 'href')!)?.[1];
          const status = site.articles().find((article) => article.id === id)!.paper.status;
          assert.equal(named(item, 'strong').length, status === 'ok' ? 0 : 1, `${path}: ${id}`);
        }
      }
    });

    it('are in the site map, which is well-formed', (test) => {
      const locations = [...site.text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
      const indexed = pagePaths().filter((path) => !/noindex/.test(site.text(path)));
      const canonical = new Set(
        indexed.map((path) => {
          const link = named(parsePage(site.text(path)), 'link').find((one) => attribute(one, 'rel') === 'canonical');
          return attribute(link!, 'href')!;
        }),
      );
      assert.deepEqual([...locations].sort(), [...canonical].sort());
      assert.match(site.text('robots.txt'), new RegExp(`^Sitemap: ${ADDRESS}sitemap\\.xml$`, 'm'));
      try {
        execFileSync('xmllint', ['--noout', join(folder, 'sitemap.xml')]);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        test.diagnostic('xmllint is not here');
      }
    });
  });

describe('the check of schema.org terms', () => {
  const page = {'@context': 'https://schema.org', '@type': 'MedicalWebPage', name: 'x'};
  it('finds a member that does not exist, one on the wrong type, and a type that does not exist', () => {
    for (const wrong of [
      {...page, colour: 'red'},
      {...page, ratingValue: 3},
      {...page, mainEntity: {'@type': 'Artikel', name: 'x'}},
      {...page, mainEntity: {'@type': 'Article', volumeNumber: '3'}},
    ])
      assert.notDeepEqual(schemaOrgProblems('MedicalWebPage', [wrong]), [], JSON.stringify(wrong));
    assert.deepEqual(schemaOrgProblems('MedicalWebPage', [page]), []);
  });
});

describe('the page of a summary', () => {
  it('in Arabic runs from right to left and speaks Arabic around the text', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary({language: 'language: ar'})});
    const out = await temporaryFolder(test);
    await publish({content, out});
    const page = parsePage((await PublishedSite.read(out, ADDRESS)).text('articles/a/index.html'));
    const [root] = named(page, 'html');
    assert.deepEqual([attribute(root!, 'lang'), attribute(root!, 'dir')], ['ar', 'rtl']);
    assert.match(textOf(page), /الخلاصة/);
  });

  it('in a language that we do not speak marks the English words as English', async (test) => {
    const content = await contentFolder(test, {'articles/a.md': summary({language: 'language: ja'})});
    const out = await temporaryFolder(test);
    await publish({content, out});
    const source = (await PublishedSite.read(out, ADDRESS)).text('articles/a/index.html');
    const heading = named(parsePage(source), 'h2').find((element) => textOf(element) === 'Key takeaway');
    assert.equal(attribute(heading!, 'lang'), 'en');
    assert.deepEqual(htmlProblems(source), []);
  });
});
