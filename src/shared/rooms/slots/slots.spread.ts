/** Posts spread evenly over the slots of a period. Values in, values out. */
import { datesIn } from '../../time/calendar-grid.ts';
import { type PlainDateText, weekday } from '../../time/plain-date.ts';
import type { PlainTimeText } from '../../time/plain-time.ts';
import {
  isAfter,
  type Mover,
  type Placing,
  type SlotFacts,
  type SlotLeft,
  type SlotPlace,
  settle,
} from './slots.placing.ts';
import { keysOf, type SlotPost, timesOn } from './slots.rules.ts';

export interface SpreadFacts extends SlotFacts {
  /** A public holiday where the post's client is: used only when every other day is full. */
  readonly isHoliday: (post: SlotPost, date: PlainDateText) => boolean;
}

export interface SpreadPlace extends SlotPlace {
  readonly onHoliday: boolean;
}

interface Range {
  readonly from: PlainDateText;
  readonly to: PlainDateText;
}

/** A day with its free hours; `offset` counts days from the start of the period. */
interface OpenDay {
  readonly date: PlainDateText;
  readonly offset: number;
  readonly times: readonly PlainTimeText[];
  readonly onHoliday: boolean;
}

/**
 * Spreads posts over a period, both ends within: the posts of one channel as evenly over its days as its free slots allow, in their
 * order. No two come onto one slot of a channel, nothing onto a day of a pause or a moment that is over, and onto a public holiday only
 * what has no room elsewhere. What does not fit is answered as `full`.
 */
export function spreadOverSlots(
  posts: readonly SlotPost[],
  others: readonly SlotPost[],
  range: Range,
  facts: SpreadFacts,
): Placing<SpreadPlace> {
  return settle<SpreadPlace>(posts, others, facts, (movers, taken) => {
    const places: SpreadPlace[] = [];
    const left: SlotLeft[] = [];
    for (const lane of lanesOf(movers, (mover) => mover.channelId)) {
      for (const group of whatFits(lane, range, taken, facts)) {
        const planned = spreadLane(group, openDays(group, range, taken, facts), datesIn(range).length);
        places.push(...planned.places);
        left.push(...planned.left);
        planned.places.forEach(({ date, time }, index) => {
          for (const key of keysOf(group[index]?.post.channelIds ?? [], date, time)) taken.add(key);
        });
      }
    }
    return { places, left };
  });
}

function lanesOf(movers: readonly Mover[], keyOf: (mover: Mover) => string): Mover[][] {
  const lanes = new Map<string, Mover[]>();
  for (const mover of movers) lanes.set(keyOf(mover), [...(lanes.get(keyOf(mover)) ?? []), mover]);
  return [...lanes.values()];
}

/**
 * The posts of a channel together, when there is room on all the channels that they have besides; else in groups of equal channels, so
 * that one whose other channel is full does not keep the rest out.
 */
function whatFits(lane: readonly Mover[], range: Range, taken: ReadonlySet<string>, facts: SpreadFacts) {
  const room = openDays(lane, range, taken, facts).reduce((sum, day) => sum + day.times.length, 0);
  return room >= lane.length ? [lane] : lanesOf(lane, ({ post }) => [...post.channelIds].sort().join());
}

/** The days of the range on which one of these posts may come, with the hours that are free on all their channels. */
function openDays(lane: readonly Mover[], range: Range, taken: ReadonlySet<string>, facts: SpreadFacts): OpenDay[] {
  const [first] = lane;
  if (first === undefined) return [];
  const slots = facts.slotsOf(first.channelId);
  const channelIds = [...new Set(lane.flatMap(({ post }) => post.channelIds))];
  const now = facts.nowFor(first.post);
  return datesIn(range).flatMap((date, offset) => {
    if (date < now.date || facts.isPaused(first.post, date)) return [];
    const times = timesOn(slots, weekday(date)).filter(
      (time) => isAfter({ date, time }, now) && !keysOf(channelIds, date, time).some((key) => taken.has(key)),
    );
    return times.length === 0 ? [] : [{ date, offset, times, onHoliday: facts.isHoliday(first.post, date) }];
  });
}

function spreadLane(lane: readonly Mover[], days: readonly OpenDay[], length: number): Placing<SpreadPlace> {
  const plain = days.filter(({ onHoliday }) => !onHoliday);
  const holidays = days.filter(({ onHoliday }) => onHoliday);
  const room = plain.reduce((sum, day) => sum + day.times.length, 0);
  const chosen = [
    ...chooseSlots(plain, Math.min(lane.length, room), length),
    ...chooseSlots(holidays, Math.max(0, lane.length - room), length),
  ].sort((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1));
  return {
    places: chosen.flatMap((slot, index) => {
      const mover = lane[index];
      return mover === undefined ? [] : [{ id: mover.post.id, channelId: mover.channelId, ...slot }];
    }),
    left: lane.slice(chosen.length).map(({ post }) => ({ id: post.id, reason: 'full' })),
  };
}

function chooseSlots(days: readonly OpenDay[], count: number, length: number) {
  const counts = evenCounts(
    days.map(({ offset, times }) => ({ offset, room: times.length })),
    count,
    length,
  );
  return days.flatMap(({ date, times, onHoliday }, index) =>
    times.slice(0, counts[index]).map((time) => ({ date, time, onHoliday })),
  );
}

/**
 * How many posts each day gets: no day has two more than another that has room. Those that go beyond the common level stand as far from
 * each other as the days allow. `length` is the period's, in days; days come in order.
 */
export function evenCounts(
  days: readonly { readonly offset: number; readonly room: number }[],
  count: number,
  length: number,
): number[] {
  const upTo = (level: number) => days.reduce((sum, { room }) => sum + Math.min(room, level), 0);
  const most = days.reduce((highest, { room }) => Math.max(highest, room), 0);
  let level = 0;
  while (level < most && upTo(level + 1) <= count) level += 1;
  const open = days.flatMap(({ offset, room }, index) => (room > level ? [{ offset, index }] : []));
  const extra = Math.min(open.length, Math.max(0, count - upTo(level)));
  const picked = new Set(
    pickEvenly(
      open.map(({ offset }) => offset),
      extra,
      length,
    ).map((at) => open[at]?.index),
  );
  return days.map(({ room }, index) => Math.min(room, level) + (picked.has(index) ? 1 : 0));
}

/**
 * Which `count` of the offsets (in order, from 0 to `length` - 1) lie nearest to the middles of `count` equal parts of the period: the
 * choice with the least sum of squared distances, found part by part.
 */
export function pickEvenly(offsets: readonly number[], count: number, length: number): number[] {
  const size = offsets.length;
  if (count <= 0) return [];
  // best[j]: the least cost of the parts so far with offsets before j; took[i][j]: whether part i has offset j - 1 there.
  let best: number[] = new Array(size + 1).fill(0);
  const took: boolean[][] = [];
  for (let part = 0; part < count; part += 1) {
    const ideal = ((part + 0.5) * length) / count - 0.5;
    const next: number[] = new Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const taken: boolean[] = new Array(size + 1).fill(false);
    for (let end = 1; end <= size; end += 1) {
      const cost = (best[end - 1] ?? 0) + ((offsets[end - 1] ?? 0) - ideal) ** 2;
      const without = next[end - 1] ?? Number.POSITIVE_INFINITY;
      taken[end] = cost < without;
      next[end] = Math.min(cost, without);
    }
    took.push(taken);
    best = next;
  }
  const picked: number[] = [];
  let end = size;
  for (let part = count - 1; part >= 0; part -= 1) {
    while (end > 0 && took[part]?.[end] !== true) end -= 1;
    end -= 1;
    picked.unshift(end);
  }
  return picked;
}
