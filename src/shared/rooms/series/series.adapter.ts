/**
 * The only place that knows the recurrence library (`rrule`), and the `Date`s that it wants. They carry the wall clock's day in their
 * UTC fields, where every day has 24 hours; no zone takes part, and what comes out is the text of a day. A series says its hour apart,
 * so 02:30 stays 02:30 on the days on which a clock skips or repeats it.
 */
import * as library from 'rrule';
import type { DateRange } from '../../time/calendar-grid.ts';
import { dateParts, type PlainDateText } from '../../time/plain-date.ts';

/** CommonJS in Node, a module in the bundler. */
const { RRule } = 'RRule' in library ? library : (library as unknown as { default: typeof library }).default;

const toDate = (date: PlainDateText): Date => {
  const { year, month, day } = dateParts(date);
  return new Date(Date.UTC(year, month - 1, day));
};

const toText = (date: Date): PlainDateText => date.toISOString().slice(0, 10);

const parsed = (rule: string, startsOn: PlainDateText) =>
  new RRule({ ...RRule.parseString(rule), wkst: RRule.MO, dtstart: toDate(startsOn) });

/**
 * The days that a rule of RFC 5545 gives within a range, both ends within, in order; `startsOn` is its DTSTART. A day that a month
 * lacks is passed over, as the RFC says. @throws Error on a rule that is none: a bug of the caller.
 */
export function datesOf(rule: string, startsOn: PlainDateText, { from, to }: DateRange): PlainDateText[] {
  if (from > to) return [];
  return parsed(rule, startsOn).between(toDate(from), toDate(to), true).map(toText);
}

/** The first so many days of a rule. */
export function firstDates(rule: string, startsOn: PlainDateText, count: number): PlainDateText[] {
  if (count <= 0) return [];
  return parsed(rule, startsOn)
    .all((_date, index) => index < count)
    .slice(0, count)
    .map(toText);
}
