import {formatDate} from '../../format/date.js';
import {Html, html} from '../../hosts/html.js';
import type {HtmlValue} from '../../hosts/html.js';
import {directionOf} from '../../i18n/direction.js';
import {mailTranslator} from '../../i18n/mail-texts.js';
import {cardHtml} from '../email/card-html.js';
import {own, row, sheet} from '../email/parts.js';
import {FAMILY, link, MAIL_WIDTH, type} from '../email/styles.js';
import {color} from '../publish/cards/colors.js';
import {pageLocale} from '../publish/pages/locale.js';
import type {Correction, Issue} from './issue.js';
import {mailBlocks} from './rich-text.js';

/** Pixels between the edge of the mail and its cards, so that they do not touch the edge of a phone's screen. */
const EDGE = 12;
const CARD_WIDTH = MAIL_WIDTH - 2 * EDGE;

/** An issue as MJML, which knows how to lay out sections for every mail program. The cards are put in as they are. */
export function issueMjml(issue: Issue): string {
  const {title, language, intro, cards, kind, corrections} = issue;
  const preview = cards.length
    ? cards.map((card) => card.title).join(' · ')
    : corrections.map(({card}) => card.title).join(' · ');
  return html`<mjml lang="${language}" dir="${directionOf(language)}">
<mj-head>
<mj-title>${title}</mj-title>
<mj-preview>${preview.slice(0, 200)}</mj-preview>
<mj-attributes>
<mj-all font-family="${FAMILY}" />
<mj-section padding="0 ${EDGE}px" />
<mj-column padding="0" />
<mj-text padding="0 12px" align="${directionOf(language) === 'rtl' ? 'right' : 'left'}" font-size="17px" line-height="27px" color="${color('ink')}" />
</mj-attributes>
</mj-head>
<mj-body width="${MAIL_WIDTH}px" background-color="${color('quiet')}">
${head(issue)}
${intro.length > 0 && section(html`<mj-text padding="4px 12px 8px">${mailBlocks(intro)}</mj-text>`)}
${corrections.length > 0 && section(raw(correctionsSheet(corrections, issue)))}
${cards.length > 0 && section(cards.map((card) => raw(new Html(cardHtml(card, kind, CARD_WIDTH)))))}
${foot(issue)}
</mj-body>
</mjml>`.source;
}

const section = (content: HtmlValue): Html => html`<mj-section><mj-column>${content}</mj-column></mj-section>\n`;

/** A row of the column's own table. */
const raw = (content: HtmlValue): Html =>
  html`<mj-raw><tr><td style="padding:0 0 16px">${content}</td></tr></mj-raw>\n`;

function head({title, date, language, publisher, minutes, cards}: Issue): Html {
  const {text, page, interfaceLanguage} = pageLocale(language);
  const facts = [
    formatDate(date, interfaceLanguage),
    cards.length > 0 && page('summaryCount', {count: cards.length}),
    cards.length > 0 && text('minutes', {count: minutes}),
  ].filter(Boolean);
  // The title that an issue has of itself names the publisher.
  const name = !title.startsWith(publisher) && publisher;
  return section(html`<mj-text padding="28px 12px 0" font-size="15px" line-height="22px" color="${color('accent')}" font-weight="700">${name}</mj-text>
<mj-text padding="2px 12px 4px"><h1 style="margin:0;${type(28, 35, 'ink', 700)}">${title}</h1></mj-text>
<mj-text padding="0 12px 16px" font-size="15px" line-height="22px" color="${color('soft')}">${facts.join(' · ')}</mj-text>`);
}

/** What became of papers: before the summaries, and without anything that the papers claim. */
export function correctionsSheet(corrections: readonly Correction[], {language}: Pick<Issue, 'language'>): Html {
  const {interfaceLanguage} = pageLocale(language);
  const mail = mailTranslator(interfaceLanguage);
  const rows = corrections.map(({card, words, told}, index) => {
    const content = html`<b${own(card)} style="color:${color('warn')}">${words.title}</b> <span${own(card)}>${words.body}</span><br><a href="${card.page}" style="${link(700)}">${card.title}</a>${told && html`<br><span${own(card)}>${told}</span>`}`;
    return row(
      `12px 24px ${index === corrections.length - 1 ? 20 : 4}px`,
      type(16, 24),
      html`<div lang="${card.language}" dir="${card.direction}">${content}</div>`,
    );
  });
  const heading = html`<tr><td bgcolor="${color('warning')}" style="padding:16px 24px;border-radius:13px 13px 0 0;${type(16, 24, 'warn')}"><h2 style="margin:0;${type(20, 26, 'warn', 700)}">${mail('corrections')}</h2>${mail('correctionsBody')}</td></tr>\n`;
  return sheet([heading, ...rows], {language, direction: directionOf(language)}, CARD_WIDTH);
}

function foot({language, publisher, site, unsubscribe, address}: Issue): Html {
  const {text, interfaceLanguage} = pageLocale(language);
  const mail = mailTranslator(interfaceLanguage);
  const leave =
    unsubscribe !== undefined &&
    html` ${mail('whyThisMail')} <a href="${unsubscribe}" style="${link()}">${mail('unsubscribe')}</a>`;
  return section(html`<mj-text padding="8px 12px 12px" font-size="15px" line-height="23px" color="${color('soft')}"><b>${text('noteTitle')}.</b> ${text('noteBody')}</mj-text>
<mj-text padding="0 12px 32px" font-size="14px" line-height="21px" color="${color('soft')}"><a href="${site}" style="${link()}">${publisher}</a>.${leave}${address !== undefined && html`<br>${address}`}</mj-text>`);
}
