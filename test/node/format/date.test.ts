import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {formatDate, formatPartialDate, formatParts} from '../../../src/format/date.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {inTimeZone, TIME_ZONES} from '../fixtures/time-zones.js';

describe('the zones of these tests', () => {
  it('do move the clock of this process', () => {
    const days = TIME_ZONES.map((zone) => inTimeZone(zone, () => new Date('2026-01-01T00:00Z').getDate()));
    assert.ok(days.includes(1) && days.includes(31));
  });
});

describe('formatDate', () => {
  for (const zone of TIME_ZONES)
    it(`shifts no day in ${zone}`, () =>
      inTimeZone(zone, () => {
        // A locale of its own each time, since the formatters are kept.
        const locale = `en-GB-x-${zone.replace(/\W/g, '').slice(-8).toLowerCase()}`;
        assert.equal(formatDate('2026-01-01', locale), '1 January 2026');
        assert.equal(formatDate('2026-12-31', locale), '31 December 2026');
        assert.equal(formatDate('2024-02-29', locale), '29 February 2024');
        // Nights on which clocks change somewhere.
        assert.equal(formatDate('2026-03-08', locale), '8 March 2026');
        assert.equal(formatDate('2026-10-25', locale), '25 October 2026');
        assert.equal(formatPartialDate('2026-01', locale), 'January 2026');
        assert.equal(formatPartialDate('2026', locale), '2026');
      }));

  for (const [locale, expected] of [
    ['en', '23 November 2026'],
    ['en-GB', '23 November 2026'],
    ['en-US', 'November 23, 2026'],
    ['EN-us', 'November 23, 2026'],
    ['de', '23. November 2026'],
    ['es', '23 de noviembre de 2026'],
    ['fr-CA', '23 novembre 2026'],
    ['pt-BR', '23 de novembro de 2026'],
    ['pl', '23 listopada 2026'],
  ] as const)
    it(`writes a day in ${locale}`, () => assert.equal(formatDate('2026-11-23', locale), expected));

  for (const locale of ['', ' ', 'x', 'e', 'en_GB', 'en--GB', 'not a locale', '<b>', '1', 'undefined!', '\0', 'de-'])
    it(`falls back to English for the locale ${JSON.stringify(locale)}`, () =>
      assert.equal(formatDate('2026-11-23', locale), '23 November 2026'));

  it('throws for no locale, however hostile, and writes the year', () => {
    for (const {name, text} of HOSTILE_STRINGS) assert.match(formatDate('2026-11-23', text), /2026/, name);
  });
});

describe('formatPartialDate', () => {
  it('writes what is known and no more', () => {
    assert.equal(formatPartialDate('2026', 'en'), '2026');
    assert.equal(formatPartialDate('2026-11', 'en'), 'November 2026');
    assert.equal(formatPartialDate('2026-11-23', 'en'), '23 November 2026');
    assert.equal(formatPartialDate('2026-11', 'de'), 'November 2026');
  });
});

describe('formatParts', () => {
  it('writes the parts of a CSL date', () => {
    assert.equal(formatParts([2025], 'en'), '2025');
    assert.equal(formatParts([2025, 4], 'en'), 'April 2025');
    assert.equal(formatParts([2025, 4, 8], 'en'), '8 April 2025');
  });

  it('takes years below 100 for what they are', () => {
    assert.equal(formatParts([99, 12, 31], 'en'), '31 December 99');
    assert.equal(formatParts([1], 'en'), '1');
  });

  it('keeps the precisions of one locale apart', () => {
    assert.equal(formatParts([2025, 4, 8], 'it'), '8 aprile 2025');
    assert.equal(formatParts([2025], 'it'), '2025');
    assert.equal(formatParts([2025, 4], 'it'), 'aprile 2025');
  });
});
