import { describe, expect, it } from 'vitest';
import { OCCASIONS, occasionsOf } from './occasions.ts';

const dateOf = (key: string, year: number) => occasionsOf(year).find(({ day }) => day.key === key)?.date;

describe('occasions', () => {
  it.each([
    ['fat-thursday', 2026, '2026-02-12'],
    ['fat-thursday', 2027, '2027-02-04'],
    ['shrove-tuesday', 2026, '2026-02-17'],
    ['ash-wednesday', 2026, '2026-02-18'],
    ['palm-sunday', 2026, '2026-03-29'],
    ['good-friday', 2026, '2026-04-03'],
    ['valentines-day', 2026, '2026-02-14'],
    ['womens-day', 2026, '2026-03-08'],
    ['mothers-day', 2026, '2026-05-26'],
    ['boys-day', 2026, '2026-09-30'],
    ['cat-day', 2026, '2026-02-17'],
    ['saint-nicholas', 2026, '2026-12-06'],
    ['black-friday', 2024, '2024-11-29'],
    ['black-friday', 2026, '2026-11-27'],
    ['cyber-monday', 2024, '2024-12-02'],
    ['giving-tuesday', 2026, '2026-12-01'],
    ['blue-monday', 2026, '2026-01-19'],
    ['wosp', 2026, '2026-01-25'],
    ['sleep-day', 2026, '2026-03-13'],
    ['sleep-day', 2024, '2024-03-15'],
    ['smile-day', 2026, '2026-10-02'],
    ['advent', 2026, '2026-11-29'],
    ['advent', 2023, '2023-12-03'],
    ['programmers-day', 2026, '2026-09-13'],
    ['programmers-day', 2028, '2028-09-12'],
    ['school-starts', 2023, '2023-09-04'],
    ['school-ends', 2024, '2024-06-21'],
    ['school-ends', 2025, '2025-06-27'],
    ['school-ends', 2030, '2030-06-19'],
    ['summer-time', 2026, '2026-03-29'],
    ['winter-time', 2026, '2026-10-25'],
    ['beaujolais', 2026, '2026-11-19'],
    ['christmas-eve', 2024, '2024-12-24'],
    ['christmas-eve', 2025, undefined],
    ['wosp', 2021, undefined],
  ])('%s in %i is on %s', (key, year, date) => {
    expect(dateOf(key, year)).toBe(date);
  });

  it('have keys of their own, a source each, and short names that fit a cell', () => {
    expect(new Set(OCCASIONS.map((occasion) => occasion.key)).size).toBe(OCCASIONS.length);
    expect(OCCASIONS.length).toBeGreaterThanOrEqual(60);
    for (const { names, short } of OCCASIONS) {
      expect((short ?? names).pl.length, names.pl).toBeLessThanOrEqual(24);
      expect((short ?? names).en.length, names.en).toBeLessThanOrEqual(24);
    }
  });

  it('are all found in each year from 2025 to 2040', () => {
    const lasting = OCCASIONS.filter((occasion) => occasion.until === undefined);
    for (let year = 2025; year <= 2040; year += 1) {
      const found = occasionsOf(year);
      expect(found).toHaveLength(lasting.length);
      expect(found.every(({ date }) => date.startsWith(`${year}-`))).toBe(true);
    }
  });
});
