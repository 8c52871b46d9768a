import type {Article} from '../article/article.js';
import {plainText} from '../article/rich-text.js';

/**
 * Words a minute. Adults read 238 on average (Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047); we count with 180, since many of our
 * readers live with fatigue or slow processing.
 */
const WORDS_PER_MINUTE = 180;

/** Minutes that a text takes, at least 1. */
export const minutesFor = (text: string): number =>
  Math.max(1, Math.round(text.trim().split(/\s+/).length / WORDS_PER_MINUTE));

/** Minutes that a summary takes, at least 1. */
export const readingMinutes = ({takeaway, sections}: Article): number =>
  minutesFor([takeaway, ...sections.map(({body}) => plainText(body))].join(' '));
