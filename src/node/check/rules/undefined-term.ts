import type {Word} from '../sentences.js';
import {EVERYDAY, KNOWN_ABBREVIATIONS, TECHNICAL_FORMS, TECHNICAL_TERMS} from '../technical-words.js';
import {coveredWords, indexTerms, termLength} from '../terms.js';
import {foundIn, sentencesOf} from './rule.js';
import type {CheckedArticle, Rule} from './rule.js';

const TECHNICAL = indexTerms(TECHNICAL_TERMS);

export const undefinedTerm: Rule = {
  name: 'undefined-term',
  severity: 'advice',
  language: 'en',
  finds:
    'A technical word or abbreviation that is not in the glossary, at the first place where it is used. An abbreviation may also be spelled out in the text.',
  advice: 'add it to the glossary with a one-sentence definition, or say it in plain words',
  *check(article) {
    const told = new Set<string>();
    for (const [text, sentence] of sentencesOf(article.texts)) {
      const {words} = sentence;
      const known = coveredWords(words, article.known);
      for (let at = 0; at < words.length; at++) {
        if (known[at]) continue;
        const length = technicalLength(words, at, article);
        if (!length) continue;
        const found = words.slice(at, at + length);
        const key = found.map(({stem}) => stem).join(' ');
        at += length - 1;
        // What `NMDAR encephalitis` is tells what an encephalitis is.
        if (told.has(key) || found.every(({stem}) => article.glossaryWords.has(stem))) continue;
        told.add(key);
        yield foundIn(text, sentence, `"${found.map((word) => word.text).join(' ')}" is not in the glossary`);
      }
    }
  },
};

/** Number of words of the technical term that begins at a place; 0 where none does. */
function technicalLength(words: readonly Word[], at: number, article: CheckedArticle): number {
  const length = termLength(words, at, TECHNICAL);
  if (length) return length;
  const {text, isJoined} = words[at]!;
  const isPart = isJoined || words[at + 1]?.isJoined;
  const lower = text.toLowerCase();
  if (TECHNICAL_FORMS.some((form) => form.test(lower)) && !EVERYDAY.has(lower)) return 1;
  return !isPart && isAbbreviation(text) && !isSpelledOut(text, article) ? 1 : 0;
}

/** Two capitals and no figure, which names of genes and substances have. */
const isAbbreviation = (word: string): boolean =>
  /^(?=(?:.*\p{Lu}){2})\p{L}+$/u.test(word) && !KNOWN_ABBREVIATIONS.has(word.replace(/s$/, ''));

/** `Epstein-Barr virus (EBV)`, `EBV (Epstein-Barr virus)`, `Epstein-Barr virus, or EBV`. */
const isSpelledOut = (word: string, {texts}: CheckedArticle): boolean => {
  const forms = new RegExp(
    `\\(${word}\\)|\\b${word} \\(|\\b(?:or|called|named|for short,?) ${word}\\b|\\b${word},? (?:or|short for|which stands for)\\b`,
  );
  return texts.some(({text}) => forms.test(text));
};
