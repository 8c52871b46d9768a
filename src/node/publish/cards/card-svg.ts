import type {Article} from '../../../article/article.js';
import {Canvas, fitted, HEIGHT, WIDTH} from './canvas.js';
import {color} from './colors.js';
import {cardContent} from './content.js';
import type {CardContent} from './content.js';
import {drawable, textWidth} from './lines.js';
import type {Room} from './lines.js';
import {ratingBars, statusMark} from './marks.js';

/** The site that a card names. */
export interface CardSite {
  readonly title: string;
  /** Absolute address. */
  readonly site: string;
}

/** A picture as PNG or JPEG. */
export interface CardImage {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const MARGIN = 64;
const PANEL = {width: 376, padding: 48};
const COLUMN = WIDTH - PANEL.width - 2 * MARGIN + 16;
/** The smallest text: readable where a page shows the card 400 px wide, a third of its size. */
const SMALL = {size: 28, weight: 400, leading: 37} as const;
const GAP = 24;
const BAND = 84;

const bold = (size: number, lines: number): Room => ({size, weight: 700, lines});
const plain = (size: number, lines: number): Room => ({size, weight: 400, lines});

/**
 * The picture card of an article as SVG text, 1200 x 630, self-contained. Pure: the same article and picture give the same text.
 *
 * @param image the article's picture as pixels, never an author's SVG, which could ask for other files
 */
export function cardSvg(article: Article, site: CardSite, image?: CardImage): string {
  const content = cardContent(article);
  const canvas = new Canvas(content.direction);
  if (content.status?.kind === 'retracted') drawRetracted(canvas, content, content.status, site);
  else drawSummary(canvas, content, site, image);
  return canvas.svg(color('quiet'));
}

function drawSummary(canvas: Canvas, content: CardContent, site: CardSite, image?: CardImage): void {
  const top = content.status ? BAND : 0;
  if (content.status) drawBand(canvas, content.status);
  drawPanel(canvas, content, top, image);
  const bottom = drawFoot(canvas, content, site, COLUMN);
  const y = drawTitle(canvas, content, COLUMN, top + (top ? 24 : 44), bottom, [bold(54, 3), bold(48, 4), bold(42, 5)]);
  drawTakeaway(canvas, content, y, bottom);
}

/** Nothing of what the paper claims but its title, and nothing that could be taken for a rating. */
function drawRetracted(canvas: Canvas, content: CardContent, status: Status, site: CardSite): void {
  const height = 256;
  const mark = 144;
  const left = MARGIN + mark + 40;
  const width = WIDTH - left - MARGIN;
  canvas.box(0, 0, WIDTH, height, color('warn'));
  canvas.shape(statusMark('retracted', MARGIN, (height - mark) / 2, mark, color('sheet')));
  const name = fitted(status.title, width, [bold(64, 1), bold(52, 1), bold(40, 1)]);
  const words = fitted(status.body, width, [plain(32, 2), plain(28, 3)], true);
  if (name) canvas.lines(name, left, 36, 84, color('sheet'));
  if (words) canvas.lines(words, left, 128, words.size * 1.3, color('sheet'));
  const bottom = drawFoot(canvas, content, site, WIDTH - 2 * MARGIN);
  drawTitle(canvas, content, WIDTH - 2 * MARGIN, height + 28, bottom, [bold(52, 2), bold(44, 2), bold(38, 3)]);
}

type Status = NonNullable<CardContent['status']>;

/** The status of a paper that is not simply in order, above everything. */
function drawBand(canvas: Canvas, {kind, title, body, sentence}: Status): void {
  canvas.box(0, 0, WIDTH, BAND, color('warning'));
  canvas.box(0, BAND - 4, WIDTH, 4, color('warn'));
  canvas.shape(statusMark(kind, MARGIN, 20, 40, color('warn')));
  const left = MARGIN + 40 + 20;
  const room = WIDTH - left - MARGIN;
  const words = fitted(title, room, [bold(30, 1), bold(28, 1)]);
  if (!words) return;
  canvas.lines(words, left, 0, BAND - 4, color('warn'));
  const next = left + textWidth(words.lines[0]!, words.size, 700) + 16;
  const rest = [body, sentence].find((part) => textWidth(part, SMALL.size, 400) <= WIDTH - MARGIN - next);
  const more = fitted(rest, WIDTH, [plain(SMALL.size, 1)]);
  if (more) canvas.lines(more, next, 0, BAND - 4, color('warn'));
}

/** The picture, and below it how far to trust the paper. */
function drawPanel(canvas: Canvas, {rating}: CardContent, top: number, image?: CardImage): void {
  const left = WIDTH - PANEL.width;
  const room = PANEL.width - 2 * PANEL.padding;
  canvas.box(left, top, PANEL.width, HEIGHT - top, color('tint'));
  const label = fitted(rating.label, room, [bold(28, 1)]);
  const words = fitted(rating.words, room, [bold(44, 1), bold(36, 2), bold(30, 2)]);
  const basis = fitted(rating.basis, room, [plain(SMALL.size, 2)]);
  const isRated = rating.value !== null;
  const heights = [
    label && 44,
    isRated && 72,
    words && words.lines.length * words.size * 1.2,
    basis && basis.lines.length * SMALL.leading,
  ];
  const block = heights.reduce<number>((sum, height) => sum + (height || 0), 0);
  const pictureHeight = HEIGHT - top - block - 2 * 36;
  if (image) canvas.picture(image.type, image.bytes, left, top, PANEL.width, pictureHeight);
  const x = left + PANEL.padding;
  let y = image ? top + pictureHeight + 34 : top + (HEIGHT - top - block) / 2;
  if (label) y = canvas.lines(label, x, y, 36, color('soft')) + 8;
  if (rating.value !== null) {
    canvas.shape(ratingBars(rating.value, x, y, color('accent'), color('sheet'), color('edge')));
    y += 72;
  }
  if (words) y = canvas.lines(words, x, y, words.size * 1.2, color('ink'));
  if (basis) canvas.lines(basis, x, y, SMALL.leading, color('ink'));
}

/** @returns the bottom of the title */
function drawTitle(
  canvas: Canvas,
  {eyebrow, title}: CardContent,
  width: number,
  top: number,
  bottom: number,
  rooms: readonly Room[],
): number {
  const kind = fitted(eyebrow, width, [bold(SMALL.size, 1)]);
  const space = bottom - top - SMALL.leading - 12;
  const holds = rooms.map((room) => ({...room, lines: Math.min(room.lines, Math.floor(space / (room.size * 1.16)))}));
  // A title with letters that no font of ours has is left to the text beside the picture.
  const words = fitted(title, width, holds, true);
  if (!words) {
    const large = fitted(eyebrow, width, rooms, true);
    return large ? canvas.lines(large, MARGIN, top, large.size * 1.16, color('accent')) : top;
  }
  const below = kind ? canvas.lines(kind, MARGIN, top, SMALL.leading, color('accent')) : top;
  return canvas.lines(words, MARGIN, below + 12, words.size * 1.16, color('ink'));
}

/** The takeaway's first sentence, whole or not at all. */
function drawTakeaway(canvas: Canvas, {takeaway}: CardContent, top: number, bottom: number): void {
  const leading = 38;
  const indent = 28;
  const lines = Math.floor((bottom - top - GAP) / leading);
  if (!takeaway || lines < 1) return;
  const words = fitted(takeaway, COLUMN - indent, [plain(30, lines), plain(28, lines)], true);
  if (!words || words.lines.at(-1)!.endsWith('…')) return;
  const y = top + GAP;
  canvas.box(MARGIN, y + 2, 6, words.lines.length * leading - 4, color('accent'), 3);
  canvas.lines(words, MARGIN + indent, y, leading, color('ink'));
}

/** Who was studied, where the text comes from, and whose site it is. @returns the top of it all */
function drawFoot(canvas: Canvas, {subjects, provenance}: CardContent, {title, site}: CardSite, width: number): number {
  const {leading} = SMALL;
  const small = [plain(SMALL.size, 2)];
  const origin = fitted(provenance, width, small, true);
  const who = fitted(asMany(subjects, width), width, [bold(SMALL.size, 1)]);
  const name = fitted(siteLine(title, new URL(site).host, width), width, [bold(SMALL.size, 1)]);
  let y = HEIGHT - 38;
  if (name) canvas.lines(name, MARGIN, (y -= leading), leading, color('accent'));
  if (origin) canvas.lines(origin, MARGIN, (y -= leading * origin.lines.length + 8), leading, color('soft'));
  canvas.box(MARGIN, (y -= 12), width, 2, color('line'));
  if (who) canvas.lines(who, MARGIN, (y -= leading + 10), leading, color('ink'));
  return y - GAP;
}

/** As many pieces as one line holds, at least the first. */
function asMany(pieces: readonly string[], width: number): string | undefined {
  const joined = pieces.map((_, index) => pieces.slice(0, index + 1).join(' · '));
  return joined.findLast((line) => textWidth(line, SMALL.size, 700) <= width) ?? joined[0];
}

/** The site's name and where it is; the place alone where no font has the name's letters. */
function siteLine(title: string, host: string, width: number): string {
  const name = drawable(title);
  const both = name ? `${name} · ${host}` : host;
  return name && textWidth(both, SMALL.size, 700) > width ? name : both;
}
