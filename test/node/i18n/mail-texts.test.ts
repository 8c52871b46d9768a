import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadLanguage} from '../../../src/i18n/languages.js';
import {MAIL_TEXTS, mailTranslator} from '../../../src/i18n/mail-texts.js';

const {en, ...others} = MAIL_TEXTS;

const names = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('texts of mails', () => {
  it('are there in every language of the elements', () => {
    for (const tag of Object.keys(others)) assert.ok(loadLanguage(tag).arrives, tag);
    assert.equal(Object.keys(others).length, 8);
  });

  for (const [tag, texts] of Object.entries(others))
    it(`fill in the same values in ${tag}, and leave none in English`, () => {
      for (const [key, text] of Object.entries(texts)) {
        const english = en![key as keyof typeof texts];
        assert.deepEqual(names(text), names(english), key);
        assert.notEqual(text, english, key);
      }
    });

  it('are English where we do not have the language', () => {
    assert.equal(mailTranslator('ja')('inIssueOf', {date: 'today'}), 'We wrote about it in our issue of today.');
    assert.equal(mailTranslator('de-AT')('unsubscribe'), 'Abmelden');
  });
});
