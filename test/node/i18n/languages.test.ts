import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

import {enTools} from '../../../src/i18n/en-tools.js';
import {en} from '../../../src/i18n/en.js';
import {loadLanguage} from '../../../src/i18n/languages.js';
import {translator} from '../../../src/i18n/text.js';
import type {PluralForms, TextKey} from '../../../src/i18n/texts.js';

type AnyTexts = Readonly<Record<string, string | PluralForms>>;

const ENGLISH: AnyTexts = {...en, ...enTools};
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'] as const;
type Language = (typeof LANGUAGES)[number];

/** Texts that are the same word in English. */
const SAME_AS_ENGLISH: {readonly [L in Language]?: readonly TextKey[]} = {
  de: ['status-preprint'],
  fr: ['minutes', 'pause'],
  it: ['status-preprint'],
  nl: ['filters'],
  pl: ['status-preprint'],
  pt: ['status-preprint'],
};

/**
 * Texts of buttons, which fit a phone 360 px wide on one line. Not among them: `noteLink`, a sentence as a button without a border, whose
 * words may wrap.
 */
const BUTTONS: readonly TextKey[] = [
  'credibility',
  'interest',
  'retry',
  'depth-short',
  'depth-detail',
  'depth-full',
  'close',
  'copyCitation',
  'tools',
  'larger',
  'smaller',
  'moreSpace',
  'themeAuto',
  'themeLight',
  'themeDark',
  'themeCalm',
  'themeContrast',
  'lineFocus',
  'lineNext',
  'linePrevious',
  'listen',
  'slowly',
  'pause',
  'resume',
  'stop',
  'print',
  'printQuestions',
  'reset',
  'showMore',
  'searchButton',
  'filters',
  'filterClear',
];
const BUTTON_LENGTH = 28;
/** These three stand side by side. */
const DEPTHS: readonly TextKey[] = ['depth-short', 'depth-detail', 'depth-full'];

/** The quotation marks that a language opens and closes with. */
const QUOTES: {readonly [L in Language]: string} = {
  ar: '«»',
  de: '„“',
  es: '“”',
  fr: '«»',
  it: '«»',
  nl: '“”',
  pl: '„”',
  pt: '“”',
};

/** Whole numbers of every kind that plural rules tell apart: they look at the last digits, and at full millions. */
const COUNTS = [...Array.from({length: 1000}, (_, n) => n), ...Array.from({length: 1000}, (_, n) => (n + 1) * 1000)];

const forms = (text: string | PluralForms): string[] => (typeof text === 'string' ? [text] : Object.values(text));
/** Names in braces, each as often as it occurs. */
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole).sort();
const occurrences = (text: string, mark: string): number => text.split(mark).length - 1;

/** Every form of every text, with the words that tell which one it is. */
const allForms = (texts: AnyTexts): (readonly [where: string, form: string])[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[key, text] as const]
      : Object.entries(text).map(([category, form]) => [`${key}.${category}`, form] as const),
  );

const failing = (texts: AnyTexts, isWrong: (form: string) => boolean): string[] =>
  allForms(texts)
    .filter(([, form]) => isWrong(form))
    .map(([where, form]) => `${where}: ${form}`);

const lengthOf = (text: string | PluralForms): number => Math.max(...forms(text).map((form) => [...form].length));

/** The placeholders that differ from those of English; a form for one number only may say that number in words. */
function wrongPlaceholders(texts: AnyTexts, language: Language): string[] {
  const rules = new Intl.PluralRules(language);
  const isOneNumber = (category: string): boolean =>
    ['zero', 'one', 'two'].includes(category) && COUNTS.filter((n) => rules.select(n) === category).length === 1;
  return allForms(texts).flatMap(([where, form]) => {
    const [key, category = ''] = where.split('.') as [string, string?];
    const english = ENGLISH[key]!;
    const wanted = placeholders(typeof english === 'string' ? english : english.other);
    const found = placeholders(form);
    const inWords =
      isOneNumber(category) && !found.includes('{count}') ? wanted.filter((name) => name !== '{count}') : wanted;
    return found.join() === inWords.join() ? [] : [`${where}: ${form}`];
  });
}

describe('the English texts', () => {
  it('stand in one of the two parts each', () =>
    assert.equal(Object.keys(ENGLISH).length, Object.keys(en).length + Object.keys(enTools).length));

  it('have words, without blanks around them', () =>
    assert.deepEqual(
      failing(ENGLISH, (form) => !form || form.trim() !== form),
      [],
    ));

  it('have short words on buttons', () => {
    for (const key of BUTTONS) assert.ok(lengthOf(ENGLISH[key]!) <= BUTTON_LENGTH, key);
  });
});

it('each language that has a file is among those below', () => {
  const files = readdirSync(new URL('../../../src/i18n/', import.meta.url)).filter((name) =>
    /^[a-z]{2,3}\.ts$/.test(name),
  );
  assert.deepEqual(files.sort(), [...LANGUAGES, 'en'].map((language) => `${language}.ts`).sort());
});

for (const language of LANGUAGES) {
  const {default: texts} = (await import(`../../../src/i18n/${language}.ts`)) as {default: AnyTexts};

  describe(`the texts of ${language}`, () => {
    it('have every key of the English ones, in their order, and no other', () =>
      assert.deepEqual(Object.keys(texts), Object.keys(ENGLISH)));

    it('have places for the same values in every form', () => assert.deepEqual(wrongPlaceholders(texts, language), []));

    it('have the plural forms that the language asks for, and no other', () => {
      const rules = new Intl.PluralRules(language);
      const known: readonly string[] = rules.resolvedOptions().pluralCategories;
      const needed = new Set(['other', ...COUNTS.map((count) => rules.select(count))]);
      for (const [key, text] of Object.entries(texts)) {
        assert.equal(typeof text, typeof ENGLISH[key], key);
        if (typeof text === 'string') continue;
        for (const category of needed) assert.ok(category in text, `${key} lacks ${category}`);
        for (const category of Object.keys(text)) assert.ok(known.includes(category), `${key} has ${category}`);
      }
    });

    it('are translated', () => {
      const isSame = ([key, text]: [string, string | PluralForms]): boolean =>
        forms(text).some((form) => forms(ENGLISH[key]!).includes(form));
      const same = Object.entries(texts).filter(isSame);
      assert.deepEqual(
        same.map(([key]) => key),
        SAME_AS_ENGLISH[language] ?? [],
      );
    });

    it('have words, without blanks around them', () =>
      assert.deepEqual(
        failing(texts, (form) => !form || form.trim() !== form || / {2}/.test(form)),
        [],
      ));

    it('have the quotation marks and apostrophes of print', () => {
      const [opening, closing] = [...QUOTES[language]] as [string, string];
      const strange = [...'"\'„“”«»'].filter((mark) => mark !== opening && mark !== closing);
      assert.deepEqual(
        failing(
          texts,
          (form) =>
            strange.some((mark) => form.includes(mark)) || occurrences(form, opening) !== occurrences(form, closing),
        ),
        [],
      );
    });

    it('have short words on buttons', () => {
      for (const key of BUTTONS) assert.ok(lengthOf(texts[key]!) <= BUTTON_LENGTH, `${key}: ${lengthOf(texts[key]!)}`);
      assert.ok(DEPTHS.reduce((sum, key) => sum + lengthOf(texts[key]!), 0) <= BUTTON_LENGTH, 'the depths together');
    });

    it('call the details by the name that their heading has', () =>
      assert.ok((texts.noteLink as string).includes(texts.moreDetails as string)));

    // In the middle of a line ("4.5 of 5: cohort study"); German nouns keep their capital.
    if (language !== 'de')
      it('name kinds of study in lower case', () => {
        const kinds = Object.keys(en).slice(
          Object.keys(en).indexOf('systematic-review'),
          Object.keys(en).indexOf('opinion') + 1,
        );
        assert.equal(kinds.length, 12);
        for (const kind of [...kinds, 'editorial']) assert.equal(texts[kind], (texts[kind] as string).toLowerCase());
      });

    if (language === 'fr')
      it('have a narrow no-break space beside the marks that ask for one', () =>
        assert.deepEqual(
          failing(texts, (form) => /(?<!\u202f)[:;?!»]|«(?!\u202f)/.test(form)),
          [],
        ));

    if (language === 'es')
      it('open a question or an exclamation', () =>
        assert.deepEqual(
          failing(
            texts,
            (form) =>
              occurrences(form, '?') !== occurrences(form, '¿') || occurrences(form, '!') !== occurrences(form, '¡'),
          ),
          [],
        ));

    if (language === 'ar')
      it('are in Arabic letters, with the marks of Arabic', () =>
        assert.deepEqual(
          failing(texts, (form) => !/\p{Script=Arabic}/u.test(form) || /[,;?]/.test(form)),
          [],
        ));
  });
}

describe('loadLanguage', () => {
  it('has English at once', () => {
    assert.deepEqual(loadLanguage('en'), {language: 'en'});
    assert.deepEqual(loadLanguage('EN-us'), {language: 'en-US'});
  });

  it('shows English until another language is there, and asks for it once', async () => {
    const first = loadLanguage('de-AT');
    assert.equal(first.language, 'en');
    assert.ok(first.arrives);
    assert.equal(loadLanguage('de').arrives, first.arrives);
    await first.arrives;
    assert.deepEqual(loadLanguage('de-AT'), {language: 'de-AT'});
    assert.equal(translator('de-AT')('takeaway'), 'Das Wichtigste');
  });

  for (const wanted of ['xx', 'not a language', '', 'constructor', '__proto__'])
    it(`stays with English for ${JSON.stringify(wanted)}`, () =>
      assert.deepEqual({...loadLanguage(wanted), arrives: undefined}, {language: 'en', arrives: undefined}));

  for (const language of LANGUAGES)
    it(`brings the texts of ${language}`, async () => {
      await loadLanguage(language).arrives;
      assert.deepEqual(loadLanguage(language), {language});
      assert.notEqual(translator(language)('retry'), en.retry);
    });

  for (const [language, key, counted] of [
    ['pl', 'people', {1: '1 osoba', 2: '2 osoby', 5: '5 osób', 12: '12 osób', 22: '22 osoby', 1.5: '1,5 osoby'}],
    ['pl', 'minutesLeft', {1: 'jeszcze około 1 minuty', 2: 'jeszcze około 2 minut', 5: 'jeszcze około 5 minut'}],
    ['ar', 'people', {1: 'شخص واحد', 2: 'شخصان', 3: '3 أشخاص', 11: '11 شخصًا', 100: '100 شخص', 103: '103 أشخاص'}],
    ['fr', 'people', {0: '0 personne', 1: '1 personne', 2: '2 personnes'}],
    ['pt', 'people', {0: '0 pessoa', 1: '1 pessoa', 2: '2 pessoas'}],
  ] as const)
    it(`counts in ${language}: ${key}`, async () => {
      await loadLanguage(language).arrives;
      for (const [count, expected] of Object.entries(counted))
        assert.equal(translator(language)(key, {count: Number(count)}), expected);
    });
});
