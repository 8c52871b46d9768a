import type {Article} from '../article/article.js';
import {plainText} from '../article/rich-text.js';

/**
 * Height that a card will take, so that a snippet can reserve it and the text below does not jump. An estimate from the lengths of its
 * texts: characters over characters per line, times line height, plus the fixed parts. test/e2e holds it against the real card.
 *
 * @param width the card's inner width in CSS pixels
 * @returns CSS pixels
 */
export function cardHeight(article: Article, width: number): number {
  const {title, takeaway, sections, topics, paper, provenance, contact} = article;
  const wide = width >= 520;
  const inner = width - (wide ? 64 : 36);
  const lines = (text: string, size: number, within = inner): number =>
    Math.ceil((text.length * size * CHARACTER) / within);
  const body = Math.min(inner, 62 * 17 * CHARACTER);
  let height = (wide ? 64 : 40) + 30 + lines(title, wide ? 31 : 24) * (wide ? 37 : 29) + 18;
  height += (wide ? 1 : 2) * 66 + 22;
  height += 28 + 24 + lines(takeaway, 19, inner - 40) * 28.5 + 26;
  for (const section of sections) {
    height += 34 + 26;
    for (const block of section.body) height += lines(plainText([block]), 17, body) * 27.2 + 12;
  }
  height += 34 + Math.ceil(topics.reduce((sum, {label}) => sum + label.length * 16 * CHARACTER + 42, 0) / inner) * 52;
  const source = [paper.title, paper['container-title'] ?? '', ...(provenance ? ['x'.repeat(150)] : [])];
  height +=
    36 + 24 + source.reduce((sum, text) => sum + Math.max(1, lines(text, 15)) * 24 + 6, 0) + 50 + (contact ? 50 : 0);
  if (paper.status !== 'ok') {
    const notices = (paper.notices ?? []).map(({text = ''}) => text.length + 40);
    height +=
      28 + [100, ...notices].reduce((sum, length) => sum + Math.ceil((length * 16 * CHARACTER) / inner) * 25.6, 0);
  }
  return Math.round(height);
}

/** Average width of a character of running English text, in em, for the usual sans-serif fonts. */
const CHARACTER = 0.49;
