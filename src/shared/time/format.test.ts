import { expect, test } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDay,
  formatDayInSentence,
  formatLongDay,
  formatMoment,
  formatMonth,
  formatNumber,
  formatNumericDate,
  formatPercent,
  formatPercentagePoints,
  formatQuarter,
  formatShortMonth,
  weekdayNames,
} from './format.ts';

const NO_BREAK = '\u00a0';
const THIN = '\u2009';

test.each([
  ['2026-11', 'listopad 2026', 'November 2026'],
  ['2026-03', 'marzec 2026', 'March 2026'],
  ['2026-02', 'luty 2026', 'February 2026'],
  ['2026-01', 'styczeń 2026', 'January 2026'],
])('the title of %s is „%s” and "%s"', (month, polish, english) => {
  expect(formatMonth(month, 'pl')).toBe(polish);
  expect(formatMonth(month, 'en')).toBe(english);
});

test('names a quarter and a month in short', () => {
  expect(formatQuarter(2026, 4, 'pl')).toBe('IV kwartał 2026');
  expect(formatQuarter(2026, 4, 'en')).toBe('Q4 2026');
  expect(formatShortMonth('2026-10', 'pl')).toBe('paź');
  expect(formatShortMonth('2026-10', 'en')).toBe('Oct');
});

test.each([
  ['2026-11-12', '14:30', 'czw. 12 lis, 14:30', 'Thu 12 Nov, 14:30'],
  ['2026-03-29', '02:30', 'niedz. 29 mar, 02:30', 'Sun 29 Mar, 02:30'],
  ['2026-10-25', '00:00', 'niedz. 25 paź, 00:00', 'Sun 25 Oct, 00:00'],
  ['2026-01-01', '23:59', 'czw. 1 sty, 23:59', 'Thu 1 Jan, 23:59'],
])('%s %s reads „%s” and "%s"', (date, time, polish, english) => {
  expect(formatMoment(date, time, 'pl')).toBe(polish);
  expect(formatMoment(date, time, 'en')).toBe(english);
});

test('a moment without a time is its day', () => {
  expect(formatMoment('2026-11-12', null, 'pl')).toBe('czw. 12 lis');
  expect(formatDay('2026-11-12', 'en')).toBe('Thu 12 Nov');
});

test('a screen reader gets the whole day', () => {
  expect(formatLongDay('2026-11-12', 'pl')).toBe('czwartek, 12 listopada 2026');
  expect(formatLongDay('2026-11-12', 'en')).toBe('Thursday, 12 November 2026');
});

test('running text has the whole month, in the genitive in Polish', () => {
  expect(formatDayInSentence('2026-11-02', 'pl')).toBe('2 listopada');
  expect(formatDayInSentence('2026-11-02', 'en')).toBe('2 November');
});

test('short and numeric dates carry the year', () => {
  expect(formatDate('2026-11-02', 'pl')).toBe('2 lis 2026');
  expect(formatDate('2026-11-02', 'en')).toBe('2 Nov 2026');
  expect(formatNumericDate('2026-11-02', 'pl')).toBe('02.11.2026');
  expect(formatNumericDate('2026-11-02', 'en')).toBe('02/11/2026');
});

test('a range says equal parts once', () => {
  expect(formatDateRange({ from: '2026-11-12', to: '2026-11-15' }, 'pl')).toBe('12–15 lis 2026');
  expect(formatDateRange({ from: '2026-11-12', to: '2026-12-03' }, 'pl')).toBe('12 lis–3 gru 2026');
  expect(formatDateRange({ from: '2026-11-12', to: '2026-11-12' }, 'pl')).toBe('12 lis 2026');
  expect(formatDateRange({ from: '2026-11-12', to: '2026-11-15' }, 'en')).toBe(`12${THIN}–${THIN}15 Nov 2026`);
  expect(formatDateRange({ from: '2026-11-12', to: '2026-12-03' }, 'en')).toBe(`12 Nov${THIN}–${THIN}3 Dec 2026`);
});

test('weekdays start where the week does', () => {
  expect(weekdayNames('pl')).toEqual(['pon.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.', 'niedz.']);
  expect(weekdayNames('en', 'short', 7)).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
  expect(weekdayNames('pl', 'long')[0]).toBe('poniedziałek');
  expect(weekdayNames('pl', 'narrow')).toEqual(['P', 'W', 'Ś', 'C', 'P', 'S', 'N']);
});

test.each([
  [1234, 0, '1234', '1,234'],
  [12345.678, 1, `12${NO_BREAK}345,7`, '12,345.7'],
  [0, 0, '0', '0'],
  [null, 0, '–', '–'],
  [undefined, 0, '–', '–'],
  [Number.NaN, 0, '–', '–'],
  [Number.POSITIVE_INFINITY, 0, '–', '–'],
])('%s with %i decimals reads „%s” and "%s"', (value, digits, polish, english) => {
  expect(formatNumber(value, 'pl', digits)).toBe(polish);
  expect(formatNumber(value, 'en', digits)).toBe(english);
});

test('a share is a percentage and a change of shares is in percentage points', () => {
  expect(formatPercent(0.1234, 'pl')).toBe('12,3%');
  expect(formatPercent(0.1234, 'en', { digits: 0 })).toBe('12%');
  expect(formatPercent(0.5, 'pl', { signed: true })).toBe('+50%');
  expect(formatPercent(null, 'pl')).toBe('–');
  expect(formatPercentagePoints(0.012, 'pl')).toBe(`+1,2${NO_BREAK}p.p.`);
  expect(formatPercentagePoints(-0.012, 'en')).toBe(`-1.2${NO_BREAK}pp`);
  expect(formatPercentagePoints(Number.NaN, 'en')).toBe('–');
});
