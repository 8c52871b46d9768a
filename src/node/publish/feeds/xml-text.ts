/** Text without what XML 1.0 cannot hold, escaped or not: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const xmlText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what must go
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '');

/**
 * Plain text for an element that some readers take for text and others for HTML, as with RSS's title and description. What HTML would read
 * as a tag or a character reference is escaped once more; `p < 0.05` and `Q & A` stay as they are.
 */
export const eitherText = (text: string): string =>
  text.replace(/&(?=[#a-z])/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');
