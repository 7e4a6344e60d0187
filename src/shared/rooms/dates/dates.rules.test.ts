import { describe, expect, it } from 'vitest';
import { weekday } from '../../time/plain-date.ts';
import { dateOf, daysOfYear, easterSunday, nthWeekday, weekdayBefore, weekdayFrom } from './dates.rules.ts';
import type { NamedDay } from './dates.schema.ts';

const EASTERS = [
  ...['2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05'],
  ...['2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28', '2033-04-17'],
  ...['2034-04-09', '2035-03-25', '2036-04-13', '2037-04-05', '2038-04-25', '2039-04-10', '2040-04-01'],
];

it.each(EASTERS)('Easter is on %s', (date) => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  expect(weekday(date)).toBe(7);
});

it.each([
  [2026, 11, 4, 4, '2026-11-26'],
  [2026, 11, 7, 1, '2026-11-01'],
  [2026, 3, 7, -1, '2026-03-29'],
  [2026, 8, 7, -1, '2026-08-30'],
  [2026, 2, 7, -1, '2026-02-22'],
  [2028, 2, 2, -1, '2028-02-29'],
])('in %i-%i weekday %i number %i is %s', (year, month, day, nth, date) => {
  expect(nthWeekday(year, month, day, nth)).toBe(date);
});

it('counts weekdays before a day without the day itself, and from a day with it', () => {
  expect(weekdayBefore('2023-12-24', 7)).toBe('2023-12-17');
  expect(weekdayBefore('2026-12-24', 7, 3)).toBe('2026-12-06');
  expect(weekdayFrom('2026-06-21', 7)).toBe('2026-06-21');
  expect(weekdayFrom('2026-06-21', 5)).toBe('2026-06-26');
});

describe('a rule', () => {
  const named = (key: string, rule: NamedDay['rule'], years: Partial<NamedDay> = {}): NamedDay => ({
    key,
    names: { pl: key, en: key },
    rule,
    ...years,
  });

  it('shifts a fixed day by its weekday', () => {
    const rule = { kind: 'fixed', on: '09-01', shift: { 5: 3, 6: 2, 7: 1 } } as const;
    const starts = [2023, 2024, 2025, 2026, 2028].map((year) => dateOf(rule, year));
    expect(starts).toEqual(['2023-09-04', '2024-09-02', '2025-09-01', '2026-09-01', '2028-09-04']);
  });

  it('finds 29 February only where it is', () => {
    expect(dateOf({ kind: 'fixed', on: '02-29' }, 2026)).toBeNull();
    expect(dateOf({ kind: 'fixed', on: '02-29' }, 2028)).toBe('2028-02-29');
  });

  it('follows another day of the list, and is nowhere without it', () => {
    const list = [named('first', { kind: 'nth', month: 11, weekday: 4, nth: 4 })];
    expect(dateOf({ kind: 'after', key: 'first', days: 4 }, 2024, list)).toBe('2024-12-02');
    expect(dateOf({ kind: 'after', key: 'other', days: 4 }, 2024, list)).toBeNull();
  });

  it('holds in its years only', () => {
    const list = [named('young', { kind: 'fixed', on: '01-02' }, { since: 2025, until: 2026 })];
    expect([2024, 2025, 2026, 2027].map((year) => daysOfYear(list, year).length)).toEqual([0, 1, 1, 0]);
  });
});
