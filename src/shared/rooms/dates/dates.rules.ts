/** Days of a year by their rules. Text and numbers only: no clock and no zone of the machine takes part. */
import { gregorianEaster } from 'date-easter';
import { addDays, daysInMonth, isPlainDate, type PlainDateText, weekday } from '../../time/plain-date.ts';
import type { DateRule, NamedDay } from './dates.schema.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Easter Sunday of the western churches. */
export function easterSunday(year: number): PlainDateText {
  const { month, day } = gregorianEaster(year);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The nth weekday of a month, the last one for -1. */
export function nthWeekday(year: number, month: number, day: number, nth: number): PlainDateText {
  if (nth < 0) {
    const last = `${year}-${two(month)}-${two(daysInMonth(year, month))}`;
    return addDays(last, -((weekday(last) - day + 7) % 7));
  }
  return addDays(weekdayFrom(`${year}-${two(month)}-01`, day), (nth - 1) * 7);
}

/** The nth such weekday before a date; the date itself never counts. */
export function weekdayBefore(date: PlainDateText, day: number, nth = 1): PlainDateText {
  return addDays(date, -(((weekday(date) - day + 6) % 7) + 1) - (nth - 1) * 7);
}

/** The first such weekday from a date on, the date included. */
export function weekdayFrom(date: PlainDateText, day: number): PlainDateText {
  return addDays(date, (day - weekday(date) + 7) % 7);
}

/** The date of a rule in a year, or null where the year has none (29 February). `list` is where `after` looks. */
export function dateOf(rule: DateRule, year: number, list: readonly NamedDay[] = []): PlainDateText | null {
  switch (rule.kind) {
    case 'fixed': {
      const date = `${year}-${rule.on}`;
      return isPlainDate(date) ? addDays(date, rule.shift?.[String(weekday(date))] ?? 0) : null;
    }
    case 'easter':
      return addDays(easterSunday(year), rule.days);
    case 'nth':
      return nthWeekday(year, rule.month, rule.weekday, rule.nth);
    case 'before':
      return weekdayBefore(`${year}-${rule.on}`, rule.weekday, rule.nth);
    case 'on-or-after': {
      const exception = rule.exceptions?.[String(year)];
      return exception === undefined ? weekdayFrom(`${year}-${rule.on}`, rule.weekday) : `${year}-${exception}`;
    }
    case 'after': {
      const other = list.find((day) => day.key === rule.key);
      const date = other === undefined ? null : dateOf(other.rule, year, list);
      return date === null ? null : addDays(date, rule.days);
    }
    case 'day-of-year':
      return addDays(`${year}-01-01`, rule.day - 1);
  }
}

/** The days of a list that the year has, with their dates, in the list's order. */
export function daysOfYear<Day extends NamedDay>(
  list: readonly Day[],
  year: number,
): { date: PlainDateText; day: Day }[] {
  return list.flatMap((day) => {
    if (year < (day.since ?? year) || year > (day.until ?? year)) return [];
    const date = dateOf(day.rule, year, list);
    return date === null ? [] : [{ date, day }];
  });
}
