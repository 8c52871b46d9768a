import {plugins} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

import type {Article, Notice, Paper} from '../../article/article.js';
import {safeUrl} from '../../article/url.js';
import {statusText} from '../../format/status.js';
import {translator} from '../../i18n/text.js';

/**
 * Citations of the paper that a summary is about, for reference managers. Citation.js maps the fields; it is handed an item and no input
 * to look up, so it makes no request. What its writers leave open is closed here: TeX's own signs, line breaks, lengths of lines.
 */

// Letters outside ASCII stay as they are: its ASCII form drops those that TeX has no command for.
Object.assign(plugins.config.get('@bibtex').format, {asciiOnly: false, checkLabel: false});

/** One item as CSL-JSON has it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Types of CSL 1.0.2 that papers have; another is a document. */
const TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'book',
  'chapter',
  'dataset',
  'document',
  'paper-conference',
  'report',
  'review',
  'software',
  'standard',
  'thesis',
  'webpage',
];

/** The paper as a CSL-JSON item. How it stands, and its number in PubMed, is in the note, which every manager shows. */
export function cslItem({id, paper}: Pick<Article, 'id' | 'paper'>): CslItem {
  const {type, title, author, issued, volume, issue, page, DOI, PMID, PMCID, URL} = paper;
  return {
    id: citationKey(paper, id),
    type: TYPES.includes(type) ? type : 'document',
    title,
    author,
    'container-title': paper['container-title'],
    issued,
    volume,
    issue,
    page,
    DOI,
    PMID,
    PMCID,
    URL: URL && safeUrl(URL),
    note: citationNote(paper) || undefined,
  };
}

/** A key that stays the same for a paper: its DOI, with what a key may not hold replaced; else the summary's id. */
const citationKey = ({DOI}: Paper, id: string): string =>
  DOI ? `doi_${DOI.toLowerCase().replace(/[^a-z0-9.-]+/g, '_')}` : id;

function citationNote(paper: Paper): string {
  const status = statusText(paper, translator('en'));
  const notices = (paper.notices ?? []).map(noticeText);
  return [status && [status.title, ...notices].join(' '), paper.PMID && `PMID: ${paper.PMID}.`]
    .filter(Boolean)
    .join(' ');
}

const noticeText = ({kind, date, DOI}: Notice): string =>
  `Notice (${[kind, date, DOI && `doi:${DOI}`].filter(Boolean).join(', ')}).`;

export const cslJson = (article: Pick<Article, 'id' | 'paper'>): string =>
  `${JSON.stringify([cslItem(article)], undefined, 1)}\n`;

export function bibtex(article: Pick<Article, 'id' | 'paper'>): string {
  const {id, type, author, DOI, URL, ...fields} = cslItem(article);
  const item = {
    ...(texts(fields, texText) as object),
    id,
    'citation-key': id,
    type,
    author: texts(author, texText),
    DOI: texts(DOI, verbatim),
    URL: texts(URL, verbatim),
  };
  const lines = String(plugins.output.format('bibtex', [defined(item)])).split('\n');
  // It gives the address twice, the second time under the name that old styles without `url` know.
  return `${lines
    .filter((line) => !line.startsWith('\thowpublished = '))
    .join('\n')
    .trimEnd()}\n`;
}

/** `TAG  - value`, one a line. Citation.js would break long values in the middle of words, so the lines are written here. */
export function ris(article: Pick<Article, 'id' | 'paper'>): string {
  const item = texts(cslItem(article), oneLine) as CslItem;
  const [{TY: kind, ...record} = {}] = plugins.output.format('ris', [defined(item)], {format: 'object'}) as Record<
    string,
    string | readonly string[]
  >[];
  const tags = {...record, ID: item.id, DA: risDate(article.paper), AN: article.paper.PMID};
  const lines = Object.entries(tags).flatMap(([tag, value]) => [value ?? []].flat().map((one) => `${tag}  - ${one}`));
  return [`TY  - ${String(kind)}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** `YYYY/MM/DD/`, with the precision that is known. */
function risDate({issued}: Paper): string | undefined {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return undefined;
  const padded = [month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')));
  return [String(year).padStart(4, '0'), ...padded, ''].join('/');
}

/** Every text below a value, changed. */
function texts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member: unknown) => texts(member, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, texts(member, change)]));
}

/** Citation.js writes a field that is there and undefined. */
const defined = (item: object): object => JSON.parse(JSON.stringify(item)) as object;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Signs that mean something to TeX, or to BibTeX, which counts braces even where a backslash stands before them. */
const TEX: {readonly [sign: string]: string} = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

const texText = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^<>]/g, (sign) => TEX[sign]!)
    .replace(/[&%$#_]/g, '\\$&');

/** Addresses and DOIs are taken as they are, braces and all. */
const verbatim = (text: string): string => oneLine(text).replace(/[\\{}]/g, encodeURIComponent);
