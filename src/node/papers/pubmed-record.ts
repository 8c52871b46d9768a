import type {Notice} from '../../article/article.js';
import {PMCID, PMID} from '../../article/patterns.js';
import {cleanText} from './clean-text.js';
import {person, unique} from './crossref-record.js';
import {sentence} from './europepmc-record.js';
import {at, listAt, textAt, wholeAt} from './json.js';
import {isNoticePublication, pubmedKind} from './notice.js';
import {plainDoi} from './paper-id.js';
import {monthNumber, partDate} from './part-date.js';
import type {PartDate} from './part-date.js';
import {referenceNotice} from './pubmed-reference.js';
import {FieldCollector} from './record.js';
import type {Author, Found, MeshHeading, ServiceRecord} from './record.js';

/** The text of an XML element that may carry attributes. */
const inner = (value: unknown, ...keys: readonly (string | number)[]): string | undefined =>
  textAt(value, ...keys) ?? textAt(value, ...keys, '#text');
const clean = (value: unknown, ...keys: readonly (string | number)[]): string => cleanText(inner(value, ...keys) ?? '');

/** One `PubmedArticle` of an efetch answer, as the XML parser gives it; undefined where it has no PubMed id. */
export function pubmedRecord(article: unknown): ServiceRecord | undefined {
  const citation = at(article, 'MedlineCitation');
  const pmid = inner(citation, 'PMID');
  if (!pmid || !PMID.test(pmid)) return undefined;
  const fields = new FieldCollector('PubMed');
  const {notes} = fields;
  const body = at(citation, 'Article');
  const types = listAt(body, 'PublicationTypeList', 'PublicationType').map((type) => clean(type));
  const isPreprint = types.some((type) => /^preprint$/i.test(type));
  fields.set('PMID', pmid, 'PMID');
  setIds(article, fields);
  if (isPreprint) fields.set('type', 'article', 'PublicationType');
  else if (types.includes('Journal Article')) fields.set('type', 'article-journal', 'PublicationType');
  setBibliography(body, fields);
  fields.set('funding', unique(listAt(body, 'GrantList', 'Grant').map((grant) => clean(grant, 'Agency'))), 'GrantList');
  const statement = clean(citation, 'CoiStatement');
  fields.set('competingInterests', statement || undefined, 'CoiStatement');
  fields.set('registration', trials(body), 'DataBankList');
  return {
    service: 'PubMed',
    fields: fields.fields,
    dates: dates(body, fields),
    publicationTypes: types,
    mesh: listAt(citation, 'MeshHeadingList', 'MeshHeading').flatMap(meshHeading),
    keywords: unique(
      listAt(citation, 'KeywordList').flatMap((list) => listAt(list, 'Keyword').map((word) => clean(word))),
    ),
    isPreprint,
    isNotice: isNoticePublication(types),
    isRetracted: types.some((type) => /^retracted publication$/i.test(type)),
    notices: corrections(citation, fields),
    notes,
  };
}

function setIds(article: unknown, fields: FieldCollector): void {
  const ids = listAt(article, 'PubmedData', 'ArticleIdList', 'ArticleId');
  const id = (type: string): string => clean(ids.find((entry) => textAt(entry, '@IdType') === type));
  fields.set('DOI', plainDoi(id('doi')), 'ArticleIdList');
  if (PMCID.test(id('pmc'))) fields.set('PMCID', id('pmc'), 'ArticleIdList');
}

function setBibliography(body: unknown, fields: FieldCollector): void {
  // A title that PubMed translated stands in brackets.
  const title = sentence(inner(body, 'ArticleTitle'))?.replace(/^\[(.*)\]$/, '$1');
  fields.set('title', title, 'ArticleTitle');
  fields.set('author', authors(body, fields.notes), 'AuthorList');
  fields.set('container-title', clean(body, 'Journal', 'Title') || undefined, 'Journal');
  fields.set('volume', inner(body, 'Journal', 'JournalIssue', 'Volume'), 'JournalIssue');
  fields.set('issue', inner(body, 'Journal', 'JournalIssue', 'Issue'), 'JournalIssue');
  const [start, end] = [inner(body, 'Pagination', 'StartPage'), inner(body, 'Pagination', 'EndPage')];
  const page = start && end && start !== end ? `${start}-${end}` : (start ?? inner(body, 'Pagination', 'MedlinePgn'));
  fields.set('page', page, 'Pagination');
}

function authors(body: unknown, notes: string[]): Author[] | undefined {
  // An author marked as not valid was replaced by a corrected entry.
  const entries = listAt(body, 'AuthorList', 'Author').filter((author) => textAt(author, '@ValidYN') !== 'N');
  const list = entries.map((author) => person(author, 'LastName', 'ForeName', 'CollectiveName'));
  if (list.length && list.every((author) => author !== undefined)) return list;
  notes.push(list.length ? 'AuthorList: one of them has no name' : 'AuthorList: there are none');
  return undefined;
}

/** Register numbers of trials; other data banks (gene sequences and the like) say nothing of a plan. */
function trials(body: unknown): {id: string}[] {
  const banks = listAt(body, 'DataBankList', 'DataBank').filter((bank) =>
    /clinicaltrials|isrctn|eudract|ctri|chictr|actrn|anzctr|umin|drks|ntr|prospero|trial/i.test(
      clean(bank, 'DataBankName'),
    ),
  );
  const ids = banks.flatMap((bank) => listAt(bank, 'AccessionNumberList', 'AccessionNumber').map((id) => clean(id)));
  return unique(ids).map((id) => ({id}));
}

function dates(body: unknown, fields: FieldCollector): Found<PartDate>[] {
  const found: Found<PartDate>[] = [];
  const take = (value: unknown, name: string): void => {
    if (value === undefined) return;
    const date = partDate(wholeAt(value, 'Year'), monthNumber(textAt(value, 'Month')), wholeAt(value, 'Day'));
    const year = /^(\d{4})\b/.exec(textAt(value, 'MedlineDate') ?? '')?.[1];
    const loose = year ? partDate(Number(year)) : undefined;
    if (date ?? loose) found.push(fields.as((date ?? loose)!, name));
    else fields.notes.push(`${name}: ${JSON.stringify(value).slice(0, 60)} is no date`);
  };
  take(listAt(body, 'ArticleDate')[0], 'ArticleDate');
  take(at(body, 'Journal', 'JournalIssue', 'PubDate'), 'PubDate');
  return found;
}

function meshHeading(heading: unknown): MeshHeading[] {
  const name = clean(heading, 'DescriptorName');
  const id = textAt(heading, 'DescriptorName', '@UI');
  return name ? [{name, ...(id && {id})}] : [];
}

function corrections(citation: unknown, fields: FieldCollector): Found<Notice>[] {
  return listAt(citation, 'CommentsCorrectionsList', 'CommentsCorrections').flatMap((entry) => {
    const kind = pubmedKind(textAt(entry, '@RefType') ?? '');
    return kind
      ? [fields.as(referenceNotice(kind, clean(entry, 'RefSource'), inner(entry, 'PMID')), 'CommentsCorrectionsList')]
      : [];
  });
}
