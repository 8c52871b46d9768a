import type {RelatedDocument} from '../../src/related/document.js';
import {readRecords} from './data.js';

interface PaperRecord {
  readonly article_id: string;
  readonly title: string;
  /** HTML, or "not available". */
  readonly summary: string;
  readonly published_date: string;
}

/** 4,502 records of the MS literature of 2021 as found: doubles, cut-off and missing abstracts, HTML; without topics. */
export function realPapers(): RelatedDocument[] | undefined {
  return readRecords<PaperRecord>('ms-papers.ndjson.gz')?.map((record) => ({
    id: record.article_id,
    language: 'en',
    title: record.title,
    takeaway: '',
    body: record.summary === 'not available' ? '' : record.summary.replace(/<[^>]*>/g, ' '),
    paperTitle: '',
    topics: [],
    published: record.published_date.slice(0, 10),
    status: 'ok',
  }));
}
