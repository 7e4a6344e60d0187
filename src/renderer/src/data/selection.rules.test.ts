import { describe, expect, it } from 'vitest';
import { rangeBetween, shareOf } from './selection.rules.ts';

describe('a range', () => {
  const order = ['a', 'b', 'c', 'd'];
  it.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['b', 'c', 'd']],
    ['c', 'c', ['c']],
    [null, 'c', ['c']],
    ['gone', 'c', ['c']],
  ])('from %s to %s is %j', (anchor, target, expected) => {
    expect(rangeBetween(order, anchor, target)).toEqual(expected);
  });
});

it.each([
  [[1, 1], 'all'],
  [[1, 0], 'some'],
  [[0, 0], 'none'],
  [[], 'none'],
])('of %j the share is %s', (items, expected) => {
  expect(shareOf(items, (item) => item === 1)).toBe(expected);
});
