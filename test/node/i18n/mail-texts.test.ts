import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {MAIL_TEXTS, mailTranslator} from '../../../src/i18n/mail-texts.js';
import {testsOfTable} from '../fixtures/text-tables.js';

describe('texts of mails', () => {
  testsOfTable(MAIL_TEXTS);

  it('are English where we do not have the language', () => {
    assert.equal(mailTranslator('ja')('inIssueOf', {date: 'today'}), 'We wrote about it in our issue of today.');
    assert.equal(mailTranslator('de-AT')('unsubscribe'), 'Abmelden');
  });
});
