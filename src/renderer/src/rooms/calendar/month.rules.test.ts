import { describe, expect, it } from 'vitest';
import {
  boxOf,
  cellAt,
  cellRectangle,
  fitCards,
  isOverlapping,
  MONTH_SIZES,
  minuteAt,
  mostLanes,
  narrowness,
  roomBelow,
  slotColumns,
} from './month.rules.ts';

const { head, compact, roomy, more, lane } = MONTH_SIZES;

describe('the cards that fit into a cell', () => {
  it.each([
    ['no cards', 0, head, { shown: 0, roomy: true }],
    ['two roomy cards that fit exactly', 2, head + 2 * roomy, { shown: 2, roomy: true }],
    ['one pixel less makes them compact', 2, head + 2 * roomy - 1, { shown: 2, roomy: false }],
    ['four compact cards that fit exactly need no "+N"', 4, head + 4 * compact, { shown: 4, roomy: false }],
    ['one pixel less leaves room for "+N"', 4, head + 4 * compact - 1, { shown: 3, roomy: false }],
    ['a cell as high as "+N" alone', 9, head + more, { shown: 0, roomy: false }],
    ['a cell with no height yet', 9, 0, { shown: 0, roomy: false }],
    ['hundreds of cards', 500, head + more + 3 * compact, { shown: 3, roomy: false }],
  ])('%s', (_name, count, height, fit) => {
    expect(fitCards(count, height)).toEqual(fit);
  });

  it.each([
    ['no height yet', 0, 1],
    ['a low week', head + 2 * compact + more, 1],
    ['room for two', head + 2 * compact + more + 2 * lane, 2],
    ['one pixel less', head + 2 * compact + more + 2 * lane - 1, 1],
    ['a tall week', 900, 3],
  ])('leave lanes to campaigns and notes: %s', (_name, height, lanes) => {
    expect(mostLanes(height)).toBe(lanes);
  });

  it('never draws more than the cell can hold', () => {
    for (let height = 0; height < 400; height += 1) {
      for (let count = 0; count < 30; count += 1) {
        const fit = fitCards(count, height);
        const line = fit.roomy ? roomy : compact;
        const used = head + fit.shown * line + (fit.shown < count ? more : 0);
        expect(used <= height || fit.shown === 0, `${count} cards in ${height}`).toBe(true);
      }
    }
  });
});

describe('what the cards leave to free slots', () => {
  it.each([
    ['all but the number without cards', 0, 200, 200 - head],
    ['what is below two roomy cards', 2, head + 2 * roomy + 30, 30],
    ['what is below compact ones', 4, head + 4 * compact + 5, 5],
    ['less than a card where some are behind "+N"', 9, head + more + 2 * compact + 10, 10],
  ])('%s', (_name, count, height, expected) => {
    expect(roomBelow(count, fitCards(count, height), height)).toBe(expected);
  });

  it.each([
    [undefined, 2],
    ['150', 2],
    ['150 124', 2],
    ['150 124 92', 1],
  ])('in a grid as narrow as %s: columns %i', (steps, columns) => expect(slotColumns(steps)).toBe(columns));
});

describe('the cell under a point', () => {
  const grid = { left: 100, top: 50, width: MONTH_SIZES.weekColumn + 700, height: 500 };
  const days = 100 + MONTH_SIZES.weekColumn;

  it.each([
    [days, 50, { week: 0, day: 0 }],
    [days + 99, 149, { week: 0, day: 0 }],
    [days + 100, 150, { week: 1, day: 1 }],
    [days + 699, 549, { week: 4, day: 6 }],
    [days + 700, 549, null],
    [days + 699, 550, null],
    [days - 1, 60, null],
    [days, 49, null],
  ])('at %i, %i', (x, y, cell) => {
    expect(cellAt(x, y, grid, 5)).toEqual(cell);
  });

  it('is the one whose rectangle holds the point, also for what the page measures, which has no fields of its own', () => {
    const measured = Object.create(grid) as typeof grid;
    for (let week = 0; week < 6; week += 1) {
      for (let day = 0; day < 7; day += 1) {
        const { left, top, width, height } = cellRectangle(week, day, measured, 6);
        expect(cellAt(left + width / 2, top + height / 2, measured, 6)).toEqual({ week, day });
      }
    }
  });
});

describe('the time under a point of a day', () => {
  const column = { left: 0, top: 10, width: 100, height: 1440 };

  it.each([
    [10, 0],
    [24, 0],
    [25, 15],
    [10 + 14 * 60 + 29, 14 * 60 + 15],
    [-50, 0],
    [9999, 1425],
  ])('at %i is %i minutes', (y, minutes) => {
    expect(minuteAt(y, column, 15)).toBe(minutes);
  });
});

describe('a box drawn over the grid', () => {
  it('is the same from any of its corners', () => {
    const box = { left: 10, top: 20, width: 30, height: 40 };
    for (const [x1, y1, x2, y2] of [
      [10, 20, 40, 60],
      [40, 60, 10, 20],
      [40, 20, 10, 60],
    ] as const) {
      expect(boxOf(x1, y1, x2, y2)).toEqual(box);
    }
  });

  it.each([
    [{ left: 0, top: 0, width: 11, height: 21 }, true],
    [{ left: 0, top: 0, width: 10, height: 20 }, false],
    [{ left: 20, top: 30, width: 5, height: 5 }, true],
    [{ left: 0, top: 0, width: 100, height: 100 }, true],
    [{ left: 40, top: 30, width: 5, height: 5 }, false],
  ])('touches %j: %s', (other, expected) => {
    expect(isOverlapping({ left: 10, top: 20, width: 30, height: 40 }, other)).toBe(expected);
  });
});

it.each([
  [1400, undefined],
  [28 + 7 * 157 + 1, undefined],
  [28 + 7 * 157, '150'],
  [28 + 7 * 131, '150 124'],
  [28 + 7 * 99, '150 124 92'],
])('a grid %i pixels wide has days as narrow as %s', (width, steps) => expect(narrowness(width)).toBe(steps));
