import type {RichText} from '../../article/rich-text.js';
import {plainText} from '../../article/rich-text.js';
import {formatDate} from '../../format/date.js';
import {minutesFor} from '../../format/reading-time.js';
import {mailTranslator} from '../../i18n/mail-texts.js';
import type {ArticleDocument} from '../../article/parse-article.js';
import type {Config} from '../content/config.js';
import {mailCard} from '../email/card-content.js';
import type {CardKind} from '../email/card-html.js';
import {cardText} from '../email/card-text.js';
import {pageLocale} from '../publish/pages/locale.js';
import type {Changed, Chosen} from './choose.js';
import type {Correction, Issue} from './issue.js';
import {correctionText} from './issue-text.js';
import {UNSUBSCRIBE} from './tools.js';
import type {MailTool} from './tools.js';

export interface IssueParts {
  readonly title?: string | undefined;
  /** The day of the issue. */
  readonly date: string;
  readonly intro: RichText;
  readonly choice: Chosen;
  readonly changed: readonly Changed[];
  readonly kind: CardKind;
  readonly tool?: MailTool | undefined;
}

/** Puts an issue together. The standing note stands once, at its end, and not in every card. */
export function makeIssue({title, date, intro, choice, changed, kind, tool}: IssueParts, config: Config): Issue {
  const cards = choice.articles.map((article) => ({...mailCard(article, config), note: undefined}));
  const reported = new Set(changed.map(({document}) => document.id));
  const corrections = [
    ...changed.map(({document, date: told}) => correction(document, config, told)),
    ...choice.notes.filter(({id}) => !reported.has(id)).map((document) => correction(document, config)),
  ];
  const read = [plainText(intro), ...corrections.map(correctionText), ...cards.map((card) => cardText(card, kind))];
  return {
    title: title ?? `${config.title}, ${formatDate(date, pageLocale(config.language).interfaceLanguage)}`,
    date,
    language: config.language,
    publisher: config.title,
    site: config.site,
    intro,
    corrections,
    cards,
    kind,
    minutes: minutesFor(read.join(' ')),
    unsubscribe: tool ? tool.unsubscribe : UNSUBSCRIBE,
    address: tool?.address,
  };
}

function correction(document: ArticleDocument, config: Config, told?: string): Correction {
  const card = mailCard(document, config);
  const {interfaceLanguage} = pageLocale(document.language);
  const mail = mailTranslator(interfaceLanguage);
  return {
    card,
    words: card.banner ?? {title: mail('inOrder'), body: ''},
    told: told && mail('inIssueOf', {date: formatDate(told, interfaceLanguage)}),
  };
}
