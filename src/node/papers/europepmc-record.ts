import type {Notice} from '../../article/article.js';
import {PMCID, PMID} from '../../article/patterns.js';
import {cleanText} from './clean-text.js';
import {person, unique} from './crossref-record.js';
import {at, listAt, textAt, wholeAt} from './json.js';
import {isNoticePublication, pubmedKind} from './notice.js';
import {plainDoi} from './paper-id.js';
import {partDate, readPartText} from './part-date.js';
import type {PartDate} from './part-date.js';
import {referenceNotice} from './pubmed-reference.js';
import {FieldCollector} from './record.js';
import type {Author, Found, ServiceRecord} from './record.js';

/** One result of Europe PMC's search with `resultType=core`. */
export function europepmcRecord(result: unknown): ServiceRecord {
  const fields = new FieldCollector('Europe PMC');
  const {notes} = fields;
  const types = listAt(result, 'pubTypeList', 'pubType').map((type) => textAt(type) ?? '');
  const isPreprint = textAt(result, 'source') === 'PPR' || types.some((type) => /^preprint$/i.test(type));
  setIds(result, fields);
  if (isPreprint) fields.set('type', 'article', 'source');
  else if (types.some((type) => /^(journal article|research-article|review-article)$/i.test(type)))
    fields.set('type', 'article-journal', 'pubTypeList');
  fields.set('title', sentence(textAt(result, 'title')), 'title');
  fields.set('author', authors(result, notes), 'authorList');
  fields.set(
    'container-title',
    cleanText(textAt(result, 'journalInfo', 'journal', 'title') ?? '') || undefined,
    'journalInfo',
  );
  fields.set('volume', textAt(result, 'journalInfo', 'volume'), 'journalInfo');
  fields.set('issue', textAt(result, 'journalInfo', 'issue'), 'journalInfo');
  fields.set('page', textAt(result, 'pageInfo'), 'pageInfo');
  fields.set(
    'funding',
    unique(listAt(result, 'grantsList', 'grant').map((grant) => cleanText(textAt(grant, 'agency') ?? ''))),
    'grantsList',
  );
  fields.set('openAccess', yesOrNo(result, 'isOpenAccess', notes), 'isOpenAccess');
  fields.set('license', textAt(result, 'license')?.toUpperCase(), 'license');
  const notices = corrections(result, fields);
  return {
    service: 'Europe PMC',
    fields: fields.fields,
    dates: dates(result, fields),
    publicationTypes: types,
    mesh: listAt(result, 'meshHeadingList', 'meshHeading').flatMap((heading) => {
      const name = textAt(heading, 'descriptorName');
      return name ? [{name}] : [];
    }),
    keywords: unique(listAt(result, 'keywordList', 'keyword').map((word) => cleanText(textAt(word) ?? ''))),
    isPreprint,
    isNotice: isNoticePublication(types),
    isRetracted: types.some((type) => /^retracted publication$/i.test(type)),
    notices,
    notes,
  };
}

/** A title without markup and without the full stop that indexers put after it. */
export const sentence = (raw: string | undefined): string | undefined =>
  raw === undefined ? undefined : cleanText(raw).replace(/(?<!\.)\.$/, '') || undefined;

function setIds(result: unknown, fields: FieldCollector): void {
  fields.set('DOI', plainDoi(textAt(result, 'doi') ?? ''), 'doi');
  const [pmid, pmcid] = [textAt(result, 'pmid'), textAt(result, 'pmcid')];
  if (pmid && PMID.test(pmid)) fields.set('PMID', pmid, 'pmid');
  if (pmcid && PMCID.test(pmcid)) fields.set('PMCID', pmcid, 'pmcid');
}

function authors(result: unknown, notes: string[]): Author[] | undefined {
  const list = listAt(result, 'authorList', 'author').map((author) =>
    person(author, 'lastName', 'firstName', 'collectiveName'),
  );
  if (list.length && list.every((author) => author !== undefined)) return list;
  notes.push(list.length ? 'authorList: one of them has no name' : 'authorList: there are none');
  return undefined;
}

function yesOrNo(result: unknown, key: string, notes: string[]): boolean | undefined {
  const value = textAt(result, key);
  if (value === 'Y') return true;
  if (value === 'N') return false;
  if (value !== undefined) notes.push(`${key}: expected Y or N, found ${value}`);
  return undefined;
}

/** The day online is a day; `printPublicationDate` is the first of its month where only that is known, so the month is taken. */
function dates(result: unknown, fields: FieldCollector): Found<PartDate>[] {
  const found: Found<PartDate>[] = [];
  const online = textAt(result, 'electronicPublicationDate');
  const day = online && readPartText(online);
  if (day) found.push(fields.as(day, 'electronicPublicationDate'));
  else if (online) fields.notes.push(`electronicPublicationDate: ${online} is no date`);
  const journal = at(result, 'journalInfo');
  const [year, month] = [wholeAt(journal, 'yearOfPublication'), wholeAt(journal, 'monthOfPublication')];
  const printed = partDate(year, month || undefined);
  if (printed) found.push(fields.as(printed, 'journalInfo'));
  return found;
}

function corrections(result: unknown, fields: FieldCollector): Found<Notice>[] {
  return listAt(result, 'commentCorrectionList', 'commentCorrection').flatMap((entry) => {
    const kind = pubmedKind(textAt(entry, 'type') ?? '');
    if (!kind) return [];
    const pmid = textAt(entry, 'source') === 'MED' ? textAt(entry, 'id') : undefined;
    return [fields.as(referenceNotice(kind, textAt(entry, 'reference'), pmid), 'commentCorrectionList')];
  });
}
