import {stemEnglish} from './stem.js';
import {ENGLISH_STOP_WORDS} from './stop-words.js';

/** Names of the field that end or begin with a lone letter, which says nothing by itself. "Vitamin D3" is vitamin D. */
const NAMES = [
  String.raw`vitamin[ -](?:D(?=[23]?(?![\p{L}\p{N}]))|\p{L}\d*(?![\p{L}\p{N}]))`,
  String.raw`hepatitis[ -]\p{L}(?![\p{L}\p{N}])`,
  String.raw`(?<![\p{L}\p{N}])[BT][ -](?:cells?|lymphocytes?)(?!\p{L})`,
];
/** Letters, marks and digits, with a number hung on by a hyphen: "IL-17", "COVID-19", "beta-1a". */
const PLAIN_WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?<=\p{L})[-\u2010\u2011]\p{N}[\p{L}\p{M}\p{N}]*)*`;
const WORD = new RegExp([...NAMES, PLAIN_WORD].join('|'), 'giu');
const JOINTS = /[-\u2010\u2011 ]/g;
const LONE_LETTER = /^[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]$/u;
const NUMBER = /^\p{N}+$/u;
/** Letters of scripts written without spaces between words. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}`;
const UNSPACED_RUNS = new RegExp(`([${UNSPACED}]+)|[^${UNSPACED}]+`, 'gu');
/** Anything from Thai upwards: a cheap test that spares other words the one above. */
const MAY_BE_UNSPACED = /[^\0-\u0dff]/;
/** Longer than any word or registration number; what is longer is a sequence, a hash or an attack. */
const LONGEST = 40;

/** Visits the words of a text in their order, in NFKC. Runs of a script without spaces become overlapping pairs of characters. */
export function eachWord(text: string, visit: (word: string) => void): void {
  for (const word of text.normalize('NFKC').match(WORD) ?? []) {
    if (!MAY_BE_UNSPACED.test(word)) visit(word);
    else
      for (const [run, unspaced] of word.matchAll(UNSPACED_RUNS)) {
        if (unspaced) eachPair(unspaced, visit);
        else visit(run);
      }
  }
}

function eachPair(run: string, visit: (pair: string) => void): void {
  const characters = [...run];
  if (characters.length === 1) visit(run);
  for (let i = 1; i < characters.length; i++) visit(characters[i - 1]! + characters[i]!);
}

/**
 * The term a word counts as: in lower case without hyphens, stemmed if English. Empty for stop words, lone letters, for what is too
 * long, and for numbers standing alone: counts, years and percentages tell nothing about a subject.
 */
export function termOf(word: string, isEnglish: boolean): string {
  const term = word.toLowerCase().replace(JOINTS, '');
  if (term.length > LONGEST || NUMBER.test(term) || LONE_LETTER.test(term)) return '';
  if (!isEnglish) return term;
  return ENGLISH_STOP_WORDS.has(term) ? '' : stemEnglish(term);
}

/** `en-GB` -> `en` */
export function primaryLanguage(language: string): string {
  return language.split(/[-_]/, 1)[0]!.toLowerCase();
}
