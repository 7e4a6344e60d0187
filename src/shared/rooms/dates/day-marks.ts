/** What the calendar says beside a day's number, in the order of importance. */

import { datesIn } from '../../time/calendar-grid.ts';
import { addDays, dateParts, isPlainDate, type PlainDateText } from '../../time/plain-date.ts';
import type { Language } from '../rows.schema.ts';
import type { DayKind, NamedDay, OwnDate } from './dates.schema.ts';
import { holidaysOf } from './holidays.ts';
import { occasionsOf } from './occasions.ts';
import { tradingSundays } from './trading-sundays.ts';

export type DayMark =
  | { readonly kind: 'holiday'; readonly day: NamedDay; readonly countries: readonly string[] }
  | { readonly kind: 'own'; readonly own: OwnDate }
  | { readonly kind: 'reminder'; readonly own: OwnDate; readonly days: number }
  | { readonly kind: 'occasion'; readonly day: NamedDay }
  | { readonly kind: 'trading-sunday' }
  /** Posts of these days wait. */
  | { readonly kind: 'pause'; readonly reason: string };

export interface DayMarksInput {
  /** ISO 3166-1 codes; the first one's name stands where two countries share a day. */
  readonly countries: readonly string[];
  readonly kinds: readonly DayKind[];
  /** Of the clients that are shown. */
  readonly ownDates: readonly OwnDate[];
  /** Pauses that hold posts of clients that are shown; always shown, first of all. */
  readonly pauses?: readonly {
    readonly reason: string;
    readonly startsOn: PlainDateText;
    readonly endsOn: PlainDateText;
  }[];
}

const NONE: readonly DayMark[] = [];

/** A name in the language; the short one for a narrow cell. */
export function nameOfDay(day: NamedDay, language: Language, length: 'short' | 'whole'): string {
  return (length === 'short' ? day.short : undefined)?.[language] ?? day.names[language];
}

/** The date of an own date in a year; 29 February is kept on 28 February in common years. Null in years that have none. */
export function ownDateIn(own: Pick<OwnDate, 'date' | 'repeats'>, year: number): PlainDateText | null {
  if (own.repeats === 'never') return dateParts(own.date).year === year ? own.date : null;
  if (dateParts(own.date).year > year) return null;
  const date = `${year}${own.date.slice(4)}`;
  return isPlainDate(date) ? date : `${year}-02-28`;
}

/**
 * Answers the marks of a day. A year is computed when one of its days is first asked for and then kept, so that a month's cells cost
 * a look-up each; the same array comes back for the same day.
 */
export function createDayMarks(input: DayMarksInput): (date: PlainDateText) => readonly DayMark[] {
  const years = new Map<string, ReadonlyMap<PlainDateText, readonly DayMark[]>>();
  return (date) => {
    const key = date.slice(0, 4);
    let year = years.get(key);
    if (year === undefined) {
      year = marksOfYear(input, Number(key));
      years.set(key, year);
    }
    return year.get(date) ?? NONE;
  };
}

function marksOfYear({ countries, kinds, ownDates, pauses = [] }: DayMarksInput, year: number) {
  const marks = new Map<PlainDateText, DayMark[]>();
  const add = (date: PlainDateText, mark: DayMark) => marks.set(date, [...(marks.get(date) ?? []), mark]);
  for (const { reason, startsOn, endsOn } of pauses) {
    for (const date of datesIn({ from: startsOn, to: endsOn })) {
      if (dateParts(date).year === year) add(date, { kind: 'pause', reason });
    }
  }
  if (kinds.includes('holidays')) for (const [date, mark] of holidaysOfAll(countries, year)) add(date, mark);
  if (kinds.includes('own-dates')) addOwn(ownDates, year, add);
  for (const { date, day } of occasionsOf(year)) {
    if (kinds.includes(day.main ? 'occasions' : 'minor-occasions')) add(date, { kind: 'occasion', day });
  }
  if (kinds.includes('trading-sundays') && countries.includes('PL')) {
    for (const date of tradingSundays(year)) add(date, { kind: 'trading-sunday' });
  }
  return marks;
}

function holidaysOfAll(countries: readonly string[], year: number): [PlainDateText, DayMark][] {
  const found = new Map<string, { date: PlainDateText; day: NamedDay; countries: string[] }>();
  for (const country of countries) {
    for (const [date, day] of holidaysOf(country, year)) {
      const key = `${date} ${day.key}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { date, day, countries: [country] });
      else known.countries.push(country);
    }
  }
  return [...found.values()].map(({ date, day, countries: all }) => [date, { kind: 'holiday', day, countries: all }]);
}

function addOwn(ownDates: readonly OwnDate[], year: number, add: (date: PlainDateText, mark: DayMark) => void): void {
  for (const own of ownDates) {
    // The reminder of a day in January may stand in December.
    for (const when of [year, year + 1]) {
      const date = ownDateIn(own, when);
      if (date === null) continue;
      if (when === year) add(date, { kind: 'own', own });
      const reminder = own.leadDays === null || own.leadDays === 0 ? null : addDays(date, -own.leadDays);
      if (reminder !== null && dateParts(reminder).year === year)
        add(reminder, { kind: 'reminder', own, days: own.leadDays ?? 0 });
    }
  }
}
