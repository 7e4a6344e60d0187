/** Public holidays by country, from the table in resources/dates, where each country's law is named. */
import table from '../../../../resources/dates/holidays.json' with { type: 'json' };
import type { PlainDateText } from '../../time/plain-date.ts';
import { daysOfYear } from './dates.rules.ts';
import { HolidayTable, type NamedDay } from './dates.schema.ts';

const countries = HolidayTable.parse(table);

/** ISO 3166-1 codes of the countries whose holidays are known. */
export const HOLIDAY_COUNTRIES: readonly string[] = Object.keys(countries);

const years = new Map<string, ReadonlyMap<PlainDateText, NamedDay>>();

/** The public holidays of a country in a year, by date; none for a country that the table lacks. Kept once computed. */
export function holidaysOf(country: string, year: number): ReadonlyMap<PlainDateText, NamedDay> {
  const key = `${country} ${year}`;
  const kept = years.get(key);
  if (kept !== undefined) return kept;
  const days = Object.hasOwn(countries, country) ? (countries[country]?.days ?? []) : [];
  const found = new Map(daysOfYear(days, year).map(({ date, day }) => [date, day]));
  years.set(key, found);
  return found;
}
