import {stemEnglish} from './stem.js';

/** Letters, marks and digits; a number hung on with a hyphen belongs to its word: "IL-17", "COVID-19", "beta-1a". */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?<=\p{L})[-\u2010\u2011]\p{N}[\p{L}\p{M}\p{N}]*)*/gu;
const HYPHENS = /[-\u2010\u2011]/g;
const NUMBER = /^\p{N}+$/u;
/** Letters of scripts written without spaces between words. */
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}`;
const UNSPACED_RUNS = new RegExp(`([${UNSPACED}]+)|[^${UNSPACED}]+`, 'gu');
/** Anything from Thai upwards: a cheap test that spares other words the one above. */
const MAY_BE_UNSPACED = /[^\0-\u0dff]/;
/** Longer than any word or registration number; what is longer is a sequence, a hash or an attack. */
const LONGEST = 40;

/** English words that say nothing about a subject. Words such as "patients" are left to their weight, which is small. */
const ENGLISH_STOP_WORDS = new Set(
  (
    'a about after again all also although am an and any are as at be because been before being between both but by can could ' +
    'did do does doing during each either few for from further had has have having he her here hers him his how however i if in ' +
    'into is it its itself may me might more most must my neither no nor not of off on once only or other our ours over own per ' +
    's same she should since so some such t than that the their theirs them themselves then there these they this those through ' +
    'thus to too until up upon us use used using very via was we were what when where whether which while who whom whose why ' +
    'will with within without would yet you your yours'
  ).split(' '),
);

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
 * The term a word counts as: in lower case without hyphens, stemmed if English. Empty for stop words, for what is too long, and for
 * numbers standing alone: counts, years and percentages tell nothing about a subject.
 */
export function termOf(word: string, isEnglish: boolean): string {
  const term = word.toLowerCase().replace(HYPHENS, '');
  if (term.length > LONGEST || NUMBER.test(term)) return '';
  if (!isEnglish) return term;
  return ENGLISH_STOP_WORDS.has(term) ? '' : stemEnglish(term);
}

/** `en-GB` -> `en` */
export function primaryLanguage(language: string): string {
  return language.split(/[-_]/, 1)[0]!.toLowerCase();
}
