/** Arithmetic of the month's grid: nothing is measured in a cell, so a page turn costs no layout. Lengths are CSS pixels. */

/** Heights that Month.module.css has too. */
export const MONTH_SIZES = {
  /** The day's number. */
  head: 25,
  /** A card in one line, with the gap below it. */
  compact: 23,
  /** A card in two lines with a thumbnail, with the gap below it. */
  roomy: 43,
  /** The line "+3 more". */
  more: 18,
  /** A line of free slots, with the gap below it. */
  slot: 20,
  /** A lane of campaigns and notes over a week, with the gap below it. */
  lane: 18,
  /** A week at least: its number, a lane, "+3 more", and what is between; less room than that is scrolled. */
  least: 64,
  /** The column of week numbers. */
  weekColumn: 28,
} as const;

/** The rows of so many weeks that share the room, none of them lower than `least`, as styles. */
export const rowsOf = (weeks: number, least: number): Record<string, string> => ({
  '--least': `${weeks * least}px`,
  gridTemplateRows: `repeat(${weeks}, minmax(0, 1fr))`,
});

export interface Fit {
  /** How many cards are drawn; the rest is behind "+N". */
  readonly shown: number;
  /** Whether all of them have room for two lines and a thumbnail. */
  readonly roomy: boolean;
}

/** How a day's cards fit into a cell. At least the line "+N" is always there for a day that has cards. */
export function fitCards(count: number, cellHeight: number): Fit {
  const height = cellHeight - MONTH_SIZES.head;
  if (count * MONTH_SIZES.roomy <= height) return { shown: count, roomy: true };
  if (count * MONTH_SIZES.compact <= height) return { shown: count, roomy: false };
  const shown = Math.floor((height - MONTH_SIZES.more) / MONTH_SIZES.compact);
  return { shown: Math.max(0, Math.min(count, shown)), roomy: false };
}

/** What the cards leave of a cell, in pixels. */
export function roomBelow(count: number, { shown, roomy }: Fit, cellHeight: number): number {
  const { head, compact, roomy: tall, more } = MONTH_SIZES;
  return cellHeight - head - shown * (roomy ? tall : compact) - (shown < count ? more : 0);
}

/** Free slots in a line of a day: one where days are too narrow for two hours beside each other. */
export const slotColumns = (narrow: string | undefined): number =>
  narrow?.split(' ').includes(`${NARROW[2]}`) ? 1 : 2;

/** Lanes that a week may give to campaigns and notes: one always, more while two cards and "+N" keep their room, three at most. */
export function mostLanes(cellHeight: number): number {
  const { head, compact, more, lane } = MONTH_SIZES;
  return Math.min(3, Math.max(1, Math.floor((cellHeight - head - 2 * compact - more) / lane)));
}

/** Widths of a day's content at which its cards begin to leave something out; the styles of cards name them. */
const NARROW = [150, 124, 92] as const;
/** The line on the left of a day and its padding. */
const SIDES = 7;

/** The steps that the days of a grid so wide are not wider than, as a list of words, or none. */
export function narrowness(gridWidth: number): string | undefined {
  const width = (gridWidth - MONTH_SIZES.weekColumn) / 7 - SIDES;
  const steps = NARROW.filter((step) => width <= step);
  return steps.length === 0 ? undefined : steps.join(' ');
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const isWithin = (x: number, y: number, { left, top, width, height }: Rectangle): boolean =>
  x >= left && y >= top && x < left + width && y < top + height;

/** The rectangle between two points. */
export const boxOf = (x1: number, y1: number, x2: number, y2: number): Rectangle => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  width: Math.abs(x2 - x1),
  height: Math.abs(y2 - y1),
});

export const isOverlapping = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** The cell under a point: week from the top and day from the left, both from 0; null outside the days. */
export function cellAt(x: number, y: number, grid: Rectangle, weeks: number): { week: number; day: number } | null {
  // Field by field: what the page measures (DOMRect) has nothing of its own to spread.
  const days = {
    left: grid.left + MONTH_SIZES.weekColumn,
    top: grid.top,
    width: grid.width - MONTH_SIZES.weekColumn,
    height: grid.height,
  };
  if (!isWithin(x, y, days)) return null;
  return {
    week: Math.floor(((y - days.top) / days.height) * weeks),
    day: Math.floor(((x - days.left) / days.width) * 7),
  };
}

/** Where a cell lies. */
export function cellRectangle(week: number, day: number, grid: Rectangle, weeks: number): Rectangle {
  const width = (grid.width - MONTH_SIZES.weekColumn) / 7;
  const height = grid.height / weeks;
  return { left: grid.left + MONTH_SIZES.weekColumn + day * width, top: grid.top + week * height, width, height };
}

/** The time under a point of a day's column that runs from 00:00 to 24:00, cut to whole steps, in minutes of the day. */
export function minuteAt(y: number, column: Rectangle, step: number): number {
  const share = Math.min(Math.max((y - column.top) / column.height, 0), 1);
  return Math.min(Math.floor((share * 1440) / step) * step, 1440 - step);
}
