import type {Article, Notice, Paper, Rating} from '../../../article/article.js';
import {doiUrl} from '../../../article/url.js';
import {citation} from '../../../format/citation.js';
import type {Translate} from '../../../i18n/text.js';
import {paperDate} from '../lists.js';
import type {PageContext} from '../outputs/output.js';
import {moveAddress, paths} from '../site-map.js';
import {translationsOf} from './translations.js';

/** A node of JSON-LD; members that are undefined are left out. */
type Node = {readonly [member: string]: unknown};

/**
 * What a page says in schema.org's terms: a medical page whose main entity is our article, which is based on a scholarly article that our
 * ratings review. Returns JSON that may stand inside a `script` element.
 */
export function structuredData(article: Article, {config, without}: PageContext, text: Translate): string {
  const absolute = (path: string): string => new URL(path, config.site).href;
  const page = absolute(paths.articlePage(article.id));
  const {title, summary, takeaway, language, published, updated, provenance, topics, image} = article;
  const publisher = {'@type': 'Organization', name: config.title, url: config.site};
  const reviewDate = provenance?.reviews
    ?.flatMap(({date = ''}) => date || [])
    .sort()
    .at(-1);
  const shared = {
    description: summary,
    inLanguage: language,
    datePublished: published,
    dateModified: updated ?? published,
    license: article.license,
    isAccessibleForFree: true,
  };
  const main = {
    '@type': 'Article',
    '@id': `${page}#article`,
    headline: title,
    ...shared,
    abstract: takeaway,
    // Where no person is named, the publisher answers for the text.
    author: provenance?.author ? {'@type': 'Person', name: provenance.author} : publisher,
    publisher,
    image: [
      ...(without.includes('cards')
        ? []
        : [{'@type': 'ImageObject', url: absolute(paths.card(article.id)), width: '1200', height: '630'}]),
      ...(image
        ? [
            {
              '@type': 'ImageObject',
              url: absolute(moveAddress(image.src, paths.article(article.id), '')),
              width: String(image.width),
              height: String(image.height),
              caption: image.alt,
              creditText: image.credit,
              license: image.license,
            },
          ]
        : []),
    ],
    keywords: topics.map(({label, code}) => ({
      '@type': 'DefinedTerm',
      name: label,
      termCode: code?.value,
      inDefinedTermSet: code?.system,
    })),
    workTranslation: translationsOf(article).map(({language: other, id}) => ({
      '@type': 'Article',
      '@id': `${absolute(paths.articlePage(id))}#article`,
      inLanguage: other,
    })),
    citation: citation(article.paper),
    isBasedOn: scholarlyArticle(article, publisher, text),
  };
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': page,
    url: page,
    name: title,
    ...shared,
    about: {'@type': 'MedicalCondition', name: 'Multiple sclerosis'},
    lastReviewed: reviewDate,
    reviewedBy: provenance?.reviews?.map(({name, role}) => ({'@type': 'Person', name, jobTitle: role})),
    publisher,
    mainEntity: main,
  });
}

function scholarlyArticle({paper, ratings, id}: Article, publisher: Node, text: Translate): Node {
  const {DOI, PMID, PMCID, title, author = [], URL: url, page, openAccess, license, status} = paper;
  const identifiers = [
    DOI && {'@type': 'PropertyValue', propertyID: 'DOI', value: DOI, url: doiUrl(DOI)},
    PMID && {'@type': 'PropertyValue', propertyID: 'PMID', value: PMID},
    PMCID && {'@type': 'PropertyValue', propertyID: 'PMCID', value: PMCID},
  ];
  return {
    '@type': 'MedicalScholarlyArticle',
    name: title,
    author: author.map(({family, given, literal}) => ({
      '@type': 'Person',
      name: literal ?? [given, family].filter(Boolean).join(' '),
      familyName: family,
      givenName: given,
    })),
    datePublished: paperDate({paper}) || undefined,
    isPartOf: periodical(paper),
    pagination: page,
    url: url && moveAddress(url, paths.article(id), ''),
    identifier: identifiers.filter(Boolean),
    isAccessibleForFree: openAccess,
    license,
    publicationType: PUBLICATION_TYPES[status],
    creativeWorkStatus: STATUSES[status],
    correction: paper.notices?.map(correctionComment),
    review: [
      review(text('credibility'), ratings.credibility, publisher),
      // A retracted paper is of interest to nobody as a source.
      status !== 'retracted' && ratings.interest && review(text('interest'), ratings.interest, publisher),
    ].filter(Boolean),
  };
}

/** How a paper stands, in plain words; the vocabulary has no list of its own for papers. */
const STATUSES: {readonly [S in Paper['status']]: string} = {
  ok: 'Published',
  preprint: 'Preprint',
  corrected: 'Corrected',
  concern: 'Expression of concern',
  retracted: 'Retracted',
};

/** MeSH publication types, where one says how the paper stands. */
const PUBLICATION_TYPES: {readonly [S in Paper['status']]?: string} = {
  preprint: 'Preprint',
  retracted: 'Retracted Publication',
};

function periodical({'container-title': name, volume, issue}: Paper): Node | undefined {
  if (!name) return undefined;
  const journal = {'@type': 'Periodical', name};
  const inVolume = volume ? {'@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal} : journal;
  return issue ? {'@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume} : inVolume;
}

const correctionComment = ({kind, text, date, DOI, url}: Notice): Node => ({
  '@type': 'CorrectionComment',
  name: kind,
  text,
  datePublished: date,
  url: url ?? (DOI && doiUrl(DOI)),
});

function review(aspect: string, {value, reasons, rated, rater}: Rating, publisher: Node): Node | undefined {
  // No rating is no review: "not enough known" is not a grade.
  if (value === null) return undefined;
  const author = rater ? {'@type': 'Organization', name: rater} : publisher;
  return {
    '@type': 'Review',
    name: aspect,
    reviewAspect: aspect,
    author,
    datePublished: rated,
    reviewRating: {
      '@type': 'Rating',
      ratingValue: value,
      worstRating: 0,
      bestRating: 5,
      reviewAspect: aspect,
      ratingExplanation: reasons.map(({text}) => text).join('. '),
    },
  };
}

const ENTITIES: {readonly [character: string]: string} = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON without any sign that could end a `script` element or begin a comment in it; empty lists say nothing and are left out. */
const scriptJson = (value: Node): string =>
  JSON.stringify(value, (_, member: unknown) => (Array.isArray(member) && !member.length ? undefined : member)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => ENTITIES[character]!,
  );
