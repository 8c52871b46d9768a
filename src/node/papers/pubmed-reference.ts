import type {Notice} from '../../article/article.js';
import {PMID} from '../../article/patterns.js';
import {plainDoi} from './paper-id.js';
import {monthNumber, partDate, partText} from './part-date.js';

/**
 * A notice from PubMed's way of citing it: `Immunol Invest. 2024 May 12;53(4):I-VIII. doi: 10.1080/...`. What the citation does not
 * tell stays out.
 */
export function referenceNotice(kind: Notice['kind'], reference = '', pmid?: string): Notice {
  const [, year, month, day] = /(?:^|[.\s])(\d{4})(?:\s+([A-Z][a-z]{2})(?:\s+(\d{1,2}))?)?\s*;/.exec(reference) ?? [];
  const date = year ? partDate(Number(year), monthNumber(month), day ? Number(day) : undefined) : undefined;
  const doi = /\bdoi:\s*(10\.\d{4,9}\/\S+)/i.exec(reference)?.[1]?.replace(/[.;,]+$/, '');
  const DOI = doi && plainDoi(doi);
  return {
    kind,
    ...(date && {date: partText(date)}),
    ...(DOI && {DOI}),
    ...(pmid && PMID.test(pmid) && {url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`}),
  };
}
