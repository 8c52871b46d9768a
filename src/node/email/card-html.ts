import {Html, html} from '../../hosts/html.js';
import {color} from '../publish/cards/colors.js';
import type {Labelled, MailCard, MailPicture} from './card-content.js';
import {withoutMergeTags} from './merge-tags.js';
import {anchor, bannerRow, button, own, ratingRow, row, sheet} from './parts.js';
import {htmlBytes, shortened} from './shorten.js';
import {LAYOUT, link, MAIL_WIDTH, type} from './styles.js';

/**
 * How much a card shows: `full` everything, `short` title, ratings and takeaway, `list` one entry of a list. What is wrong with a paper
 * stands in all of them.
 */
export const CARD_KINDS = ['full', 'short', 'list'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Most bytes of one card. Gmail cuts a mail off at 102,400, and tools add their own parts. */
export const MOST_CARD_BYTES = 6_000;

/** Bytes that texts of an author may take; longer ones end with "…" and the link leads to the rest. */
const ROOM = {
  banner: 500,
  title: 260,
  alt: 180,
  label: 120,
  takeaway: 620,
  studied: 360,
  limits: 420,
  source: 460,
  provenance: 320,
};

const SIDE = '24px';

/**
 * A card as HTML, of at most `MOST_CARD_BYTES` bytes, in which no tool finds a merge tag.
 *
 * @param width in CSS pixels, where there is room for it
 */
export function cardHtml(card: MailCard, kind: CardKind = 'full', width = MAIL_WIDTH): string {
  const fitted = (share: number): string =>
    withoutMergeTags(sheet(rows[kind](inRoom(card, share)), card, width).source);
  let share = 1;
  let source = fitted(share);
  while (Buffer.byteLength(source) > MOST_CARD_BYTES && share > 0.05) source = fitted((share *= 0.85));
  return source;
}

const rows: {readonly [K in CardKind]: (card: MailCard) => readonly (Html | undefined | false)[]} = {
  full: (card) => [
    bannerRow(card),
    headRow(card),
    ratingRows(card),
    takeawayRow(card),
    labelledRow(card.studied, card),
    labelledRow(card.limits, card),
    moreRow(card),
    footRow(card),
  ],
  short: (card) => [bannerRow(card), headRow(card), ratingRows(card), takeawayRow(card), checkRow(card)],
  list: (card) => [
    bannerRow(card),
    row(
      `16px ${SIDE} 0`,
      type(17, 24, 'ink', 700),
      html`<a href="${card.page}" style="${link(700)}">${card.title}</a>`,
    ),
    row(`4px ${SIDE} 16px`, type(14, 21, 'soft'), ownWords(listFacts(card), card)),
  ],
};

/** Title and picture beside each other; the picture's share of the width is the same on every screen. */
function headRow(card: MailCard): Html {
  const {facts, title, page, picture, direction} = card;
  const heading = html`<h2 style="margin:4px 0 0;${type(21, 27, 'ink', 700)}"><a href="${page}" style="color:${color('ink')};text-decoration:none">${title}</a></h2>`;
  const side = direction === 'rtl' ? 'right' : 'left';
  const beside =
    picture && html`<td width="28%" valign="top" style="padding-${side}:16px">${pictureHtml(picture)}</td>`;
  return row(
    `22px ${SIDE} 0`,
    '',
    html`<table ${LAYOUT_HTML} width="100%"><tr><td valign="top" style="${type(14, 20, 'soft')}">${ownWords(facts, card)}${heading}</td>${beside}</tr></table>`,
  );
}

const LAYOUT_HTML = new Html(LAYOUT);

/** Width in CSS pixels that the picture has in the widest mail; the file is some four times as wide. */
const PICTURE_WIDTH = 138;

function pictureHtml({src, alt, width, height}: MailPicture): Html {
  const shown = Math.min(width, PICTURE_WIDTH);
  return html`<img src="${src}" width="${shown}" height="${Math.round((height * shown) / width)}" alt="${alt}" border="0" style="display:block;width:100%;max-width:${shown}px;height:auto;border-radius:10px;${type(12, 16, 'soft')}">`;
}

const ratingRows = (card: MailCard): Html | false =>
  card.ratings.length > 0 &&
  row(
    `14px ${SIDE} 0`,
    '',
    html`<table ${LAYOUT_HTML}>${card.ratings.map((rating) => ratingRow(rating, card))}</table>`,
  );

function takeawayRow(card: MailCard): Html | undefined {
  const {takeaway} = card;
  const edge = card.direction === 'rtl' ? 'right' : 'left';
  return (
    takeaway &&
    row(
      `16px ${SIDE} 0`,
      '',
      html`<table ${LAYOUT_HTML} width="100%"><tr><td bgcolor="${color('tint')}" style="padding:10px 16px 14px;border-${edge}:5px solid ${color('accent')};${type(18, 27)}"><b${own(card)} style="${type(14, 20, 'accent', 700)}">${takeaway.label}</b><br>${takeaway.text}</td></tr></table>`,
    )
  );
}

/** A summary of a sound paper invites to be read; of others there is a plain link. */
const moreRow = (card: MailCard): Html =>
  card.takeaway
    ? row(`16px ${SIDE} 22px`, '', button(card.more, own(card)))
    : row(`10px ${SIDE} 18px`, type(16, 24), anchor(card.more, 700));

const labelledRow = (labelled: Labelled | undefined, card: MailCard): Html | undefined =>
  labelled && row(`12px ${SIDE} 0`, type(16, 24), html`<b${own(card)}>${labelled.label}:</b> ${labelled.text}`);

/** Small print: the paper, where the text comes from, what one study means, and where to look for corrections. */
function footRow(card: MailCard): Html {
  const {source, provenance, note} = card;
  const parts = [
    source && html`<b${own(card)}>${source.label}:</b> ${source.text}${source.link && html` ${anchor(source.link)}`}`,
    provenance && ownWords(provenance, card),
    note && ownWords(note.text, card),
    check(card),
  ].filter((part) => !!part);
  const ground = `border-top:1px solid ${color('line')};border-radius:0 0 13px 13px;${type(14, 21, 'soft')}`;
  const last = parts.length - 1;
  return html`<tr><td bgcolor="${color('quiet')}" style="padding:16px ${SIDE} 18px;${ground}">${parts.map(
    (part, index) => html`<p style="margin:0${index < last && ' 0 8px'}">${part}</p>`,
  )}</td></tr>\n`;
}

const checkRow = (card: MailCard): Html =>
  row(`14px ${SIDE} 20px`, type(14, 21, 'soft'), html`${anchor(card.more, 700)}<br>${check(card)}`);

const check = (card: MailCard): Html =>
  html`${ownWords(card.asOf, card)} ${anchor({words: card.page, url: card.page})}`;

/** Our own words, with their language where the text has another. */
const ownWords = (words: string, card: MailCard): Html =>
  card.interfaceLanguage === undefined ? html`${words}` : html`<span${own(card)}>${words}</span>`;

/** "Summary of 23 November 2026 · 2 minutes · Credibility: 4 of 5: randomised trial". */
export const listFacts = ({facts, ratings}: MailCard): string =>
  [facts, ...ratings.slice(0, 1).map(({label, text}) => `${label}: ${text}`)].join(' · ');

/** The card with every author's text in its room. */
function inRoom(card: MailCard, share: number): MailCard {
  const cut = (text: string, room: number): string => shortened(text, Math.floor(room * share));
  const labelled = <T extends Labelled>(part: T | undefined, room: number): T | undefined =>
    part && {...part, label: cut(part.label, ROOM.label), text: cut(part.text, room)};
  const {banner, title, picture, takeaway, studied, limits, source, provenance, ratings} = card;
  return {
    ...card,
    banner: banner && {title: banner.title, body: cut(banner.body, ROOM.banner)},
    title: cut(title, ROOM.title),
    picture: picture && htmlBytes(picture.src) <= 400 ? {...picture, alt: cut(picture.alt, ROOM.alt)} : undefined,
    ratings: ratings.map((rating) => labelled(rating, ROOM.label)!),
    takeaway: labelled(takeaway, ROOM.takeaway),
    studied: labelled(studied, ROOM.studied),
    limits: labelled(limits, ROOM.limits),
    source: labelled(source, ROOM.source),
    provenance: provenance && cut(provenance, ROOM.provenance),
  };
}
