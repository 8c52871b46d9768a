import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {eachWord, primaryLanguage, termOf} from '../../../src/related/tokenize.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

function words(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (word) => void found.push(word));
  return found;
}

const terms = (text: string, isEnglish = true): string[] =>
  words(text)
    .map((word) => termOf(word, isEnglish))
    .filter(Boolean);

describe('words', () => {
  it('are letters, marks and digits of any script', () => {
    assert.deepEqual(words('Was wäre (Sjögren’s, naïve) Ποσοστό?'), [
      'Was',
      'wäre',
      'Sjögren',
      's',
      'naïve',
      'Ποσοστό',
    ]);
    assert.deepEqual(words('मल्टीपल स्क्लेरोसिस'), ['मल्टीपल', 'स्क्लेरोसिस'], 'vowel signs do not end a word');
  });

  it('are normalised, so that two ways to write a letter are one', () => {
    assert.deepEqual(words('e\u0301tude ﬁbrosis ＭＲＩ CO₂'), ['\u00e9tude', 'fibrosis', 'MRI', 'CO2']);
  });

  it('of scripts without spaces are pairs of characters', () => {
    assert.deepEqual(words('多発性硬化症'), ['多発', '発性', '性硬', '硬化', '化症']);
    assert.deepEqual(words('MS患者'), ['MS', '患者']);
    assert.deepEqual(words('脳'), ['脳']);
    assert.deepEqual(words('โรค'), ['โร', 'รค']);
    assert.deepEqual(words('다발성 경화증'), ['다발성', '경화증'], 'Korean has spaces');
    assert.deepEqual(words('𠮷野家'), ['𠮷野', '野家'], 'characters, not code units');
  });

  it('are not found where there are none', () => {
    for (const text of ['', ' \n\t', '—…!?', '😀👩‍⚕️', '\ud800', '\u0000\u200b'])
      assert.deepEqual(words(text), [], JSON.stringify(text));
  });
});

describe('terms', () => {
  it('take in a number after a hyphen', () => {
    assert.deepEqual(terms('IL-17 IL17 COVID\u201119 beta-1a'), ['il17', 'il17', 'covid19', 'beta1a']);
    assert.deepEqual(terms('relapsing-remitting T2-weighted'), ['relaps', 'remit', 't2', 'weight']);
  });

  it('have lone letters only in the names that need them', () => {
    assert.deepEqual(terms('vitamin D and B cells, T-cell'), ['vitamind', 'bcell', 'tcell']);
    assert.deepEqual(terms('Vitamin deficiency, group B; cells, Crohn’s'), [
      'vitamin',
      'deficiency',
      'group',
      'cell',
      'crohn',
    ]);
    assert.deepEqual(terms('vitamin Dx, CAB cells'), ['vitamin', 'dx', 'cab', 'cell']);
    assert.deepEqual(terms('Vitamin D3, vitamins D, vitamin B12'), ['vitamind', 'vitamin', 'vitaminb12']);
  });

  it('are no numbers standing alone and no stop words', () => {
    assert.deepEqual(terms('In 2024, 12.5% of the 340 had it; NCT01234567'), ['nct01234567']);
    assert.deepEqual(terms('the and of', false), ['the', 'and', 'of'], 'English stop words are words elsewhere');
  });

  it('are stemmed in English alone', () => {
    assert.deepEqual(terms('lesions'), ['lesion']);
    assert.deepEqual(terms('lesions', false), ['lesions']);
  });

  it('are no longer than words are', () => {
    assert.deepEqual(terms('a'.repeat(40)), ['a'.repeat(40)]);
    assert.deepEqual(terms('a'.repeat(41)), []);
    assert.deepEqual(terms('x'.repeat(1_000_000)), []);
  });

  it('of hostile texts are words in lower case too', () => {
    for (const {text} of HOSTILE_STRINGS) for (const term of terms(text)) assert.match(term, /^[\p{L}\p{M}\p{N}]+$/u);
  });
});

describe('primaryLanguage', () => {
  it('is the first part of the tag in lower case', () => {
    assert.deepEqual(['en-GB', 'EN', 'zh_Hant_TW', ''].map(primaryLanguage), ['en', 'en', 'zh', '']);
  });
});
