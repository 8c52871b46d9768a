import type {RichText} from '../../article/rich-text.js';
import type {MailCard} from '../email/card-content.js';
import type {CardKind} from '../email/card-html.js';

/** One issue of a newsletter, before it becomes HTML, text or a mail. */
export interface Issue {
  readonly title: string;
  /** The day of the issue. */
  readonly date: string;
  /** Of the words around the cards. */
  readonly language: string;
  readonly publisher: string;
  /** Absolute address of the published site. */
  readonly site: string;
  readonly intro: RichText;
  readonly corrections: readonly Correction[];
  readonly cards: readonly MailCard[];
  readonly kind: CardKind;
  /** Minutes that reading it takes. */
  readonly minutes: number;
  /** Merge tag or address; none where the tool adds its own. */
  readonly unsubscribe?: string | undefined;
  readonly address?: string | undefined;
}

/** What became of a paper. It names the summary and passes on nothing that the paper claims. */
export interface Correction {
  readonly card: MailCard;
  readonly words: {readonly title: string; readonly body: string};
  /** "We wrote about it in our issue of 23 November 2026."; none where no issue held it. */
  readonly told?: string | undefined;
}
