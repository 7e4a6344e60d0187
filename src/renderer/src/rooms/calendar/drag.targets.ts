import type { PlaceTarget } from '#shared/rooms/posts/posts.together.ts';
import { addDays } from '#shared/time/plain-date.ts';
import { fromMinutes } from '#shared/time/plain-time.ts';
import { readSlot } from './free-slots.ts';
import { cellAt, cellRectangle, isWithin, minuteAt, type Rectangle } from './month.rules.ts';

/** Steps of the time grid, in minutes. */
export const STEP = 15;
/** With Alt held. */
export const FINE_STEP = 1;

/** A place where a card may be let go, or an arrow of the head on which it may rest until the page turns. */
export type DropTarget = (PlaceTarget | { readonly kind: 'turn'; readonly direction: 1 | -1 }) & {
  readonly rectangle: Rectangle;
  /** A free slot: the card takes its very minute. */
  readonly isSlot?: true;
};

/** Where the pointer is, and how it holds the card. */
export interface Hand {
  readonly x: number;
  readonly y: number;
  /** From the card's top to the pointer, in pixels, for a card that lies in the hours; null for one from elsewhere. */
  readonly grip: number | null;
  /** Of the time grid, in minutes. */
  readonly step: number;
}

/** Answers what lies under the hand. */
export type TargetFinder = (hand: Hand) => DropTarget | null;

/** Measures the places once, when a drag begins or a page was turned; while it goes on, finding one is arithmetic. */
export function measureTargets(room: ParentNode): TargetFinder {
  const finders = [turnFinder(), backlogFinder(room), freeSlotFinder(room), monthFinder(room), timeGridFinder(room)];
  return (hand) => {
    for (const find of finders) {
      const target = find(hand);
      if (target !== null) return target;
    }
    return null;
  };
}

/** What a measurement is good for: another page, another key. */
export function pageKey(room: ParentNode): string {
  const month = room.querySelector<HTMLElement>('[data-month]')?.dataset.month ?? '';
  return `${month} ${room.querySelector<HTMLElement>('[data-grid-dates]')?.dataset.gridDates ?? ''}`;
}

/** Whether hours are shown, where Alt is for steps of a minute and does not copy. */
export const hasHours = (room: ParentNode): boolean => room.querySelector('[data-grid-dates]') !== null;

function turnFinder(): TargetFinder {
  const arrows = [...document.querySelectorAll<HTMLElement>('[data-turn]')].map((arrow) => ({
    rectangle: arrow.getBoundingClientRect(),
    direction: arrow.dataset.turn === '-1' ? (-1 as const) : (1 as const),
  }));
  return ({ x, y }) => {
    const arrow = arrows.find(({ rectangle }) => isWithin(x, y, rectangle));
    return arrow ? { kind: 'turn', ...arrow } : null;
  };
}

function backlogFinder(room: ParentNode): TargetFinder {
  const rectangle = room.querySelector('[data-backlog]')?.getBoundingClientRect();
  return ({ x, y }) => (rectangle && isWithin(x, y, rectangle) ? { kind: 'backlog', rectangle } : null);
}

/** The free slots that are drawn. Over the hours they have scrolled with the grid, and steps of a minute pass them by. */
function freeSlotFinder(room: ParentNode): TargetFinder {
  const scroller = room.querySelector('.rbc-time-content');
  const shown = scroller?.getBoundingClientRect() ?? null;
  const scrolled = scroller?.scrollTop ?? 0;
  const slots = [...room.querySelectorAll<HTMLElement>('[data-canvas] [data-free-slot]')].flatMap((element) => {
    const place = readSlot(element);
    return place === null ? [] : { ...place, box: element.getBoundingClientRect() };
  });
  if (slots.length === 0) return () => null;
  return ({ x, y, step }) => {
    if (step === FINE_STEP || (shown !== null && !isWithin(x, y, shown))) return null;
    const moved = (scroller?.scrollTop ?? 0) - scrolled;
    const found = slots.find(({ box }) => isWithin(x, y + moved, box));
    if (found === undefined) return null;
    const { left, top, width, height } = found.box;
    const rectangle = { left, top: top - moved, width, height };
    return { kind: 'moment', date: found.date, time: found.time, rectangle, isSlot: true };
  };
}

function monthFinder(room: ParentNode): TargetFinder {
  const body = room.querySelector<HTMLElement>('[data-month]');
  const first = body?.dataset.first;
  if (!body || first === undefined) return () => null;
  const measured = body.getBoundingClientRect();
  const weeks = Number(body.dataset.weeks);
  const scroller = body.closest('[data-month-scroller]');
  const scrolled = scroller?.scrollTop ?? 0;
  return ({ x, y }) => {
    // A low window's weeks may have scrolled under the hand since they were measured.
    const top = measured.top - ((scroller?.scrollTop ?? 0) - scrolled);
    const grid = { left: measured.left, top, width: measured.width, height: measured.height };
    const cell = cellAt(x, y, grid, weeks);
    if (cell === null) return null;
    return {
      kind: 'day',
      date: addDays(first, cell.week * 7 + cell.day),
      rectangle: cellRectangle(cell.week, cell.day, grid, weeks),
    };
  };
}

/** The hours of the week and day views and the row above them; `data-grid-dates` on the room's canvas names their days. */
function timeGridFinder(room: ParentNode): TargetFinder {
  const dates = room.querySelector<HTMLElement>('[data-grid-dates]')?.dataset.gridDates?.split(' ') ?? [];
  const scroller = room.querySelector('.rbc-time-content');
  if (!scroller || dates.length === 0) return () => null;
  const columns = [...scroller.querySelectorAll('.rbc-day-slot')].map((column) => column.getBoundingClientRect());
  const shown = scroller.getBoundingClientRect();
  const untimed = room.querySelector('.rbc-allday-cell')?.getBoundingClientRect() ?? null;
  const scrolled = scroller.scrollTop;
  return ({ x, y, grip, step }) => {
    const inHours = isWithin(x, y, shown);
    if (!inHours && (untimed === null || !isWithin(x, y, untimed))) return null;
    const index = columns.findIndex((column) => x >= column.left && x < column.right);
    const column = columns[index];
    const date = dates[index];
    if (column === undefined || date === undefined) return null;
    const { left, width, height } = column;
    if (!inHours) {
      const row = untimed ?? shown;
      return { kind: 'moment', date, time: null, rectangle: { left, width, top: row.top, height: row.height } };
    }
    // The grid may have scrolled under the hand since it was measured.
    const top = column.top - (scroller.scrollTop - scrolled);
    const perMinute = height / 1440;
    // A card that is held somewhere goes by its own top, to the nearest step; one from elsewhere by the pointer.
    const at = grip === null ? y : y - grip + (perMinute * step) / 2;
    const minute = minuteAt(at, { left, top, width, height }, step);
    return {
      kind: 'moment',
      date,
      time: fromMinutes(minute),
      rectangle: { left, top: top + perMinute * minute, width, height: perMinute * STEP * 2 },
    };
  };
}
