import type {MailCard} from '../email/card-content.js';
import {cardHtml} from '../email/card-html.js';
import type {CardKind} from '../email/card-html.js';
import {GMAIL_BYTES} from './issue-html.js';

/** Tools lengthen links to count clicks, where that is not switched off: what is kept free for that, of all. */
const KEPT_FREE = 0.1;

export interface Budget {
  /** Bytes of HTML, with what the tool puts around it. */
  readonly bytes: number;
  /** What to drop, in a sentence; none where it fits. */
  readonly warning?: string | undefined;
}

/** Will Gmail show an issue whole? And if not, or hardly: what to drop. */
export function budget(html: string, shell: number, cards: readonly MailCard[], kind: CardKind): Budget {
  const bytes = Buffer.byteLength(html) + shell;
  const most = Math.floor(GMAIL_BYTES * (1 - KEPT_FREE));
  if (bytes <= most) return {bytes};
  const sizes = cards.map((card) => Buffer.byteLength(cardHtml(card, kind)));
  let over = bytes - most;
  let drop = 0;
  while (drop < cards.length && over > 0) over -= sizes[sizes.length - ++drop]!;
  const last = cards.slice(-drop).map(({id}) => id);
  const advice = [
    drop > 0 && drop < cards.length && over <= 0 && `drop the last ${drop} (${last.join(', ')})`,
    kind === 'full' && 'show the cards shorter with --cards short',
  ].filter(Boolean);
  const said = advice.length ? advice.join(', or ') : 'shorten the intro';
  return {
    bytes,
    warning: `${bytes.toLocaleString('en')} bytes of HTML; Gmail cuts a mail off at ${GMAIL_BYTES.toLocaleString('en')}, tracked links included: ${said}`,
  };
}
