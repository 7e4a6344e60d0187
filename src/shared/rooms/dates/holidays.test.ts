import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/plain-date.ts';
import { easterSunday } from './dates.rules.ts';
import { HOLIDAY_COUNTRIES, holidaysOf } from './holidays.ts';
import { tradingSundays } from './trading-sundays.ts';

const dates = (country: string, year: number) => [...holidaysOf(country, year).keys()].sort();
const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);

describe('the public holidays of Poland', () => {
  it('in 2026 are these fourteen, by name in both languages', () => {
    expect(dates('PL', 2026)).toEqual([
      ...['2026-01-01', '2026-01-06', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-03', '2026-05-24'],
      ...['2026-06-04', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-24', '2026-12-25', '2026-12-26'],
    ]);
    expect(holidaysOf('PL', 2026).get('2026-11-11')?.names).toEqual({
      pl: 'Narodowe Święto Niepodległości',
      en: 'Independence Day',
    });
  });

  it.each([
    [2020, '2020-06-11'],
    [2024, '2024-05-30'],
    [2025, '2025-06-19'],
    [2027, '2027-05-27'],
    [2038, '2038-06-24'],
    [2040, '2040-05-31'],
  ])('have Corpus Christi of %i on %s', (year, date) => {
    expect(holidaysOf('PL', year).get(date)?.key).toBe('corpus-christi');
  });

  it('have Christmas Eve since 2025', () => {
    expect(YEARS.filter((year) => holidaysOf('PL', year).has(`${year}-12-24`))).toEqual(
      YEARS.filter((year) => year >= 2025),
    );
  });

  it('are as many as the law has days in every year from 2020 to 2040', () => {
    for (const year of YEARS) expect(dates('PL', year)).toHaveLength(year < 2025 ? 13 : 14);
  });

  it('move with Easter', () => {
    for (const year of YEARS) {
      const easter = easterSunday(year);
      expect(dates('PL', year)).toEqual(expect.arrayContaining([0, 1, 49, 60].map((days) => addDays(easter, days))));
    }
  });
});

it.each([
  [
    'DE',
    2026,
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ],
  ],
  [
    'CZ',
    2026,
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-07-05',
      '2026-07-06',
      '2026-09-28',
      '2026-10-28',
      '2026-11-17',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ],
  ],
  [
    'AT',
    2026,
    [
      '2026-01-01',
      '2026-01-06',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-06-04',
      '2026-08-15',
      '2026-10-26',
      '2026-11-01',
      '2026-12-08',
      '2026-12-25',
      '2026-12-26',
    ],
  ],
])('the public holidays of %s in %i', (country, year, expected) => {
  expect(dates(country, year)).toEqual(expected);
});

it('a country that is not known has none, and says so by its absence from the list', () => {
  expect(dates('FR', 2026)).toEqual([]);
  expect(HOLIDAY_COUNTRIES).toEqual(['PL', 'DE', 'CZ', 'AT']);
});

describe('trading Sundays', () => {
  it.each([
    ['2020-01-26', '2020-04-05', '2020-04-26', '2020-06-28', '2020-08-30', '2020-12-06', '2020-12-13', '2020-12-20'],
    ['2021-01-31', '2021-03-28', '2021-04-25', '2021-06-27', '2021-08-29', '2021-12-12', '2021-12-19'],
    ['2022-01-30', '2022-04-10', '2022-04-24', '2022-06-26', '2022-08-28', '2022-12-11', '2022-12-18'],
    ['2023-01-29', '2023-04-02', '2023-04-30', '2023-06-25', '2023-08-27', '2023-12-10', '2023-12-17'],
    ['2024-01-28', '2024-03-24', '2024-04-28', '2024-06-30', '2024-08-25', '2024-12-15', '2024-12-22'],
    ['2025-01-26', '2025-04-13', '2025-04-27', '2025-06-29', '2025-08-31', '2025-12-07', '2025-12-14', '2025-12-21'],
    ['2026-01-25', '2026-03-29', '2026-04-26', '2026-06-28', '2026-08-30', '2026-12-06', '2026-12-13', '2026-12-20'],
    ['2027-01-31', '2027-03-21', '2027-04-25', '2027-06-27', '2027-08-29', '2027-12-05', '2027-12-12', '2027-12-19'],
  ])('are %s and the rest of the list that was published', (...expected) => {
    expect(tradingSundays(Number(expected[0]?.slice(0, 4)))).toEqual(expected);
  });

  it('are none before the lasting rule, and never on a public holiday', () => {
    expect(tradingSundays(2019)).toEqual([]);
    // Easter of 2038 is on 25 April, the last Sunday of that month.
    expect(tradingSundays(2038)).not.toContain('2038-04-25');
  });
});
