import { useMemo } from 'react';
import type { PostCard } from '#shared/rooms/posts/posts.schema.ts';
import { hasPassed } from '#shared/rooms/posts/posts.status.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { toMinutes } from '#shared/time/plain-time.ts';
import { utcDateOf } from '#shared/time/zone.ts';
import { useClients } from '../../data/clients.store.ts';
import { type ChannelSlot, useFreeSlotsStore } from '../../data/free-slots.store.ts';
import { usePosts } from '../../data/posts.store.ts';
import { updateView, useSettings, useView } from '../../data/settings.store.ts';
import { useNowFor } from './calendar.clock.ts';

const NO_CARDS: readonly PostCard[] = [];
const NO_SLOTS: readonly ChannelSlot[] = [];

/** The views that show free slots when they are asked to. */
export type SlotView = 'month' | 'week' | 'day';
export const hasSlots = (view: string): view is SlotView => view === 'month' || view === 'week' || view === 'day';

/** Whether the view shows free slots; each view remembers its own answer. */
export const useShowsSlots = (view: string): boolean =>
  useView(({ freeSlots }) => (hasSlots(view) ? freeSlots[view] : false));

export function showSlots(view: SlotView, shown: boolean): void {
  const { freeSlots } = useSettings.getState().settings.view;
  updateView({ freeSlots: { ...freeSlots, [view]: shown } });
}

/** The free slots of a day that are still to come; none while they are not shown, or the day's posts are not known. */
export function useFreeSlots(date: string, isShown = true): readonly ChannelSlot[] {
  const of = useFreeSlotsStore((state) => (isShown ? state.of : null));
  const cards = usePosts(({ days, range }) =>
    isShown && range !== null && date >= range.from && date <= range.to ? (days[date] ?? NO_CARDS) : null,
  );
  const now = useNowFor(date);
  return useMemo(() => {
    if (of === null || cards === null) return NO_SLOTS;
    // Only of the days beside today it depends on a client's zone which hours are over.
    const today = utcDateOf(now);
    if (date < addDays(today, -1)) return NO_SLOTS;
    const free = of(date, cards);
    if (date > addDays(today, 1)) return free;
    const { clientById } = useClients.getState();
    const isOver = ({ time, channel }: ChannelSlot) =>
      hasPassed({ date, time, zone: clientById[channel.clientId]?.timeZone ?? 'UTC' }, now);
    return free.some(isOver) ? free.filter((slot) => !isOver(slot)) : free;
  }, [of, cards, date, now]);
}

/** Whether the first click of what may become two was on a free slot: the second one makes no other post beneath it. */
let isOnSlot = false;
export const firstOnSlot = (): boolean => isOnSlot;

export function noteClick({ detail, target }: MouseEvent): void {
  if (detail <= 1) isOnSlot = target instanceof Element && target.closest('[data-free-slot]') !== null;
}

/** A free slot as an element of the page names it. */
export interface SlotPlaceOnPage {
  readonly date: string;
  readonly time: string;
  readonly channelId: string;
}

/** The free slot that an element of the page is, or lies in. */
export function freeSlotAt(target: EventTarget | null): SlotPlaceOnPage | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-free-slot]') : null;
  return found === null ? null : readSlot(found);
}

export function readSlot({ dataset }: HTMLElement): SlotPlaceOnPage | null {
  const { freeSlot: channelId, slotDate: date, slotTime: time } = dataset;
  return channelId === undefined || date === undefined || time === undefined ? null : { date, time, channelId };
}

/** The slots of one hour, as the hours of a day show them. */
export interface SlotHour {
  readonly time: string;
  readonly minute: number;
  readonly slots: readonly ChannelSlot[];
  /** Until the next hour that has slots, in minutes. */
  readonly room: number;
  /** A card lies there: the slots give way to it. */
  readonly isBeside: boolean;
}

/** How tall a slot is drawn, in minutes, and a card. */
const SLOT_MINUTES = 24;
const CARD_MINUTES = 30;

/** The slots of a day by the hour; `cards` are those that are drawn. */
export function slotHours(
  free: readonly ChannelSlot[],
  cards: readonly { readonly time: string | null }[],
): SlotHour[] {
  const times = [...new Set(free.map(({ time }) => time))];
  const drawn = cards.flatMap(({ time }) => (time === null ? [] : toMinutes(time)));
  return times.map((time, index) => {
    const minute = toMinutes(time);
    const next = times[index + 1];
    return {
      time,
      minute: Math.min(minute, 1440 - SLOT_MINUTES),
      slots: free.filter((slot) => slot.time === time),
      room: next === undefined ? SLOT_MINUTES : Math.min(SLOT_MINUTES, toMinutes(next) - minute),
      isBeside: drawn.some((at) => at < minute + SLOT_MINUTES && at + CARD_MINUTES > minute),
    };
  });
}

/** How many slots fit below a day's cards, and how many are behind "+N"; `height` is what the cards leave, in pixels. */
export function fitSlots(
  count: number,
  height: number,
  columns: number,
  line: number,
): { shown: number; more: number } {
  const room = Math.max(0, Math.floor(height / line)) * columns;
  if (count <= room) return { shown: count, more: 0 };
  return room === 0 ? { shown: 0, more: 0 } : { shown: room - 1, more: count - room + 1 };
}
