/** What a month's report counts, as pure rules: posts in, numbers out. A missing number is null, never 0. */

import { paperFileName } from '../../paper/file-name.ts';
import { type DateRange, datesIn, isoWeek, monthRange, startOfWeek } from '../../time/calendar-grid.ts';
import {
  addDays,
  compareDates,
  type MonthText,
  monthOf,
  type PlainDateText,
  shiftMonth,
  weekday,
} from '../../time/plain-date.ts';
import type { EpochMillis } from '../../time/zone.ts';
import { type ContentGroup, groupOf } from '../posts/posts.content-types.ts';
import { countsAs, effectiveStatus, type Scheduled, type StoredStatus } from '../posts/posts.status.ts';

/** The part of a post that is counted. */
export interface CountedPost extends Scheduled {
  readonly status: StoredStatus;
  readonly contentType: string | null;
  readonly channels: readonly { readonly network: string; readonly format: string }[];
}

/** Posts by how far they came: planned = published + missed + upcoming; cancelled posts and ideas stand outside the plan. */
export interface Tally {
  readonly planned: number;
  readonly published: number;
  readonly missed: number;
  readonly upcoming: number;
  readonly cancelled: number;
  readonly ideas: number;
}

/** One row of a breakdown; `key` null gathers what has no network, no type and so on. */
export interface Slice<Key> {
  readonly key: Key;
  readonly tally: Tally;
}

/** The days from first to last, both within. */
export interface Gap extends DateRange {
  readonly days: number;
}

/** Publications a day that are asked for unless a plan says otherwise (domain, section 7). */
export const CADENCE = { minimum: 2, maximum: 4 } as const;

export interface Rhythm {
  /** Published posts are looked at where there are any, else the planned ones. */
  readonly basis: 'published' | 'planned';
  /** Days looked at: for published posts those that are over or running, else the whole month. */
  readonly days: number;
  readonly daysWithPosts: number;
  /** Null when no weekday, or more than one, comes first. */
  readonly busiestWeekday: { readonly weekday: number; readonly count: number } | null;
  /** Null likewise; `hour` is 0 to 23. */
  readonly busiestHour: { readonly hour: number; readonly count: number } | null;
  /** The longest run of days without a post, null when there is none. */
  readonly longestGap: Gap | null;
  /** Days with 2 to 4 posts; null where the contract itself asks for fewer. */
  readonly daysInCadence: number | null;
}

export interface Change {
  readonly difference: number;
  /** Growth as a share of the earlier value; null where that value is 0. */
  readonly ratio: number | null;
}

/** The month that a date's report belongs to. */
export function periodOf(date: PlainDateText): MonthText {
  return monthOf(date);
}

export function previousPeriod(period: MonthText): MonthText {
  return shiftMonth(period, -1);
}

export function nextPeriod(period: MonthText): MonthText {
  return shiftMonth(period, 1);
}

/** Counts posts by where they stand at a moment. */
export function tally(posts: readonly CountedPost[], now: EpochMillis): Tally {
  const counted = { planned: 0, published: 0, missed: 0, upcoming: 0, cancelled: 0, ideas: 0 };
  for (const post of posts) {
    if (post.status === 'cancelled') counted.cancelled += 1;
    else if (!countsAs(post.status).planned) counted.ideas += 1;
    else {
      counted.planned += 1;
      const shown = effectiveStatus(post, now);
      counted[shown === 'published' || shown === 'missed' ? shown : 'upcoming'] += 1;
    }
  }
  return counted;
}

function sliceBy<Key extends string | number | null>(
  posts: readonly CountedPost[],
  now: EpochMillis,
  keysOf: (post: CountedPost) => readonly Key[],
): Slice<Key>[] {
  const grouped = new Map<Key, CountedPost[]>();
  for (const post of posts) {
    for (const key of new Set(keysOf(post))) {
      const group = grouped.get(key);
      if (group) group.push(post);
      else grouped.set(key, [post]);
    }
  }
  return [...grouped].map(([key, group]) => ({ key, tally: tally(group, now) }));
}

/** Largest plan first, rows without a plan left out, what has no key last. */
function ranked<Key>(slices: readonly Slice<Key>[]): Slice<Key>[] {
  return slices
    .filter((slice) => slice.tally.planned > 0)
    .toSorted(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.tally.planned - a.tally.planned ||
        b.tally.published - a.tally.published ||
        (String(a.key) < String(b.key) ? -1 : 1),
    );
}

/** By network: a post on two networks counts once on each; null is a post without a channel. */
export function byNetwork(posts: readonly CountedPost[], now: EpochMillis): Slice<string | null>[] {
  return ranked(
    sliceBy(posts, now, (post) => (post.channels.length === 0 ? [null] : post.channels.map(({ network }) => network))),
  );
}

/** By format, likewise: a post that is a reel here and a story there counts once as each. */
export function byFormat(posts: readonly CountedPost[], now: EpochMillis): Slice<string | null>[] {
  return ranked(
    sliceBy(posts, now, (post) => (post.channels.length === 0 ? [null] : post.channels.map(({ format }) => format))),
  );
}

/** By content group; null is a post without a known type. */
export function byGroup(posts: readonly CountedPost[], now: EpochMillis): Slice<ContentGroup | null>[] {
  return ranked(sliceBy(posts, now, (post) => [post.contentType === null ? null : groupOf(post.contentType)]));
}

const earlier = (a: PlainDateText, b: PlainDateText) => (compareDates(a, b) < 0 ? a : b);
const later = (a: PlainDateText, b: PlainDateText) => (compareDates(a, b) > 0 ? a : b);

export interface WeekSlice {
  /** ISO 8601 week. */
  readonly week: number;
  /** The week's days that lie in the month. */
  readonly range: DateRange;
  readonly tally: Tally;
}

/** Every week that touches the month, also an empty one, cut at the month's ends. */
export function byWeek(posts: readonly CountedPost[], period: MonthText, now: EpochMillis): WeekSlice[] {
  const month = monthRange(period);
  const weeks: WeekSlice[] = [];
  for (let monday = startOfWeek(month.from); monday <= month.to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const range = { from: later(monday, month.from), to: earlier(sunday, month.to) };
    const within = posts.filter(({ date }) => date !== null && date >= range.from && date <= range.to);
    weeks.push({ week: isoWeek(monday).week, range, tally: tally(within, now) });
  }
  return weeks;
}

/** Seven rows, Monday first, also empty ones. */
export function byWeekday(posts: readonly CountedPost[], now: EpochMillis): Slice<number>[] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    key: day,
    tally: tally(
      posts.filter(({ date }) => date !== null && weekday(date) === day),
      now,
    ),
  }));
}

function most<Key>(keys: readonly Key[]): { key: Key; count: number } | null {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] === second?.[1]) return null;
  return { key: first[0], count: first[1] };
}

function longestGap(days: readonly PlainDateText[], used: ReadonlySet<PlainDateText>): Gap | null {
  let longest: Gap | null = null;
  let run: Gap | null = null;
  for (const day of days) {
    if (used.has(day)) run = null;
    else {
      run = run === null ? { from: day, to: day, days: 1 } : { from: run.from, to: day, days: run.days + 1 };
      if (run.days > (longest?.days ?? 0)) longest = run;
    }
  }
  return longest;
}

/**
 * When posts went out: days, weekdays, hours, pauses. `today` is the client's date, `contracted` the posts a month by
 * contract. The cadence rule is silent where the contract asks for less than its minimum.
 */
export function rhythm(
  posts: readonly CountedPost[],
  period: MonthText,
  today: PlainDateText,
  contracted: number | null,
): Rhythm {
  const published = posts.filter((post) => post.status === 'published');
  const basis = published.length > 0 ? 'published' : 'planned';
  const looked = basis === 'published' ? published : posts.filter((post) => countsAs(post.status).planned);
  const month = monthRange(period);
  const running = basis === 'published' && today >= month.from && today < month.to;
  const lastPost = looked.reduce((last, { date }) => (date === null ? last : later(last, date)), month.from);
  const days = datesIn(running ? { from: month.from, to: later(lastPost, today) } : month);
  const dates = looked.flatMap(({ date }) => (date === null ? [] : [date]));
  const perDay = new Map(days.map((day) => [day, dates.filter((date) => date === day).length]));
  const fits = contracted === null || contracted >= CADENCE.minimum * datesIn(month).length;
  const weekdayOfMost = most(dates.map(weekday));
  const hourOfMost = most(looked.flatMap(({ time }) => (time === null ? [] : [Number(time.slice(0, 2))])));
  return {
    basis,
    days: days.length,
    daysWithPosts: new Set(dates).size,
    busiestWeekday: weekdayOfMost && { weekday: weekdayOfMost.key, count: weekdayOfMost.count },
    busiestHour: hourOfMost && { hour: hourOfMost.key, count: hourOfMost.count },
    longestGap: longestGap(days, new Set(dates)),
    daysInCadence: fits
      ? [...perDay.values()].filter((count) => count >= CADENCE.minimum && count <= CADENCE.maximum).length
      : null,
  };
}

/** Part of a whole; null where there is no whole. */
export function share(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}

/** From the earlier value to the later one; null where there is no earlier value. */
export function change(now: number, before: number | null | undefined): Change | null {
  if (before === null || before === undefined) return null;
  return { difference: now - before, ratio: share(now - before, before) };
}

/** `Raport – Kwiaciarnia Róża – 2026-11.pdf`: a name that every system can store. */
export function reportFileName(word: string, clientName: string, period: MonthText): string {
  return paperFileName({ word, clientName, rest: period }, 'pdf');
}
