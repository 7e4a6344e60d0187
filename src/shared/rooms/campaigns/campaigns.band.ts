/** How campaigns and notes lie over the days of a week: lanes under each other, by arithmetic alone. */
import type { DateRange } from '../../time/calendar-grid.ts';
import { daysBetween, type PlainDateText } from '../../time/plain-date.ts';

/** Something that lies over days, both ends within. */
export interface Spanning {
  readonly id: string;
  readonly startsOn: PlainDateText;
  readonly endsOn: PlainDateText;
}

/** The part of something that lies within the days shown. */
export interface Segment<Item extends Spanning> {
  readonly item: Item;
  /** From the top, from 0. */
  readonly lane: number;
  /** The first day it covers, counted from the first day shown, and how many days. */
  readonly day: number;
  readonly days: number;
  /** False where it goes on before or after the days shown. */
  readonly startsHere: boolean;
  readonly endsHere: boolean;
}

export interface Band<Item extends Spanning> {
  readonly segments: readonly Segment<Item>[];
  /** Lanes in use, at most the limit. */
  readonly lanes: number;
  /** What had no lane left. */
  readonly hidden: readonly Item[];
}

const byStart = (a: Spanning, b: Spanning): number =>
  a.startsOn !== b.startsOn
    ? a.startsOn < b.startsOn
      ? -1
      : 1
    : a.endsOn !== b.endsOn
      ? a.endsOn > b.endsOn
        ? -1
        : 1
      : a.id < b.id
        ? -1
        : 1;

/**
 * Lays what touches the days into lanes, each into the first that is free there: earlier and longer ones first, so that one which goes
 * on over several weeks keeps its place as far as it can. `groups` come in the order of their weight: the first are the last to be hidden.
 */
export function layBand<Item extends Spanning>(
  groups: readonly (readonly Item[])[],
  shown: DateRange,
  most: number,
): Band<Item> {
  const taken: number[][] = [];
  const segments: Segment<Item>[] = [];
  const hidden: Item[] = [];
  for (const group of groups) {
    const touching = group.filter((item) => item.startsOn <= shown.to && item.endsOn >= shown.from);
    for (const item of touching.sort(byStart)) {
      const startsHere = item.startsOn >= shown.from;
      const endsHere = item.endsOn <= shown.to;
      const day = startsHere ? daysBetween(shown.from, item.startsOn) : 0;
      const last = daysBetween(shown.from, endsHere ? item.endsOn : shown.to);
      const covered = Array.from({ length: last - day + 1 }, (_, index) => day + index);
      const free = taken.findIndex((days) => !covered.some((one) => days.includes(one)));
      const lane = free < 0 ? taken.length : free;
      if (lane >= most) {
        hidden.push(item);
        continue;
      }
      taken[lane] = [...(taken[lane] ?? []), ...covered];
      segments.push({ item, lane, day, days: covered.length, startsHere, endsHere });
    }
  }
  return { segments, lanes: taken.length, hidden };
}
