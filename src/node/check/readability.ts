import {automatedReadability} from 'automated-readability';
import {colemanLiau} from 'coleman-liau';
import {daleChall} from 'dale-chall';
import {daleChallFormula, daleChallGradeLevel} from 'dale-chall-formula';
import {fleschKincaid} from 'flesch-kincaid';
import {gunningFog} from 'gunning-fog';
import {smogFormula} from 'smog-formula';
import {syllable} from 'syllable';

import type {Sentence, Word} from './sentences.js';
import {stemOf} from './sentences.js';
import {coveredWords} from './terms.js';
import type {TermIndex} from './terms.js';

/** What the formulas count in a text. */
export interface Counts {
  readonly sentence: number;
  readonly word: number;
  readonly letter: number;
  readonly syllable: number;
  /** Words of three syllables and more. */
  readonly polysyllabic: number;
  /** Those of them that are no names. */
  readonly complex: number;
  /** Words that are neither names nor on Dale and Chall's list, in any form. */
  readonly unfamiliar: number;
}

const FAMILIAR: ReadonlySet<string> = new Set(daleChall.map(stemOf));
const COMPLEX = 3;
/** As a word of the glossary counts: its readers know it, however long it is. */
const PLAIN_WORD = {letters: 5, syllables: 1};

/**
 * Counts a text. Words of known terms count as plain ones: a formula that knew nothing of the glossary would ask its author to leave out
 * what the summary is about.
 */
export function countWords(sentences: readonly Sentence[], known: TermIndex): Counts {
  const counts = {
    sentence: sentences.length,
    word: 0,
    letter: 0,
    syllable: 0,
    polysyllabic: 0,
    complex: 0,
    unfamiliar: 0,
  };
  for (const {words} of sentences) {
    const covered = coveredWords(words, known);
    words.forEach((word, index) => {
      const {letters, syllables, isFamiliar} = weigh(word);
      const isKnown = covered[index]!;
      counts.word++;
      counts.letter += isKnown ? Math.min(letters, PLAIN_WORD.letters) : letters;
      counts.syllable += isKnown ? Math.min(syllables, PLAIN_WORD.syllables) : syllables;
      if (isKnown) return;
      if (syllables >= COMPLEX) counts.polysyllabic++;
      if (syllables >= COMPLEX && !word.isName) counts.complex++;
      if (!isFamiliar && !word.isName) counts.unfamiliar++;
    });
  }
  return counts;
}

interface Weight {
  readonly letters: number;
  readonly syllables: number;
  readonly isFamiliar: boolean;
}

/** The same words come again and again. */
const weights = new Map<string, Weight>();
const MOST_KEPT = 50_000;

function weigh({text, stem}: Word): Weight {
  const kept = weights.get(text);
  if (kept) return kept;
  const isNumber = /^\p{N}/u.test(text);
  const weight = {
    letters: text.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    syllables: isNumber ? 1 : Math.max(1, syllable(text)),
    isFamiliar: isNumber || FAMILIAR.has(stem),
  };
  if (weights.size < MOST_KEPT) weights.set(text, weight);
  return weight;
}

export interface Grade {
  readonly formula: string;
  /** School grade in the United States. */
  readonly grade: number;
}

/** The grades that the formulas give. */
export function gradesOf(counts: Counts): readonly Grade[] {
  const {sentence, word, letter, polysyllabic, complex, unfamiliar} = counts;
  const [low, high] = daleChallGradeLevel(daleChallFormula({sentence, word, difficultWord: unfamiliar}));
  return [
    {formula: 'Flesch-Kincaid', grade: fleschKincaid({sentence, word, syllable: counts.syllable})},
    {formula: 'Automated Readability', grade: automatedReadability({sentence, word, character: letter})},
    {formula: 'Coleman-Liau', grade: colemanLiau({sentence, word, letter})},
    {formula: 'Gunning fog', grade: gunningFog({sentence, word, complexPolysillabicWord: complex})},
    {formula: 'SMOG', grade: smogFormula({sentence, polysillabicWord: polysyllabic})},
    // The formula gives a range of grades; its highest has no end.
    {formula: 'Dale-Chall', grade: Number.isFinite(high) ? (low + high) / 2 : low},
  ];
}

/** The grade in the middle: formulas err to both sides, and the extremes most. */
export function medianGrade(grades: readonly Grade[]): number {
  const sorted = grades.map(({grade}) => grade).sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
