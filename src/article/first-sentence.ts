import {plainText} from './rich-text.js';
import type {RichText} from './rich-text.js';

/** The first sentence of a text, whole. Engines without `Intl.Segmenter` get the whole first paragraph. */
export function firstSentence(body: RichText, language: string): string {
  const text = plainText(body.slice(0, 1));
  if ('Segmenter' in Intl) {
    const [first] = new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text);
    return first?.segment.trim() ?? '';
  }
  return text;
}
