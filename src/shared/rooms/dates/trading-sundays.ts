import { addDays, type PlainDateText } from '../../time/plain-date.ts';
import { easterSunday, nthWeekday, weekdayBefore } from './dates.rules.ts';
import { holidaysOf } from './holidays.ts';

const SUNDAY = 7;

/** The first full year of the act's lasting rule; 2018 and 2019 had rules of their own. */
const FIRST_YEAR = 2020;

/** Sundays opened for one year alone: 6 December 2020, by the acts on the epidemic. */
const SINGLE: Readonly<Record<number, readonly PlainDateText[]>> = { 2020: ['2020-12-06'] };

/**
 * The Sundays of a year on which shops in Poland may trade, in order; none before 2020.
 *
 * Act of 10 January 2018 on the limitation of trade on Sundays, art. 7: the last Sunday of January, April, June and August, the
 * Sunday before Easter, and those before Christmas: two up to 2024, three since 2025 (act of 6 December 2024, Dz.U. 2024 poz. 1965).
 * On Christmas Eve itself no Sunday trades since 2023. A Sunday that is a public holiday never does.
 */
export function tradingSundays(year: number): PlainDateText[] {
  if (year < FIRST_YEAR) return [];
  const beforeChristmas = Array.from({ length: year >= 2025 ? 3 : 2 }, (_, index) =>
    weekdayBefore(`${year}-12-24`, SUNDAY, index + 1),
  );
  const all = [
    ...[1, 4, 6, 8].map((month) => nthWeekday(year, month, SUNDAY, -1)),
    addDays(easterSunday(year), -7),
    ...beforeChristmas,
    ...(SINGLE[year] ?? []),
  ];
  const holidays = holidaysOf('PL', year);
  return [...new Set(all)].filter((date) => !holidays.has(date)).sort();
}
