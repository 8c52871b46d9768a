import type {GlossaryEntry} from './article.js';

/** A piece of text: plain, or a word of the glossary as it is written there. */
export type TextPart = string | {readonly entry: GlossaryEntry; readonly value: string};

/**
 * Splits text at the first appearance of each glossary term that is not in `used` yet, and adds those found to it. A term is found in
 * either case and as a whole word; the longest term wins.
 */
export function splitTerms(text: string, glossary: readonly GlossaryEntry[], used: Set<string>): readonly TextPart[] {
  const entries = new Map(glossary.map((entry) => [entry.term.toLowerCase(), entry]));
  const words = [...entries.keys()]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (!words.length) return [text];
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu'))) {
    const [value] = match;
    const entry = entries.get(value.toLowerCase());
    if (!entry || used.has(entry.term)) continue;
    used.add(entry.term);
    parts.push(text.slice(end, match.index), {entry, value});
    end = match.index + value.length;
  }
  parts.push(text.slice(end));
  return parts.filter(Boolean);
}
