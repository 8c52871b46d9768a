/**
 * Light stemming of English: enough that "treating", "treated" and "treatments" meet, too little to merge words that only look
 * alike. The plural rules are Harman's S-stemmer (D. Harman, How effective is suffixing?, JASIS 42, 1991); of the endings below the
 * longest that leaves a long enough stem is replaced once; then a final "e" and a doubled consonant go, and British "-is-" becomes
 * American "-iz-".
 */

/** [ending, what replaces it, fewest letters that must stay before it], longest ending first. */
const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['ational', 'ate', 3],
  ['ization', 'ize', 3],
  ['isation', 'ise', 3],
  ['fulness', 'ful', 3],
  ['ation', 'ate', 3],
  ['edly', '', 4],
  ['ment', '', 5],
  ['ness', '', 4],
  ['ing', '', 4],
  ['ed', '', 4],
  ['ly', '', 4],
  ['er', '', 5],
];
const FEWEST = 3;

/** @param word one word in lower case */
export function stemEnglish(word: string): string {
  if (word.length <= FEWEST) return word;
  const stemmed = trim(withoutEnding(singular(word)));
  return stemmed.length < FEWEST ? word : stemmed;
}

function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (word.endsWith('sis') && word.length > 5) return word.slice(0, -2);
  if (word.endsWith('ies') && !/[ea]ies$/.test(word)) return word.slice(0, -3) + 'y';
  return word.slice(0, -1);
}

function withoutEnding(word: string): string {
  for (const [ending, replacement, fewest] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= fewest)
      return word.slice(0, -ending.length) + replacement;
  return word;
}

function trim(word: string): string {
  return word
    .replace(/e$/, '')
    .replace(/is$/, 'iz')
    .replace(/([^aeiouls])\1$/, '$1');
}
