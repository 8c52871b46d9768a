import type {Notice} from '../../article/article.js';
import {cleanText} from './clean-text.js';
import {at, isJson, listAt, textAt} from './json.js';
import {crossrefKind, isCrossrefType, isNoticeType} from './notice.js';
import {plainDoi} from './paper-id.js';
import {csl, partText} from './part-date.js';
import type {PartDate} from './part-date.js';
import {FieldCollector} from './record.js';
import type {Author, Found, ServiceRecord} from './record.js';

/** CSL's names of Crossref's types, as far as papers have them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'article-journal'],
  ['posted-content', 'article'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['monograph', 'book'],
  ['book', 'book'],
  ['report', 'report'],
  ['dissertation', 'thesis'],
]);

/** One work of Crossref's REST API (api.crossref.org/works); undefined where it has no DOI. */
export function crossrefRecord(work: unknown): ServiceRecord | undefined {
  const doi = plainDoi(textAt(work, 'DOI') ?? '');
  if (!doi) return undefined;
  const fields = new FieldCollector('Crossref');
  const {notes} = fields;
  fields.set('DOI', doi, 'DOI');
  const type = textAt(work, 'type');
  if (type && !TYPES.has(type)) notes.push(`type: ${type} is no kind of paper that we know`);
  fields.set('type', TYPES.get(type ?? ''), 'type');
  const title = listAt(work, 'title')
    .map((entry) => cleanText(textAt(entry) ?? ''))
    .find(Boolean);
  fields.set('title', title, 'title');
  fields.set('author', authors(work, notes), 'author');
  setPlace(work, fields);
  fields.set(
    'funding',
    unique(listAt(work, 'funder').map((funder) => cleanText(textAt(funder, 'name') ?? ''))),
    'funder',
  );
  const trials = listAt(work, 'clinical-trial-number').map((trial) => textAt(trial, 'clinical-trial-number') ?? '');
  fields.set(
    'registration',
    unique(trials).map((id) => ({id})),
    'clinical-trial-number',
  );
  fields.set('license', license(work), 'license');
  const notices = updates(work, fields);
  return {
    service: 'Crossref',
    fields: fields.fields,
    dates: dates(work, fields),
    publicationTypes: [],
    mesh: [],
    keywords: [],
    isPreprint: type === 'posted-content' && textAt(work, 'subtype') === 'preprint',
    isNotice: listAt(work, 'update-to').some((update) => isNoticeType(textAt(update, 'type') ?? '')),
    isRetracted: notices.some(({value}) => value.kind === 'retraction'),
    notices,
    notes,
  };
}

export const unique = (values: readonly string[]): readonly string[] => [...new Set(values.filter(Boolean))];

function setPlace(work: unknown, fields: FieldCollector): void {
  const journal = cleanText(textAt(listAt(work, 'container-title')[0]) ?? '');
  if (journal) fields.set('container-title', journal, 'container-title');
  else fields.set('container-title', textAt(work, 'institution', 0, 'name'), 'institution');
  fields.set('volume', textAt(work, 'volume'), 'volume');
  fields.set('issue', textAt(work, 'issue'), 'issue');
  if (textAt(work, 'page')) fields.set('page', textAt(work, 'page'), 'page');
  else fields.set('page', textAt(work, 'article-number'), 'article-number');
}

function authors(work: unknown, notes: string[]): Author[] | undefined {
  const list = listAt(work, 'author').map((author) => person(author, 'family', 'given', 'name'));
  if (list.length && list.every((author) => author !== undefined)) return list;
  notes.push(list.length ? 'author: one of them has no name' : 'author: there are none');
  return undefined;
}

/** @returns undefined for somebody without a name */
export function person(author: unknown, family: string, given: string, group: string): Author | undefined {
  const [last, first, literal] = [family, given, group].map((key) => cleanText(textAt(author, key) ?? ''));
  if (last) return {family: last, ...(first && {given: first})};
  return literal ? {literal} : undefined;
}

function dates(work: unknown, fields: FieldCollector): Found<PartDate>[] {
  const found: Found<PartDate>[] = [];
  for (const key of ['published-online', 'published-print', 'posted', 'issued']) {
    const value = at(work, key);
    if (value === undefined) continue;
    const date = csl(value);
    if (date) found.push(fields.as(date, key));
    else fields.notes.push(`${key}: ${JSON.stringify(value).slice(0, 60)} is no date`);
  }
  return found;
}

/** The Creative Commons licence of the version of record: `CC BY 4.0`. Other licences have no short name that readers know. */
function license(work: unknown): string | undefined {
  const entries = listAt(work, 'license').filter((entry) => textAt(entry, 'content-version') !== 'tdm');
  const urls = entries.map((entry) => textAt(entry, 'URL') ?? '');
  for (const url of urls) {
    const [, kind, version] = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(url) ?? [];
    if (kind) return `CC ${kind.toUpperCase()} ${version}`;
  }
  return undefined;
}

/** What happened to the paper: the publisher and Retraction Watch tell of the same event, each in an entry of its own. */
function updates(work: unknown, fields: FieldCollector): Found<Notice>[] {
  const found: Found<Notice>[] = [];
  for (const update of listAt(work, 'updated-by')) {
    const type = textAt(update, 'type') ?? '';
    const kind = crossrefKind(type);
    if (!isJson(update)) {
      fields.notes.push("updated-by: one of them cannot be read; look at the paper's page");
      continue;
    }
    if (!isCrossrefType(type))
      fields.notes.push(
        `updated-by: "${type}" is no kind of notice that we know and reads as a concern; look at the paper's page`,
      );
    const date = csl(update.updated);
    const DOI = plainDoi(textAt(update, 'DOI') ?? '');
    const notice = {kind, ...(date && {date: partText(date)}), ...(DOI && {DOI})};
    found.push(
      fields.as(
        notice,
        textAt(update, 'source') === 'retraction-watch' ? 'updated-by (Retraction Watch)' : 'updated-by',
      ),
    );
  }
  return found;
}
