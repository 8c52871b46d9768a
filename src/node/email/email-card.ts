import type {ArticleDocument} from '../../article/parse-article.js';
import type {Config} from '../content/config.js';
import {mailCard} from './card-content.js';
import {cardHtml} from './card-html.js';
import type {CardKind} from './card-html.js';
import {cardText} from './card-text.js';

export interface EmailCard {
  /** A table to put into a mail: of at most `MOST_CARD_BYTES` bytes, with absolute addresses and no style sheet. */
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
}

/** One summary for a mail; a summary that was taken back says so. Pure: the same document and site give the same text. */
export function emailCard(document: ArticleDocument, config: Config, kind: CardKind = 'full'): EmailCard {
  const card = mailCard(document, config);
  return {html: cardHtml(card, kind), text: cardText(card, kind)};
}
