import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {isCalendarDate, isDay, isPartialDate} from '../../../src/article/date.js';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The calendar as `Date` counts it: a day that does not exist becomes another one. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

describe('isCalendarDate', () => {
  it('agrees with the calendar on every day of leap years, common years and centuries', () => {
    for (const year of [1, 4, 1582, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2400, 9999])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
          assert.equal(isCalendarDate(text), exists(year, month, day), text);
        }
  });

  for (const [text, expected] of [
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-11-31', false],
    ['0000-01-01', false],
  ] as const)
    it(`${expected ? 'takes' : 'refuses'} ${text}`, () => assert.equal(isCalendarDate(text), expected));

  for (const text of [
    '',
    '2026',
    '2026-11',
    '2026-1-2',
    '26-11-23',
    '12026-11-23',
    '-2026-11-23',
    '2026/11/23',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '2026-11-23\n',
    '٢٠٢٦-١١-٢٣',
    '2026-11-2３',
    'yesterday',
  ])
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(isCalendarDate(text), false));
});

describe('isPartialDate', () => {
  for (const text of ['2026', '2026-11', '2026-11-23', '0001', '9999-12-31', '2024-02-29'])
    it(`takes ${text}`, () => assert.ok(isPartialDate(text)));

  for (const text of [
    '',
    '0000',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-11-',
    '2026-1',
    '202',
    '2026-11-23-01',
    'soon',
  ])
    it(`refuses ${JSON.stringify(text)}`, () => assert.ok(!isPartialDate(text)));
});

describe('isDay', () => {
  it('takes a year alone, a year and a month, and all three', () => {
    assert.ok(isDay(2026));
    assert.ok(isDay(2026, 12));
    assert.ok(isDay(2026, 12, 31));
  });

  it('refuses a day without a month and what lies outside the ranges', () => {
    assert.ok(!isDay(2026, undefined, 1));
    assert.ok(!isDay(0));
    assert.ok(!isDay(10_000));
    assert.ok(!isDay(2026, 0));
    assert.ok(!isDay(2026, 13));
    assert.ok(!isDay(2026, 4, 31));
    assert.ok(!isDay(2026, 4, 0));
  });
});
