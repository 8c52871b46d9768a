import {Html, html} from '../../hosts/html.js';
import type {HtmlValue} from '../../hosts/html.js';
import {directionOf} from '../../i18n/direction.js';
import {color} from '../publish/cards/colors.js';
import type {ColorRole} from '../../styles/themes.js';
import type {MailCard, MailLink, MailRating} from './card-content.js';
import {FAMILY, LAYOUT, link, MAIL_WIDTH, ON_ACCENT, type} from './styles.js';

/** Pieces of a mail as rows of a table, which every mail program lays out alike. */

const layout = new Html(LAYOUT);

/** A table as wide as a mail, and narrower where there is less room. Outlook on Windows reads the attribute, all others the style. */
export function sheet(
  rows: HtmlValue,
  {language, direction}: Pick<MailCard, 'language' | 'direction'>,
  width = MAIL_WIDTH,
): Html {
  const style = `width:100%;max-width:${width}px;background-color:${color('sheet')};border:1px solid ${color('line')};border-radius:14px;border-collapse:separate`;
  return html`<table ${layout} width="${width}" align="center" lang="${language}" dir="${direction}" bgcolor="${color('sheet')}" style="${style}">
${rows}</table>
`;
}

/** One row; `padding` is CSS's. */
export const row = (padding: string, style: string, content: HtmlValue): Html =>
  html`<tr><td style="padding:${padding}${style && ';'}${style}">${content}</td></tr>\n`;

/** ` lang dir` for our own words where the text around them is in a language that we have no words in. */
export const own = ({interfaceLanguage}: Pick<MailCard, 'interfaceLanguage'>): Html | undefined =>
  interfaceLanguage === undefined
    ? undefined
    : html` lang="${interfaceLanguage}" dir="${directionOf(interfaceLanguage)}"`;

/** What is wrong, before everything else. */
export function bannerRow(card: MailCard): Html | undefined {
  const {banner} = card;
  return (
    banner &&
    html`<tr><td${own(card)} bgcolor="${color('warning')}" style="padding:16px 24px;border-radius:13px 13px 0 0;${type(16, 24, 'warn')}"><b>${banner.title}</b> ${banner.body}</td></tr>\n`
  );
}

/** Five bars for the eye; the words beside them say the same. Half a bar is a full cell beside an empty one, both half as wide. */
export function bars(value: number): Html {
  const cell = (width: number, role: ColorRole): Html =>
    html`<td width="${width}" height="14" bgcolor="${color(role)}" style="font-size:1px;line-height:14px">&nbsp;</td>`;
  const cells = [0, 1, 2, 3, 4].map((index) => {
    if (value >= index + 1) return cell(9, 'accent');
    return value > index ? [cell(4, 'accent'), cell(3, 'dot')] : cell(9, 'dot');
  });
  return html`<table role="presentation" border="0" cellpadding="0" cellspacing="2" style="border-collapse:separate"><tr>${cells}</tr></table>`;
}

export function ratingRow(rating: MailRating, card: MailCard): Html {
  const {label, value, text} = rating;
  const words = html`<td${own(card)} style="${type(15, 22)}"><b>${label}:</b> ${text}</td>`;
  return html`<tr>${value !== null && html`<td width="68" valign="top" style="padding-top:2px">${bars(value)}</td>`}${words}</tr>`;
}

/** A link that looks like a button: 46 pixels high, with the colour on its cell for programs that give links no ground. */
export const button = ({words, url}: MailLink, attributes?: Html): Html =>
  html`<table ${layout}><tr><td bgcolor="${color('accent')}" style="border-radius:10px;mso-padding-alt:12px 20px"><a href="${url}"${attributes} style="display:inline-block;padding:12px 20px;font:700 16px/22px ${FAMILY};color:${ON_ACCENT};text-decoration:none">${words}</a></td></tr></table>`;

export const anchor = ({words, url}: MailLink, weight: 400 | 700 = 400): Html =>
  html`<a href="${url}" style="${link(weight)}">${words}</a>`;
