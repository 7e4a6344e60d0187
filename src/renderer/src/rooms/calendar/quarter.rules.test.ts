import { expect, test } from 'vitest';
import { fitDots, quarterLanes } from './quarter.rules.ts';

test.each([
  [0, 100, 45, 0],
  [5, 100, 45, 5],
  [6, 100, 45, 3],
  [10, 100, 60, 10],
  [11, 100, 60, 8],
  [1, 20, 45, 0],
  [3, 0, 0, 0],
])('of %i dots a cell of %i × %i shows %i', (count, width, height, shown) => {
  expect(fitDots(count, width, height)).toBe(shown);
});

test.each([
  [0, 1],
  [47, 1],
  [52, 2],
  [90, 2],
])('a week that is %i high has room for %i lines of campaigns', (height, lanes) => {
  expect(quarterLanes(height)).toBe(lanes);
});
