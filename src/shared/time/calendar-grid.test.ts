import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  datesIn,
  isoWeek,
  monthGrid,
  monthRange,
  quarterRange,
  startOfWeek,
  weekQuarter,
  weekRange,
} from './calendar-grid.ts';
import { addDays, fromDayNumber, monthOf, type Weekday, weekday } from './plain-date.ts';

test.each([
  ['2026-11-12', 2026, 46],
  ['2026-12-31', 2026, 53],
  ['2027-01-03', 2026, 53],
  ['2027-01-04', 2027, 1],
  ['2024-12-30', 2025, 1],
  ['2023-01-01', 2022, 52],
  ['2021-01-03', 2020, 53],
])('%s is in week %i/%i', (date, year, week) => {
  expect(isoWeek(date)).toEqual({ year, week });
});

test.each([
  ['2026-11-12', 2026, 4, '2026-09-28', 14],
  ['2027-01-03', 2026, 4, '2026-09-28', 14],
  ['2027-01-04', 2027, 1, '2027-01-04', 13],
  ['2027-12-31', 2027, 4, '2027-10-04', 13],
  ['2024-12-30', 2025, 1, '2024-12-30', 13],
  ['2025-03-30', 2025, 1, '2024-12-30', 13],
  ['2025-03-31', 2025, 2, '2025-03-31', 13],
  ['2025-12-28', 2025, 4, '2025-09-29', 13],
] as const)('%s is in the weeks of %i, quarter %i, from %s, %i of them', (date, year, quarter, from, weeks) => {
  expect(weekQuarter(date)).toEqual({ year, quarter, from, weeks });
});

it('shares all days among quarters of weeks, none twice and none left out', () => {
  for (let date = '2019-12-30'; date < '2040-01-01'; ) {
    const { from, weeks } = weekQuarter(date);
    expect(from).toBe(date);
    expect(weekQuarter(addDays(date, weeks * 7 - 1)).from).toBe(date);
    date = addDays(date, weeks * 7);
  }
});

test.each([
  ['2026-11', '2026-10-01', '2026-12-31'],
  ['2026-01', '2026-01-01', '2026-03-31'],
  ['2028-06', '2028-04-01', '2028-06-30'],
])('the quarter of %s goes from %s to %s', (month, from, to) => {
  expect(quarterRange(month)).toEqual({ from, to });
});

test.each([
  ['2026-11-12', 1, '2026-11-09'],
  ['2026-11-09', 1, '2026-11-09'],
  ['2026-11-15', 1, '2026-11-09'],
  ['2026-11-12', 7, '2026-11-08'],
  ['2026-11-15', 7, '2026-11-15'],
] as const)('the week of %s that starts on weekday %i begins on %s', (date, first, expected) => {
  expect(startOfWeek(date, first)).toBe(expected);
  expect(weekRange(date, first)).toEqual({ from: expected, to: addDays(expected, 6) });
});

test.each([
  ['2026-11', '2026-11-30'],
  ['2026-02', '2026-02-28'],
  ['2024-02', '2024-02-29'],
])('%s ends on %s', (month, to) => {
  expect(monthRange(month)).toEqual({ from: `${month}-01`, to });
});

test.each([
  ['2026-11', 1, 6, '2026-10-26', '2026-12-06'],
  ['2026-10', 1, 5, '2026-09-28', '2026-11-01'],
  ['2027-02', 1, 4, '2027-02-01', '2027-02-28'],
  ['2026-03', 1, 6, '2026-02-23', '2026-04-05'],
  ['2026-11', 7, 5, '2026-11-01', '2026-12-05'],
] as const)('the grid of %s from weekday %i has %i weeks, %s to %s', (month, first, weeks, from, to) => {
  const grid = monthGrid(month, first);
  expect(grid).toHaveLength(weeks);
  expect(grid[0]?.[0]).toBe(from);
  expect(grid.at(-1)?.at(-1)).toBe(to);
});

describe('the month grid', () => {
  it('keeps its height when asked for six weeks', () => {
    const grid = monthGrid('2027-02', 1, { minimumWeeks: 6 });
    expect(grid).toHaveLength(6);
    expect(grid.at(-1)?.at(-1)).toBe('2027-03-14');
  });

  it('holds every day of the month once, in order, in whole weeks', () => {
    const months = fc.integer({ min: -30_000, max: 60_000 }).map((day) => monthOf(fromDayNumber(day)));
    const firsts = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
    fc.assert(
      fc.property(months, firsts, (month, first) => {
        const grid = monthGrid(month, first);
        const all = grid.flat();
        expect(grid.every((week) => week.length === 7 && weekday(week[0] ?? '') === first)).toBe(true);
        expect(all.every((date, index) => index === 0 || date === addDays(all[index - 1] ?? '', 1))).toBe(true);
        expect(all.filter((date) => monthOf(date) === month)).toEqual(datesIn(monthRange(month)));
      }),
    );
  });
});

test('dates of a range come in order, and none of a range that ends before it starts', () => {
  expect(datesIn({ from: '2026-10-24', to: '2026-10-26' })).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  expect(datesIn({ from: '2026-10-26', to: '2026-10-24' })).toEqual([]);
});
