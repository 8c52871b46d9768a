import type {Paper} from '../article/article.js';
import type {Translate} from '../i18n/text.js';

export interface StatusText {
  readonly title: string;
  readonly body: string;
}

/** What a banner says about a paper that is not simply in order; undefined for one that is. */
export function statusText({status}: Paper, text: Translate): StatusText | undefined {
  return status === 'ok' ? undefined : {title: text(status), body: text(`${status}Body`)};
}
