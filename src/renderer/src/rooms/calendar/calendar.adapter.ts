/**
 * The only place that makes a `Date` out of a plan, because react-big-calendar's time grid wants one.
 *
 * A plan is wall-clock text. A local `Date` cannot hold all of it: 02:30 does not exist on the day the machine's clock goes forward,
 * and comes twice when it goes back. So these dates carry the wall clock in their UTC fields, where every day has 24 hours, and
 * `wallLocalizer` gives the grid its arithmetic in UTC as well. No zone, the machine's least of all, takes part: what is read back is
 * the text that went in. The library itself never reads a local field once its localizer, `min`, `max`, `scrollToTime` and `getNow`
 * are given (looked up in 1.20.0); a test holds the round trip in four zones of the machine.
 */
import { DateLocalizer, type DateLocalizerSpec } from 'react-big-calendar';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { dateParts, type PlainDateText } from '#shared/time/plain-date.ts';
import { type PlainTimeText, toMinutes, type WallClock } from '#shared/time/plain-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How tall a moment is drawn, in minutes. */
const SHOWN_MINUTES = 30;

/** A wall-clock moment as the grid's `Date`. */
export function toGridDate(date: PlainDateText, time: PlainTimeText = '00:00'): Date {
  const { year, month, day } = dateParts(date);
  return new Date(Date.UTC(year, month - 1, day) + toMinutes(time) * MINUTE);
}

/** The first and the last moment that the grid shows of a day; which day it is does not matter to the library. */
export const GRID_DAY = { start: toGridDate('2026-01-01'), end: new Date(+toGridDate('2026-01-02') - 1) } as const;

/** The wall-clock moment that a `Date` of the grid stands for. */
export function fromGridDate(moment: Date): WallClock {
  const text = moment.toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** A post as the time grid draws it. */
export interface GridEvent {
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  /** Without a time: in the row above the hours. */
  readonly allDay: boolean;
  readonly card: PostCard;
}

/** A dated card as an event; it never reaches into the next day, or the grid would draw it twice. */
export function toGridEvent(card: PostCard, date: PlainDateText): GridEvent {
  const midnight = toGridDate(date);
  const allDay = card.time === null;
  const start = card.time === null ? midnight : toGridDate(date, card.time);
  const end = allDay ? start : new Date(Math.min(+start + SHOWN_MINUTES * MINUTE, +midnight + DAY - 1));
  return { id: card.id, title: card.title, start, end, allDay, card };
}

type Unit = 'minutes' | 'hours' | 'day' | 'week' | 'month' | 'year' | 'seconds' | 'milliseconds';
const LENGTHS: Partial<Record<string, number>> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: MINUTE,
  hours: HOUR,
  day: DAY,
  week: 7 * DAY,
};

function startOf(value: Date, unit?: string, firstOfWeek = 1): Date {
  const singular = unit?.replace(/s$/, '');
  if (singular === 'month') return new Date(Date.UTC(value.getUTCFullYear(), value.getUTCMonth(), 1));
  if (singular === 'year') return new Date(Date.UTC(value.getUTCFullYear(), 0, 1));
  if (singular === 'week') {
    const day = startOf(value, 'day');
    return new Date(+day - ((day.getUTCDay() - firstOfWeek + 7) % 7) * DAY);
  }
  const length = lengthOf(unit);
  return new Date(Math.floor(+value / length) * length);
}

function lengthOf(unit?: string): number {
  return LENGTHS[unit ?? 'milliseconds'] ?? LENGTHS[`${unit}s`] ?? LENGTHS[unit?.replace(/s$/, '') ?? ''] ?? 1;
}

function add(value: Date, amount: number, unit: string): Date {
  const singular = unit.replace(/s$/, '');
  if (singular === 'month' || singular === 'year') {
    const moved = new Date(value);
    moved.setUTCMonth(value.getUTCMonth() + (singular === 'year' ? 12 : 1) * amount);
    return moved;
  }
  return new Date(+value + amount * lengthOf(unit));
}

const endOf = (value: Date, unit?: string, firstOfWeek = 1): Date =>
  new Date(+add(startOf(value, unit, firstOfWeek), 1, unit ?? 'milliseconds') - 1);

function compare(test: (a: number, b: number) => boolean) {
  return (a: Date, b: Date, unit?: string) => test(+startOf(a, unit), +startOf(b, unit));
}

const lt = compare((a, b) => a < b);
const lte = compare((a, b) => a <= b);
const gt = compare((a, b) => a > b);
const gte = compare((a, b) => a >= b);
const eq = compare((a, b) => a === b);
const isMidnight = (value: Date) => +value % DAY === 0;
const minutesBetween = (a: Date, b: Date) => Math.trunc((+b - +a) / MINUTE);

function range(start: Date, end: Date, unit = 'day'): Date[] {
  const all: Date[] = [];
  for (let current = start; lte(current, end, unit); current = add(current, 1, unit)) all.push(current);
  return all;
}

interface GridEventSpan {
  start: Date;
  end: Date;
  allDay?: boolean;
}

/** Untimed ones first, then by the clock. */
function sortEvents({ evtA, evtB }: { evtA: GridEventSpan; evtB: GridEventSpan }): number {
  const byDay = +startOf(evtA.start, 'day') - +startOf(evtB.start, 'day');
  return byDay || Number(evtB.allDay ?? false) - Number(evtA.allDay ?? false) || +evtA.start - +evtB.start;
}

function inEventRange({ event, range: shown }: { event: GridEventSpan; range: { start: Date; end: Date } }): boolean {
  const day = startOf(event.start, 'day');
  const endsAfter =
    +day !== +startOf(event.end, 'minutes')
      ? gt(event.end, shown.start, 'minutes')
      : gte(event.end, shown.start, 'minutes');
  return lte(day, shown.end, 'day') && endsAfter;
}

/** The grid's arithmetic and words, all on the UTC fields. `format` gets a grid date and one of our format names. */
export function wallLocalizer(format: (moment: WallClock, name: string) => string): DateLocalizer {
  const spec = {
    formats: {},
    propType: undefined,
    firstOfWeek: () => 1,
    format: (value: Date, name: string) => format(fromGridDate(value), name),
    startOf,
    endOf,
    add,
    range,
    lt,
    lte,
    gt,
    gte,
    eq,
    neq: (a: Date, b: Date, unit?: string) => !eq(a, b, unit),
    inRange: (value: Date, from: Date, to: Date, unit = 'day') =>
      (!from || gte(value, from, unit)) && (!to || lte(value, to, unit)),
    min: (...dates: Date[]) => new Date(Math.min(...dates.map(Number))),
    max: (...dates: Date[]) => new Date(Math.max(...dates.map(Number))),
    merge: (date: Date, time: Date) => new Date(+startOf(date, 'day') + (+time - +startOf(time, 'day'))),
    diff: (a: Date, b: Date, unit?: Unit) =>
      Math.round(Math.abs(+startOf(a, unit) - +startOf(b, unit)) / lengthOf(unit)),
    ceil: (value: Date, unit?: string) => {
      const floor = startOf(value, unit);
      return eq(floor, value) ? floor : add(floor, 1, unit ?? 'milliseconds');
    },
    minutes: (value: Date) => value.getUTCMinutes(),
    daySpan: (a: Date, b: Date) => (+startOf(b, 'day') - +startOf(a, 'day')) / DAY + (isMidnight(b) ? 0 : 1),
    getSlotDate: (day: Date, fromMidnight: number, offset: number) =>
      new Date(+startOf(day, 'day') + (fromMidnight + offset) * MINUTE),
    getTimezoneOffset: () => 0,
    getDstOffset: () => 0,
    getTotalMin: minutesBetween,
    getMinutesFromMidnight: (value: Date) => minutesBetween(startOf(value, 'day'), value),
    continuesPrior: (start: Date, first: Date) => lt(start, first, 'day'),
    continuesAfter: (start: Date, end: Date, last: Date) =>
      eq(start, end, 'minutes') ? gte(end, last, 'minutes') : gt(end, last, 'minutes'),
    sortEvents,
    inEventRange,
    isSameDate: (a: Date, b: Date) => eq(a, b, 'day'),
    startAndEndAreDateOnly: (a: Date, b: Date) => isMidnight(a) && isMidnight(b),
  };
  return new DateLocalizer(spec as unknown as DateLocalizerSpec);
}
