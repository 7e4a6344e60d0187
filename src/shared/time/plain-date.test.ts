import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateParts,
  daysBetween,
  fromDayNumber,
  isMonth,
  isPlainDate,
  monthOf,
  parsePlainDate,
  shiftMonth,
  toDayNumber,
  weekday,
} from './plain-date.ts';

const dates = fc.integer({ min: -354_285, max: 2_932_896 }).map(fromDayNumber);
const smallShifts = fc.integer({ min: -40_000, max: 40_000 });
const middleDates = fc.integer({ min: -100_000, max: 100_000 }).map(fromDayNumber);

test.each([
  ['2026-11-12', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['2026-01-00', false],
  ['2026-1-2', false],
  ['0999-01-01', false],
  ['2026-11-12T00:00', false],
  ['2026-11-12\n', false],
  ['', false],
])('%j is a date: %j', (text, expected) => {
  expect(isPlainDate(text)).toBe(expected);
});

test.each([
  [' 2026-11-12 ', '2026-11-12'],
  ['12.11.2026', null],
])('%j parses to %j', (text, expected) => {
  expect(parsePlainDate(text)).toBe(expected);
});

test.each([
  ['2026-11', true],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-1', false],
])('%j is a month: %j', (text, expected) => {
  expect(isMonth(text)).toBe(expected);
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-25', 1, '2026-10-26'],
  ['2026-10-25', -1, '2026-10-24'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-01-01', 365, '2027-01-01'],
  ['1969-12-31', 1, '1970-01-01'],
])('%s plus %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -13, '2025-02-28'],
  ['2026-10-31', 12, '2027-10-31'],
])('%s plus %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-06', -30, '2023-12'],
])('month %s shifted by %i is %s', (month, months, expected) => {
  expect(shiftMonth(month, months)).toBe(expected);
});

test.each([
  ['2026-11-02', 1],
  ['2026-11-12', 4],
  ['2026-11-15', 7],
  ['1969-12-31', 3],
  ['1000-01-01', 3],
  ['9999-12-31', 5],
])('%s is ISO weekday %i', (date, expected) => {
  expect(weekday(date)).toBe(expected);
});

describe('date arithmetic', () => {
  it('counts the days of a year with two clock changes as whole days', () => {
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('sorts dates and knows their month', () => {
    expect(['2026-11-12', '2025-12-31', '2026-02-01'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026-02-01',
      '2026-11-12',
    ]);
    expect(compareDates('2026-11-12', '2026-11-12')).toBe(0);
    expect(monthOf('2026-11-12')).toBe('2026-11');
  });

  it('refuses text that is no date and days outside its years as bugs', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
    expect(() => shiftMonth('9999-12', 1)).toThrow(RangeError);
    expect(() => shiftMonth('2026-13', 1)).toThrow(RangeError);
  });

  it('agrees with the proleptic Gregorian calendar of the engine on every date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { year, month, day } = dateParts(date);
        const instant = Date.UTC(year, month - 1, day);
        expect(instant / 86_400_000).toBe(toDayNumber(date));
        expect(new Date(instant).getUTCDay() || 7).toBe(weekday(date));
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(middleDates, smallShifts, (date, days) => {
        const moved = addDays(date, days);
        expect(isPlainDate(moved)).toBe(true);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
      }),
    );
  });

  it('adds months without leaving the month asked for', () => {
    fc.assert(
      fc.property(middleDates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(isPlainDate(moved)).toBe(true);
        expect(monthOf(moved)).toBe(shiftMonth(monthOf(date), months));
        expect(dateParts(moved).day).toBeLessThanOrEqual(dateParts(date).day);
      }),
    );
  });
});
