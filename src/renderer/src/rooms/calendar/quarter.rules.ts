/** Arithmetic of the quarter's dots; nothing is measured in a cell. Lengths are CSS pixels, the same as in QuarterView.module.css. */
const DOT = 17;
const HEAD = 21;
const PADDING = 6;
/** A line of a campaign or a note, with the gap below it. */
const LANE = 7;
/** From this height on a week has room for a second line besides its dots. */
const HIGH = 52;
/** The place of "+12", in dots. */
const MORE = 2;

/** Where the lines of campaigns and notes lie in a week's row. */
export const QUARTER_LANES = { head: HEAD, lane: LANE, least: HEAD + LANE + DOT - 3 } as const;

/** Lanes that a week may give to campaigns and notes. */
export const quarterLanes = (cellHeight: number): number => (cellHeight >= HIGH ? 2 : 1);

/** How many dots of a day are drawn in a cell; the rest is behind "+N". */
export function fitDots(count: number, cellWidth: number, cellHeight: number): number {
  const perLine = Math.max(0, Math.floor((cellWidth - PADDING) / DOT));
  const lines = Math.max(1, Math.floor((cellHeight - HEAD) / DOT));
  const room = perLine * lines;
  return count <= room ? count : Math.max(0, room - MORE);
}
