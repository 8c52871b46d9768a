import type {Article} from '../article/article.js';
import {cardHeight} from './card-height.js';
import type {SnippetDepth} from './card-height.js';

/** Narrowest and widest card that the reserved height is worked out for, in CSS pixels, with the page's usual margins around it. */
const NARROW = {viewport: 360, card: 328};
const WIDE = {viewport: 752, card: 720};

/**
 * A CSS length that is right on phones and on wide pages, and in between nearly so: it falls in a straight line from a phone's width to the card's
 * full width.
 */
export function reservedHeight(article: Article, depth: SnippetDepth = 'detail'): string {
  const tall = cardHeight(article, NARROW.card, depth);
  const short = cardHeight(article, WIDE.card, depth);
  const slope = (tall - short) / (WIDE.viewport - NARROW.viewport);
  const atZero = Math.round(tall + slope * NARROW.viewport);
  return `max(${short}px, calc(${atZero}px - ${Math.round(slope * 100)}vw))`;
}
