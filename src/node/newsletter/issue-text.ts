import {formatDate} from '../../format/date.js';
import {mailTranslator} from '../../i18n/mail-texts.js';
import {cardText} from '../email/card-text.js';
import {textWithoutMergeTags} from '../email/merge-tags.js';
import {pageLocale} from '../publish/pages/locale.js';
import type {Correction, Issue} from './issue.js';
import {textBlocks} from './rich-text.js';

const RULE = '-'.repeat(40);

/** An issue as plain text: everything that its HTML says, in the same order. */
export function issueText(issue: Issue): string {
  const {title, date, language, publisher, site, intro, corrections, cards, kind, minutes, unsubscribe, address} =
    issue;
  const {text, page, interfaceLanguage} = pageLocale(language);
  const mail = mailTranslator(interfaceLanguage);
  const facts = [
    formatDate(date, interfaceLanguage),
    cards.length > 0 && page('summaryCount', {count: cards.length}),
    cards.length > 0 && text('minutes', {count: minutes}),
  ].filter(Boolean);
  const parts = [
    `${publisher}\n\n${title}\n${facts.join(' · ')}`,
    textBlocks(intro),
    corrections.length > 0 &&
      [`${mail('corrections')}\n${mail('correctionsBody')}`, ...corrections.map(correctionText)].join('\n\n'),
    ...cards.map((card) => cardText(card, kind).trimEnd()),
    `${text('noteTitle')}. ${text('noteBody')}`,
  ].filter((part) => !!part);
  const leave = unsubscribe && `${mail('whyThisMail')}\n${mail('unsubscribe')}: ${unsubscribe}`;
  const body = textWithoutMergeTags(parts.join(`\n\n${RULE}\n\n`));
  return `${[body, `${publisher}: ${site}`, leave, address].filter(Boolean).join('\n\n')}\n`;
}

export const correctionText = ({card, words, told}: Correction): string =>
  [`*** ${[words.title, words.body].filter(Boolean).join(' ')} ***`, card.title, card.page, told]
    .filter(Boolean)
    .join('\n');
