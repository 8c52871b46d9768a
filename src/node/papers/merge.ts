import type {Notice, PaperStatus} from '../../article/article.js';
import {mergeNotices} from './notice.js';
import {compareDates, isFuture, partText} from './part-date.js';
import {SERVICES} from './record.js';
import type {FieldName, Fields, Found, ServiceRecord} from './record.js';

export interface MergedPaper {
  readonly fields: Fields;
  /** `2017-07-21`, `2018-09` or `2018`. */
  readonly issued?: Found<string> | undefined;
  readonly status: Found<PaperStatus>;
  readonly notices: readonly Found<Notice>[];
  readonly notes: readonly string[];
}

/** Whom to believe first where this is not the order of SERVICES, which begins with the publisher's own deposit. */
const ORDER: {readonly [K in FieldName]?: readonly ServiceRecord['service'][]} = {
  PMID: ['PubMed', 'Europe PMC'],
  PMCID: ['PubMed', 'Europe PMC'],
};

/**
 * Joins what the registers say of one paper.
 *
 * @param today `YYYY-MM-DD`: a day after it is not when a paper came out
 */
export function mergeRecords(records: readonly ServiceRecord[], today: string): MergedPaper {
  const notes = records.flatMap(({service, notes: own}) => own.map((note) => `${service} ${note}`));
  const names = new Set(records.flatMap(({fields}) => Object.keys(fields) as FieldName[]));
  const fields = Object.fromEntries([...names].map((name) => [name, first(records, name)]));
  const notices = mergeNotices(inOrder(records).flatMap((record) => record.notices));
  return {fields, issued: issued(records, today, notes), status: status(records, notices), notices, notes};
}

const inOrder = (
  records: readonly ServiceRecord[],
  order: readonly ServiceRecord['service'][] = SERVICES,
): ServiceRecord[] => order.flatMap((service) => records.filter((record) => record.service === service));

const first = (records: readonly ServiceRecord[], name: FieldName): Found<unknown> | undefined =>
  inOrder(records, ORDER[name])
    .map(({fields}) => fields[name])
    .find(Boolean);

/** The earliest day on which it came out; of two that agree, the more exact. */
function issued(records: readonly ServiceRecord[], today: string, notes: string[]): Found<string> | undefined {
  const dates = inOrder(records).flatMap((record) => record.dates);
  for (const {value, source} of dates)
    if (isFuture(value, today)) notes.push(`${source}: ${partText(value)} has not come yet`);
  const [earliest] = dates.filter(({value}) => !isFuture(value, today)).sort((a, b) => compareDates(a.value, b.value));
  return earliest && {value: partText(earliest.value), source: earliest.source};
}

/** The gravest thing that any register says. */
function status(records: readonly ServiceRecord[], notices: readonly Found<Notice>[]): Found<PaperStatus> {
  const marked = records.find(({isRetracted}) => isRetracted);
  if (marked) return {value: 'retracted', source: marked.service};
  for (const [kind, value] of [
    ['retraction', 'retracted'],
    ['concern', 'concern'],
    ['correction', 'corrected'],
  ] as const) {
    const notice = notices.find((entry) => entry.value.kind === kind);
    if (notice) return {value, source: notice.source};
  }
  const preprint = records.find(({isPreprint}) => isPreprint);
  const asked = inOrder(records)
    .map(({service}) => service)
    .join(', ');
  return preprint ? {value: 'preprint', source: preprint.service} : {value: 'ok', source: `${asked}: no notice`};
}
