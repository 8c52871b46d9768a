import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadLanguage} from '../../../src/i18n/languages.js';
import {PAGE_TEXTS, pageTranslator} from '../../../src/i18n/page-texts.js';
import type {PluralForms} from '../../../src/i18n/texts.js';

const {en, ...others} = PAGE_TEXTS;

const forms = (text: string | PluralForms): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
const names = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('texts of pages', () => {
  it('are there in every language of the elements', () => {
    for (const tag of Object.keys(others)) assert.ok(loadLanguage(tag).arrives, tag);
    assert.equal(Object.keys(others).length, 8);
  });

  for (const [tag, texts] of Object.entries(others))
    it(`fill in the same values in ${tag}, and leave none in English`, () => {
      for (const [key, text] of Object.entries(texts)) {
        const english = en![key as keyof typeof texts];
        const wanted = names(forms(english).at(-1)!);
        assert.deepEqual(names(forms(text).at(-1)!), wanted, key);
        // "Page" is French too.
        if (typeof english === 'string' && !(tag === 'fr' && key === 'page')) assert.notEqual(text, english, key);
      }
      const {summaryCount} = texts;
      const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const has = Object.keys(summaryCount);
      // The forms of fractions and of full millions, which no list has, are those of others.
      assert.ok(
        wanted.filter((form) => form !== 'many' || tag === 'ar' || tag === 'pl').every((form) => has.includes(form)),
        tag,
      );
    });

  it('are English where we do not have the language', () => {
    assert.equal(pageTranslator('ja')('summaryCount', {count: 1}), '1 summary');
    assert.equal(pageTranslator('pl')('summaryCount', {count: 22}), '22 streszczenia');
  });
});
