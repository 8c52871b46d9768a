import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {addTexts, canonicalLocale, hasLanguage, translator} from '../../../src/i18n/text.js';
import type {TextKey} from '../../../src/i18n/text.js';
import {directionOf} from '../../../src/i18n/direction.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';

const text = translator('en');

describe('translator', () => {
  it('gives a text as it is', () => assert.equal(text('takeaway'), 'Key takeaway'));

  it('fills values in', () => assert.equal(text('summaryOf', {date: '1 May'}), 'Summary of 1 May'));

  it('leaves a place that has no value', () => {
    assert.equal(text('summaryOf'), 'Summary of {date}');
    assert.equal(text('summaryOf', {other: 1}), 'Summary of {date}');
  });

  for (const {name, text: hostile} of HOSTILE_STRINGS)
    it(`fills ${name} in once and letter for letter`, () =>
      assert.equal(text('andOthers', {names: hostile}), `${hostile} and others`));

  for (const [count, expected] of [
    [0, '0 people'],
    [1, '1 person'],
    [2, '2 people'],
    [1.5, '1.5 people'],
    [1234567, '1,234,567 people'],
  ] as const)
    it(`counts ${count}`, () => assert.equal(text('people', {count}), expected));

  it('takes the last form where nothing is counted', () => assert.equal(text('people'), '{count} people'));

  it('writes numbers as the region does', () => {
    assert.equal(text('ofFive', {value: 3.5}), '3.5 of 5');
    assert.equal(translator('en-IN')('people', {count: 1234567}), '12,34,567 people');
  });

  it('counts as the language does', () => {
    addTexts('cs', {people: {one: '{count} člověk', few: '{count} lidé', other: '{count} lidí'}});
    const czech = translator('cs-CZ');
    assert.deepEqual(
      [1, 2, 4, 5, 21].map((count) => czech('people', {count})),
      ['1 člověk', '2 lidé', '4 lidé', '5 lidí', '21 lidí'],
    );
    assert.equal(czech('people', {count: 12345.5}), `${(12345.5).toLocaleString('cs-CZ')} lidí`);
  });

  it('falls back to the last form where the language has one that the texts lack', () => {
    addTexts('lt', {people: {other: '{count} žmonių'}});
    assert.equal(translator('lt')('people', {count: 1}), '1 žmonių');
  });

  for (const locale of ['xx', 'de-x-none', 'xx-Latn-AT', ''])
    it(`is English for ${JSON.stringify(locale)}, which nobody made known`, () => {
      assert.ok(!hasLanguage(locale.split('-')[0]!));
      assert.equal(translator(locale)('takeaway'), 'Key takeaway');
      assert.equal(translator(locale)('people', {count: 1000}), '1,000 people');
    });

  it('joins texts that come later to those that are there', () => {
    addTexts('eo', {takeaway: 'Kerno'});
    const translate = translator('eo');
    assert.equal(translate('takeaway'), 'Kerno');
    addTexts('eo', {retry: 'Reprovi'});
    assert.equal(translator('eo')('takeaway'), 'Kerno');
    assert.equal(translator('eo')('retry'), 'Reprovi');
    assert.ok(hasLanguage('eo'));
  });

  it('shows something for a text that a language lacks', () =>
    assert.ok(translator('eo')('eyebrow' satisfies TextKey).length > 0));
});

describe('canonicalLocale', () => {
  for (const [tag, expected] of [
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['', 'en'],
    ['en_GB', 'en'],
    ['not a language', 'en'],
  ] as const)
    it(`of ${JSON.stringify(tag)}`, () => assert.equal(canonicalLocale(tag), expected));

  it('throws on nothing', () => {
    for (const {name, text: hostile} of HOSTILE_STRINGS) assert.ok(canonicalLocale(hostile), name);
  });
});

describe('directionOf', () => {
  for (const language of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur'])
    it(`is from right to left for ${language}`, () => assert.equal(directionOf(language), 'rtl'));
  for (const language of ['en', 'de-AT', 'arn', 'hebrew', ''])
    it(`is from left to right for ${JSON.stringify(language)}`, () => assert.equal(directionOf(language), 'ltr'));
});
