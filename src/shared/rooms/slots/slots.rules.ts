/** Which posting slots of channels are free, and which moments posts have taken. Values in, values out. */
import { datesIn } from '../../time/calendar-grid.ts';
import { type PlainDateText, weekday } from '../../time/plain-date.ts';
import type { PlainTimeText } from '../../time/plain-time.ts';
import type { Slot } from '../channels/channels.schema.ts';
import type { StoredStatus } from '../posts/posts.status.ts';

/** What these rules know of a channel. */
export interface SlotChannel {
  readonly id: string;
  readonly slots: readonly Slot[];
}

/** What these rules know of a post. */
export interface SlotPost {
  readonly id: string;
  readonly date: PlainDateText | null;
  readonly time: PlainTimeText | null;
  readonly channelIds: readonly string[];
  readonly status: StoredStatus;
}

/** A slot of a channel on a day that no post has. */
export interface FreeSlot<Channel extends SlotChannel = SlotChannel> {
  readonly date: PlainDateText;
  readonly time: PlainTimeText;
  readonly channel: Channel;
}

/** Moments of channels that posts have, by `momentKey`. */
export type TakenMoments = ReadonlySet<string>;

export const momentKey = (channelId: string, date: PlainDateText, time: PlainTimeText): string =>
  `${channelId} ${date} ${time}`;

/** The keys of a post at a moment: one for each channel on which it stands. */
export const keysOf = (channelIds: readonly string[], date: PlainDateText, time: PlainTimeText): string[] =>
  channelIds.map((id) => momentKey(id, date, time));

/** A post takes its minute on each of its channels; what was called off takes nothing. */
export function takenMoments(posts: readonly SlotPost[]): Set<string> {
  return new Set(
    posts.flatMap(({ date, time, channelIds, status }) =>
      date === null || time === null || status === 'cancelled' ? [] : keysOf(channelIds, date, time),
    ),
  );
}

/** The hours that a channel's plan has on a weekday, each once, earliest first. */
export function timesOn(slots: readonly Slot[], day: number): PlainTimeText[] {
  return [...new Set(slots.filter((slot) => slot.weekday === day).map((slot) => slot.time))].sort();
}

/** The slots of each weekday (1 is Monday), by the clock; those of one hour in the order of the channels. */
export type WeekOfSlots<Channel extends SlotChannel> = readonly (readonly Omit<FreeSlot<Channel>, 'date'>[])[];

/** Sorts the channels' plans by weekday once, for many days. */
export function weekOfSlots<Channel extends SlotChannel>(channels: readonly Channel[]): WeekOfSlots<Channel> {
  return Array.from({ length: 8 }, (_, day) =>
    channels
      .flatMap((channel) => timesOn(channel.slots, day).map((time) => ({ time, channel })))
      // The sort is stable, so that channels keep their order.
      .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)),
  );
}

/** The free slots of a day, in the order of its weekday's slots. */
export function freeSlotsOn<Channel extends SlotChannel>(
  week: WeekOfSlots<Channel>,
  date: PlainDateText,
  taken: TakenMoments,
): FreeSlot<Channel>[] {
  return (week[weekday(date)] ?? [])
    .filter(({ time, channel }) => !taken.has(momentKey(channel.id, date, time)))
    .map(({ time, channel }) => ({ date, time, channel }));
}

/** The free slots of a range, both ends within, in order. */
export function freeSlotsIn<Channel extends SlotChannel>(
  channels: readonly Channel[],
  range: { readonly from: PlainDateText; readonly to: PlainDateText },
  taken: TakenMoments,
): FreeSlot<Channel>[] {
  const week = weekOfSlots(channels);
  return datesIn(range).flatMap((date) => freeSlotsOn(week, date, taken));
}
