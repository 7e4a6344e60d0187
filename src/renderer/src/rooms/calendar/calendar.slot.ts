import { create } from 'zustand';
import type { PlainDateText } from '#shared/time/plain-date.ts';
import { fromMinutes, type PlainTimeText } from '#shared/time/plain-time.ts';
import { cardUnder } from './calendar.actions.ts';
import { STEP } from './drag.targets.ts';
import { freeSlotAt } from './free-slots.ts';
import { minuteAt } from './month.rules.ts';

/** A day, or an hour of it, where nothing is yet. */
export interface Slot {
  readonly date: PlainDateText;
  /** Null where the view has no hours. */
  readonly time: PlainTimeText | null;
  /** Of a free slot: whose it is. */
  readonly channelId?: string;
}

/** The menu of a day or an hour, at a point of the window. */
export const useSlotMenu = create<{ readonly menu: (Slot & { readonly x: number; readonly y: number }) | null }>(
  () => ({
    menu: null,
  }),
);

export const closeSlotMenu = (): void => useSlotMenu.setState({ menu: null });

/** The day under an element of the month or the quarter, or the quarter of an hour under a point of the time grid. */
export function slotAt(target: EventTarget | null, y: number): Slot | null {
  if (!(target instanceof Element) || cardUnder(target) !== null || target.closest('[data-day-panel]') !== null)
    return null;
  const free = freeSlotAt(target);
  if (free !== null) return free;
  const date = target.closest<HTMLElement>('[data-date]')?.dataset.date;
  if (date !== undefined) return { date, time: null };
  const column = target.closest('.rbc-time-content .rbc-day-slot');
  if (column === null) return null;
  const dates = column.closest<HTMLElement>('[data-grid-dates]')?.dataset.gridDates?.split(' ') ?? [];
  const columns = [...(column.parentElement?.querySelectorAll(':scope > .rbc-day-slot') ?? [])];
  const day = dates[columns.indexOf(column)];
  return day === undefined ? null : { date: day, time: fromMinutes(minuteAt(y, column.getBoundingClientRect(), STEP)) };
}

/** Opens the menu of what lies under the pointer; answers whether there was something. */
export function openSlotMenu(event: { target: EventTarget | null; clientX: number; clientY: number }): boolean {
  const slot = slotAt(event.target, event.clientY);
  if (slot === null) return false;
  const byKey = event.clientX === 0 && event.clientY === 0;
  const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
  const at = byKey && box !== null ? { x: box.left + 12, y: box.top + 24 } : { x: event.clientX, y: event.clientY };
  useSlotMenu.setState({ menu: { ...slot, ...at } });
  return true;
}
