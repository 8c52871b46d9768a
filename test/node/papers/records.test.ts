import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Notice} from '../../../src/article/article.js';
import {cleanText} from '../../../src/node/papers/clean-text.js';
import {crossrefRecord} from '../../../src/node/papers/crossref-record.js';
import {europepmcRecord} from '../../../src/node/papers/europepmc-record.js';
import {mergeNotices} from '../../../src/node/papers/notice.js';
import {readPaperKey} from '../../../src/node/papers/paper-id.js';
import {pubmedRecord} from '../../../src/node/papers/pubmed-record.js';
import {pubmedArticles} from '../../../src/node/papers/pubmed-xml.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {recorded, withoutRecorded} from '../fixtures/recorded.js';

const work = (change: object): unknown => ({DOI: '10.5555/a', type: 'journal-article', title: ['A'], ...change});

describe('recorded answers', {skip: withoutRecorded}, () => {
  it('of PubMed: 28731372, with the source of every field', () => {
    const [article] = pubmedArticles(recorded('pubmed/pmid_28731372.xml'));
    const {fields, dates, publicationTypes, mesh, notes} = pubmedRecord(article)!;
    assert.deepEqual(fields.title, {
      value:
        'Exploring the effect of vitamin D3 supplementation on the anti-EBV antibody response in relapsing-remitting multiple sclerosis',
      source: 'PubMed ArticleTitle',
    });
    assert.deepEqual(
      [fields.DOI, fields.PMCID, fields.volume, fields.issue, fields.page, fields.type].map((field) => field?.value),
      ['10.1177/1352458517722646', 'PMC6108041', '24', '10', '1280-1287', 'article-journal'],
    );
    assert.deepEqual(fields.author?.value[0], {family: 'Rolf', given: 'Linda'});
    assert.deepEqual(fields.funding?.value, ['Austrian Science Fund FWF']);
    assert.match(fields.competingInterests!.value, /^Declaration of Conflicting Interests: The author\(s\) declared/);
    assert.deepEqual(dates, [
      {value: [2017, 7, 21], source: 'PubMed ArticleDate'},
      {value: [2018, 9], source: 'PubMed PubDate'},
    ]);
    assert.ok(publicationTypes.includes('Randomized Controlled Trial'));
    assert.ok(mesh.some(({id}) => id === 'D020529'));
    assert.deepEqual(notes, []);
  });

  it('of Europe PMC: every one is read, and errata are told from papers', () => {
    const {resultList} = JSON.parse(recorded('europepmc/search_cancer_core.json')) as {resultList: {result: unknown[]}};
    const records = resultList.result.map(europepmcRecord);
    assert.ok(records.every(({fields}) => fields.PMID && fields.title && fields.openAccess));
    assert.equal(records.filter(({isNotice}) => isNotice).length, 2);
    assert.ok(
      records.every(({notices}) => !notices.length),
      'what an erratum is for is no notice about the erratum',
    );
  });

  it('of Crossref: a paper and its correction', () => {
    const {message} = JSON.parse(recorded('crossref/habanero_test_works_with_one_id.json')) as {message: unknown};
    assert.deepEqual(crossrefRecord(message)!.notices, [
      {
        value: {kind: 'correction', date: '2012-05-08', DOI: '10.1371/annotation/c76da2c1-ccb8-4797-94c1-359d3ceceeda'},
        source: 'Crossref updated-by',
      },
    ]);
  });
});

describe('crossrefRecord', () => {
  for (const [name, type, kind] of [
    ['a retraction', 'retraction', 'retraction'],
    ['a withdrawal', 'withdrawal', 'retraction'],
    ['a retraction in part', 'partial_retraction', 'concern'],
    ['an expression of concern', 'expression_of_concern', 'concern'],
    ['an erratum', 'erratum', 'correction'],
    ['a new version', 'new_version', 'note'],
  ] as const)
    it(`finds ${name}, told by the publisher and by Retraction Watch, once`, () => {
      const update = {DOI: '10.5555/N', type, updated: {'date-parts': [[2024, 5]]}};
      const {notices, isRetracted} = crossrefRecord(
        work({
          'updated-by': [
            {...update, source: 'publisher'},
            {...update, source: 'retraction-watch', DOI: '10.5555/n'},
          ],
        }),
      )!;
      assert.deepEqual(mergeNotices(notices), [
        {
          value: {kind, date: '2024-05', DOI: '10.5555/N'},
          source: 'Crossref updated-by, Crossref updated-by (Retraction Watch)',
        },
      ]);
      assert.equal(isRetracted, kind === 'retraction');
    });

  for (const [name, change, note] of [
    ['a type nobody knows', {type: 'poem'}, /^type: poem/],
    ['no authors', {}, /^author: there are none/],
    ['an author without a name', {author: [{sequence: 'first'}]}, /^author: one of them/],
    ['a date as [2025]', {issued: [2025]}, /^issued: \[2025\] is no date/],
    ['a date of null', {issued: {'date-parts': [[null]]}}, /^issued: .*is no date/],
  ] as const)
    it(`leaves ${name} out with a note`, () => {
      const {fields, dates, notices, notes} = crossrefRecord(work(change))!;
      assert.ok(
        notes.some((line) => note.test(line)),
        notes.join(),
      );
      if ('type' in change) assert.equal(fields.type, undefined);
      assert.deepEqual([dates, notices, fields.author], [[], [], undefined]);
    });

  it('knows a notice that was returned in the place of a paper', () => {
    assert.ok(crossrefRecord(work({'update-to': [{type: 'correction', DOI: '10.5555/b'}]}))!.isNotice);
    assert.ok(!crossrefRecord(work({'update-to': [{type: 'new_version', DOI: '10.5555/b'}]}))!.isNotice);
  });

  for (const answer of [undefined, null, 'x', [], {}, {DOI: 5}, {DOI: 'none'}])
    it(`reads ${JSON.stringify(answer)} as no record`, () => assert.equal(crossrefRecord(answer), undefined));
});

describe('pubmedRecord', () => {
  const article = (inside: string): unknown =>
    pubmedArticles(
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99999991</PMID>${inside}</MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    )[0];

  for (const [type, kind] of [
    ['RetractionIn', 'retraction'],
    ['ExpressionOfConcernIn', 'concern'],
    ['ErratumIn', 'correction'],
  ] as const)
    it(`finds ${type}, with the date and DOI of its citation`, () => {
      const reference =
        `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>J. 2024 May 2;53(4):I. doi: 10.5555/n.</RefSource>` +
        '<PMID Version="1">99999992</PMID></CommentsCorrections><CommentsCorrections RefType="CommentIn"/></CommentsCorrectionsList>';
      const value: Notice = {
        kind,
        date: '2024-05-02',
        DOI: '10.5555/n',
        url: 'https://pubmed.ncbi.nlm.nih.gov/99999992/',
      };
      assert.deepEqual(pubmedRecord(article(reference))!.notices, [{value, source: 'PubMed CommentsCorrectionsList'}]);
    });

  it('knows a retracted paper by its publication type', () => {
    const types =
      '<Article><PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>';
    assert.ok(pubmedRecord(article(types))!.isRetracted);
  });

  for (const [name, xml] of [
    ['HTML', '<!doctype html><html><body>Down<br></body></html>'],
    ['an answer that breaks off', '<PubmedArticleSet><PubmedArticle><Med'],
    ['nothing', ''],
    ['JSON', '{"error": "x"}'],
  ] as const)
    it(`refuses ${name}`, () => assert.throws(() => pubmedArticles(xml)));
});

describe('europepmcRecord', () => {
  it('reads Y and N, and leaves anything else out with a note', () => {
    const read = (isOpenAccess: string): unknown => europepmcRecord({isOpenAccess}).fields.openAccess?.value;
    assert.deepEqual([read('Y'), read('N'), read('maybe')], [true, false, undefined]);
    assert.ok(europepmcRecord({isOpenAccess: 'maybe'}).notes.includes('isOpenAccess: expected Y or N, found maybe'));
  });

  it('finds a retraction', () => {
    const commentCorrection = [
      {id: '99999992', source: 'MED', type: 'Retraction in', reference: 'J. 2024 May;5(4):I.'},
    ];
    const [notice] = europepmcRecord({commentCorrectionList: {commentCorrection}}).notices;
    assert.deepEqual([notice?.value.kind, notice?.value.date], ['retraction', '2024-05']);
  });
});

describe('cleanText', () => {
  for (const [raw, clean] of [
    ['vitamin D<sub>3</sub> in <i>vivo</i>', 'vitamin D3 in vivo'],
    ['&lt;i&gt;A&lt;/i&gt; &amp;amp; B', 'A & B'],
    ['<jats:p>One</jats:p><jats:p>Two</jats:p>', 'One Two'],
    ['p < 0.05 and q > 2', 'p < 0.05 and q > 2'],
    ['Epstein&#x2013;Barr\u00a0 virus', 'Epstein–Barr virus'],
  ] as const)
    it(`makes "${clean}" of ${raw}`, () => assert.equal(cleanText(raw), clean));

  it('takes any text', () => {
    for (const text of HOSTILE_STRINGS) assert.doesNotMatch(cleanText(JSON.stringify(text)), /[\p{Cc}]/u);
  });
});

describe('readPaperKey', () => {
  for (const [text, key] of [
    ['28731372', 'pmid:28731372'],
    ['PMID: 28731372', 'pmid:28731372'],
    ['https://pubmed.ncbi.nlm.nih.gov/28731372/', 'pmid:28731372'],
    ['10.5555/ABC', 'doi:10.5555/abc'],
    ['https://doi.org/10.5555/a%28b%29', 'doi:10.5555/a(b)'],
    ['a paper', undefined],
    ['0', undefined],
  ] as const)
    it(`reads ${text}`, () => assert.equal(readPaperKey(text), key));
});
