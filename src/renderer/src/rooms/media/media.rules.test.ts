import { expect, test } from 'vitest';
import { nextTile } from './media.rules.ts';

// Three columns, eight tiles: 0 1 2 / 3 4 5 / 6 7.
test.each([
  ['ArrowRight', 1, 2],
  ['ArrowRight', 7, 7],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 5, 7],
  ['ArrowDown', 7, 7],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 2, 2],
  ['Home', 5, 0],
  ['End', 0, 7],
  ['Tab', 3, null],
])('%s from tile %d leads to %s', (key, from, to) => expect(nextTile(key, from, 3, 8)).toBe(to));
