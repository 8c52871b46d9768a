import {decodeHTML} from 'entities';

/** A tag of HTML, JATS or MathML, well formed: `p < 0.05 and q > 2` holds none. */
const TAG = /<\/?(?:[a-z]+:)?[a-z][a-z0-9-]*(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/gi;
/** Tags that part words; all others stand within them (`D<sub>3</sub>`). */
const BREAK = /<\/?(?:[a-z]+:)?(?:p|br|div|h[1-6]|li|list|list-item|sec|title)\b[^<>]*>/gi;

/**
 * Plain words of a text that a register gives with markup and character references, sometimes escaped twice. Nothing is read as HTML
 * later on: what still looks like a tag is text, and escaped as such.
 */
export function cleanText(raw: string): string {
  const once = decodeHTML(withoutTags(raw));
  const twice = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(once) ? decodeHTML(once) : once;
  return withoutTags(twice)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

const withoutTags = (text: string): string => text.replace(BREAK, ' ').replace(TAG, '');
