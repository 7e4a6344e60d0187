import { expect, test } from 'vitest';
import { changeOver, withCount } from './channels.followers.ts';

const COUNTS = [
  { date: '2026-10-01', count: 1_000 },
  { date: '2026-10-20', count: 1_100 },
  { date: '2026-11-03', count: 1_050 },
];

test('a count takes its place by day, and the place of an earlier one of that day', () => {
  expect(withCount(COUNTS, { date: '2026-10-10', count: 5 }).map(({ date }) => date)).toEqual([
    '2026-10-01',
    '2026-10-10',
    '2026-10-20',
    '2026-11-03',
  ]);
  expect(withCount(COUNTS, { date: '2026-10-20', count: 7 })[1]).toEqual({ date: '2026-10-20', count: 7 });
});

test('the change is against the nearest count that is old enough', () => {
  expect(changeOver(COUNTS, 1)).toBe(-50);
  expect(changeOver(COUNTS, 30)).toBe(50);
  expect(changeOver(COUNTS, 60)).toBeNull();
  expect(changeOver([], 1)).toBeNull();
});
