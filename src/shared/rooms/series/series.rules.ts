/** Rules of RFC 5545 as people say them: written, read, cut and moved as text. Values in, values out. */
import { addDays, dateParts, daysBetween, daysInMonth, type PlainDateText, weekday } from '../../time/plain-date.ts';
import type { Repeat } from './series.schema.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const FREQUENCIES = { daily: 'DAILY', weekly: 'WEEKLY', monthly: 'MONTHLY', yearly: 'YEARLY' } as const;

const dayName = (iso: number): string => DAYS[iso - 1] ?? 'MO';
const compact = (date: PlainDateText): string => date.replaceAll('-', '');
const spread = (text: string): PlainDateText => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;

/** Which of its weekdays in the month a day is, from 1. */
export const ordinalOf = (date: PlainDateText): number => Math.ceil(dateParts(date).day / 7);

export function isLastOfItsWeekday(date: PlainDateText): boolean {
  const { year, month, day } = dateParts(date);
  return day + 7 > daysInMonth(year, month);
}

export function isLastDay(date: PlainDateText): boolean {
  const { year, month, day } = dateParts(date);
  return day === daysInMonth(year, month);
}

function monthlyPart(monthly: Repeat['monthly'], date: PlainDateText): string {
  if (monthly === 'lastDay') return 'BYMONTHDAY=-1';
  if (monthly === 'last') return `BYDAY=-1${dayName(weekday(date))}`;
  if (monthly === 'nth') return `BYDAY=${ordinalOf(date)}${dayName(weekday(date))}`;
  return `BYMONTHDAY=${dateParts(date).day}`;
}

/** The rule for a post on `date`: its weekday, its day of the month and the like are the date's own. */
export function ruleText(repeat: Repeat, date: PlainDateText): string {
  const { month, day } = dateParts(date);
  const weekdays = [...new Set([...repeat.weekdays, weekday(date)])].sort((a, b) => a - b);
  return [
    `FREQ=${FREQUENCIES[repeat.frequency]}`,
    ...(repeat.interval > 1 ? [`INTERVAL=${repeat.interval}`] : []),
    ...(repeat.frequency === 'weekly' ? [`BYDAY=${weekdays.map(dayName).join(',')}`] : []),
    ...(repeat.frequency === 'monthly' ? [monthlyPart(repeat.monthly, date)] : []),
    ...(repeat.frequency === 'yearly' ? [`BYMONTH=${month}`, `BYMONTHDAY=${day}`] : []),
    ...(repeat.count !== null
      ? [`COUNT=${repeat.count}`]
      : repeat.until !== null
        ? [`UNTIL=${compact(repeat.until)}`]
        : []),
  ].join(';');
}

const partsOf = (rule: string): Map<string, string> =>
  new Map(rule.split(';').map((part) => part.split('=') as [string, string]));

const textOf = (parts: ReadonlyMap<string, string>): string =>
  [...parts].map(([key, value]) => `${key}=${value}`).join(';');

/** A rule that `ruleText` wrote, as people say it. */
export function repeatOf(rule: string): Repeat {
  const parts = partsOf(rule);
  const frequency = (Object.keys(FREQUENCIES) as Repeat['frequency'][]).find(
    (key) => FREQUENCIES[key] === parts.get('FREQ'),
  );
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  const first = byDay[0] ?? '';
  return {
    frequency: frequency ?? 'weekly',
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: frequency === 'weekly' ? byDay.map((day) => DAYS.indexOf(day as (typeof DAYS)[number]) + 1) : [],
    monthly:
      parts.get('BYMONTHDAY') === '-1'
        ? 'lastDay'
        : frequency === 'monthly' && first !== ''
          ? first.startsWith('-1')
            ? 'last'
            : 'nth'
          : 'day',
    until: until === undefined ? null : spread(until),
    count: count === undefined ? null : Number(count),
  };
}

/** The rule up to the day before: what stays of a series that is cut there. */
export function endedBefore(rule: string, date: PlainDateText): string {
  const parts = partsOf(rule);
  parts.delete('COUNT');
  parts.set('UNTIL', compact(addDays(date, -1)));
  return textOf(parts);
}

/** The rule for what is left after `gone` of its posts: a count counts the rest. */
export function afterSome(rule: string, gone: number): string {
  const parts = partsOf(rule);
  const count = parts.get('COUNT');
  if (count !== undefined) parts.set('COUNT', String(Math.max(1, Number(count) - gone)));
  return textOf(parts);
}

/** The rule of a series whose post moved from one day to another: weekdays turn along, the rest is the new day's own. */
export function movedRule(rule: string, from: PlainDateText, to: PlainDateText): string {
  const repeat = repeatOf(rule);
  const days = daysBetween(from, to);
  const turned = repeat.weekdays.map((iso) => ((((iso - 1 + days) % 7) + 7) % 7) + 1);
  const until = repeat.until === null ? null : addDays(repeat.until, days);
  const monthly =
    repeat.monthly === 'lastDay' && !isLastDay(to)
      ? 'day'
      : repeat.monthly === 'last' && !isLastOfItsWeekday(to)
        ? 'nth'
        : repeat.monthly === 'nth' && ordinalOf(to) > 4
          ? 'last'
          : repeat.monthly;
  return ruleText({ ...repeat, weekdays: turned, until, monthly }, to);
}
