/** Wall-clock times as text, and moments (a date with a time) counted in whole minutes of the wall clock. */
import { fromDayNumber, type PlainDateText, toDayNumber } from './plain-date.ts';

/** A time of day, `HH:mm`, 00:00 to 23:59. */
export type PlainTimeText = string;
/** A moment on the wall clock of one zone. */
export type WallClock = { date: PlainDateText; time: PlainTimeText };

const MINUTES_IN_DAY = 1440;
const TIME_PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LENIENT_TIME_PATTERN = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/;

/** True for a time written exactly as `HH:mm`. */
export function isPlainTime(text: string): boolean {
  return TIME_PATTERN.test(text);
}

/** `HH:mm` out of what people write (`9:05`, `09.05`, `09:05:00`), or null. */
export function parsePlainTime(text: string): PlainTimeText | null {
  const match = LENIENT_TIME_PATTERN.exec(text.trim());
  if (match === null) return null;
  const time = `${match[1]?.padStart(2, '0')}:${match[2]}`;
  return isPlainTime(time) ? time : null;
}

/** Minutes since midnight. @throws RangeError on text that is not a time: a bug of the caller. */
export function toMinutes(time: PlainTimeText): number {
  if (!isPlainTime(time)) throw new RangeError(`Not a time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time of a minute of the day, 0 to 1439. @throws RangeError outside of it. */
export function fromMinutes(minutes: number): PlainTimeText {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= MINUTES_IN_DAY) {
    throw new RangeError(`Not a minute of the day: ${minutes}`);
  }
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Negative, zero or positive, for `sort`. */
export function compareTimes(left: PlainTimeText, right: PlainTimeText): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest multiple of `step` minutes; it stays in the day, so 23:59 snaps by 15 to 23:45 and never to the next day. */
export function snapTime(time: PlainTimeText, step: number): PlainTimeText {
  const lastStep = Math.floor((MINUTES_IN_DAY - 1) / step) * step;
  return fromMinutes(Math.min(Math.round(toMinutes(time) / step) * step, lastStep));
}

/** The moment `minutes` later on the wall clock; days are carried, clock changes are not looked at. */
export function addMinutes(moment: WallClock, minutes: number): WallClock {
  const total = toMinutes(moment.time) + minutes;
  const days = Math.floor(total / MINUTES_IN_DAY);
  return {
    date: fromDayNumber(toDayNumber(moment.date) + days),
    time: fromMinutes(total - days * MINUTES_IN_DAY),
  };
}

/** Minutes from the first moment to the second on the wall clock. */
export function minutesBetween(from: WallClock, to: WallClock): number {
  const days = toDayNumber(to.date) - toDayNumber(from.date);
  return days * MINUTES_IN_DAY + toMinutes(to.time) - toMinutes(from.time);
}

/** Negative, zero or positive, for `sort`. */
export function compareMoments(left: WallClock, right: WallClock): number {
  return left.date === right.date ? compareTimes(left.time, right.time) : left.date < right.date ? -1 : 1;
}
