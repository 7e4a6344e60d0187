/** What a drag of a bar does to its days. Values in, values out. */
import { addDays, compareDates, daysBetween, type PlainDateText } from '#shared/time/plain-date.ts';

export interface BarDays {
  readonly startsOn: PlainDateText;
  readonly endsOn: PlainDateText;
}

/** What of a bar is in the hand: all of it, or one of its ends. */
export type BarPart = 'whole' | 'start' | 'end';

/**
 * The days of a bar that was taken on one day and is held over another: all of it goes along, or the end that is held does. An end stops at
 * the other end, so that a bar never has less than a day.
 */
export function draggedDays(bar: BarDays, part: BarPart, taken: PlainDateText, over: PlainDateText): BarDays {
  const { startsOn, endsOn } = bar;
  const days = daysBetween(taken, over);
  if (part === 'whole') return { startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) };
  if (part === 'start') {
    const start = addDays(startsOn, days);
    return { startsOn: compareDates(start, endsOn) > 0 ? endsOn : start, endsOn };
  }
  const end = addDays(endsOn, days);
  return { startsOn, endsOn: compareDates(end, startsOn) < 0 ? startsOn : end };
}

export const areSameDays = (a: BarDays, b: BarDays): boolean => a.startsOn === b.startsOn && a.endsOn === b.endsOn;

/** A part of a week: which one of those shown, its first day from 0, and how many days. */
export interface WeekPart {
  readonly week: number;
  readonly day: number;
  readonly days: number;
}

/** The parts of days that lie in the weeks shown, which begin on `first`. */
export function weekParts({ startsOn, endsOn }: BarDays, first: PlainDateText, weeks: number): WeekPart[] {
  const from = Math.max(0, daysBetween(first, startsOn));
  const to = Math.min(weeks * 7 - 1, daysBetween(first, endsOn));
  const parts: WeekPart[] = [];
  for (let at = from; at <= to; ) {
    const week = Math.floor(at / 7);
    const last = Math.min(to, week * 7 + 6);
    parts.push({ week, day: at - week * 7, days: last - at + 1 });
    at = last + 1;
  }
  return parts;
}
