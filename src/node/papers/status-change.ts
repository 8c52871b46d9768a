import type {Notice, PaperStatus} from '../../article/article.js';
import type {KnownPaper} from './known-papers.js';
import type {MergedPaper} from './merge.js';
import {sameNotice} from './notice.js';
import type {Found} from './record.js';

/** What is new about a paper. */
export interface StatusChange {
  readonly status?: (Found<PaperStatus> & {readonly from: PaperStatus | undefined}) | undefined;
  /** Newest first. */
  readonly notices: readonly Found<Notice>[];
  readonly notes: readonly string[];
}

/** From harmless to grave. */
const GRAVITY: readonly PaperStatus[] = ['ok', 'preprint', 'corrected', 'concern', 'retracted'];

/**
 * What the registers know that the file does not say. A status only ever gets graver here: an editor may have seen a notice that no
 * register tells of, so taking one back is left to people.
 */
export function statusChange(known: KnownPaper, {status, notices}: MergedPaper): StatusChange {
  const fresh = notices.filter(({value}) => !known.notices.some((other) => sameNotice(other, value)));
  const [before, after] = [GRAVITY.indexOf(known.status ?? 'ok'), GRAVITY.indexOf(status.value)];
  const isNew = known.status === undefined || after > before;
  const notes =
    after < before && known.status !== 'preprint'
      ? [`the file says ${known.status}, the registers ${status.value}: left as it is`]
      : [];
  return {...(isNew && {status: {...status, from: known.status}}), notices: fresh, notes};
}
