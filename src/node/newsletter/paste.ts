import {Html, html} from '../../hosts/html.js';
import {directionOf} from '../../i18n/direction.js';
import {mailTranslator} from '../../i18n/mail-texts.js';
import type {MailCard} from '../email/card-content.js';
import {cardHtml} from '../email/card-html.js';
import {type} from '../email/styles.js';
import {withoutMergeTags} from '../email/merge-tags.js';
import {pageLocale} from '../publish/pages/locale.js';
import {paths} from '../publish/site-map.js';
import type {Correction, Issue} from './issue.js';
import {correctionsSheet} from './issue-mjml.js';
import {mailBlocks} from './rich-text.js';

/** What is pasted into the HTML block of a tool that puts its own mail around it: cards one below the other, and the standing note. */
export function pasteCards({language, intro, corrections, cards, kind}: Issue): string {
  const {text} = pageLocale(language);
  const gap = new Html('<br>\n');
  const parts = [
    intro.length > 0 && html`<div style="${type(17, 27)}">${mailBlocks(intro)}</div>\n`,
    corrections.length > 0 && html`${correctionsSheet(corrections, {language})}${gap}`,
    cards.map((card) => html`${new Html(cardHtml(card, kind))}${gap}`),
    html`<p style="margin:0;${type(15, 23, 'soft')}"><b>${text('noteTitle')}.</b> ${text('noteBody')}</p>\n`,
  ];
  return withoutMergeTags(html`${parts}`.source);
}

/**
 * A page to select and copy for an editor that takes formatted text alone: headings, paragraphs, links and picture cards; no table, no
 * style.
 */
export function pasteRichText(issue: Issue): string {
  const {title, language, intro, corrections, cards, site} = issue;
  const {text, interfaceLanguage} = pageLocale(language);
  const mail = mailTranslator(interfaceLanguage);
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
${mailBlocks(intro)}
${
  corrections.length > 0 &&
  html`<h2>${mail('corrections')}</h2>\n<p>${mail('correctionsBody')}</p>\n${corrections.map(correctionText)}`
}${cards.map((card) => richCard(card, site))}
<hr>
<p><strong>${text('noteTitle')}.</strong> ${text('noteBody')}</p>
</body>
</html>
`.source;
}

const correctionText = ({card, words, told}: Correction): Html =>
  html`<p><strong>${words.title}</strong> ${words.body} <a href="${card.page}">${card.title}</a> ${told}</p>\n`;

function richCard(card: MailCard, site: string): Html {
  const {id, banner, title, page, ratings, takeaway, studied, limits, source, more, provenance, asOf} = card;
  const picture = new URL(paths.card(id), site).href;
  const labelled = [...ratings, takeaway, studied, limits].filter((part) => !!part);
  return html`<h2><a href="${page}">${title}</a></h2>
${banner && html`<p><strong>${banner.title}</strong> ${banner.body}</p>\n`}<p><a href="${page}"><img src="${picture}" width="600" height="315" alt="${title}"></a></p>
<p>${card.facts}</p>
${labelled.map(({label, text}) => html`<p><strong>${label}:</strong> ${text}</p>\n`)}<p><a href="${more.url}">${more.words}</a></p>
${source && html`<p><em>${source.label}: ${source.text}</em>${source.link && html` <a href="${source.link.url}">${source.link.words}</a>`}</p>\n`}<p><em>${provenance}</em></p>
<p>${asOf} <a href="${page}">${page}</a></p>
`;
}
