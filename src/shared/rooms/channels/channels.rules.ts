import { fold } from '../../text/fold.ts';
import type { PlainTimeText } from '../../time/plain-time.ts';
import type { Channel, Slot } from './channels.schema.ts';

/** One hour of the week's plan with the weekdays that have it (ISO, 1 is Monday), as the editor shows it. */
export interface SlotRow {
  readonly time: PlainTimeText;
  readonly weekdays: readonly number[];
}

/** Slots are kept in the order of the week, each once, so that equal plans are equal texts. */
export function sortSlots(slots: readonly Slot[]): Slot[] {
  const key = ({ weekday, time }: Slot) => `${weekday} ${time}`;
  const once = new Map(slots.map((slot) => [key(slot), { weekday: slot.weekday, time: slot.time }]));
  return [...once.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The slots by hour, earliest first. */
export function slotRows(slots: readonly Slot[]): SlotRow[] {
  const sorted = sortSlots(slots);
  const times = [...new Set(sorted.map(({ time }) => time))].sort();
  return times.map((time) => ({
    time,
    weekdays: sorted.filter((slot) => slot.time === time).map(({ weekday }) => weekday),
  }));
}

/** Puts an hour on weekdays; those that have it keep it. */
export function addTime(slots: readonly Slot[], time: PlainTimeText, weekdays: readonly number[]): Slot[] {
  return sortSlots([...slots, ...weekdays.map((weekday) => ({ weekday, time }))]);
}

export function removeTime(slots: readonly Slot[], time: PlainTimeText): Slot[] {
  return sortSlots(slots.filter((slot) => slot.time !== time));
}

/** Puts the hour on the weekday or takes it off. */
export function toggleSlot(slots: readonly Slot[], time: PlainTimeText, weekday: number): Slot[] {
  const rest = slots.filter((slot) => slot.time !== time || slot.weekday !== weekday);
  return rest.length === slots.length ? addTime(slots, time, [weekday]) : sortSlots(rest);
}

/** A handle as networks compare it: without the `@`, case and marks. */
export function sameHandle(one: string, other: string): boolean {
  const plain = (handle: string) => fold(handle.trim().replace(/^@/, ''));
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Another channel that is the same profile: same network, same handle; null when there is none. */
export function findTwin(channel: Pick<Channel, 'id' | 'network' | 'handle'>, all: readonly Channel[]): Channel | null {
  return (
    all.find(
      (other) =>
        other.id !== channel.id && other.network === channel.network && sameHandle(other.handle, channel.handle),
    ) ?? null
  );
}

/** A web address out of what people type (`instagram.com/rose`): with its scheme; '' for nothing; null when it is none. */
export function readAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return /^https?:\/\/(?:[^\s/?#@]+\.)+[^\s/?#@.]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(whole) ? whole : null;
}
